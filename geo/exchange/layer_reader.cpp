// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/layer_reader.h"

#include "geo/geom/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::exchange {

namespace {

/// Whether the kind has a district and no column says which.
bool lacksDistrict(const RecordMaker& maker) {
    bool lacks = false;
    land::withKind(maker.kind(), [&]<class Record>(const Record&) {
        std::size_t at = 0;
        land::forEachField<Record>([&](const auto& field) {
            const int column = maker.mapping().fields()[at++].column;
            if (field.column == "district_id") lacks = column < 0;
        });
    });
    return lacks;
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
    , districtByPlace_(!book_.districts.empty() && lacksDistrict(maker_)) {}

void LayerReader::run(RowQueue& queue) {
    try {
        const auto stream = layer_.read(maker_.mapping().selected());
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

void LayerReader::fill(Row& row, const FeatureStream& stream, std::size_t index) {
    row.judgement.number = stream.number(index);
    row.record = maker_.make(stream, index, row.names, row.judgement.remarks);
    setShape(row.record, check_.check(stream.geometry(index), row.judgement));
    compareAreas(row.record, row.judgement.remarks);
    if (districtByPlace_) setDistrict(row.record, book_);
    if (!row.judgement.remarks.empty()) row.judgement.title = land::titleOf(row.record);
}

} // namespace mutu::exchange
