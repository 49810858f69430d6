// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/row_keys.h"

#include <fmt/format.h>

namespace mutu::exchange {

namespace {

std::string keyOf(const land::Enterprise& enterprise) { return enterprise.creditCode; }
std::string keyOf(const land::Floor& floor) {
    return floor.building ? fmt::format("{}/{}", floor.building.id.value, floor.number) : std::string();
}
std::string keyOf(const land::EnterpriseYear& figures) {
    return figures.enterprise ? fmt::format("{}/{}", figures.enterprise.id.value, figures.year.value_or(0))
                              : std::string();
}
std::string keyOf(const land::Target& target) {
    return fmt::format("{}/{}/{}", target.district.id.value, target.year.value_or(0), land::name(target.measure));
}
template <class Record> std::string keyOf(const Record&) { return {}; }

} // namespace

std::optional<std::int64_t> RowKeys::earlier(const land::Record& record, std::int64_t row) {
    auto key = std::visit([](const auto& concrete) { return keyOf(concrete); }, record);
    if (key.empty()) return std::nullopt;
    const auto [known, isNew] = rows_.try_emplace(std::move(key), row);
    return isNew ? std::nullopt : std::optional(known->second);
}

} // namespace mutu::exchange
