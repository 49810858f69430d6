// SPDX-License-Identifier: Apache-2.0
#include "app/cli/parcel_argument.h"
#include "app/cli/tenure_answer.h"
#include "app/cli/tenure_request.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/tenure.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request : TenureChangeRequest {
    std::optional<std::string> user;
    OverrideRequest override;
};

struct ListRequest : TenureListRequest {
    bool withoutTitle = false;
};

bool isUntitled(const book::TenureRow<land::Use>& row) {
    return row.basis == office::UseBasis::nothing || row.basis == office::UseBasis::beyond;
}

ExitCode add(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto parcel = parcelArgument(book.records(), request.parcel);
    land::Use use;
    use.parcel.id = parcel.id;
    use.user.id = request.party(book.records(), "--user", request.user).id;
    request.space.fill(book.records(), parcel, use);
    request.fillDays(use);
    auto row = book::rowOf(book.records(), use);
    const auto heading = request.override.heading(
        settings,
        fmt::format(fmt::runtime(settings.say({"Use of {} by {}", "登记使用 {}：{}"})), parcel.title(), row.party));
    const auto added = orStop(book::addUse(book, heading, use, request.intent(), request.override.exemption(settings)));
    row.basis = added.basis;
    answerWritten(settings, {row}, added.revision, request.dryRun);
    if (isUntitled(row))
        tell(settings,
             fmt::format(
                 fmt::runtime(settings.say(
                     {"{} has no right or lease that covers it; `mutu use list --without-title` lists such uses.",
                      "{} 没有涵盖该使用范围的权利或租约；可用 `mutu use list --without-title` 查看。"})),
                 row.party));
    return ExitCode::done;
}

ExitCode end(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    mustSayWhy(settings, false);
    auto book = book::Book::open(request.book);
    const auto parcel = parcelArgument(book.records(), request.parcel);
    const auto question = request.ending(book.records(), parcel, request.user, settings);
    auto use = orStop(book::onlyUse(book.records(), question));
    const auto heading =
        settings.heading(fmt::format(fmt::runtime(settings.say({"End use of {} by {}", "终止使用 {}：{}"})),
                                     parcel.title(), book::rowOf(book.records(), use).party));
    const auto revision = orStop(book::endUse(book, heading, use, *question.day, request.intent()));
    use.endsOn = question.day;
    answerWritten(settings, {book::rowOf(book.records(), use)}, revision, request.dryRun);
    return ExitCode::done;
}

ExitCode list(const ListRequest& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    auto question = request.question(book.records(), settings);
    question.withBasis = request.withoutTitle || !question.parcels.empty() || question.party;
    if (request.withoutTitle) question.day = settings.day();
    auto rows = book::useRows(book.records(), question);
    if (request.withoutTitle) std::erase_if(rows, [](const auto& row) { return !isUntitled(row); });
    answerRows(settings, rows);
    return ExitCode::done;
}

std::shared_ptr<Request> changing(Arguments& own) {
    auto request = std::make_shared<Request>();
    request->declare(own);
    own.option("--user", "ENT", {"Who is there: credit code or exact name", "使用人信用代码或全称"}, request->user);
    return request;
}

} // namespace

void declareUse(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("add", {"Enter who is really there", "登记实际使用人"},
                                 "mutu use add zone.mutu A-6 --user 示例轴承有限公司 --floor 2 --from 2021-01-01");
    const auto adding = changing(own);
    adding->declareDays(own);
    adding->override.declare(own);
    own.remark(
        {"Without --building, --floor, --land or --floor-area the whole parcel is in use. Who is there without "
         "right or lease is recorded and told.",
         "未指定 --building、--floor、--land、--floor-area 时为整宗使用。无权利或租约的使用照实登记，并予提示。"});
    own.then([adding, &settings] { return add(*adding, settings); });

    auto close = arguments.subVerb("end", {"End a use", "终止使用"},
                                   "mutu use end zone.mutu A-6 --user 示例轴承有限公司 --on 2022-06-30 --reason 搬离");
    const auto ending = changing(close);
    ending->declareEnd(close);
    close.then([ending, &settings] { return end(*ending, settings); });

    auto all = arguments.subVerb("list", {"Who is where on a day", "列出某日的实际使用"},
                                 "mutu use list zone.mutu --without-title");
    const auto request = std::make_shared<ListRequest>();
    request->declare(all);
    all.flag("--without-title",
             {"Only those that rest on no right and no lease that covers them", "仅列无权利、租约或超出租约的"},
             request->withoutTitle);
    all.then([request, &settings] { return list(*request, settings); });
}

} // namespace mutu::cli
