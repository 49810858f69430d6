// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/feature_stream.h"
#include "geo/exchange/gdal_library.h"
#include "geo/exchange/text_encoding.h"

#include <deque>
#include <string>

namespace mutu::exchange {

/// Features one by one through OGR: the way that every driver knows.
class RowStream : public FeatureStream {
  public:
    /// `decoder`: the driver hands text over as it stands in the file.
    RowStream(OGRLayerH layer, std::vector<bool> selected, std::optional<Decoder> decoder);

    bool next() override;
    [[nodiscard]] std::size_t size() const override { return rows_.size(); }
    [[nodiscard]] std::int64_t number(std::size_t row) const override { return rows_[row].number; }
    [[nodiscard]] std::optional<std::span<const std::byte>> geometry(std::size_t row) const override;
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override;

  private:
    struct Row {
        std::int64_t number = 0;
        bool drawn = false;
        std::vector<std::byte> wkb;
        std::vector<Cell> cells;
    };

    void take(OGRFeatureH feature);
    Cell cellOf(OGRFeatureH feature, int column);
    Cell text(std::string_view bytes);

    OGRLayerH layer_;
    std::vector<bool> selected_;
    std::optional<Decoder> decoder_;
    std::vector<Row> rows_;
    std::deque<std::string> texts_; // a deque: what is in it never moves
};

} // namespace mutu::exchange
