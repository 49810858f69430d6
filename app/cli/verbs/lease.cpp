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
    std::optional<std::string> lessor;
    std::optional<std::string> lessee;
    std::string contract;
    bool sublease = false;
    OverrideRequest override;
};

ExitCode add(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto parcel = parcelArgument(book.records(), request.parcel);
    land::Lease lease;
    lease.parcel.id = parcel.id;
    lease.lessee.id = request.party(book.records(), "--lessee", request.lessee).id;
    if (request.lessor) lease.lessor.id = enterpriseArgument(book.records(), *request.lessor).id;
    lease.level = request.sublease ? land::LeaseLevel::sublease : land::LeaseLevel::head;
    lease.contract = request.contract;
    request.space.fill(book.records(), parcel, lease);
    request.fillDays(lease);
    const auto party = book::rowOf(book.records(), lease).party;
    const auto heading = request.override.heading(
        settings,
        fmt::format(fmt::runtime(settings.say({"Lease of {} to {}", "登记租约 {}：{}"})), parcel.title(), party));
    const auto added =
        orStop(book::addLease(book, heading, lease, request.intent(), request.override.exemption(settings)));
    answerWritten(settings, {book::rowOf(book.records(), added.lease)}, added.revision, request.dryRun);
    return ExitCode::done;
}

ExitCode end(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    mustSayWhy(settings, true);
    auto book = book::Book::open(request.book);
    const auto parcel = parcelArgument(book.records(), request.parcel);
    auto question = request.ending(book.records(), parcel, request.lessee, settings);
    question.number = request.contract;
    if (request.sublease) question.level = land::LeaseLevel::sublease;
    auto lease = orStop(book::onlyLease(book.records(), question));
    const auto heading =
        settings.heading(fmt::format(fmt::runtime(settings.say({"End lease of {} to {}", "终止租约 {}：{}"})),
                                     parcel.title(), book::rowOf(book.records(), lease).party));
    const auto revision = orStop(book::endLease(book, heading, lease, *question.day, request.intent()));
    lease.endsOn = question.day;
    answerWritten(settings, {book::rowOf(book.records(), lease)}, revision, request.dryRun);
    return ExitCode::done;
}

std::shared_ptr<Request> changing(Arguments& own) {
    auto request = std::make_shared<Request>();
    request->declare(own);
    own.option("--lessee", "ENT", {"Who rents: credit code or exact name", "承租人信用代码或全称"}, request->lessee);
    own.option("--contract", "NO", {"Number of the contract", "合同编号"}, request->contract);
    own.flag("--sublease", {"A sublease, from a lessee", "转租"}, request->sublease);
    return request;
}

} // namespace

void declareLease(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb(
        "add", {"Enter a lease or sublease of a parcel or part of it", "登记租约或转租"},
        "mutu lease add zone.mutu A-6 --lessee 示例轴承有限公司 --floor 2 --from 2021-01-01 --to 2024-01-01");
    const auto adding = changing(own);
    own.option("--lessor", "ENT", {"Who lets; the holder unless told", "出租人（默认权利人）"}, adding->lessor);
    adding->declareDays(own);
    adding->override.declare(own);
    own.remark({"Without --building, --floor, --land or --floor-area the whole parcel is let.",
                "未指定 --building、--floor、--land、--floor-area 时为整宗出租。"});
    own.then([adding, &settings] { return add(*adding, settings); });

    auto close = arguments.subVerb(
        "end", {"End a lease", "终止租约"},
        "mutu lease end zone.mutu A-6 --lessee 示例轴承有限公司 --on 2022-06-30 --reason 解除 --document 解字5号");
    const auto ending = changing(close);
    ending->declareEnd(close);
    close.then([ending, &settings] { return end(*ending, settings); });

    auto all = arguments.subVerb("list", {"Leases that run on a day", "列出某日有效的租约"},
                                 "mutu lease list zone.mutu --parcel A-6 --all");
    const auto list = std::make_shared<TenureListRequest>();
    list->declare(all);
    all.then([list, &settings] {
        allowFormats(settings, {Format::text, Format::json, Format::csv});
        const auto book = book::Book::open(list->book, book::Access::readOnly);
        answerRows(settings, book::leaseRows(book.records(), list->question(book.records(), settings)));
        return ExitCode::done;
    });
}

} // namespace mutu::cli
