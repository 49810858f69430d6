// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/change/codec.h"
#include "geo/store/store.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mutu::store::testing {

inline Card exampleCard() { return {"样例园区", "EPSG:4549", true, "2026-01-02T03:04:05.006Z"}; }

/// A store under test, empty; its file is gone when the test is.
class KeptStore {
  public:
    /// `memory` or `spatialite`.
    explicit KeptStore(const std::string& way);
    ~KeptStore();
    KeptStore(const KeptStore&) = delete;
    KeptStore& operator=(const KeptStore&) = delete;

    [[nodiscard]] Store& store() { return *store_; }
    /// Closes and opens it again, where a store can be closed.
    void reopen();
    /// Closes it for good and opens another file instead.
    void openInstead(const std::filesystem::path& path);
    [[nodiscard]] bool isFile() const { return !folder_.empty(); }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
    std::unique_ptr<Store> store_;
};

/// Writes one changeset and commits it: records without an id get the next one, before-sides become images.
Revision write(Store& store, std::vector<change::Change> changes, const std::string& title = "样例");
/// New records, as one changeset; their ids in order.
std::vector<RecordId> add(Store& store, std::vector<land::Record> records);
/// Puts `after` in place of the record with its id.
Revision put(Store& store, const land::Record& after);
Revision remove(Store& store, land::Kind kind, RecordId id);
/// Writes changes inside a transaction that the caller ends.
void writeInto(Transaction& transaction, std::vector<change::Change>& changes);

std::vector<land::Record> all(const Store& store, const query::RecordQuestion& question);
std::vector<std::int64_t> ids(const Store& store, const query::RecordQuestion& question);
std::vector<std::int64_t> rowIds(const std::vector<query::VacancyRow>& rows);

inline Date day(const char* text) { return Date::parse(text).value(); }
geom::Region square(std::int64_t x, std::int64_t y, std::int64_t side); ///< metres, from the south-western corner

} // namespace mutu::store::testing

/// Begins a test case on a store of each kind in turn.
#define MUTU_EVERY_STORE(name)                                                                                         \
    const std::string wayOfKeeping = GENERATE(std::string("memory"), std::string("spatialite"));                       \
    INFO("kept in " << wayOfKeeping);                                                                                  \
    mutu::store::testing::KeptStore name(wayOfKeeping)
