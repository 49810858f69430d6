// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/packed.h"
#include "geo/style/filter.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::map {

/// Every distinct text of a layer, once. Number 0 is "no text".
class TextPool {
  public:
    /// The number of a text, new or old; the empty text is 0.
    std::uint32_t intern(std::string_view text);
    [[nodiscard]] std::string_view text(std::uint32_t number) const;
    /// Gives back what only intern() needs.
    void seal();

  private:
    void grow();
    std::string bytes_;
    std::vector<std::uint32_t> starts_{0, 0};
    std::vector<std::uint32_t> slots_;
};

/// The values of one property, feature by feature: all texts or all numbers (NaN: absent).
struct Column {
    std::string name;
    bool isText = true;
    std::vector<std::uint32_t> texts;
    std::vector<double> numbers;

    /// What distinguishes this feature's value from others': equal keys are equal values.
    [[nodiscard]] std::uint64_t key(FeatureIndex feature) const;
    [[nodiscard]] style::Value value(FeatureIndex feature, const TextPool& pool) const;
};

} // namespace mutu::map
