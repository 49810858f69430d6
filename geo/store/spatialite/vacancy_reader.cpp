// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/land/code.h"
#include "geo/store/spatialite/spatial_blob.h"
#include "geo/store/spatialite/vacancy_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace mutu::store {

namespace {

using query::Order;
using query::VacancyQuestion;
using query::VacancyRow;

// What one search asks SQLite for; parameters are bound in the order in which they were said.
class Search {
  public:
    std::string from;
    std::string rest; ///< more columns
    std::string order;
    bool limited = false;
    bool boxed = false; ///< the index box stands behind the piece's columns

    void where(const std::string& condition) { conditions_ += (conditions_.empty() ? " WHERE " : " AND ") + condition; }
    void where(const std::string& condition, std::int64_t value) {
        where(condition), numbers_.emplace_back(++parameter_, value);
    }
    void where(const std::string& condition, double value) {
        where(condition), reals_.emplace_back(++parameter_, value);
    }
    void where(const std::string& condition, const std::string& value) {
        where(condition), texts_.emplace_back(++parameter_, value);
    }

    void add(const std::string& value) { texts_.emplace_back(++parameter_, value); }

    [[nodiscard]] std::string sql() const {
        return "SELECT v.id, v.parcel_id, v.building_id, v.piece, v.kind, v.pool, v.district_id, v.area, v.floor, "
               "v.since, v.from_on, v.until_on, "
               "v.suspected_idle, v.x, v.y" +
               std::string(boxed ? ", i.xmin, i.xmax, i.ymin, i.ymax" : "") + rest + " FROM " + from + conditions_ +
               order;
    }
    void bind(Statement& statement) const {
        for (const auto& [parameter, value] : numbers_) statement.bind(parameter, value);
        for (const auto& [parameter, value] : reals_) statement.bind(parameter, value);
        for (const auto& [parameter, value] : texts_) statement.bind(parameter, std::string_view(value));
    }

  private:
    int parameter_ = 0;
    std::string conditions_;
    std::vector<std::pair<int, std::int64_t>> numbers_;
    std::vector<std::pair<int, double>> reals_;
    std::vector<std::pair<int, std::string>> texts_;
};

std::optional<geom::Box> searchBox(const VacancyQuestion& question) {
    std::optional<geom::Box> box = question.window;
    if (question.near) {
        geom::Box around;
        around.add(question.near->place);
        around = around.grownBy(std::llround(question.near->distance.value() * 1000.0) + 1);
        if (!box) return around;
        box = geom::Box{std::max(box->minX, around.minX), std::max(box->minY, around.minY),
                        std::min(box->maxX, around.maxX), std::min(box->maxY, around.maxY)};
    }
    return box;
}

// Areas of floors are compared with their parcel's, which the caller does; so these conditions let floors through.
void addAreas(Search& search, const VacancyQuestion& question) {
    if (question.minArea) search.where("(v.area >= ? OR v.floor > 0)", question.minArea->hundredths());
    if (question.maxArea) search.where("(v.area <= ? OR v.floor > 0)", question.maxArea->hundredths());
}

void addCommon(Search& search, const VacancyQuestion& question) {
    search.where("v.from_on <= ?", question.asOf.text());
    search.where("v.until_on > ?", question.asOf.text());
    search.where("v.pool <> 'none'"); // said in every question: the indexes leave the others out
    if (question.pool != land::Pool::none) search.where("v.pool = ?", std::string(land::name(question.pool)));
    if (question.kinds.empty()) return;
    std::string marks;
    for (std::size_t i = 0; i < question.kinds.size(); ++i) marks += i == 0 ? "?" : ", ?";
    search.where(fmt::format("v.kind IN ({})", marks));
    for (const auto kind : question.kinds) search.add(std::string(land::name(kind)));
}

land::Vacancy readVacancy(const Statement& row) {
    land::Vacancy v;
    v.id.value = row.number(0);
    v.parcel.id.value = row.number(1);
    v.building.id.value = row.number(2);
    v.piece = row.number(3);
    v.kind = land::named<land::VacancyKind>(row.text(4)).value_or(land::VacancyKind::planned);
    v.pool = land::named<land::Pool>(row.text(5)).value_or(land::Pool::none);
    v.district.id.value = row.number(6);
    v.area = RegisteredArea(row.number(7));
    v.floor = RegisteredArea(row.number(8));
    v.since = Date::parse(row.text(9)).value_or(Date());
    v.from = Date::parse(row.text(10)).value_or(Date());
    v.until = Date::parse(row.text(11)).value_or(Date::never());
    v.suspectedIdle = row.number(12) != 0;
    return v;
}

// A piece whose index box lies in the window lies in it too; boxes are rounded outward.
bool isBoxInside(const Statement& row, const geom::Box& window) {
    return row.real(15) >= geom::metres(window.minX) && row.real(16) <= geom::metres(window.maxX) &&
           row.real(17) >= geom::metres(window.minY) && row.real(18) <= geom::metres(window.maxY);
}

// The pieces' long columns, parcels and districts: read only for those that are answered.
class Completion {
  public:
    explicit Completion(Connection& connection)
        : parcel_(connection.statement("SELECT code, plot, registered_area FROM parcel WHERE id = ?1 UNION ALL "
                                       "SELECT code, plot, registered_area FROM parcel_past WHERE id = ?1"))
        , outline_(connection.statement("SELECT geometry FROM vacancy WHERE id = ?"))
        , evidence_(connection.statement("SELECT evidence FROM vacancy WHERE id = ?"))
        , shape_(connection.statement(
              "SELECT geometry FROM parcel WHERE id = ?1 UNION ALL SELECT geometry FROM parcel_past WHERE id = ?1")) {
        const auto districts = connection.statement("SELECT id, name FROM district");
        while (districts->step()) districts_.emplace_back(districts->number(0), districts->text(1));
    }

    void complete(VacancyRow& row) {
        parcel_->reset();
        parcel_->bind(1, row.vacancy.parcel.id.value);
        if (parcel_->step()) {
            row.code = parcel_->text(0);
            row.plot = parcel_->text(1);
            row.parcelArea = parcel_->isNull(2) ? measured(row.vacancy.parcel.id) : RegisteredArea(parcel_->number(2));
        }
        for (const auto& [id, name] : districts_)
            if (id == row.vacancy.district.id.value) row.district = name;
    }

    void readOutline(land::Vacancy& piece) {
        outline_->reset();
        outline_->bind(1, piece.id.value);
        if (outline_->step()) piece.geometry = decodeSpatial(outline_->bytes(0));
    }
    void readEvidence(land::Vacancy& piece) {
        evidence_->reset();
        evidence_->bind(1, piece.id.value);
        if (evidence_->step()) piece.evidence = evidence_->text(0);
    }

  private:
    RegisteredArea measured(RecordId parcel) {
        shape_->reset();
        shape_->bind(1, parcel.value);
        if (!shape_->step()) return {};
        const auto shape = decodeSpatial(shape_->bytes(0));
        const auto* region = geom::regionOf(shape);
        return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
    }

    Borrowed parcel_;
    Borrowed outline_;
    Borrowed evidence_;
    Borrowed shape_;
    std::vector<std::pair<std::int64_t, std::string>> districts_;
};

// The parcels of the cluster zones that are meant for an industry and in force on a day.
std::set<std::int64_t> parcelsFor(Connection& connection, const std::string& industry, Date day) {
    std::vector<std::int64_t> zones;
    {
        const auto list = connection.statement("SELECT id, industries FROM cluster_zone WHERE "
                                               "ifnull(valid_from, '') <= ?1 AND (valid_to IS NULL OR ?1 < valid_to)");
        const auto text = day.text();
        list->bind(1, std::string_view(text));
        while (list->step())
            if (land::industryFits(industry, list->text(1))) zones.push_back(list->number(0));
    }
    std::set<std::int64_t> parcels;
    const auto members = connection.statement("SELECT parcel_id FROM zone_parcel WHERE zone_id = ?");
    for (const auto zone : zones) {
        members->reset();
        members->bind(1, zone);
        while (members->step()) parcels.insert(members->number(0));
    }
    return parcels;
}

// Land through the areas' index, then the floors, which come after all land in the order of areas.
std::vector<Search> searchesByArea(const VacancyQuestion& question) {
    std::vector<Search> all(2);
    const auto asksFor = [&question](bool floor) {
        const auto isFloor = [](land::VacancyKind kind) { return kind == land::VacancyKind::floorVacant; };
        return question.kinds.empty() || std::any_of(question.kinds.begin(), question.kinds.end(),
                                                     [&](auto kind) { return isFloor(kind) == floor; });
    };
    const bool oneDistrict = question.districts.size() == 1;
    auto& ground = all.front();
    ground.from = oneDistrict ? "vacancy v INDEXED BY vacancy_by_district" : "vacancy v INDEXED BY vacancy_by_area";
    if (oneDistrict) ground.where("v.district_id = ?", question.districts.front().value);
    ground.where("v.area >= ?", question.minArea ? question.minArea->hundredths() : std::int64_t{0});
    if (question.maxArea) ground.where("v.area <= ?", question.maxArea->hundredths());
    ground.where("v.floor = 0");
    addCommon(ground, question);
    ground.limited = question.order == Order::area && question.limit > 0;
    if (ground.limited) ground.order = " ORDER BY v.area DESC";
    auto& floors = all.back();
    floors.from = "vacancy v INDEXED BY vacancy_by_floor";
    floors.where("v.floor > 0");
    if (oneDistrict) floors.where("v.district_id = ?", question.districts.front().value);
    addCommon(floors, question);
    if (!asksFor(true)) all.pop_back();
    if (!asksFor(false)) all.erase(all.begin());
    return all;
}

// Through the spatial index, the floors' index, or the areas' index in the order asked for.
std::vector<Search> searches(const VacancyQuestion& question) {
    std::vector<Search> all(1);
    auto& search = all.front();
    const auto box = searchBox(question);
    if (question.parcel) {
        search.from = "vacancy v INDEXED BY vacancy_by_parcel";
        search.where("v.parcel_id = ?", question.parcel->value);
    } else if (box) {
        search.boxed = true;
        search.from = "idx_vacancy_geometry i CROSS JOIN vacancy v ON v.id = i.pkid";
        search.where("i.xmin <= ?", geom::metres(box->maxX));
        search.where("i.xmax >= ?", geom::metres(box->minX));
        search.where("i.ymin <= ?", geom::metres(box->maxY));
        search.where("i.ymax >= ?", geom::metres(box->minY));
        search.where("i.from_day <= ?", std::int64_t{question.asOf.days()});
        search.where("i.until_day > ?", std::int64_t{question.asOf.days()});
    } else if (question.minFloor) {
        search.from = "vacancy v INDEXED BY vacancy_by_floor";
        search.where("v.floor > 0");
        search.where("v.floor >= ?", question.minFloor->hundredths());
    } else {
        return searchesByArea(question);
    }
    addAreas(search, question);
    addCommon(search, question);
    return all;
}

} // namespace

std::vector<VacancyRow> readVacancies(Connection& connection, const VacancyQuestion& question) {
    std::vector<VacancyRow> rows;
    const auto meant =
        question.industry.empty() ? std::set<std::int64_t>() : parcelsFor(connection, question.industry, question.asOf);
    Completion completion(connection);
    RegisteredArea last;
    for (const auto& search : searches(question)) {
        const auto statement = connection.statement(search.sql());
        search.bind(*statement);
        std::size_t taken = 0;
        // Floors come after all land that has an area.
        if (question.order == Order::area && question.limit > 0 && rows.size() >= question.limit &&
            last.hundredths() > 0)
            break;
        while (statement->step()) {
            VacancyRow row;
            row.vacancy = readVacancy(*statement);
            if (!query::answersButForPlace(question, row.vacancy)) continue;
            if (!question.industry.empty() && !meant.contains(row.vacancy.parcel.id.value)) continue;
            // Beyond the limit only pieces as large as the last one can still matter.
            if (search.limited && question.limit > 0 && taken >= question.limit && row.vacancy.area < last) break;
            const bool isFloor = row.vacancy.floor.hundredths() > 0;
            if (isFloor && (question.minArea || question.maxArea)) completion.complete(row);
            if (isFloor && ((question.minArea && row.parcelArea < *question.minArea) ||
                            (question.maxArea && row.parcelArea > *question.maxArea)))
                continue;
            const bool placed =
                !question.near && (!question.window || (search.boxed && isBoxInside(*statement, *question.window)));
            if (!placed) {
                completion.readOutline(row.vacancy);
                if (!query::liesWhereAsked(question, row.vacancy.geometry)) continue;
            }
            row.centroid = {statement->number(13), statement->number(14)};
            if (question.near)
                row.distance =
                    std::sqrt(geom::squaredDistance(question.near->place, *geom::regionOf(row.vacancy.geometry))) /
                    1000.0;
            last = row.vacancy.area;
            ++taken;
            rows.push_back(std::move(row));
        }
    }
    query::arrange(question, rows);
    for (auto& row : rows) { // only those that are within the limit
        completion.complete(row);
        completion.readEvidence(row.vacancy);
        if (!question.withGeometry)
            row.vacancy.geometry = {};
        else if (std::holds_alternative<std::monostate>(row.vacancy.geometry))
            completion.readOutline(row.vacancy);
    }
    return rows;
}

void visitRowsBySize(Connection& connection, const SizeQuestion& question, const VacancyVisitor& visitor) {
    VacancyQuestion common;
    common.asOf = question.asOf;
    common.pool = question.pool;
    Search search;
    search.from = question.ofFloor ? "vacancy v INDEXED BY vacancy_by_floor" : "vacancy v INDEXED BY vacancy_by_area";
    search.where(question.ofFloor ? "v.floor > 0" : "v.floor = 0");
    search.where(question.ofFloor ? "v.floor >= ?" : "v.area >= ?", question.least.hundredths());
    addCommon(search, common);
    search.order = question.ofFloor ? " ORDER BY v.floor" : " ORDER BY v.area";
    const auto statement = connection.statement(search.sql());
    search.bind(*statement);
    while (statement->step())
        if (!visitor(readVacancy(*statement))) return;
}

void visitVacancyRows(Connection& connection, Date asOf, const VacancyVisitor& visitor) {
    Search search;
    search.from = "vacancy v";
    // Nearly every row is wanted, so the table is read in its own order: the + keeps the dates' indexes out.
    search.where("+v.from_on <= ?", asOf.text());
    search.where("+v.until_on > ?", asOf.text());
    search.rest = ", v.evidence, v.geometry";
    search.order = " ORDER BY v.id";
    const auto statement = connection.statement(search.sql());
    search.bind(*statement);
    while (statement->step()) {
        auto piece = readVacancy(*statement);
        piece.evidence = statement->text(15);
        piece.geometry = decodeSpatial(statement->bytes(16));
        if (!visitor(piece)) return;
    }
}

std::vector<query::VacancyTotal> readTotals(Connection& connection, Date asOf) {
    const auto today = asOf.text();
    const auto first = asOf.firstOfMonth().text();
    const auto month = today.substr(0, 7);
    using Part = std::tuple<RecordId, land::VacancyKind, land::Pool>;
    std::map<Part, query::VacancyTotal> parts;
    const auto addRows = [&parts](Statement& list) {
        while (list.step()) {
            const Part part{RecordId{list.number(0)},
                            land::named<land::VacancyKind>(list.text(1)).value_or(land::VacancyKind::planned),
                            land::named<land::Pool>(list.text(2)).value_or(land::Pool::none)};
            auto& total = parts[part];
            total.count += list.number(3);
            total.area = total.area + RegisteredArea(list.number(4));
            total.floor = total.floor + RegisteredArea(list.number(5));
        }
    };
    // Whole months: all lines are read in their own order, so that nothing has to be sorted; the + keeps SQLite to it.
    const auto months =
        connection.statement("SELECT district_id, kind, pool, sum(count), sum(area), sum(floor) FROM vacancy_sum "
                             "WHERE +month < ? GROUP BY district_id, kind, pool");
    months->bind(1, std::string_view(month));
    addRows(*months);
    const auto days = connection.statement("SELECT district_id, kind, pool, sum(count), sum(area), sum(floor) FROM "
                                           "vacancy_day WHERE day >= ?1 AND day <= ?2 GROUP BY 1, 2, 3");
    days->bind(1, std::string_view(first));
    days->bind(2, std::string_view(today));
    addRows(*days);
    std::vector<query::VacancyTotal> totals;
    for (auto& [part, total] : parts) {
        if (total.count == 0) continue;
        std::tie(total.district, total.kind, total.pool) = part;
        totals.push_back(total);
    }
    return totals;
}

} // namespace mutu::store
