// SPDX-License-Identifier: Apache-2.0
#include "geo/book/export.h"

#include "geo/base/error.h"
#include "geo/book/districts.h"
#include "geo/book/export_nameplates.h"
#include "geo/book/in_force.h"

#include <algorithm>

namespace mutu::book {

namespace {

using exchange::ColumnType;
using exchange::Written;

void tell(const Progress& progress, std::int64_t done, std::int64_t total) {
    constexpr std::int64_t step = 4096;
    if (done % step != 0 || !progress) return;
    if (!progress("write", static_cast<std::uint64_t>(done),
                  static_cast<std::uint64_t>(std::max<std::int64_t>(total, 0))))
        throw Error(ErrorKind::cancelled, "cancelled", "the export was stopped; no file was left", "");
}

/// Whether a record lies in one of the districts; true where its kind knows none.
class InDistricts {
  public:
    InDistricts(const store::Store& records, std::vector<RecordId> districts)
        : records_(records)
        , districts_(std::move(districts))
        , places_(records) {}

    bool operator()(const land::Record& record) {
        if (districts_.empty()) return true;
        if (const auto* parcel = std::get_if<land::Parcel>(&record)) return holds(places_.of(*parcel).id);
        const auto own = std::visit(
            []<class Type>(const Type& concrete) -> std::optional<RecordId> {
                if constexpr (std::is_same_v<Type, land::District>)
                    return concrete.id;
                else if constexpr (requires { concrete.district.id; })
                    return concrete.district.id;
                else
                    return std::nullopt;
            },
            record);
        if (own) return holds(*own);
        if (const auto* floor = std::get_if<land::Floor>(&record)) {
            const auto building = records_.find(land::Kind::building, floor->building.id);
            return building && (*this)(*building);
        }
        const RecordId parcel = land::parcelOf(record);
        if (!parcel) return true;
        const auto found = records_.find(land::Kind::parcel, parcel);
        return found && holds(places_.of(std::get<land::Parcel>(*found)).id);
    }

  private:
    [[nodiscard]] bool holds(RecordId district) const {
        return std::find(districts_.begin(), districts_.end(), district) != districts_.end();
    }

    const store::Store& records_;
    std::vector<RecordId> districts_;
    Districts places_;
};

ExportAccount exportRecords(const Book& book, const ExportRequest& request, const Progress& progress) {
    ExportNameplates names(book.records());
    exchange::RecordWriter writer(request.target, *request.kind, names);
    InDistricts inDistricts(book.records(), request.districts);
    const auto total = book.records().count(*request.kind);
    query::RecordQuestion question;
    question.kind = *request.kind;
    question.window = request.window;
    question.asOf = request.asOf;
    ExportAccount account;
    book.records().visit(question, [&](const land::Record& record) {
        if (request.asOf && !isInForceOn(*request.asOf, record, book.records())) return true;
        if (!inDistricts(record)) return true;
        writer.add(record);
        tell(progress, ++account.written, total);
        return true;
    });
    writer.finish();
    account.cutTexts = writer.cutTexts();
    account.undated = request.asOf && !isDated(*request.kind);
    return account;
}

std::vector<exchange::ColumnPlan> vacancyColumns() {
    return {{"plot", ColumnType::text},     {"parcel", ColumnType::text}, {"district", ColumnType::text},
            {"building", ColumnType::text}, {"piece", ColumnType::whole}, {"kind", ColumnType::text},
            {"pool", ColumnType::text},     {"area", ColumnType::area},   {"floor_area", ColumnType::area},
            {"since", ColumnType::date},    {"idle", ColumnType::flag},   {"evidence", ColumnType::text}};
}

ExportAccount exportVacancies(const Book& book, const ExportRequest& request, const Progress& progress) {
    ExportNameplates names(book.records());
    auto writer = exchange::LayerWriter::create(request.target, exchange::Drawn::areas, vacancyColumns());
    auto question = request.vacancies;
    question.withGeometry = true;
    const auto text = [](const std::string& value) { return value.empty() ? Written() : Written(value); };
    ExportAccount account;
    const auto rows = book.records().vacancies(question);
    for (const auto& row : rows) {
        const auto& piece = row.vacancy;
        const auto building =
            piece.building ? names.nameOf(land::Kind::building, piece.building.id, false) : std::string();
        writer.add({text(row.plot), text(row.code), text(row.district), text(building), piece.piece,
                    std::string(land::name(piece.kind)), std::string(land::name(piece.pool)),
                    piece.area.squareMetres().value(), piece.floor.squareMetres().value(),
                    piece.knownSince() ? Written(*piece.knownSince()) : Written(), piece.suspectedIdle,
                    text(piece.evidence)},
                   piece.geometry);
        tell(progress, ++account.written, static_cast<std::int64_t>(rows.size()));
    }
    writer.finish();
    account.cutTexts = writer.cutTexts();
    return account;
}

} // namespace

ExportAccount exportFile(const Book& book, ExportRequest request, const Progress& progress) {
    if (request.target.crs.empty()) request.target.crs = book.card().crs;
    if (request.target.layer.empty()) request.target.layer = request.kind ? land::name(*request.kind) : "vacancy";
    return request.kind ? exportRecords(book, request, progress) : exportVacancies(book, request, progress);
}

} // namespace mutu::book
