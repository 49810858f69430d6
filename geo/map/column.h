// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/packed.h"
#include "geo/style/filter.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::map {

/// The texts of a finished layer, by number. Number 0 is "no text", and so is one that the layer hasn't.
struct TextView {
    std::span<const char> bytes;
    std::span<const std::uint32_t> starts; ///< text n is bytes starts[n] … starts[n+1]

    [[nodiscard]] std::string_view text(std::uint32_t number) const {
        if (std::size_t{number} + 1 >= starts.size()) return {};
        return {bytes.data() + starts[number], starts[number + 1] - starts[number]};
    }
};

/// The values of one property of a finished layer, feature by feature: all texts or all numbers (NaN: absent).
struct ColumnView {
    std::string name;
    bool isText = true;
    std::span<const std::uint32_t> texts;
    std::span<const double> numbers;

    /// What distinguishes this feature's value from others': equal keys are equal values.
    [[nodiscard]] std::uint64_t key(FeatureIndex feature) const;
    [[nodiscard]] style::Value value(FeatureIndex feature, const TextView& pool) const;
};

/// Every distinct text of a layer that is being filled, once.
class TextPool {
  public:
    /// The number of a text, new or old; the empty text is 0.
    std::uint32_t intern(std::string_view text);
    /// Gives back what only intern() needs.
    void seal();
    [[nodiscard]] TextView view() const { return {bytes_, starts_}; }

  private:
    void grow();
    std::string bytes_;
    std::vector<std::uint32_t> starts_{0, 0};
    std::vector<std::uint32_t> slots_;
};

/// The values of one property of a layer that is being filled.
struct Column {
    std::string name;
    bool isText = true;
    std::vector<std::uint32_t> texts;
    std::vector<double> numbers;
};

} // namespace mutu::map
