// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace mutu::sheet {

/// A sheet of paper of the A series (ISO 216), lying or standing. Sides in millimetres.
struct Paper {
    std::string name = "A3"; ///< `A0` … `A4`
    double width = 420;
    double height = 297;

    /// `A3` or `A3-landscape` lies, `A3-portrait` stands; either case. Anything else: Refusal `paper_unknown`.
    static Result<Paper> parse(std::string_view text);

    [[nodiscard]] bool isPortrait() const { return height > width; }
    /// How much larger letters and lines are than on an A3 sheet: a larger sheet is read from farther away.
    [[nodiscard]] double magnification() const;
    /// From the paper's edge to the outer frame.
    [[nodiscard]] double margin() const;

    /// How large a vector file of a sheet should be at most, in bytes: what is larger is slow to open and to mail.
    [[nodiscard]] std::int64_t sizeBudget() const;

    friend bool operator==(const Paper&, const Paper&) = default;
};

} // namespace mutu::sheet
