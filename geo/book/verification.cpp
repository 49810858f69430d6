// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/book/state.h"
#include "geo/change/codec.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace mutu::book {

namespace {

constexpr std::int64_t portionSize = 10000;

// What the records were at a moment that moves back in time, changeset by changeset: the present, overlaid by the
// images met so far.
class Retrospect {
  public:
    explicit Retrospect(const store::Store& store)
        : store_(store) {}

    std::string image(land::Kind kind, RecordId id) const {
        const auto known = earlier_.find({kind, id});
        if (known != earlier_.end()) return known->second;
        return isUnborn(kind, id) ? std::string() : imageOf(store_.find(kind, id));
    }
    void goBefore(const store::KeptChange& c) {
        if (c.count > 1) unborn_[c.kind][c.id.value] = c.id.value + c.count - 1;
        if (c.count > 1)
            earlier_.erase(earlier_.lower_bound({c.kind, c.id}),
                           earlier_.lower_bound({c.kind, RecordId{c.id.value + c.count}}));
        else
            earlier_[{c.kind, c.id}] = c.before;
    }
    [[nodiscard]] bool existed(land::Kind kind, RecordId id) const {
        const auto known = earlier_.find({kind, id});
        return known != earlier_.end() ? !known->second.empty() : !isUnborn(kind, id);
    }
    // Whether nothing later than the present moment touched the ids of a run, so that they can be read in one go.
    [[nodiscard]] bool isPlain(const store::KeptChange& c) const {
        const auto from = earlier_.lower_bound({c.kind, c.id});
        const bool overlaid =
            from != earlier_.end() && from->first.first == c.kind && from->first.second.value < c.id.value + c.count;
        return !overlaid && !isUnborn(c.kind, c.id);
    }

  private:
    [[nodiscard]] bool isUnborn(land::Kind kind, RecordId id) const {
        const auto runs = unborn_.find(kind);
        if (runs == unborn_.end()) return false;
        const auto after = runs->second.upper_bound(id.value);
        return after != runs->second.begin() && std::prev(after)->second >= id.value;
    }

    const store::Store& store_;
    std::map<std::pair<land::Kind, RecordId>, std::string> earlier_;
    std::map<land::Kind, std::map<std::int64_t, std::int64_t>> unborn_; // first id -> last id of a run
};

class Chain {
  public:
    Chain(const store::Store& store, const Progress& progress)
        : store_(store)
        , progress_(progress)
        , retrospect_(store) {}

    Verification run() {
        const auto snapshot = store_.snapshot();
        const auto entries = store_.log();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto expected = i == 0 ? firstLink(store_.card()) : entries[i - 1].hash;
            if (entries[i].previousHash != expected || entries[i].revision.value != static_cast<std::int64_t>(i) + 1)
                report("chain_broken",
                       fmt::format("changeset #{} doesn't follow the one before it", entries[i].revision.value));
        }
        for (auto it = entries.rbegin(); it != entries.rend(); ++it) check(*it);
        findStrangers();
        for (auto& finding : store_.inspect()) verification_.findings.push_back(std::move(finding));
        verification_.changesets = static_cast<std::int64_t>(entries.size());
        return std::move(verification_);
    }

  private:
    void report(std::string code, std::string message) {
        verification_.findings.push_back(
            Finding{std::move(code),
                    Severity::error,
                    std::move(message),
                    {},
                    {},
                    {},
                    "",
                    0,
                    "the book was changed by another program, or the disk failed: restore it from a backup"});
    }

    void check(const change::LogEntry& entry) {
        change::ChainHash hash(entry.previousHash, entry.heading);
        std::vector<store::KeptChange> kept;
        std::int64_t count = 0;
        store_.visitChanges(entry.revision, [&](const store::KeptChange& c) {
            kept.push_back(c);
            return true;
        });
        for (const auto& c : kept) {
            count += c.count;
            if (c.count > 1 && retrospect_.isPlain(c))
                addRun(c, hash);
            else
                for (std::int64_t i = 0; i < c.count; ++i)
                    hash.add(c.before, retrospect_.image(c.kind, RecordId{c.id.value + i}));
        }
        if (count != entry.changeCount || hash.finish() != entry.hash)
            report("history_broken", fmt::format("changeset #{} ({}) no longer matches its records",
                                                 entry.revision.value, entry.heading.title));
        for (auto it = kept.rbegin(); it != kept.rend(); ++it) retrospect_.goBefore(*it);
        verification_.changes += count;
    }

    // New records that nothing has touched since: read in order, portion by portion.
    void addRun(const store::KeptChange& c, change::ChainHash& hash) {
        const auto last = c.id.value + c.count - 1;
        for (auto first = c.id.value; first <= last; first += portionSize) {
            const auto end = std::min(first + portionSize - 1, last);
            query::RecordQuestion question;
            question.kind = c.kind;
            question.range = query::KeyRange{"id", RecordId{first}, RecordId{end}};
            auto next = first;
            const auto addUpTo = [&](std::int64_t id) {
                for (; next < id; ++next) hash.add({}, imageOf(store_.find(c.kind, RecordId{next})));
            };
            store_.visit(question, [&](const land::Record& record) {
                addUpTo(land::idOf(record).value);
                hash.add({}, imageOf(record));
                ++next;
                return true;
            });
            addUpTo(end + 1);
            tell(end - c.id.value + 1, c.count);
        }
    }

    // Records that no changeset brought in.
    void findStrangers() {
        for (const auto kind : land::allKinds) {
            query::RecordQuestion every;
            every.kind = kind;
            every.withRetired = true;
            store_.visit(every, [&](const land::Record& record) {
                if (retrospect_.existed(kind, land::idOf(record)))
                    report("record_without_history", fmt::format("{} {} was not brought in by any changeset",
                                                                 land::name(kind), land::titleOf(record)));
                return verification_.findings.size() < 100;
            });
        }
    }

    void tell(std::int64_t done, std::int64_t total) const {
        if (progress_ && !progress_("verifying", static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total)))
            throw Error(ErrorKind::cancelled, "cancelled", "the check was stopped", "");
    }

    const store::Store& store_;
    const Progress& progress_;
    Retrospect retrospect_;
    Verification verification_;
};

} // namespace

Verification Book::verify(const Progress& progress) const { return Chain(*state_->store, progress).run(); }

} // namespace mutu::book
