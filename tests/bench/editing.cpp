// SPDX-License-Identifier: Apache-2.0
// Times one edit of a handful of parcels on a book: reading the parcels around, the edit, its check and the durable
// commit; and the check alone. After each edit the book rests, as at the desk when the officer pauses: not counted with
// the edit, and shown by itself. Five rounds, of each the median and the 99th percentile; printed are the medians of
// the five with the least and the greatest. The book is changed and changed back; give it a copy.
#include "geo/book/book.h"
#include "geo/book/edit.h"
#include "geo/book/gate.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/reshape.h"
#include "geo/fabric/split.h"
#include "geo/store/upkeep.h"
#include "tests/bench/made_fabric.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace mutu;
using Clock = std::chrono::steady_clock;

const Date day = Date::today();
constexpr int rounds = 5;

double at(const std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// The figures of one round after another, and their medians.
class Figures {
  public:
    void take(double milliseconds) { times_.push_back(milliseconds); }
    void take(Clock::time_point start) {
        take(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    void endRound() {
        if (times_.empty()) return;
        std::sort(times_.begin(), times_.end());
        medians_.push_back(at(times_, 0.5));
        tails_.push_back(at(times_, 0.99));
        greatest_ = std::max(greatest_, times_.back());
        count_ += times_.size();
        times_.clear();
    }
    void print(std::int64_t parcels, const std::string& what) {
        if (medians_.empty()) return;
        std::sort(medians_.begin(), medians_.end());
        std::sort(tails_.begin(), tails_.end());
        fmt::print("{:>9} parcels  {:<24} {:>5}  median {:>6.3f} ms ({:.3f}-{:.3f})  p99 {:>6.3f} ms ({:.3f}-{:.3f})  "
                   "greatest {:>6.2f}\n",
                   parcels, what, count_, at(medians_, 0.5), medians_.front(), medians_.back(), at(tails_, 0.5),
                   tails_.front(), tails_.back(), greatest_);
    }

  private:
    std::vector<double> times_;
    std::vector<double> medians_;
    std::vector<double> tails_;
    double greatest_ = 0;
    std::size_t count_ = 0;
};

class Bench {
  public:
    Bench(const char* path, bool rests)
        : book_(book::Book::open(path))
        , rests_(rests) {}

    /// Beside one road parcel that reaches everywhere: cuts that leave its boundary alone, and cuts that put a vertex
    /// on it, so that the whole road is written anew.
    void runBeside(const bench::MadeFabric& made, int edits) {
        for (int round = 0; round < rounds; ++round) {
            for (int done = 0; done < edits;) {
                const RecordId id{static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(made.parcels())) +
                                  1};
                const auto record = book_.records().find(land::Kind::parcel, id);
                if (std::get<land::Parcel>(*record).validTo) continue;
                const auto [middle, east, north] = made.quarterOf(id);
                const bool inside = done++ % 2 == 0;
                const geom::Line line{{middle.x + east * 20'000, middle.y - north * 3'000},
                                      inside ? geom::Point{middle.x - east * 3'000, middle.y + north * 20'000}
                                             : geom::Point{middle.x + east * 20'137, middle.y + north * 52'000}};
                splitAndMerge(std::get<land::Parcel>(*record), line, inside ? " in a block" : " at the road");
            }
            for (auto& [what, figures] : figures_) figures.endRound();
        }
        print();
    }

    void run(int edits) {
        const auto last = static_cast<std::uint64_t>(book_.records().lastId(land::Kind::parcel).value);
        for (int round = 0; round < rounds; ++round) {
            for (int splits = 0, moves = 0, tries = 0; splits + moves < 2 * edits && tries < 100 * edits; ++tries) {
                const RecordId id{static_cast<std::int64_t>(random_() % last) + 1};
                const auto record = book_.records().find(land::Kind::parcel, id);
                if (!record) continue;
                const auto& parcel = std::get<land::Parcel>(*record);
                if (parcel.validTo || geom::regionOf(parcel.geometry) == nullptr) continue;
                if (moves < splits && moves < edits)
                    moves += moveThereAndBack(parcel);
                else
                    splits += splitAndMerge(parcel);
                check(parcel);
            }
            for (auto& [what, figures] : figures_) figures.endRound();
        }
        print();
    }

  private:
    void print() {
        const auto count = book_.records().count(land::Kind::parcel);
        for (auto& [what, figures] : figures_) figures.print(count, what);
        for (const auto& [code, number] : refused_) fmt::print("{:>9} refused with {}\n", number, code);
    }

    bool splitAndMerge(const land::Parcel& parcel) {
        const auto box = geom::boxOf(parcel.geometry);
        const auto x = (box.minX + box.maxX) / 2;
        return splitAndMerge(parcel, {{x, box.minY - 1000}, {x + 137, box.maxY + 1000}}, {});
    }

    bool splitAndMerge(const land::Parcel& parcel, const geom::Line& line, const std::string& where) {
        const auto box = geom::boxOf(parcel.geometry);
        const auto start = Clock::now();
        const auto around = book::parcelsAround(book_.records(), box);
        const auto split = fabric::split(around, {{parcel.id}, {{line}}, day});
        if (!split.ok()) return refuse("split " + split.refusal().code), false;
        const auto written = write(*split, "分割", "split" + where);
        if (!written) return false;
        figures_["split" + where].take(start);
        rest();

        const auto again = Clock::now();
        fabric::MergeRequest request;
        request.day = day;
        request.evenIfDifferent = true;
        for (const auto& child : written->created) {
            request.parcels.push_back(child.id);
            request.standings.push_back(book::standingOf(book_.records(), child.id, day));
        }
        const auto merged = fabric::merge(book::parcelsAround(book_.records(), box), request);
        if (!merged.ok()) return refuse("merge " + merged.refusal().code), false;
        if (!write(*merged, "合并", "merge" + where)) return false;
        figures_["merge" + where].take(again);
        rest();
        return true;
    }

    bool moveThereAndBack(const land::Parcel& parcel) {
        const auto from = geom::regionOf(parcel.geometry)->parts.front().outer.front();
        const geom::Point to{from.x + 70, from.y + 110};
        return move(parcel.stratum, from, to) && move(parcel.stratum, to, from);
    }

    bool move(land::Stratum stratum, geom::Point from, geom::Point to) {
        const auto start = Clock::now();
        const auto moved = fabric::moveVertex(book::parcelsAroundVertex(book_.records(), from, to), stratum, from, to);
        if (!moved.ok()) return refuse("move " + moved.refusal().code), false;
        if (!write(*moved, "移动界址点", "move")) return false;
        figures_["move of a vertex"].take(start);
        rest();
        return true;
    }

    std::optional<book::Edited> write(const fabric::Edit& edit, const char* title, const std::string& what) {
        book::EditWishes wishes;
        wishes.readAt = book_.records().revision();
        const auto start = Clock::now();
        auto written = book::applyEdit(book_, edit, {.title = title, .author = "测"}, wishes);
        if (!written.ok()) return refuse(fmt::format("{} {}", what, written.refusal().code)), std::nullopt;
        figures_[fmt::format("  written: {}", what)].take(start);
        return std::move(written).value();
    }

    void rest() {
        if (!rests_) return;
        const auto start = Clock::now();
        store::rest(book_.records());
        figures_["  rest after an edit"].take(start);
    }

    // What an edit pays for its check, in memory: each parcel by itself, and all of them as a coverage.
    void check(const land::Parcel& parcel) {
        const auto start = Clock::now();
        const auto around = book::parcelsAround(book_.records(), geom::boxOf(parcel.geometry));
        figures_["  read: parcels around"].take(start);
        std::vector<fabric::SubmittedParcel> submitted;
        for (const auto& one : around.parcels)
            if (const auto* region = geom::regionOf(one.geometry)) submitted.push_back({one.id, false, region});
        const auto admitting = Clock::now();
        fabric::Coverage coverage;
        std::vector<fabric::CoverageFinding> invalid;
        for (const auto& one : submitted) fabric::admit(coverage, one, invalid);
        figures_["  admit: parcels around"].take(admitting);
        const auto checking = Clock::now();
        const auto rules = book::harmRules(book_.records());
        (void)fabric::checkAround(submitted, {parcel.id}, rules.check);
        figures_["  check: parcels around"].take(checking);
    }

    void refuse(const std::string& code) { ++refused_[code]; }

    book::Book book_;
    bool rests_;
    std::mt19937_64 random_{7};
    std::map<std::string, Figures> figures_;
    std::map<std::string, int> refused_;
};

class MadeParcels : public change::RecordSource {
  public:
    explicit MadeParcels(const bench::MadeFabric& made)
        : made_(made) {}
    bool next(std::vector<land::Record>& portion) override {
        portion.clear();
        if (std::exchange(given_, true)) return false;
        made_.forEach([&](RecordId id, bool exempt, geom::Region&& region) {
            land::Parcel parcel;
            parcel.code = fmt::format("330822{:03}007GB{:05}", id.value / 90000 + 1, id.value % 90000 + 1);
            parcel.landUse = exempt ? "1207" : "1001";
            parcel.validFrom = Date::of(2020, 1, 1);
            parcel.geometry = std::move(region);
            portion.emplace_back(std::move(parcel));
        });
        return true;
    }

  private:
    const bench::MadeFabric& made_;
    bool given_ = false;
};

void besideRoad(const std::string& path, int edits) {
    const bench::MadeFabric made{160, 1, bench::Road::paired};
    MadeParcels source(made);
    book::Book::make(path, {"道路旁", "EPSG:4549", true, ""}, {.title = "录入", .author = "测"}, source);
    fmt::print("beside a road of {} vertices\n", made.roadVertices());
    Bench(path.c_str(), true).runBeside(made, edits);
}

} // namespace

/// bench_editing [-n EDITS] [--hurry] [--road NEW-BOOK] BOOK...
int main(int count, char** words) {
    int edits = 200;
    bool rests = true;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "-n" && i + 1 < count)
            edits = std::atoi(words[++i]);
        else if (word == "--hurry") // one edit upon the other: now and then one has to do the resting as well
            rests = false;
        else if (word == "--road" && i + 1 < count)
            besideRoad(words[++i], edits);
        else
            Bench(words[i], rests).run(edits);
    }
}
