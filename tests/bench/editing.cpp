// SPDX-License-Identifier: Apache-2.0
// Times one edit of a handful of parcels on a book: reading the parcels around, the edit, its check and the durable
// commit. The book is changed and changed back; give it a copy.
#include "geo/book/book.h"
#include "geo/book/edit.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace mutu;
using Clock = std::chrono::steady_clock;

const Date day = Date::of(2026, 11, 22);

class Bench {
  public:
    explicit Bench(const char* path)
        : book_(book::Book::open(path)) {}

    void run(int rounds) {
        const auto last = book_.records().lastId(land::Kind::parcel).value;
        for (int i = 0; i < rounds; ++i) {
            const RecordId id{static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(last)) + 1};
            const auto record = book_.records().find(land::Kind::parcel, id);
            if (!record) continue;
            const auto& parcel = std::get<land::Parcel>(*record);
            if (!parcel.validTo && parcel.geometry.index() == 3) splitAndMerge(parcel);
        }
        const auto count = book_.records().count(land::Kind::parcel);
        for (auto& [what, times] : times_) {
            std::sort(times.begin(), times.end());
            const auto at = [&](double share) {
                return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
            };
            fmt::print(
                "{:>9} parcels  {:<6} {:>5} edits  median {:>6.2f} ms  p90 {:>6.2f}  p99 {:>6.2f}  greatest {:>6.2f}\n",
                count, what, times.size(), at(0.5), at(0.9), at(0.99), times.back());
        }
        for (const auto& [code, number] : refused_) fmt::print("{:>9} refused with {}\n", number, code);
    }

  private:
    void splitAndMerge(const land::Parcel& parcel) {
        const auto box = geom::boxOf(parcel.geometry);
        const auto x = (box.minX + box.maxX) / 2;
        const auto start = Clock::now();
        const auto around = book::parcelsAround(book_.records(), box);
        const geom::Line line{{x, box.minY - 1000}, {x + 137, box.maxY + 1000}};
        const auto split = fabric::split(around, {{parcel.id}, {{line}}, day});
        if (!split.ok()) return refuse("split " + split.refusal().code);
        book::EditWishes wishes;
        wishes.readAt = book_.records().revision();
        const auto written = book::applyEdit(book_, *split, heading("分割"), wishes);
        if (!written.ok()) return refuse("split " + written.refusal().code);
        take("split", start);

        const auto again = Clock::now();
        fabric::MergeRequest request;
        request.day = day;
        request.evenIfDifferent = true;
        for (const auto& child : written->created) {
            request.parcels.push_back(child.id);
            request.standings.push_back(book::standingOf(book_.records(), child.id, day));
        }
        const auto merged = fabric::merge(book::parcelsAround(book_.records(), box), request);
        if (!merged.ok()) return refuse("merge " + merged.refusal().code);
        wishes.readAt = book_.records().revision();
        if (const auto done = book::applyEdit(book_, *merged, heading("合并"), wishes); !done.ok())
            return refuse("merge " + done.refusal().code);
        take("merge", again);
    }

    static change::Heading heading(const char* title) { return {.title = title, .author = "测"}; }
    void refuse(const std::string& code) { ++refused_[code]; }
    void take(const char* what, Clock::time_point start) {
        times_[what].push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }

    book::Book book_;
    std::mt19937_64 random_{7};
    std::map<std::string, std::vector<double>> times_;
    std::map<std::string, int> refused_;
};

} // namespace

int main(int count, char** words) {
    for (int i = 1; i < count; ++i) Bench(words[i]).run(1500);
}
