// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/outline_rows.h"

#include "geo/base/error.h"
#include "geo/store/spatialite/book_file.h"
#include "geo/store/spatialite/spatial_blob.h"

#include <exception>
#include <thread>

namespace mutu::store {

namespace {

constexpr auto newest = "SELECT ifnull(max(revision), 0) FROM changeset";
constexpr auto rows = "SELECT id, code, plot, district_id, stratum, land_use, registered_area, geometry FROM parcel "
                      "WHERE id BETWEEN ? AND ? ORDER BY id";

/// A read transaction, unless the connection is in one already.
class Reading {
  public:
    explicit Reading(Connection& connection)
        : connection_(connection)
        , own_(!connection.isInTransaction()) {
        if (own_) connection_.execute("BEGIN");
    }
    ~Reading() {
        try {
            if (own_ && connection_.isInTransaction()) connection_.execute("COMMIT");
        } catch (...) { // NOLINT(bugprone-empty-catch): a read that can't be ended ends with its connection
        }
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

  private:
    Connection& connection_;
    bool own_;
};

land::Stratum stratumNamed(std::string_view text) {
    const auto named = land::named<land::Stratum>(text);
    if (!named && !text.empty())
        throw Error(ErrorKind::storage, "book_damaged", "a parcel's stratum in the book can't be read",
                    "restore the book from a backup");
    return named.value_or(land::Stratum{});
}

void read(Connection& connection, std::size_t share, RecordId first, RecordId last, const OutlineVisitor& visitor) {
    const auto row = connection.statement(rows);
    row->bind(1, first.value);
    row->bind(2, last.value);
    geom::Region region;
    while (row->step()) {
        ParcelOutline outline{RecordId{row->number(0)},   row->text(1), row->text(2), RecordId{row->number(3)},
                              stratumNamed(row->text(4)), row->text(5), {},           nullptr};
        if (!row->isNull(6)) outline.registeredArea = RegisteredArea(row->number(6));
        if (decodeRegion(row->bytes(7), region)) outline.region = &region;
        if (!visitor(share, outline)) return;
    }
}

} // namespace

bool visitOutlineRows(Connection& connection, std::size_t shares, const OutlineVisitor& visitor) {
    if (shares == 0) return false;
    const auto path = connection.text("SELECT file FROM pragma_database_list WHERE name = 'main'");
    // Connections of their own: with them goes what they map of the file into memory.
    std::vector<std::unique_ptr<Connection>> others;
    for (std::size_t i = 0; i < shares; ++i) others.push_back(openBookFile(path, true).connection);
    const Reading reading(connection);
    const auto revision = connection.number(newest);
    std::vector<std::unique_ptr<Reading>> readings;
    for (const auto& other : others) {
        readings.push_back(std::make_unique<Reading>(*other));
        if (other->number(newest) != revision) return false;
    }
    const auto first = connection.number("SELECT ifnull(min(id), 0) FROM parcel");
    const auto count = connection.number("SELECT ifnull(max(id), -1) FROM parcel") - first + 1;
    const auto share = static_cast<std::int64_t>(shares);
    std::vector<std::exception_ptr> failures(shares);
    const auto attempt = [&](std::size_t i) {
        try {
            const auto n = static_cast<std::int64_t>(i);
            read(*others[i], i, RecordId{first + count * n / share}, RecordId{first + count * (n + 1) / share - 1},
                 visitor);
        } catch (...) {
            failures[i] = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < shares; ++i) threads.emplace_back(attempt, i);
    attempt(0);
    for (auto& thread : threads) thread.join();
    for (const auto& failure : failures)
        if (failure) std::rethrow_exception(failure);
    return true;
}

} // namespace mutu::store
