// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace mutu::exchange {

/// One value of a table as the file holds it; text is UTF-8. A text lives until the stream's next batch.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view, Date>;

/// Features in batches, column by column, however the driver brings them: the one way in for the checks.
/// - Columns are numbered as in the layer's description; only those that were selected are filled.
class FeatureStream {
  public:
    virtual ~FeatureStream() = default;

    /// The next batch; false when there are no more. Error{badInput, "file_damaged"} when the file breaks off.
    virtual bool next() = 0;
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// The number by which the file's own programs know the feature.
    [[nodiscard]] virtual std::int64_t number(std::size_t row) const = 0;
    /// Well-known binary, or nothing for a feature without geometry.
    [[nodiscard]] virtual std::optional<std::span<const std::byte>> geometry(std::size_t row) const = 0;
    [[nodiscard]] virtual Cell cell(std::size_t row, std::size_t column) const = 0;
};

} // namespace mutu::exchange
