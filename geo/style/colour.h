// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mutu::style {

/// A colour on paper or screen: sRGB, eight bits a channel. Opacity is kept beside it, as SLD does.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    /// `#rrggbb`, either case; nothing else is a colour.
    static std::optional<Colour> parse(std::string_view text);
    /// `#rrggbb` in lower case.
    [[nodiscard]] std::string text() const;

    friend bool operator==(const Colour&, const Colour&) = default;
};

} // namespace mutu::style
