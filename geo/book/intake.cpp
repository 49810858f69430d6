// SPDX-License-Identifier: Apache-2.0
#include "geo/base/conveyor.h"
#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/book/derivation.h"
#include "geo/book/state.h"
#include "geo/book/vacancy_rules.h"
#include "geo/change/codec.h"
#include "geo/change/read_ahead.h"
#include "geo/store/spatialite/spatialite_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <exception>
#include <iterator>
#include <mutex>
#include <thread>

namespace mutu::book {

namespace {

using Portion = std::vector<land::Record>;

// From this many records on, indexes are built behind the records instead of with each.
constexpr std::size_t many = 2000;

// Follows the storing on a second thread: hashes each portion, and derives from it while portions tell enough.
class Follower {
  public:
    Follower(const Digest& previous, const change::Heading& heading, office::VacancyRules rules, bool derives)
        : hash_(previous, heading)
        , rules_(std::move(rules))
        , derives_(derives)
        , thread_([this] { work(); }) {}
    ~Follower() { stop(); }
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

    void add(Portion portion) {
        if (waiting_.put(std::move(portion))) return;
        stop();
        std::rethrow_exception(failure_);
    }
    Digest finish() {
        stop();
        if (failure_) std::rethrow_exception(failure_);
        return hash_.finish();
    }
    /// What was derived since the last call, in the order of the portions.
    std::vector<land::Vacancy> derived() {
        const std::lock_guard lock(mutex_);
        return std::exchange(rows_, {});
    }
    /// After finish(): whether the portions told everything that follows from them.
    [[nodiscard]] bool derivedAll() const { return derives_; }

  private:
    void stop() {
        waiting_.close();
        if (thread_.joinable()) thread_.join();
    }
    void work() {
        try {
            while (auto portion = waiting_.take()) {
                hash(*portion);
                if (derives_) derive(std::move(*portion));
            }
        } catch (...) {
            failure_ = std::current_exception();
            waiting_.close();
        }
    }
    void hash(const Portion& portion) {
        for (const auto& record : portion) {
            image_.clear();
            change::appendRecord(image_, record);
            hash_.add({}, image_);
        }
    }
    void derive(Portion portion) {
        auto rows = derivedFrom(ParcelFiles::from(std::move(portion)), rules_);
        derives_ = rows.has_value();
        if (!rows) return;
        const std::lock_guard lock(mutex_);
        std::move(rows->begin(), rows->end(), std::back_inserter(rows_));
    }

    change::ChainHash hash_;
    office::VacancyRules rules_;
    bool derives_;
    Conveyor<Portion> waiting_{3};
    std::mutex mutex_;
    std::vector<land::Vacancy> rows_;
    std::exception_ptr failure_;
    std::string image_;
    std::thread thread_;
};

// A record's parcel has no foreign key, because it may be a current or a retired one: looked for here.
class ParcelsThere {
  public:
    explicit ParcelsThere(const store::Store& store)
        : store_(store)
        , before_(store.lastId(land::Kind::parcel)) {}

    void require(const land::Record& record) {
        if (std::holds_alternative<land::Parcel>(record)) {
            brought_ = std::max(brought_, land::idOf(record));
            return;
        }
        const auto parcel = land::parcelOf(record);
        if (!parcel || found_ == parcel) return;
        // New parcels are numbered one after the other behind those that were there.
        const bool there = parcel > before_ ? parcel <= brought_ : store_.find(land::Kind::parcel, parcel).has_value();
        if (!there)
            throw Error(ErrorKind::badInput, "reference_missing",
                        fmt::format("{} belongs to a parcel that isn't in the book", land::titleOf(record)),
                        "bring in the parcel first; the book is as it was");
        found_ = parcel;
    }

  private:
    const store::Store& store_;
    RecordId before_;
    RecordId brought_;
    RecordId found_;
};

void tell(const Progress& progress, std::string_view stage, std::int64_t done) {
    if (progress && !progress(stage, static_cast<std::uint64_t>(done), 0))
        throw Error(ErrorKind::cancelled, "cancelled", "the work was stopped; the book is as it was", "");
}

// The first portions of a source, as many as tell whether very many records come.
std::deque<Portion> firstPortions(change::RecordSource& source) {
    std::deque<Portion> portions;
    std::size_t count = 0;
    Portion portion;
    while (count < many && source.next(portion)) {
        count += portion.size();
        portions.push_back(std::move(portion));
        portion = {};
    }
    return portions;
}

std::size_t countOf(const std::deque<Portion>& portions) {
    std::size_t count = 0;
    for (const auto& portion : portions) count += portion.size();
    return count;
}

Revision takeInto(store::Store& store, change::Heading heading, change::RecordSource& source, const Progress& progress,
                  std::optional<Revision> expected) {
    auto early = firstPortions(source);
    if (countOf(early) == 0) return store.revision();
    if (heading.at.empty()) heading.at = nowInUtc();
    const auto transaction = store.begin();
    if (expected && store.revision() != *expected)
        throw Error(ErrorKind::locked, "book_changed", "another program changed the book meanwhile", "do it once more");
    if (countOf(early) >= many) transaction->expectMany();
    const auto previous = lastHash(store);
    const auto revision = transaction->open(heading);
    // Parcels of a book that had none bring everything with them that is derived, if the source keeps it together.
    Follower follower(previous, heading, vacancyRulesOf(store),
                      countOf(early) >= many && !store.lastId(land::Kind::parcel));
    Touched touched;
    ParcelsThere parcels(store);
    std::int64_t count = 0;
    change::Change change;
    const auto keep = [&](Portion portion) {
        for (auto& record : portion) {
            const auto kind = land::kindOf(record);
            if (const auto id = land::idOf(record))
                transaction->reserve(kind, id);
            else
                land::setId(record, transaction->nextId(kind));
            parcels.require(record);
            touched.add(store, record);
            change.after = std::move(record); // lent to the change, so that no geometry is copied
            transaction->write(change, {});
            record = std::move(*change.after);
            ++count;
        }
        follower.add(std::move(portion));
        transaction->replaceVacancies({}, follower.derived());
        tell(progress, "storing", count);
    };
    for (auto& portion : early) keep(std::move(portion));
    for (Portion portion; source.next(portion); portion = {}) keep(std::move(portion));
    transaction->close(count, previous, follower.finish());
    if (follower.derivedAll())
        transaction->replaceVacancies({}, follower.derived());
    else
        derive(store, *transaction, touched, progress);
    tell(progress, "indexing", count);
    transaction->commit();
    return revision;
}

} // namespace

Revision Book::take(change::Heading heading, change::RecordSource& source, const Progress& progress,
                    std::optional<Revision> expected) {
    return takeInto(*state_->store, std::move(heading), source, progress, expected);
}

void Book::make(const std::string& path, const store::Card& card, change::Heading heading, change::RecordSource& source,
                const Progress& progress) {
    change::ReadAhead ahead(source); // it can't read the book: there is none yet
    store::SpatialiteStore::create(path, withCheckedCrs(card), [&](store::Store& store) {
        takeInto(store, std::move(heading), ahead, progress, {});
    });
}

} // namespace mutu::book
