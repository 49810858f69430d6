// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mutu::demo {

/// An invented road name, the `index`-th of a district; no two of one seed are alike.
std::string roadName(std::uint64_t seed, std::size_t index, bool branch);

/// An invented enterprise name for an industry (GB/T 4754, two figures), such as 示例沐珩轴承有限公司; distinct for the
/// first 20,000 indexes of a seed.
std::string enterpriseName(std::uint64_t seed, std::uint64_t index, std::string_view industry);

/// An invented unified credit code of a county that does not exist (91330899…), both check figures right; distinct for
/// each index of a seed.
std::string creditCode(std::uint64_t seed, std::uint64_t index);

} // namespace mutu::demo
