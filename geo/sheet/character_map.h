// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mutu::sheet {

/// Which character a glyph of the sheets' font stands for, where it stands for several: the plain one (ASCII, then
/// unified ideographs) and not a radical, a compatibility form or a control.
class CharacterMap {
  public:
    CharacterMap();

    /// A PDF ToUnicode CMap with every target replaced by its plain character; written anew as bfchar lines in order of
    /// code.
    [[nodiscard]] std::string mended(std::string_view cmap, bool isBold) const;

  private:
    using PlainOf = std::unordered_map<char16_t, char16_t>;
    static PlainOf plainCharacters(bool isBold);

    PlainOf regular_;
    PlainOf bold_;
};

} // namespace mutu::sheet
