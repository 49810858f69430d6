// SPDX-License-Identifier: Apache-2.0
#include "app/cli/catalogue.h"
#include "app/cli/failure.h"
#include "app/cli/geometry_argument.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "geo/book/acceptances.h"
#include "geo/book/book.h"
#include "geo/book/book_check.h"
#include "geo/book/case_documents.h"
#include "geo/book/gate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::string> district;
    bool strict = false;
    std::optional<std::string> accept; ///< the place of a finding
};

constexpr std::array<Text, 3> severities{{{"note", "提示"}, {"warning", "警告"}, {"error", "错误"}}};
constexpr std::array<std::string_view, 3> severityNames{"information", "warning", "error"};

template <class Quantity> Json numberOf(const std::optional<Quantity>& quantity) {
    return quantity ? Json(quantity->value()) : Json();
}

Json jsonOf(const book::CheckReport& report) {
    auto list = Json::array();
    for (const auto& [finding, area, width] : report.findings)
        list.push_back(Json{{"code", finding.code},
                            {"severity", severityNames[static_cast<std::size_t>(finding.severity)]},
                            {"parcels", finding.parcels},
                            {"x", coordinateOrNull(finding.x)},
                            {"y", coordinateOrNull(finding.y)},
                            {"area_m2", numberOf(area)},
                            {"width_m", numberOf(width)},
                            {"message", finding.message},
                            {"remedy", finding.remedy}});
    return {{"checked", report.checked}, {"accepted", report.accepted.size()}, {"findings", std::move(list)}};
}

/// What a finding is called: its code, or a word for people who read Chinese.
std::string_view kindOf(std::string_view code, const Settings& settings) {
    const bool isPlain = settings.language == Language::en || settings.format == Format::csv;
    return isPlain ? code : findingInChinese(code);
}

/// Parcels by their titles; one that came without code and plot number is said to have none.
std::string namesOf(const Finding& finding, const Settings& settings) {
    std::vector<std::string_view> names;
    for (const auto& title : finding.parcels)
        names.push_back(!title.empty() || settings.format == Format::csv ? std::string_view(title)
                                                                         : settings.say({"(no code)", "（无代码）"}));
    return fmt::format("{}", fmt::join(names, settings.format == Format::csv ? ";" : ", "));
}

Table tableOf(const book::CheckReport& report, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    Table table({{"code", say({"Finding", "问题"})},
                 {"severity", say({"Severity", "级别"})},
                 {"parcels", say({"Parcels", "宗地"})},
                 {"x", say({"East", "东坐标"})},
                 {"y", say({"North", "北坐标"})},
                 {"area_m2", say({"m²", "面积㎡"})},
                 {"width_m", say({"Width m", "宽度m"})}});
    for (const auto& [finding, area, width] : report.findings)
        table.add({std::string(kindOf(finding.code, settings)),
                   std::string(say(severities[static_cast<std::size_t>(finding.severity)])), namesOf(finding, settings),
                   finding.x ? Cell(Decimal{*finding.x, 3}) : Cell(), finding.y ? Cell(Decimal{*finding.y, 3}) : Cell(),
                   area ? Cell(Decimal{area->value(), 4}) : Cell(), width ? Cell(Decimal{width->value(), 4}) : Cell()});
    return table;
}

/// As if nothing had been accepted and every warning were an error.
void takeStrictly(book::CheckReport& report) {
    const auto middle = static_cast<std::ptrdiff_t>(report.findings.size());
    std::move(report.accepted.begin(), report.accepted.end(), std::back_inserter(report.findings));
    report.accepted.clear();
    std::inplace_merge(report.findings.begin(), report.findings.begin() + middle, report.findings.end(),
                       [](const auto& a, const auto& b) { return a.finding.code < b.finding.code; });
    for (auto& found : report.findings) found.finding.severity = Severity::error;
}

/// What each kind of finding means and how to mend it, once a kind.
std::string legendOf(const book::CheckReport& report, const Settings& settings) {
    std::map<std::string, const Finding*> first;
    for (const auto& found : report.findings) first.try_emplace(found.finding.code, &found.finding);
    std::string text;
    for (const auto& [code, finding] : first) {
        const auto* zh = settings.language == Language::zh ? inChinese(code) : nullptr;
        text += zh != nullptr ? fmt::format("{}（{}）：{}{}\n", kindOf(code, settings), code, zh->message, zh->remedy)
                              : fmt::format("{}: {}\n", code, sentence(finding->remedy));
    }
    return text;
}

std::optional<RecordId> districtNamed(const book::Book& book, const std::string& name) {
    std::optional<RecordId> exact;
    std::vector<RecordId> parts;
    book.records().visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        if (district.name == name || district.code == name) exact = district.id;
        if (district.name.find(name) != std::string::npos) parts.push_back(district.id);
        return true;
    });
    if (exact) return exact;
    if (parts.size() == 1) return parts.front();
    throw Stop{{"district_unknown",
                fmt::format("The book has {} district '{}'.", parts.empty() ? "no" : "more than one", name),
                {},
                "Write its full name or code; `mutu info` lists them."},
               ExitCode::notFound};
}

/// `10,017 parcels checked: 3 findings, none of them an error; 1 more is accepted.`
std::string verdictOf(const book::CheckReport& report, const Settings& settings) {
    const auto say = [&](std::size_t n, Text one, Text many) {
        return fmt::format(fmt::runtime(settings.say(n == 1 ? one : many)), grouped(static_cast<std::int64_t>(n)));
    };
    const bool grave = std::any_of(report.findings.begin(), report.findings.end(),
                                   [](const auto& found) { return found.finding.severity == Severity::error; });
    auto text = say(static_cast<std::size_t>(report.checked), {"{} parcel checked: ", "已检查{}宗地："},
                    {"{} parcels checked: ", "已检查{}宗地："});
    if (report.findings.empty()) {
        text += settings.say({"no findings", "未发现问题"});
    } else {
        text += say(report.findings.size(), {"{} finding", "发现{}个问题"}, {"{} findings", "发现{}个问题"});
        if (!grave) text += settings.say({", no error among them", "，均非错误"});
    }
    if (!report.accepted.empty())
        text += say(report.accepted.size(), {"; {} more was accepted", "；另有{}个已认可"},
                    {"; {} more were accepted", "；另有{}个已认可"});
    return text + std::string(settings.say({".", "。"})) + "\n";
}

/// What became of the documents that cases rest on: findings without a place.
void addDocuments(const book::Book& book, book::CheckReport& report) {
    auto found = book::checkDocuments(book.records());
    for (auto& finding : found) report.findings.push_back({std::move(finding), {}, {}});
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const auto& a, const auto& b) { return a.finding.code < b.finding.code; });
}

/// Lets the findings at a place stand, with the reason that is given.
void accept(book::Book& book, book::CheckReport& report, geom::Point place, const Settings& settings) {
    if (settings.reason.empty())
        throw Stop{{"reason_missing", "A finding is accepted for a reason.", {}, "Say it with --reason TEXT."},
                   ExitCode::usage};
    const auto isThere = [&](const book::CheckFinding& found) {
        const auto& [finding, area, width] = found;
        return finding.x && finding.y && geom::nearestPoint(*finding.x, *finding.y) == place;
    };
    const auto here = std::stable_partition(report.findings.begin(), report.findings.end(), std::not_fn(isThere));
    if (here == report.findings.end())
        throw Stop{{"finding_unknown",
                    "No open finding lies at this place.",
                    {},
                    "Write the place as `mutu check --format csv` tells it: X,Y in metres."},
                   ExitCode::notFound};
    change::Changeset changeset{settings.heading(std::string(settings.say({"Accept findings", "认可检查问题"}))), {}};
    for (auto found = here; found != report.findings.end(); ++found) {
        auto acceptance = book::acceptanceOf(found->finding);
        acceptance.reason = settings.reason;
        acceptance.document = settings.document;
        acceptance.on = settings.day();
        changeset.changes.push_back({std::nullopt, std::move(acceptance)});
    }
    orStop(book.apply(std::move(changeset)));
    std::move(here, report.findings.end(), std::back_inserter(report.accepted));
    report.findings.erase(here, report.findings.end());
}

ExitCode check(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    auto book = book::Book::open(request.book, request.accept ? book::Access::readWrite : book::Access::readOnly);
    const auto district = request.district ? districtNamed(book, *request.district) : std::nullopt;
    auto report =
        book::checkParcels(book, district, book::fabricRulesOn(book.records(), Date::today()), progressLine(settings));
    if (!district) addDocuments(book, report);
    if (request.accept) accept(book, report, pointArgument("--accept", *request.accept), settings);
    if (request.strict) takeStrictly(report);
    const auto code = report.findings.empty() ? ExitCode::done : ExitCode::findings;
    if (settings.format == Format::json) return answerJson(jsonOf(report)), code;
    if (settings.format == Format::csv) return answer(tableOf(report, settings).csv()), code;
    if (!report.findings.empty()) answer(tableOf(report, settings).text() + "\n" + legendOf(report, settings) + "\n");
    answer(verdictOf(report, settings));
    return code;
}

} // namespace

void declareCheck(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.option("--district", "D", {"Only findings on parcels of this district", "只查涉及该片区宗地的问题"},
                     request->district);
    arguments.flag("--strict",
                   {"Tell accepted findings too, and count warnings as errors", "已认可的问题也列出，警告按错误计"},
                   request->strict);
    arguments.option("--accept", "X,Y",
                     {"Let the findings at this place stand; needs --reason", "认可此处的问题，须用 --reason 注明理由"},
                     request->accept);
    arguments.remark(
        {"Exit 1 when anything is found. The narrow width and the tolerance of areas stand in the rule sheet "
         "data/rules/fabric.yaml.",
         "发现问题时以 1 退出。窄缝宽度与面积容差见规则表 data/rules/fabric.yaml。"});
    arguments.then([request, &settings] { return check(*request, settings); });
}

} // namespace mutu::cli
