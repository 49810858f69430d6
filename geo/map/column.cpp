// SPDX-License-Identifier: Apache-2.0
#include "geo/map/column.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace mutu::map {

std::uint32_t TextPool::intern(std::string_view wanted) {
    if (wanted.empty()) return 0;
    if (starts_.size() * 2 > slots_.size()) grow();
    const auto mask = slots_.size() - 1;
    auto slot = std::hash<std::string_view>{}(wanted)&mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask)
        if (view().text(slots_[slot]) == wanted) return slots_[slot];
    const auto number = static_cast<std::uint32_t>(starts_.size() - 1);
    bytes_ += wanted;
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slots_[slot] = number;
    return number;
}

void TextPool::grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 4), 0);
    const auto mask = slots_.size() - 1;
    for (std::uint32_t number = 1; number + 1 < starts_.size(); ++number) {
        auto slot = std::hash<std::string_view>{}(view().text(number)) & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = number;
    }
}

void TextPool::seal() {
    slots_ = {};
    bytes_.shrink_to_fit();
    starts_.shrink_to_fit();
}

std::uint64_t ColumnView::key(FeatureIndex feature) const {
    return isText ? texts[feature] : std::bit_cast<std::uint64_t>(numbers[feature]);
}

style::Value ColumnView::value(FeatureIndex feature, const TextView& pool) const {
    if (!isText) return std::isnan(numbers[feature]) ? style::Value{} : style::Value{numbers[feature]};
    return texts[feature] == 0 ? style::Value{} : style::Value{pool.text(texts[feature])};
}

} // namespace mutu::map
