// SPDX-License-Identifier: Apache-2.0
#include "app/cli/geometry_argument.h"
#include "app/cli/parcel_argument.h"
#include "app/cli/request.h"
#include "app/cli/tenure_answer.h"
#include "app/cli/tenure_request.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/tenure.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string parcel;
    bool dryRun = false;
    OverrideRequest override;
    std::vector<std::string> holders;
    std::vector<std::string> shares;
    std::string type;
    std::string nature;
    std::string certificate;
    std::string contract;
    std::string supervision;
    std::optional<std::string> area;
    std::optional<std::string> developedArea;
    std::string developedExtent;
    std::optional<std::string> price;
    std::optional<std::string> investment;
    std::optional<std::string> invested;
    std::optional<std::string> on;
    std::optional<std::string> signedOn, handedOver, agreedStart, started, suspended, agreedCompletion, completed,
        agreedProduction, produced, term;
};

/// A number of yuan, of ten thousand yuan, or a share as `50%`, `1/2` or `0.5`.
std::optional<double> numberOption(std::string_view option, const std::optional<std::string>& text,
                                   std::string_view shape) {
    if (!text) return std::nullopt;
    const auto read = [](std::string_view part) -> std::optional<double> {
        double value = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc() || end != part.data() + part.size() || !(value >= 0) || value > 1e15) return {};
        return value;
    };
    std::string_view rest = *text;
    double divisor = 1;
    if (shape.starts_with("a share") && rest.ends_with('%')) {
        rest.remove_suffix(1);
        divisor = 100;
    } else if (const auto slash = rest.find('/'); shape.starts_with("a share") && slash != std::string_view::npos) {
        divisor = read(rest.substr(slash + 1)).value_or(0);
        rest = rest.substr(0, slash);
    }
    const auto value = read(rest);
    if (value && divisor > 0) return *value / divisor;
    throw Stop{{"option_malformed", fmt::format("'{}' can't be read.", *text), std::string(option),
                fmt::format("Write {}.", shape)},
               ExitCode::usage};
}

constexpr std::string_view shareShape = "a share such as 50% or 1/3";

void fillDates(const Request& request, land::Right& right) {
    right.signedOn = dateOption("--signed", request.signedOn);
    right.handedOverOn = dateOption("--handed-over", request.handedOver);
    right.agreedStartOn = dateOption("--agreed-start", request.agreedStart);
    right.startedOn = dateOption("--started", request.started);
    right.suspendedOn = dateOption("--suspended", request.suspended);
    right.agreedCompletionOn = dateOption("--agreed-completion", request.agreedCompletion);
    right.completedOn = dateOption("--completed", request.completed);
    right.agreedProductionOn = dateOption("--agreed-production", request.agreedProduction);
    right.producedOn = dateOption("--produced", request.produced);
    right.termEndsOn = dateOption("--term-ends", request.term);
    if (!right.signedOn && !right.handedOverOn)
        throw Stop{{"date_missing", "A right holds from a day.", "--signed",
                    "Give the day of signing (--signed) or of the handover (--handed-over)."},
                   ExitCode::usage};
}

land::Right rightFrom(const Request& request, const land::Parcel& parcel) {
    land::Right right;
    right.parcel.id = parcel.id;
    const bool isCollective = parcel.code.size() == 19 && parcel.code[12] == 'J';
    right.rightType = !request.type.empty() ? request.type : isCollective ? "7" : "3";
    right.nature = request.nature;
    right.certificate = request.certificate;
    right.contract = request.contract;
    right.supervisionNumber = request.supervision;
    right.area = areaOption("--area", request.area);
    right.developedArea = areaOption("--developed-area", request.developedArea);
    if (!request.developedExtent.empty())
        right.developedExtent = regionArgument("--developed-extent", request.developedExtent);
    if (const auto price = numberOption("--price", request.price, "an amount of yuan such as 3450000"))
        right.price = std::llround(*price * 100);
    right.agreedInvestment =
        numberOption("--investment", request.investment, "an amount of ten thousand yuan such as 5200");
    right.investedShare = numberOption("--invested", request.invested, shareShape);
    fillDates(request, right);
    return right;
}

std::vector<land::Right> rightsFrom(const Request& request, const store::Store& records, const land::Parcel& parcel) {
    if (!request.shares.empty() && request.shares.size() != request.holders.size())
        throw Stop{{"share_out_of_range",
                    fmt::format("There are {} holders and {} shares.", request.holders.size(), request.shares.size()),
                    "--share", "Give each --holder its --share, in the same order."},
                   ExitCode::usage};
    const auto common = rightFrom(request, parcel);
    std::vector<land::Right> rights;
    for (std::size_t i = 0; i < request.holders.size(); ++i) {
        auto& right = rights.emplace_back(common);
        right.holder.id = enterpriseArgument(records, request.holders[i]).id;
        if (!request.shares.empty())
            right.share = std::llround(*numberOption("--share", request.shares[i], shareShape) * 1e6);
    }
    return rights;
}

template <class Rows> std::string parties(const Rows& rows) {
    std::string names;
    for (const auto& row : rows) names += (names.empty() ? "" : ", ") + row.party;
    return names;
}

ExitCode add(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto parcel = parcelArgument(book.records(), request.parcel);
    const auto rights = rightsFrom(request, book.records(), parcel);
    std::vector<book::TenureRow<land::Right>> rows;
    for (const auto& right : rights) rows.push_back(book::rowOf(book.records(), right));
    const auto heading = request.override.heading(
        settings,
        fmt::format(fmt::runtime(settings.say({"Right to {}: {}", "登记权利 {}：{}"})), parcel.title(), parties(rows)));
    const auto revision =
        orStop(book::addRights(book, heading, rights, request.dryRun ? book::Intent::trial : book::Intent::write,
                               request.override.exemption(settings)));
    answerWritten(settings, rows, revision, request.dryRun);
    return ExitCode::done;
}

ExitCode end(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    mustSayWhy(settings, true);
    auto book = book::Book::open(request.book);
    const auto parcel = parcelArgument(book.records(), request.parcel);
    book::TenureQuestion question;
    question.parcels = {parcel.id};
    if (!request.holders.empty()) question.party = enterpriseArgument(book.records(), request.holders.front()).id;
    question.number = request.contract;
    question.day = dateOption("--on", request.on).value_or(settings.day());
    auto right = orStop(book::onlyRight(book.records(), question));
    const auto heading =
        settings.heading(fmt::format(fmt::runtime(settings.say({"End right to {}: {}", "终止权利 {}：{}"})),
                                     parcel.title(), book::rowOf(book.records(), right).party));
    const auto revision = orStop(book::endRight(book, heading, right, *question.day,
                                                request.dryRun ? book::Intent::trial : book::Intent::write));
    right.endedOn = question.day;
    answerWritten(settings, {book::rowOf(book.records(), right)}, revision, request.dryRun);
    book::TenureQuestion running;
    running.parcels = {parcel.id};
    running.day = question.day;
    if (const auto leases = book::leaseRows(book.records(), running); !leases.empty())
        tell(settings, fmt::format(fmt::runtime(settings.say(
                                       {"Leases of the parcel that go on: {}. Whoever takes over the land takes them "
                                        "over.",
                                        "该宗地仍有 {} 份租约继续有效，由土地受让人承继。"})),
                                   leases.size()));
    return ExitCode::done;
}

void declareDates(Arguments& own, Request& request) {
    own.option("--signed", "DATE", {"Day of the contract", "合同签订日期"}, request.signedOn);
    own.option("--handed-over", "DATE", {"Day of the handover", "交地日期"}, request.handedOver);
    own.option("--agreed-start", "DATE", {"Agreed start of work", "约定动工日期"}, request.agreedStart);
    own.option("--started", "DATE", {"Start of work", "实际动工日期"}, request.started);
    own.option("--suspended", "DATE", {"Work stopped on", "中止开发日期"}, request.suspended);
    own.option("--agreed-completion", "DATE", {"Agreed completion", "约定竣工日期"}, request.agreedCompletion);
    own.option("--completed", "DATE", {"Completion", "实际竣工日期"}, request.completed);
    own.option("--agreed-production", "DATE", {"Agreed begin of production", "约定投产日期"}, request.agreedProduction);
    own.option("--produced", "DATE", {"Begin of production", "实际投产日期"}, request.produced);
    own.option("--term-ends", "DATE", {"End of the term: the first day after it", "使用期限届满日（当日起无效）"},
               request.term);
}

void declareAdd(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb(
        "add", {"Enter a right to a parcel, of one holder or of co-owners", "登记宗地权利（可为多个共有人）"},
        "mutu right add zone.mutu A-2 --holder 示例轴承有限公司 --contract CS-2020-7 --signed 2020-03-01");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.place("PARCEL", {"The parcel, by any of its keys", "宗地代码、地块编号或其他关键字"}, request->parcel);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    own.option("--holder", "ENT",
               {"Credit code or exact name; repeatable for co-owners", "权利人信用代码或全称，可重复"},
               request->holders);
    own.option("--share", "SHARE", {"Each co-owner's share: 50% or 1/3", "共有份额，如 50% 或 1/3"}, request->shares);
    own.option("--type", "CODE", {"Type of right (3 unless told)", "权利类型代码（默认 3）"}, request->type);
    own.option("--nature", "CODE", {"Nature of right, such as 102", "权利性质代码，如 102 出让"}, request->nature);
    own.option("--certificate", "NO", {"Number of the certificate", "不动产权证号"}, request->certificate);
    own.option("--contract", "NO", {"Number of the contract", "合同编号"}, request->contract);
    own.option("--supervision", "NO", {"Electronic supervision number", "电子监管号"}, request->supervision);
    own.option("--area", "AREA", {"Area of the right, where less than the parcel", "权利面积（不足全宗时）"},
               request->area);
    own.option("--price", "YUAN", {"Price of the land", "土地价款（元）"}, request->price);
    own.option("--investment", "WAN", {"Agreed investment, ten thousand yuan", "约定投资（万元）"},
               request->investment);
    own.option("--invested", "SHARE", {"Share of it that was made", "已投资比例"}, request->invested);
    own.option("--developed-area", "AREA", {"What is developed", "已开发面积"}, request->developedArea);
    own.option("--developed-extent", "WKT|JSON|FILE", {"Where it is developed", "已开发范围"},
               request->developedExtent);
    declareDates(own, *request);
    request->override.declare(own);
    own.then([request, &settings] {
        if (request->holders.empty())
            throw Stop{{"enterprise_missing", "A right has a holder.", "--holder",
                        "Give the credit code or exact name with --holder."},
                       ExitCode::usage};
        return add(*request, settings);
    });
}

} // namespace

void declareRight(Arguments& arguments, const Settings& settings) {
    declareAdd(arguments, settings);
    auto close =
        arguments.subVerb("end", {"End a right", "终止权利"},
                          "mutu right end zone.mutu A-2 --on 2024-06-30 --reason 收回 --document 常收〔2024〕3号");
    const auto request = std::make_shared<Request>();
    close.place("BOOK", {"The book", "账簿"}, request->book);
    close.place("PARCEL", {"The parcel, by any of its keys", "宗地代码、地块编号或其他关键字"}, request->parcel);
    close.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    close.option("--holder", "ENT", {"Whose, where there are several", "权利人（有多个时）"}, request->holders);
    close.option("--number", "NO", {"Its contract, certificate or supervision number", "合同、权证或监管号"},
                 request->contract);
    close.option("--on", "DATE", {"The first day without it (today unless told)", "终止日期（默认今天）"}, request->on);
    close.then([request, &settings] { return end(*request, settings); });

    auto all = arguments.subVerb("list", {"Rights that hold on a day", "列出某日有效的权利"},
                                 "mutu right list zone.mutu --district 集聚区 --as-of 2020-12-31");
    const auto list = std::make_shared<TenureListRequest>();
    list->declare(all);
    all.then([list, &settings] {
        allowFormats(settings, {Format::text, Format::json, Format::csv});
        const auto book = book::Book::open(list->book, book::Access::readOnly);
        answerRows(settings, book::rightRows(book.records(), list->question(book.records(), settings)));
        return ExitCode::done;
    });
}

} // namespace mutu::cli
