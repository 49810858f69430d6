// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/layer_reader.h"

#include "geo/exchange/cell_value.h"
#include "geo/exchange/row_sort.h"
#include "geo/exchange/table_places.h"
#include "geo/geom/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::exchange {

namespace {

constexpr int noSuchField = -2;

/// The layer's column of a record's field; -1: none.
int columnOf(const RecordMaker& maker, std::string_view name) {
    int found = noSuchField;
    land::withKind(maker.kind(), [&]<class Record>(const Record&) {
        std::size_t at = 0;
        land::forEachField<Record>([&](const auto& field) {
            const int column = maker.mapping().fields()[at++].column;
            if (field.column == name) found = column;
        });
    });
    return found;
}

void setShape(land::Record& record, geom::Shape shape) {
    std::visit(
        [&shape](auto& concrete) {
            if constexpr (requires { concrete.geometry; }) concrete.geometry = std::move(shape);
        },
        record);
}

/// Whether a stated area is to the outline's as a number of mu or hectares is to the same in square metres, or the
/// other way round: surveys and deeds differ by per cents, never by that.
bool isUnlike(double stated, double drawn) {
    if (!(stated > 0) || !(drawn > 0)) return false;
    const double ratio = std::max(stated / drawn, drawn / stated);
    for (const double unit : {2000.0 / 3.0, 10'000.0, 1e6})
        if (std::abs(ratio / unit - 1) < 0.1) return true;
    return false;
}

void compareAreas(const land::Record& record, std::vector<Remark>& remarks) {
    const auto* parcel = std::get_if<land::Parcel>(&record);
    const auto* outline = parcel == nullptr ? nullptr : geom::regionOf(parcel->geometry);
    if (outline == nullptr || !parcel->registeredArea) return;
    const double stated = parcel->registeredArea->squareMetres().value();
    const double drawn = std::abs(geom::measuredArea(*outline).squareMetres().value());
    if (isUnlike(stated, drawn))
        remarks.push_back({"area_unlike_outline", Effect::information,
                           fmt::format("{:.2f} m² stated, {:.2f} m² drawn", stated, drawn)});
}

void setDistrict(land::Record& record, const Surroundings& book) {
    const geom::Shape* shape = land::shapeOf(record);
    if (shape == nullptr) return;
    std::optional<geom::Point> place;
    if (const auto* region = geom::regionOf(*shape))
        place = geom::interiorPoint(*region);
    else if (const auto* point = std::get_if<geom::Point>(shape))
        place = *point;
    if (!place) return;
    std::visit(
        [&](auto& concrete) {
            if constexpr (requires { concrete.district; }) concrete.district.id = book.districtAt(*place);
        },
        record);
}

} // namespace

LayerReader::LayerReader(Layer layer, RecordMaker maker, ShapeCheck check, Surroundings book)
    : layer_(std::move(layer))
    , maker_(std::move(maker))
    , check_(std::move(check))
    , book_(std::move(book))
    , isTable_(isTableDriver(layer_.description().driver))
    , outlineColumn_(columnOf(maker_, "geometry"))
    , districtByPlace_(!book_.districts.empty() && columnOf(maker_, "district_id") == -1) {}

void LayerReader::run(RowQueue& queue) {
    try {
        auto selected = maker_.mapping().selected();
        if (isTable_) selected.assign(selected.size(), true); // a total's word may stand in any column
        const auto stream = layer_.read(selected);
        while (stream->next()) {
            std::vector<Row> rows(stream->size());
            for (std::size_t i = 0; i < rows.size(); ++i) fill(rows[i], *stream, i);
            if (!queue.put(std::move(rows))) return;
        }
        queue.close();
    } catch (...) {
        queue.close(std::current_exception());
    }
}

std::optional<std::span<const std::byte>> LayerReader::outlineOf(const FeatureStream& stream, std::size_t index) {
    if (outlineColumn_ < 0) return stream.geometry(index);
    const auto text = textOf(stream.cell(index, static_cast<std::size_t>(outlineColumn_)));
    if (text.empty()) return std::nullopt;
    outline_ = Layer::wkbOf(text);
    return std::span<const std::byte>(outline_);
}

void LayerReader::fill(Row& row, const FeatureStream& stream, std::size_t index) {
    row.judgement.number = stream.number(index);
    if (isTable_ && !stream.geometry(index)) {
        const auto sort = sortOf(stream, index, layer_.description().columns.size());
        row.isRecord = sort == RowSort::record;
        if (!row.isRecord) {
            if (sort == RowSort::total) row.judgement.remarks.push_back({"total_row"});
            if (sort == RowSort::note) row.judgement.remarks.push_back({"note_row"});
            return;
        }
    }
    row.record = maker_.make(stream, index, row.names, row.judgement.remarks);
    setShape(row.record, check_.check(outlineOf(stream, index), row.judgement));
    compareAreas(row.record, row.judgement.remarks);
    if (const int column = maker_.mapping().parcelColumn(); column >= 0)
        row.parcel = textOf(stream.cell(index, static_cast<std::size_t>(column)));
    if (districtByPlace_) setDistrict(row.record, book_);
    if (!row.judgement.remarks.empty()) row.judgement.title = land::titleOf(row.record);
}

} // namespace mutu::exchange
