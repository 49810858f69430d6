// SPDX-License-Identifier: Apache-2.0
// Times the land office's own questions and acts on a large book, in one process with the book open: what lies near a
// site, candidates for an enterprise, and a clearing case of a hundred items through all its states. Writes to the
// book.
#include "geo/book/candidates.h"
#include "geo/book/clearing.h"
#include "geo/book/near_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <map>
#include <tuple>

namespace {

using namespace mutu;
using Clock = std::chrono::steady_clock;

constexpr std::size_t runs = 5;
constexpr std::size_t sites = 20;
constexpr std::size_t items = 100;

double milliseconds(Clock::time_point since) {
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

void print(const std::string& what, std::vector<double> times, double target, std::size_t answers) {
    std::sort(times.begin(), times.end());
    const auto median = times[times.size() / 2];
    fmt::print("{:<58} {:>9.3f} ms  target {:>5.1f}  {}  ({} answers)\n", what, median, target,
               median <= target ? "held" : "MISSED", answers);
}

Date day(int year, int month, int number) { return Date::of(year, month, number); }

template <class Value> Value done(Result<Value> result) {
    if (result.ok()) return std::move(result).value();
    fmt::print(stderr, "{}: {} ({})\n", result.refusal().code, result.refusal().message, result.refusal().where);
    std::exit(1);
}

change::Heading heading(std::string title) {
    change::Heading heading;
    heading.title = std::move(title);
    return heading;
}

bool hasAny(const store::Store& records, land::Kind kind, RecordId parcel) {
    query::RecordQuestion question{.kind = kind};
    question.key = query::Key{"parcel_id", parcel};
    bool found = false;
    records.visit(question, [&](const land::Record&) { return !(found = true); });
    return found;
}

/// Current registered parcels with a shape and with neither encumbrances nor leases, spread over the book.
std::vector<land::Parcel> parcelsAcross(const store::Store& records, std::size_t count) {
    std::vector<land::Parcel> parcels;
    const auto last = records.lastId(land::Kind::parcel).value;
    for (std::size_t i = 0; i < count; ++i) {
        const auto id = last * static_cast<std::int64_t>(2 * i + 1) / static_cast<std::int64_t>(2 * count);
        query::RecordQuestion question{.kind = land::Kind::parcel};
        question.range = query::KeyRange{"id", RecordId{id}, RecordId{id + 500}};
        records.visit(question, [&](land::Record&& record) {
            auto& parcel = std::get<land::Parcel>(record);
            if (parcel.code.empty() || geom::regionOf(parcel.geometry) == nullptr) return true;
            for (const auto kind : {land::Kind::encumbrance, land::Kind::lease})
                if (hasAny(records, kind, parcel.id)) return true;
            parcels.push_back(std::move(parcel));
            return false;
        });
    }
    return parcels;
}

void timeNear(const store::Store& records, const std::vector<land::Parcel>& parcels) {
    for (const double within : {0.0, 100.0, 300.0}) {
        std::vector<double> times;
        std::size_t answers = 0;
        for (std::size_t run = 0; run < runs; ++run) {
            answers = 0;
            const auto start = Clock::now();
            for (const auto& parcel : parcels) {
                book::SiteQuestion question{*geom::regionOf(parcel.geometry), parcel.id, Metre(within)};
                question.adjoining = within == 0;
                question.day = Date::today();
                answers += book::nearSite(records, question).size();
            }
            times.push_back(milliseconds(start) / static_cast<double>(parcels.size()));
        }
        print(within == 0 ? "near a site: what adjoins it" : fmt::format("near a site: within {:.0f} m", within), times,
              20, answers / parcels.size());
    }
}

void timeCandidates(const store::Store& records) {
    const auto area = [](double squareMetres) { return RegisteredArea::nearest(SquareMetre(squareMetres)); };
    const auto parcels = parcelsAcross(records, 1);
    const auto reach = book::Reach{{parcels.front().geometry}, Metre(3000)};
    const std::array<std::tuple<const char*, office::Need, std::optional<book::Reach>>, 5> questions{{
        {"land", {area(3333.33), {}, "3451"}, {}},
        {"floor", {{}, area(2000), "3451"}, {}},
        {"land and floor together", {area(3333.33), area(1000), "3451"}, {}},
        {"land within 3 km of a parcel", {area(3333.33), {}, "3451"}, reach},
        {"land and floor within 3 km", {area(3333.33), area(1000), "3451"}, reach},
    }};
    for (const auto& [what, need, within] : questions) {
        std::vector<double> times;
        std::size_t answers = 0;
        for (std::size_t run = 0; run < runs; ++run) {
            const auto start = Clock::now();
            answers = book::candidatesFor(records, {need, Date::today(), within}).best.size();
            times.push_back(milliseconds(start));
        }
        print(fmt::format("candidates for one enterprise: {}", what), times, 50, answers);
    }
}

/// The case's steps: what the standard sheet asks of an enterprise that is shut down by agreement.
std::vector<office::ClearingRequest> steps() {
    std::vector<office::ClearingRequest> all;
    const auto add = [&](const char* to, Date on, std::initializer_list<const char*> documents) -> auto& {
        auto& request = all.emplace_back();
        request.to = to;
        request.on = on;
        for (const auto* name : documents) request.documents.push_back({name, fmt::format("文 {} {}", to, name), {}});
        return request;
    };
    add("surveyed", day(2026, 1, 10), {"权籍查询结果", "测绘成果"}).data = {
        {"mortgaged", "no"},           {"seized", "no"},
        {"subtenants", "no"},          {"land_m2", "1m2"},
        {"certified_floor_m2", "0m2"}, {"uncertified_floor_m2", "0m2"},
        {"soil_survey_needed", "no"}};
    add("negotiating", day(2026, 2, 1), {"补偿方案", "会议纪要"}).data = {{"budget", "1"}};
    auto& contract = add("signed", day(2026, 3, 1), {"协议书"});
    contract.data = {{"amount", "1"}, {"vacate_by_on", "2026-06-30"}};
    land::Instalment payment;
    payment.dueOn = day(2026, 7, 1);
    payment.amount = 100;
    contract.instalments = {payment};
    add("vacating", day(2026, 4, 1), {"停产或首付凭证"}).data = {{"stopped_on", "2026-04-01"}};
    auto& over = add("handed_over", day(2026, 5, 1), {"移交确认单", "现场照片"});
    over.data = {{"handed_on", "2026-05-01"}, {"meters_closed", "yes"}};
    over.allVacated = true;
    add("closed", day(2026, 6, 1), {"验收销号表"}).data = {{"closed_on", "2026-06-01"}};
    return all;
}

/// An enterprise that is on a hundred parcels, made for the purpose.
RecordId settle(book::Book& book, const std::vector<land::Parcel>& parcels, std::size_t run) {
    RecordId firm;
    done(book.apply(heading("示例企业"), [&](store::Transaction& store, change::Heading&) {
        land::Enterprise enterprise;
        enterprise.id = firm = store.nextId(land::Kind::enterprise);
        enterprise.name = fmt::format("示例企业{}", run);
        std::vector<change::Change> changes{{std::nullopt, enterprise}};
        for (const auto& parcel : parcels) {
            land::Use use;
            use.id = store.nextId(land::Kind::use);
            use.parcel.id = parcel.id;
            use.user.id = firm;
            use.beginsOn = day(2025, 1, 1);
            changes.push_back({std::nullopt, use});
        }
        return Result<std::vector<change::Change>>(std::move(changes));
    }));
    return firm;
}

void timeClearing(book::Book& book, const std::vector<land::Parcel>& all) {
    std::map<std::string, std::vector<double>> times;
    for (std::size_t run = 0; run < runs; ++run) {
        const auto first = all.begin() + static_cast<std::ptrdiff_t>(run * items);
        const std::vector<land::Parcel> parcels(first, first + static_cast<std::ptrdiff_t>(items));
        book::ClearingOpening opening;
        opening.enterprise = settle(book, parcels, run);
        for (const auto& parcel : parcels) opening.items.push_back({parcel.id});
        opening.ground = "计时";
        opening.step.on = day(2026, 1, 1);
        opening.step.exitForm = "shutdown";
        opening.step.documents = {{"整治清单文号", fmt::format("计时〔2026〕{}号", run), {}}};
        opening.step.data = {{"due_on", "2026-12-31"}};
        auto start = Clock::now();
        const auto opened = done(book::openClearing(book, opening, heading("清退立案 {case}")));
        times["0 listed"].push_back(milliseconds(start));
        int number = 0;
        for (const auto& step : steps()) {
            start = Clock::now();
            done(book::advanceClearing(book, opened.record.id, step, heading("清退 {case}")));
            times[fmt::format("{} {}", ++number, step.to)].push_back(milliseconds(start));
        }
    }
    for (const auto& [what, each] : times)
        print(fmt::format("a case of {} items: {}", items, what.substr(2)), each, 50, items);
}

} // namespace

int main(int count, char** words) {
    if (count != 2) return fmt::print(stderr, "bench_office BOOK\n"), 2;
    auto book = book::Book::open(words[1]);
    timeNear(book.records(), parcelsAcross(book.records(), sites));
    timeCandidates(book.records());
    timeClearing(book, parcelsAcross(book.records(), runs * items));
    return 0;
}
