// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/store/spatialite/spatial_blob.h"
#include "geo/store/spatialite/vacancy_rows.h"

namespace mutu::store {

VacancyWriter::VacancyWriter(Connection& connection, std::int32_t srid, std::int64_t nextId)
    : connection_(connection)
    , srid_(srid)
    , firstId_(nextId)
    , nextId_(nextId)
    , index_(connection, "vacancy", "geometry", IndexKind::placeAndTime) {}

std::size_t VacancyWriter::PartHash::operator()(const Part& part) const {
    const auto word = (static_cast<std::uint64_t>(part.day) << 32U) ^
                      (static_cast<std::uint64_t>(part.district) << 8U) ^
                      (static_cast<std::uint64_t>(part.kind) << 4U) ^ static_cast<std::uint64_t>(part.pool);
    return static_cast<std::size_t>((word * 0x9E3779B97F4A7C15U) >> 16U);
}

void VacancyWriter::count(const land::Vacancy& vacancy, int sign) {
    const auto add = [&](Date day, int direction) {
        auto& sum = sums_[{day.days(), vacancy.district.id.value, vacancy.kind, vacancy.pool}];
        sum.count += direction;
        sum.area += direction * vacancy.area.hundredths();
        sum.floor += direction * vacancy.floor.hundredths();
    };
    add(vacancy.from, sign);
    if (vacancy.until < Date::never()) add(vacancy.until, -sign);
}

void VacancyWriter::eraseOf(RecordId parcel) {
    std::vector<land::Vacancy> gone;
    {
        const auto list = connection_.statement(
            "SELECT id, kind, pool, district_id, area, floor, from_on, until_on FROM vacancy WHERE parcel_id = ?");
        list->bind(1, parcel.value);
        while (list->step()) {
            land::Vacancy v;
            v.id = RecordId{list->number(0)};
            v.kind = land::named<land::VacancyKind>(list->text(1)).value_or(land::VacancyKind::planned);
            v.pool = land::named<land::Pool>(list->text(2)).value_or(land::Pool::none);
            v.district.id.value = list->number(3);
            v.area = RegisteredArea(list->number(4));
            v.floor = RegisteredArea(list->number(5));
            v.from = Date::parse(list->text(6)).value_or(Date());
            v.until = Date::parse(list->text(7)).value_or(Date::never());
            gone.push_back(v);
        }
    }
    for (const auto& vacancy : gone) {
        const auto erase = connection_.statement("DELETE FROM vacancy WHERE id = ?");
        erase->bind(1, vacancy.id.value);
        erase->run();
        index_.erase(vacancy.id.value);
        count(vacancy, -1);
    }
}

void VacancyWriter::insert(const land::Vacancy& v) {
    const auto id = nextId_++;
    const auto since = v.since.text();
    const auto from = v.from.text();
    const auto until = v.until.text();
    const auto* region = geom::regionOf(v.geometry);
    const auto inside = v.inside            ? *v.inside
                        : region != nullptr ? geom::interiorPoint(*region).value_or(geom::Point{})
                                            : geom::Point{};
    encodeSpatial(v.geometry, srid_, blob_);
    const auto insert =
        connection_.statement("INSERT INTO vacancy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert->bind(1, id);
    insert->bind(2, v.parcel.id.value);
    if (v.building)
        insert->bind(3, v.building.id.value);
    else
        insert->bindNull(3);
    insert->bind(4, v.piece);
    insert->bind(5, land::name(v.kind));
    insert->bind(6, land::name(v.pool));
    insert->bind(7, v.district.id.value); // 0: in no district
    insert->bind(8, v.area.hundredths());
    insert->bind(9, v.floor.hundredths());
    insert->bind(10, std::string_view(since));
    insert->bind(11, std::string_view(from));
    insert->bind(12, std::string_view(until));
    insert->bind(13, std::int64_t{v.suspectedIdle});
    insert->bind(14, inside.x);
    insert->bind(15, inside.y);
    insert->bind(16, std::string_view(v.evidence));
    if (blob_.empty())
        insert->bindNull(17);
    else
        insert->bindBytes(17, blob_);
    insert->run();
    index_.insert(id, v.geometry, {v.from, v.until});
    count(v, 1);
}

void VacancyWriter::clear() {
    sums_.clear();
    nextId_ = firstId_;
    index_.renew();
}

void VacancyWriter::add(const std::string& sql, const Sums& sums, std::size_t dateSize) {
    const auto add = connection_.statement(sql);
    for (const auto& [key, sum] : sums) {
        if (sum.count == 0 && sum.area == 0 && sum.floor == 0) continue;
        const auto day = Date(key.day).text();
        add->bind(1, std::string_view(day).substr(0, dateSize));
        add->bind(2, key.district);
        add->bind(3, land::name(key.kind));
        add->bind(4, land::name(key.pool));
        add->bind(5, sum.count);
        add->bind(6, sum.area);
        add->bind(7, sum.floor);
        add->run();
    }
}

void VacancyWriter::flush() {
    const Sums days(sums_.begin(), sums_.end()); // in order, so that the file is the same each time
    Sums months;
    for (const auto& [key, sum] : days) {
        auto part = key;
        part.day = Date(key.day).firstOfMonth().days();
        auto& month = months[part];
        month.count += sum.count;
        month.area += sum.area;
        month.floor += sum.floor;
    }
    static const std::string added = " ON CONFLICT DO UPDATE SET count = count + excluded.count, "
                                     "area = area + excluded.area, floor = floor + excluded.floor";
    add("INSERT INTO vacancy_day VALUES (?, ?, ?, ?, ?, ?, ?)" + added, days, 10);
    add("INSERT INTO vacancy_sum VALUES (?, ?, ?, ?, ?, ?, ?)" + added, months, 7);
    sums_.clear();
}

} // namespace mutu::store
