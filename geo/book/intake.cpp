// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/book/derivation.h"
#include "geo/book/state.h"
#include "geo/change/codec.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace mutu::book {

namespace {

using Portion = std::vector<land::Record>;

// From this many records on, indexes are built behind the records instead of with each.
constexpr std::size_t many = 2000;

// Hashes portions on a second thread while the first stores the next; a few portions wait at most.
class HashLine {
  public:
    HashLine(const Digest& previous, const change::Heading& heading)
        : hash_(previous, heading)
        , thread_([this] { work(); }) {}
    ~HashLine() { stop(); }
    HashLine(const HashLine&) = delete;
    HashLine& operator=(const HashLine&) = delete;

    void add(Portion portion) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [this] { return failure_ || waiting_.size() < 3; });
        if (failure_) std::rethrow_exception(failure_);
        waiting_.push_back(std::move(portion));
        news_.notify_one();
    }
    Digest finish() {
        stop();
        if (failure_) std::rethrow_exception(failure_);
        return hash_.finish();
    }

  private:
    void stop() {
        {
            const std::lock_guard lock(mutex_);
            done_ = true;
        }
        news_.notify_one();
        if (thread_.joinable()) thread_.join();
    }
    void work() {
        try {
            for (Portion portion; take(portion);) hash(portion);
        } catch (...) {
            const std::lock_guard lock(mutex_);
            failure_ = std::current_exception();
            room_.notify_one();
        }
    }
    bool take(Portion& portion) {
        std::unique_lock lock(mutex_);
        news_.wait(lock, [this] { return done_ || !waiting_.empty(); });
        if (waiting_.empty()) return false;
        portion = std::move(waiting_.front());
        waiting_.pop_front();
        room_.notify_one();
        return true;
    }
    void hash(const Portion& portion) {
        for (const auto& record : portion) {
            image_.clear();
            change::appendRecord(image_, record);
            hash_.add({}, image_);
        }
    }

    change::ChainHash hash_;
    std::mutex mutex_;
    std::condition_variable news_;
    std::condition_variable room_;
    std::deque<Portion> waiting_;
    bool done_ = false;
    std::exception_ptr failure_;
    std::string image_;
    std::thread thread_;
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

} // namespace

Revision Book::take(change::Heading heading, change::RecordSource& source, const Progress& progress,
                    std::optional<Revision> expected) {
    auto& store = *state_->store;
    auto early = firstPortions(source);
    if (countOf(early) == 0) return store.revision();
    if (heading.at.empty()) heading.at = nowInUtc();
    const auto transaction = store.begin();
    if (expected && store.revision() != *expected)
        throw Error(ErrorKind::locked, "book_changed", "another program changed the book meanwhile", "do it once more");
    if (countOf(early) >= many) transaction->expectMany();
    const auto previous = lastHash(store);
    const auto revision = transaction->open(heading);
    HashLine hashes(previous, heading);
    Touched touched;
    std::int64_t count = 0;
    change::Change change;
    const auto keep = [&](Portion portion) {
        for (auto& record : portion) {
            const auto kind = land::kindOf(record);
            if (const auto id = land::idOf(record)) transaction->reserve(kind, id);
            else land::setId(record, transaction->nextId(kind));
            touched.add(store, record);
            change.after = std::move(record); // lent to the change, so that no geometry is copied
            transaction->write(change, {});
            record = std::move(*change.after);
            ++count;
        }
        hashes.add(std::move(portion));
        tell(progress, "storing", count);
    };
    for (auto& portion : early) keep(std::move(portion));
    for (Portion portion; source.next(portion); portion = {}) keep(std::move(portion));
    transaction->close(count, previous, hashes.finish());
    derive(store, *transaction, touched, progress);
    tell(progress, "indexing", count);
    transaction->commit();
    return revision;
}

} // namespace mutu::book
