// SPDX-License-Identifier: Apache-2.0
// Times the questions an officer asks of a large book, in one process with the book open: medians of five runs of
// twenty varied questions each.
#include "geo/book/book.h"
#include "geo/book/conformity_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <vector>

namespace {

using namespace mutu;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point since) {
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

/// What the questions are asked about: taken from the book itself, spread over its numbers.
struct Sample {
    std::vector<std::string> codes;
    std::vector<geom::Point> places;
    std::vector<RecordId> districts;
    std::vector<RecordId> enterprises;
    geom::Box extent;
};

constexpr std::size_t rounds = 20;

Sample sampleOf(const store::Store& records) {
    Sample sample;
    const auto parcels = records.count(land::Kind::parcel);
    const auto enterprises = std::max<std::int64_t>(1, records.count(land::Kind::enterprise));
    for (std::size_t i = 0; i < rounds; ++i) {
        const auto share = static_cast<std::int64_t>(i) * 2 + 1;
        query::RecordQuestion question{.kind = land::Kind::parcel};
        const auto id = RecordId{std::max<std::int64_t>(1, parcels * share / static_cast<std::int64_t>(2 * rounds))};
        question.range = query::KeyRange{"id", id, RecordId{id.value + 200}};
        records.visit(question, [&](const land::Record& record) {
            const auto& parcel = std::get<land::Parcel>(record);
            if (parcel.code.empty()) return true;
            const auto box = geom::boxOf(parcel.geometry);
            sample.codes.push_back(parcel.code);
            sample.places.push_back({(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2});
            return false;
        });
        sample.enterprises.push_back(
            RecordId{std::max<std::int64_t>(1, enterprises * share / static_cast<std::int64_t>(2 * rounds))});
    }
    records.visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        sample.districts.push_back(land::idOf(record));
        return true;
    });
    sample.extent = records.extent(land::Kind::parcel);
    return sample;
}

/// The median over five runs of the mean time of one question; target 0: told for comparison.
void time(std::string_view name, double target, const std::function<std::size_t(std::size_t)>& ask) {
    std::vector<double> runs;
    std::size_t answers = 0;
    ask(0); // statements are prepared, pages are in memory
    for (int run = 0; run < 5; ++run) {
        answers = 0;
        const auto start = Clock::now();
        for (std::size_t i = 0; i < rounds; ++i) answers += ask(i);
        runs.push_back(milliseconds(start) / static_cast<double>(rounds));
    }
    std::sort(runs.begin(), runs.end());
    const auto outcome = target == 0
                             ? std::string("(no target)")
                             : fmt::format("target {:>5.1f}  {}", target, runs[2] <= target ? "held" : "MISSED");
    fmt::print("{:<58} {:>9.3f} ms  {}  ({} answers a question)\n", name, runs[2], outcome, answers / rounds);
}

void timeVacancies(const store::Store& records, const Sample& sample) {
    const auto today = Date::today();
    const auto at = [&](const auto& list, std::size_t i) { return list[i % list.size()]; };
    time("vacant 3-10 mu in one district by area, first 100", 2, [&](std::size_t i) {
        query::VacancyQuestion question{.asOf = today};
        question.minArea = RegisteredArea(200000);
        question.maxArea = RegisteredArea(666667);
        question.districts = {at(sample.districts, i)};
        question.limit = 100;
        question.withGeometry = false;
        return records.vacancies(question).size();
    });
    const auto windowAround = [](geom::Point place) {
        return geom::Box{place.x, place.y, place.x, place.y}.grownBy(5000000);
    };
    time("vacant (ready) in a 10 km window with geometry", 5, [&](std::size_t i) {
        query::VacancyQuestion question{.asOf = today};
        question.window = windowAround(at(sample.places, i));
        question.pool = land::Pool::ready;
        return records.vacancies(question).size();
    });
    time("  the same of all pools, the first 100", 5, [&](std::size_t i) {
        query::VacancyQuestion question{.asOf = today};
        question.window = windowAround(at(sample.places, i));
        question.limit = 100;
        return records.vacancies(question).size();
    });
    time("  the same of all pools, every row", 0, [&](std::size_t i) {
        query::VacancyQuestion question{.asOf = today};
        question.window = windowAround(at(sample.places, i));
        return records.vacancies(question).size();
    });
    time("vacant floor of 1,000 m2 and more within 500 m", 2, [&](std::size_t i) {
        query::VacancyQuestion question{.asOf = today};
        question.minFloor = RegisteredArea(100000);
        question.near = query::Near{at(sample.places, i), Metre(500)};
        question.order = query::Order::distance;
        return records.vacancies(question).size();
    });
    time("totals by district and kind", 5,
         [&](std::size_t i) { return records.totals(today.plusDays(-static_cast<int>(i) * 30)).size(); });
}

std::size_t ofParcel(const store::Store& records, land::Kind kind, RecordId parcel) {
    std::size_t found = 0;
    query::RecordQuestion question{.kind = kind};
    question.key = query::Key{"parcel_id", parcel};
    records.visit(question, [&](const land::Record&) { return ++found, true; });
    return found;
}

void timeRecords(const store::Store& records, const Sample& sample) {
    time("one parcel by code with rights, leases and uses", 0.5, [&](std::size_t i) {
        std::size_t found = 0;
        query::RecordQuestion question{.kind = land::Kind::parcel};
        question.key = query::Key{"code", sample.codes[i % sample.codes.size()]};
        std::vector<RecordId> parcels;
        records.visit(question,
                      [&](const land::Record& record) { return parcels.push_back(land::idOf(record)), true; });
        for (const auto id : parcels)
            for (const auto kind : {land::Kind::right, land::Kind::lease, land::Kind::use})
                found += ofParcel(records, kind, id);
        return found + parcels.size();
    });
    time("parcels of one enterprise", 2, [&](std::size_t i) {
        std::vector<RecordId> parcels;
        const auto collect = [&](land::Kind kind, std::string_view column) {
            query::RecordQuestion question{.kind = kind};
            question.key = query::Key{column, sample.enterprises[i % sample.enterprises.size()]};
            records.visit(question,
                          [&](const land::Record& record) { return parcels.push_back(land::parcelOf(record)), true; });
        };
        collect(land::Kind::right, "holder_id");
        collect(land::Kind::lease, "lessee_id");
        collect(land::Kind::use, "user_id");
        std::sort(parcels.begin(), parcels.end());
        parcels.erase(std::unique(parcels.begin(), parcels.end()), parcels.end());
        std::size_t found = 0;
        for (const auto id : parcels) found += records.find(land::Kind::parcel, id) ? 1 : 0;
        return found;
    });
}

/// One run of each district: these take too long for rounds of twenty.
void timeConformity(const store::Store& records, const Sample& sample) {
    for (int round = 0; round < 2; ++round) // the first one brings the pages into memory
        for (const auto district : sample.districts) {
            const auto start = Clock::now();
            const auto list = book::conformityList(records, {Date::today(), district, {}});
            if (round == 1)
                fmt::print("{:<58} {:>9.3f} ms  target 500.0  ({} places)\n", "conformity of a district",
                           milliseconds(start), list.rows.size());
        }
}

} // namespace

int main(int count, char** words) {
    if (count != 2) return fmt::print(stderr, "bench_queries BOOK\n"), 2;
    const auto start = Clock::now();
    const auto book = book::Book::open(words[1], book::Access::readOnly);
    const auto revision = book.records().revision();
    fmt::print("{:<58} {:>9.3f} ms  target 100.0\n", fmt::format("a usable book (revision {})", revision.value),
               milliseconds(start));
    const auto sample = sampleOf(book.records());
    if (sample.codes.empty() || sample.districts.empty())
        return fmt::print(stderr, "the book has no registered parcels\n"), 1;
    timeVacancies(book.records(), sample);
    timeRecords(book.records(), sample);
    timeConformity(book.records(), sample);
}
