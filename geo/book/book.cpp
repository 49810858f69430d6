// SPDX-License-Identifier: Apache-2.0
#include "geo/book/book.h"

#include "geo/base/error.h"
#include "geo/book/derivation.h"
#include "geo/book/gate.h"
#include "geo/book/references.h"
#include "geo/book/rule_sheet.h"
#include "geo/book/state.h"
#include "geo/change/codec.h"
#include "geo/store/memory/memory_store.h"
#include "geo/store/spatialite/spatialite_store.h"

#include <fmt/format.h>

#include <set>

namespace mutu::book {

namespace {

Refusal twice(const land::Record& record) {
    return {"record_twice", fmt::format("{} stands twice in one changeset", land::titleOf(record)),
            land::titleOf(record), "merge the two changes into one"};
}

Refusal stale(const land::Record& record) {
    return {"stale", fmt::format("{} was changed meanwhile", land::titleOf(record)), land::titleOf(record),
            "read it again and repeat the change"};
}

void number(std::vector<change::Change>& changes, store::Transaction& transaction) {
    for (auto& change : changes) {
        if (change.before) continue;
        if (!land::idOf(*change.after))
            land::setId(*change.after, transaction.nextId(land::kindOf(*change.after)));
        else
            transaction.reserve(land::kindOf(*change.after), land::idOf(*change.after));
    }
}

} // namespace

store::Card withCheckedCrs(const store::Card& card) {
    auto stated = card;
    const auto crs = geom::Crs::parse(card.crs);
    if (!crs) throw Error(ErrorKind::usage, crs.refusal().code, crs.refusal().message, crs.refusal().remedy);
    if (!crs->isProjectedInMetres())
        throw Error(ErrorKind::usage, "crs_not_projected",
                    fmt::format("{} is not a projected system in metres", card.crs),
                    "choose a Gauss–Krüger zone, for example EPSG:4549 (CM 120°E) or EPSG:4548 (CM 117°E)");
    stated.crs = crs->code().empty() ? crs->wkt() : crs->code();
    return stated;
}

Digest firstLink(const store::Card& card) {
    Sha256 hash;
    for (const auto* text : {&card.name, &card.crs, &card.createdAt})
        hash.add(fmt::format("{}:{}", text->size(), *text));
    hash.add(card.illustrative ? "illustrative" : "real");
    return hash.finish();
}

Digest lastHash(const store::Store& store) {
    const auto newest = store.log(1);
    return newest.empty() ? firstLink(store.card()) : newest.back().hash;
}

std::string imageOf(const std::optional<land::Record>& record) {
    std::string bytes;
    if (record) change::appendRecord(bytes, *record);
    return bytes;
}

ChangesetWriter::ChangesetWriter(const store::Store& store, store::Transaction& transaction,
                                 const change::Heading& heading)
    : transaction_(transaction)
    , previous_(lastHash(store))
    , hash_(previous_, heading)
    , revision_(transaction.open(heading)) {}

void ChangesetWriter::write(const change::Change& change, std::string_view before, std::string_view after) {
    transaction_.write(change, before);
    hash_.add(before, after);
    ++count_;
}

void ChangesetWriter::close() { transaction_.close(count_, previous_, hash_.finish()); }

Book::Book(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

Book Book::create(const std::string& path, const store::Card& card) {
    auto state = std::make_unique<State>();
    state->path = path;
    state->store = store::SpatialiteStore::create(path, withCheckedCrs(card));
    return Book(std::move(state));
}

Book Book::open(const std::string& path, Access access) {
    auto opened = store::SpatialiteStore::open(path, access == Access::readOnly);
    auto state = std::make_unique<State>();
    state->path = path;
    state->readOnly = opened->isReadOnly();
    state->store = std::move(opened);
    return Book(std::move(state));
}

Book Book::inMemory(const store::Card& card) {
    auto state = std::make_unique<State>();
    state->store = store::inMemory(card);
    return Book(std::move(state));
}

const std::string& Book::path() const { return state_->path; }
store::Card Book::card() const { return state_->store->card(); }
bool Book::isReadOnly() const { return state_->readOnly; }
const store::Store& Book::records() const { return *state_->store; }

const geom::Crs& Book::crs() const {
    if (!state_->crs) {
        auto parsed = geom::Crs::parse(card().crs);
        if (!parsed)
            throw Error(ErrorKind::storage, parsed.refusal().code, parsed.refusal().message, parsed.refusal().remedy);
        state_->crs = std::move(parsed).value();
    }
    return *state_->crs;
}

Result<Revision> Book::apply(change::Changeset changeset) {
    if (changeset.changes.empty()) return state_->store->revision();
    return apply(std::move(changeset.heading), [&changeset](store::Transaction&, change::Heading&) {
        return Result<std::vector<change::Change>>(std::move(changeset.changes));
    });
}

Result<Revision> Book::apply(change::Heading heading, const Draft& draft, Intent intent) {
    auto& store = *state_->store;
    if (heading.at.empty()) heading.at = nowInUtc();
    const auto transaction = store.begin();
    const auto present = store.revision();
    auto drafted = draft(*transaction, heading);
    if (!drafted) return drafted.refusal();
    auto& changes = *drafted;
    if (changes.empty()) return present;
    number(changes, *transaction);
    std::set<std::pair<land::Kind, RecordId>> seen;
    std::vector<std::string> images;
    Touched touched;
    for (const auto& change : changes) {
        const auto& record = change.either();
        const auto key = std::pair(land::kindOf(record), land::idOf(record));
        if (!seen.insert(key).second) return twice(record);
        images.push_back(imageOf(change.before));
        if (imageOf(store.find(key.first, key.second)) != images.back()) return stale(record);
        touched.add(store, change);
    }
    if (auto finding = wouldMakeFinding(store, changes)) return *std::move(finding);
    ChangesetWriter writer(store, *transaction, heading);
    HangingReferences references;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        writer.write(changes[i], images[i], imageOf(changes[i].after));
        references.add(changes[i]);
    }
    if (auto hanging = references.find(store)) return *std::move(hanging);
    if (intent == Intent::trial) return present; // the transaction ends without a trace
    writer.close();
    for (const auto& change : changes) touched.add(store, change);
    if (isDerivedByThisSheet(store))
        derive(store, *transaction, touched, {});
    else
        deriveEvery(store, *transaction, {});
    transaction->commit();
    return writer.revision();
}

void Book::backup(const std::string& path, const Progress& progress) const { state_->store->backup(path, progress); }

void Book::deriveAll(const Progress& progress) {
    const auto transaction = state_->store->begin();
    deriveEvery(*state_->store, *transaction, progress);
    transaction->commit();
}

} // namespace mutu::book
