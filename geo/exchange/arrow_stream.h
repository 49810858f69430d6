// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/feature_stream.h"
#include "geo/exchange/gdal_library.h"

#include <memory>

namespace mutu::exchange {

/// Features in columns through OGR's Arrow interface: three times as fast as one by one, for drivers that do it
/// natively.
class ArrowStream : public FeatureStream {
  public:
    /// Nothing when the driver or a column's type isn't one that is read here; then a RowStream serves.
    static std::unique_ptr<ArrowStream> over(OGRLayerH layer, const std::vector<bool>& selected);
    ~ArrowStream() override;

    bool next() override;
    [[nodiscard]] std::size_t size() const override;
    [[nodiscard]] std::int64_t number(std::size_t row) const override;
    [[nodiscard]] std::optional<std::span<const std::byte>> geometry(std::size_t row) const override;
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override;

  private:
    struct State;
    explicit ArrowStream(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace mutu::exchange
