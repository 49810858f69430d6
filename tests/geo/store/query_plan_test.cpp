// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/connection.h"
#include "geo/store/spatialite/spatialite_store.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <string_view>

using namespace mutu;

namespace {

const auto enough = [](const auto&) { return true; };

void askForRecords(const store::Store& store) {
    constexpr std::array keys{
        std::pair{land::Kind::parcel, "code"},
        std::pair{land::Kind::parcel, "plot"},
        std::pair{land::Kind::parcel, "name"},
        std::pair{land::Kind::parcel, "district_id"},
        std::pair{land::Kind::right, "supervision_number"},
        std::pair{land::Kind::right, "certificate"},
        std::pair{land::Kind::right, "contract"},
        std::pair{land::Kind::lease, "contract"},
        std::pair{land::Kind::approval, "document"},
        std::pair{land::Kind::enterprise, "former_name"},
        std::pair{land::Kind::district, "name"},
        std::pair{land::Kind::enterprise, "name"},
        std::pair{land::Kind::clusterZone, "name"},
        std::pair{land::Kind::enterprise, "credit_code"},
        std::pair{land::Kind::road, "name"},
        std::pair{land::Kind::facility, "name"},
        std::pair{land::Kind::approval, "parcel_id"},
        std::pair{land::Kind::building, "parcel_id"},
        std::pair{land::Kind::floor, "building_id"},
        std::pair{land::Kind::right, "parcel_id"},
        std::pair{land::Kind::right, "holder_id"},
        std::pair{land::Kind::lease, "parcel_id"},
        std::pair{land::Kind::lease, "lessee_id"},
        std::pair{land::Kind::use, "parcel_id"},
        std::pair{land::Kind::use, "user_id"},
        std::pair{land::Kind::encumbrance, "parcel_id"},
        std::pair{land::Kind::zoneParcel, "parcel_id"},
        std::pair{land::Kind::zoneParcel, "zone_id"},
        std::pair{land::Kind::boundaryPoint, "number"},
        std::pair{land::Kind::lineage, "parent_id"},
        std::pair{land::Kind::lineage, "child_id"},
    };
    for (const auto& [kind, column] : keys) {
        query::RecordQuestion question;
        question.kind = kind;
        if (std::string_view(column).ends_with("_id"))
            question.key = query::Key{column, RecordId{7}};
        else
            question.key = query::Key{column, std::string("x")};
        store.visit(question, enough);
        if (kind != land::Kind::parcel) continue;
        question.asOf = Date::today();
        store.visit(question, enough);
    }
    (void)store.lastParcelCode("330822001001GB");
    for (const auto kind : land::allKinds) {
        query::RecordQuestion question;
        question.kind = kind;
        question.window = geom::Box{0, 0, 1000, 1000};
        if (land::shapeOf(land::emptyRecord(kind)) != nullptr) store.visit(question, enough);
        question.window.reset();
        question.range = query::KeyRange{"id", RecordId{1}, RecordId{9}};
        store.visit(question, enough);
        (void)store.find(kind, RecordId{1});
        (void)store.extent(kind);
    }
}

void askForVacancies(const store::Store& store) {
    query::VacancyQuestion question;
    question.asOf = Date::today();
    const auto ask = [&store](query::VacancyQuestion q, const auto& set) {
        set(q);
        (void)store.vacancies(q);
        q.districts = {RecordId{1}};
        (void)store.vacancies(q);
        q.limit = 100;
        (void)store.vacancies(q);
        q.pool = land::Pool::ready;
        (void)store.vacancies(q);
    };
    ask(question, [](auto&) {});
    ask(question, [](auto& q) { q.minArea = RegisteredArea(100); });
    ask(question, [](auto& q) { q.minArea = RegisteredArea(100), q.maxArea = RegisteredArea(200); });
    ask(question, [](auto& q) { q.minFloor = RegisteredArea(100); });
    ask(question, [](auto& q) { q.window = geom::Box{0, 0, 1000, 1000}; });
    ask(question, [](auto& q) { q.near = query::Near{{0, 0}, Metre(500)}, q.minFloor = RegisteredArea(100); });
    ask(question, [](auto& q) { q.parcel = RecordId{1}; });
    ask(question, [](auto& q) { q.industry = "34"; });
    (void)store.totals(Date::today());
    (void)store.hasVacancies();
    store.visitVacancies(Date::today(), enough);
}

void writeAndRead(store::Store& store) {
    const auto transaction = store.begin();
    (void)transaction->open({"x", "y", nowInUtc(), "", "", {}, {}});
    land::Parcel parcel;
    parcel.id = transaction->nextId(land::Kind::parcel);
    parcel.geometry = geom::Region{{geom::Polygon{{{0, 0}, {1000, 0}, {0, 1000}}, {}}}};
    transaction->write({std::nullopt, parcel}, {});
    auto renamed = parcel;
    renamed.code = "x";
    transaction->write({parcel, renamed}, "before");
    transaction->write({renamed, std::nullopt}, "before");
    transaction->close(3, {}, {});
    transaction->replaceVacancies({parcel.id}, {});
    transaction->commit();
    (void)store.log();
    store.visitChanges(Revision{1}, enough);
    (void)store.laterChanges(Revision{1}, land::Kind::parcel, RecordId{1}, RecordId{9});
}

// Reading all of a table is what these are for.
bool readsAllOnPurpose(const std::string& sql) {
    return sql.find(" WHERE ") == std::string::npos || sql.find("+v.from_on") != std::string::npos ||
           sql.find("+month") != std::string::npos ||
           sql.find("FROM cluster_zone WHERE ifnull(valid_from") != std::string::npos; // some dozens, all read anyway
}

} // namespace

TEST_CASE("no query of the product scans a table that has an index for it") {
    const tests::Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    std::vector<std::string> statements;
    {
        const auto store = store::SpatialiteStore::create(path, {"zone", "EPSG:4549", false, ""});
        askForRecords(*store);
        askForVacancies(*store);
        writeAndRead(*store);
        statements = store->statementTexts();
    }
    REQUIRE(statements.size() > 80);
    store::Connection connection(path, store::Opening::readOnly, false);
    for (const auto& sql : statements) {
        if (sql.starts_with("INSERT") || readsAllOnPurpose(sql) || sql.find("sqlite_master") != std::string::npos)
            continue;
        const auto plan = connection.statement("EXPLAIN QUERY PLAN " + sql);
        while (plan->step()) {
            const std::string step(plan->text(3));
            CAPTURE(sql, step);
            // An R*Tree search is printed as SCAN … VIRTUAL TABLE INDEX n:constraints; without constraints it would be
            // a scan indeed.
            const bool treeSearch =
                step.find("VIRTUAL TABLE INDEX") != std::string::npos && !step.ends_with("INDEX 2:");
            const bool ofSubquery = step.find("SCAN (") == 0 || step.find("SCAN CONSTANT") == 0;
            REQUIRE((step.find("SCAN") != 0 || treeSearch || ofSubquery));
        }
    }
}

TEST_CASE("the test of query plans sees a scan where there is one") {
    const tests::Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    (void)store::SpatialiteStore::create(path, {"zone", "EPSG:4549", false, ""});
    store::Connection connection(path, store::Opening::readOnly, false);
    const auto plan = connection.statement("EXPLAIN QUERY PLAN SELECT id FROM parcel WHERE location = ?");
    REQUIRE(plan->step());
    REQUIRE(plan->text(3).substr(0, 4) == "SCAN");
}
