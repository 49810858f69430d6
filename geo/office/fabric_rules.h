// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// The rule sheet of boundaries: how narrow open ground is a gap, what is a sliver, how far areas may differ.
struct FabricRules {
    std::string name;
    std::string version;
    std::int64_t narrow = 0; ///< whole millimetres
    std::int64_t sliver = 0; ///< whole millimetres
    double areaShare = 0;    ///< of the registered area
    RegisteredArea areaLeast;
    std::vector<std::string>
        exempt; ///< land-use classes of roads and rivers, GB/T 21010-2017; finer classes fall under them

    /// Error{badInput, "rule_sheet_malformed"} with file and line.
    static FabricRules read(const std::string& yaml, const std::string& fileName);
    /// The shipped sheet, data/rules/fabric.yaml.
    static const FabricRules& standard();

    [[nodiscard]] bool exempts(std::string_view landUse) const;
    /// Whether a registered and a measured area differ by more than the share and by more than the least.
    [[nodiscard]] bool differ(RegisteredArea registered, RegisteredArea measured) const;
};

} // namespace mutu::office
