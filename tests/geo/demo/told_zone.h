// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/zone_source.h"

#include <functional>
#include <vector>

namespace mutu::demo::test {

/// Every record of a zone in the order of its telling, numbered as a new book numbers them.
inline std::vector<land::Record> toldZone(std::int64_t parcels, std::uint64_t seed) {
    const Zone zone(parcels, seed);
    ZoneSource source(zone);
    std::vector<land::Record> all;
    std::vector<land::Record> portion;
    std::array<std::int64_t, land::allKinds.size() + 1> last{};
    while (source.next(portion))
        for (auto& record : portion) {
            land::setId(record, RecordId{++last[static_cast<std::size_t>(land::kindOf(record))]});
            all.push_back(std::move(record));
        }
    return all;
}

template <class Kind> std::vector<Kind> only(const std::vector<land::Record>& records) {
    std::vector<Kind> found;
    for (const auto& record : records)
        if (const auto* one = std::get_if<Kind>(&record)) found.push_back(*one);
    return found;
}

} // namespace mutu::demo::test
