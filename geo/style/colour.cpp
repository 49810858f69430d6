// SPDX-License-Identifier: Apache-2.0
#include "geo/style/colour.h"

#include <fmt/format.h>

#include <charconv>

namespace mutu::style {

std::optional<Colour> Colour::parse(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    unsigned number = 0;
    const auto [end, problem] = std::from_chars(text.data() + 1, text.data() + text.size(), number, 16);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return Colour{static_cast<std::uint8_t>(number >> 16U), static_cast<std::uint8_t>(number >> 8U & 0xffU),
                  static_cast<std::uint8_t>(number & 0xffU)};
}

std::string Colour::text() const { return fmt::format("#{:02x}{:02x}{:02x}", red, green, blue); }

} // namespace mutu::style
