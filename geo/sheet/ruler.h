// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::sheet {

/// The one family of letters on sheets; Debian's fonts-noto-cjk has it.
inline constexpr std::string_view letterFamily = "Noto Sans CJK SC";

/// Measures text as it will be painted, whatever the device.
/// - Needs a QGuiApplication. Error{internal, "font_missing"} if the family isn't installed: a sheet without its
/// characters is worse than none.
class Ruler {
  public:
    Ruler();
    ~Ruler();
    Ruler(const Ruler&) = delete;
    Ruler& operator=(const Ruler&) = delete;

    /// In millimetres, for letters of `size` millimetres.
    [[nodiscard]] double width(std::string_view text, double size, bool isBold) const;
    /// Breaks text into lines no wider than `width`: between Chinese characters anywhere but before closing marks,
    /// between Latin words at blanks.
    [[nodiscard]] std::vector<std::string> wrapped(std::string_view text, double size, double width) const;

  private:
    struct Metrics;
    std::unique_ptr<Metrics> metrics_;
};

} // namespace mutu::sheet
