// SPDX-License-Identifier: Apache-2.0
#include "tests/store_contract/kept_store.h"

#include "geo/store/memory/memory_store.h"
#include "geo/store/spatialite/spatialite_store.h"

#include <cstdlib>
#include <stdexcept>

namespace mutu::store::testing {

namespace {

std::filesystem::path newFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "mutu-contract-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
    return pattern;
}

} // namespace

KeptStore::KeptStore(const std::string& way) {
    if (way == "memory") {
        store_ = inMemory(exampleCard());
        return;
    }
    folder_ = newFolder();
    store_ = SpatialiteStore::create((folder_ / "book.mutu").string(), exampleCard());
}

KeptStore::~KeptStore() {
    store_.reset();
    if (isFile()) std::filesystem::remove_all(folder_);
}

void KeptStore::reopen() {
    if (!isFile()) return;
    store_.reset();
    store_ = SpatialiteStore::open((folder_ / "book.mutu").string(), false);
}

void KeptStore::openInstead(const std::filesystem::path& path) {
    store_.reset();
    store_ = SpatialiteStore::open(path.string(), false);
}

void writeInto(Transaction& transaction, std::vector<change::Change>& changes) {
    for (auto& change : changes) {
        if (change.after && !land::idOf(*change.after))
            land::setId(*change.after, transaction.nextId(land::kindOf(*change.after)));
        std::string before;
        if (change.before) change::appendRecord(before, *change.before);
        transaction.write(change, before);
    }
}

Revision write(Store& store, std::vector<change::Change> changes, const std::string& title) {
    const auto transaction = store.begin();
    change::Heading heading;
    heading.title = title;
    heading.author = "王";
    heading.at = "2026-01-02T03:04:05.006Z";
    const auto revision = transaction->open(heading);
    writeInto(*transaction, changes);
    transaction->close(static_cast<std::int64_t>(changes.size()), {}, {});
    transaction->commit();
    return revision;
}

std::vector<RecordId> add(Store& store, std::vector<land::Record> records) {
    const auto transaction = store.begin();
    transaction->open({});
    std::vector<change::Change> changes;
    for (auto& record : records) changes.push_back({std::nullopt, std::move(record)});
    writeInto(*transaction, changes);
    transaction->close(static_cast<std::int64_t>(changes.size()), {}, {});
    transaction->commit();
    std::vector<RecordId> given;
    for (const auto& change : changes) given.push_back(land::idOf(*change.after));
    return given;
}

Revision put(Store& store, const land::Record& after) {
    return write(store, {{store.find(land::kindOf(after), land::idOf(after)), after}});
}

Revision remove(Store& store, land::Kind kind, RecordId id) {
    return write(store, {{store.find(kind, id), std::nullopt}});
}

std::vector<land::Record> all(const Store& store, const query::RecordQuestion& question) {
    std::vector<land::Record> records;
    store.visit(question, [&records](const land::Record& record) {
        records.push_back(record);
        return true;
    });
    return records;
}

std::vector<std::int64_t> ids(const Store& store, const query::RecordQuestion& question) {
    std::vector<std::int64_t> found;
    for (const auto& record : all(store, question)) found.push_back(land::idOf(record).value);
    return found;
}

std::vector<std::int64_t> rowIds(const std::vector<query::VacancyRow>& rows) {
    std::vector<std::int64_t> found;
    for (const auto& row : rows) found.push_back(row.vacancy.id.value);
    return found;
}

geom::Region square(std::int64_t x, std::int64_t y, std::int64_t side) {
    const std::int64_t x0 = x * 1000, y0 = y * 1000, x1 = (x + side) * 1000, y1 = (y + side) * 1000;
    return {{{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}}};
}

} // namespace mutu::store::testing
