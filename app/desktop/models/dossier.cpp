// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/dossier.h"

#include "app/desktop/words.h"
#include "geo/base/error.h"
#include "geo/book/encumbrance_checks.h"
#include "geo/geom/ellipsoid.h"
#include "geo/geom/measure.h"

#include <algorithm>
#include <map>

namespace mutu::desktop {

namespace {

/// Reads the records that name a parcel (or a building), and the enterprises behind them.
class Reader {
  public:
    explicit Reader(const store::Store& records) : records_(records) {}

    template <class Record> std::vector<Record> all(land::Kind kind, std::string_view column, RecordId id) const {
        std::vector<Record> found;
        query::RecordQuestion question;
        question.kind = kind;
        question.key = query::Key{column, id};
        records_.visit(question, [&](const land::Record& record) {
            found.push_back(std::get<Record>(record));
            return true;
        });
        return found;
    }

    template <class Record> std::vector<Dossier::With<Record>> parties(land::Kind kind, RecordId parcel, auto reference) const {
        std::vector<Dossier::With<Record>> found;
        for (Record& record : all<Record>(kind, "parcel_id", parcel)) {
            const RecordId party = (record.*reference).id;
            found.push_back({std::move(record), enterprise(party)});
        }
        return found;
    }

  private:
    Dossier::Named enterprise(RecordId id) const {
        if (!id) return {};
        const auto record = records_.find(land::Kind::enterprise, id);
        if (!record) return {};
        const auto& found = std::get<land::Enterprise>(*record);
        return {fromUtf8(found.name), fromUtf8(found.industry), fromUtf8(found.creditCode)};
    }

    const store::Store& records_;
};

std::vector<Dossier::Act> historyOf(const store::Store& records, RecordId parcel) {
    std::vector<Revision> touched;
    for (const auto& each : records.laterChanges(Revision{0}, land::Kind::parcel, parcel, parcel)) touched.push_back(each.revision);
    std::vector<Dossier::Act> acts;
    for (const change::LogEntry& entry : records.log()) {
        if (!std::binary_search(touched.begin(), touched.end(), entry.revision)) continue;
        acts.push_back({fromUtf8(entry.heading.at).left(10), fromUtf8(entry.heading.title), fromUtf8(entry.heading.author)});
    }
    std::reverse(acts.begin(), acts.end());
    return acts;
}

void measure(Dossier& dossier, const geom::Crs& crs) {
    const geom::Region* region = geom::regionOf(dossier.parcel.geometry);
    if (!region) return;
    dossier.measured = geom::measuredArea(*region).rounded();
    try {
        dossier.ellipsoidal = geom::ellipsoidalArea(*region, crs);
    } catch (const Error&) {
        dossier.ellipsoidal.reset(); // the book's CRS has no ellipsoid to speak of: the line is left out
    }
}

} // namespace

std::optional<Dossier> dossierOf(const book::Book& book, RecordId parcel, Date day) {
    const store::Store& records = book.records();
    auto record = records.find(land::Kind::parcel, parcel);
    if (!record) return std::nullopt;
    Dossier dossier;
    dossier.parcel = std::get<land::Parcel>(std::move(*record));
    if (dossier.parcel.district)
        if (const auto district = records.find(land::Kind::district, dossier.parcel.district.id))
            dossier.district = fromUtf8(std::get<land::District>(*district).name);
    measure(dossier, book.crs());
    const Reader reader(records);
    dossier.approvals = reader.all<land::Approval>(land::Kind::approval, "parcel_id", parcel);
    dossier.encumbrances = reader.all<land::Encumbrance>(land::Kind::encumbrance, "parcel_id", parcel);
    dossier.rights = reader.parties<land::Right>(land::Kind::right, parcel, &land::Right::holder);
    dossier.leases = reader.parties<land::Lease>(land::Kind::lease, parcel, &land::Lease::lessee);
    dossier.uses = reader.parties<land::Use>(land::Kind::use, parcel, &land::Use::user);
    for (land::Building& building : reader.all<land::Building>(land::Kind::building, "parcel_id", parcel)) {
        auto floors = reader.all<land::Floor>(land::Kind::floor, "building_id", building.id);
        dossier.houses.push_back({std::move(building), std::move(floors)});
    }
    query::VacancyQuestion question;
    question.asOf = day;
    question.parcel = parcel;
    question.withGeometry = false;
    dossier.vacancies = records.vacancies(question);
    dossier.check = book::encumbranceChecks(records, {parcel}, day).front();
    dossier.history = historyOf(records, parcel);
    return dossier;
}

} // namespace mutu::desktop
