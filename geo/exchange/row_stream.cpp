// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/row_stream.h"

#include "geo/base/error.h"

#include <fmt/format.h>

namespace mutu::exchange {

RowStream::RowStream(OGRLayerH layer, std::vector<bool> selected, std::optional<Decoder> decoder)
    : layer_(layer)
    , selected_(std::move(selected))
    , decoder_(std::move(decoder)) {
    OGR_L_ResetReading(layer_);
}

bool RowStream::next() {
    constexpr std::size_t most = 2048;
    rows_.clear();
    texts_.clear();
    ErrorTrap trap;
    while (rows_.size() < most) {
        trap.clear();
        const Feature feature(OGR_L_GetNextFeature(layer_));
        if (!feature) {
            if (trap.failed())
                throw Error(ErrorKind::badInput, "file_damaged",
                            fmt::format("The file breaks off or is damaged: {}", trap.message()),
                            "Get the file again from where it came, or export it anew.");
            break;
        }
        take(feature.get());
    }
    return !rows_.empty();
}

void RowStream::take(OGRFeatureH feature) {
    auto& row = rows_.emplace_back();
    row.number = OGR_F_GetFID(feature);
    if (OGRGeometryH geometry = OGR_F_GetGeometryRef(feature); geometry != nullptr) {
        row.drawn = true;
        const auto write = [&](OGRGeometryH drawn) {
            row.wkb.resize(static_cast<std::size_t>(OGR_G_WkbSize(drawn)));
            OGR_G_ExportToIsoWkb(drawn, wkbNDR, reinterpret_cast<unsigned char*>(row.wkb.data()));
        };
        write(geometry);
    }
    row.cells.resize(selected_.size());
    for (std::size_t i = 0; i < selected_.size(); ++i)
        if (selected_[i]) row.cells[i] = cellOf(feature, static_cast<int>(i));
}

Cell RowStream::text(std::string_view bytes) {
    if (decoder_ && !isUtf8(bytes)) return std::string_view(texts_.emplace_back(decoder_->utf8(bytes)));
    return std::string_view(texts_.emplace_back(bytes));
}

Cell RowStream::cellOf(OGRFeatureH feature, int column) {
    if (OGR_F_IsFieldSetAndNotNull(feature, column) == 0) return {};
    switch (OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, column))) {
    case OFTInteger:
        return static_cast<std::int64_t>(OGR_F_GetFieldAsInteger(feature, column));
    case OFTInteger64:
        return static_cast<std::int64_t>(OGR_F_GetFieldAsInteger64(feature, column));
    case OFTReal:
        return OGR_F_GetFieldAsDouble(feature, column);
    case OFTDate:
    case OFTDateTime: {
        int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
        OGR_F_GetFieldAsDateTime(feature, column, &year, &month, &day, &hour, &minute, &second, &zone);
        if (const auto date = Date::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day))) return *date;
        return text(OGR_F_GetFieldAsString(feature, column)); // let the account show what stood there
    }
    default:
        return text(OGR_F_GetFieldAsString(feature, column));
    }
}

std::optional<std::span<const std::byte>> RowStream::geometry(std::size_t row) const {
    if (!rows_[row].drawn) return std::nullopt;
    return std::span<const std::byte>(rows_[row].wkb);
}

Cell RowStream::cell(std::size_t row, std::size_t column) const { return rows_[row].cells[column]; }

} // namespace mutu::exchange
