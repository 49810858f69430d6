// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::land {

/// 宗地代码: county (6) + 地籍区 (3) + 地籍子区 (3) + feature letters (2) + sequence (5).
struct ParcelCode {
    std::string county;
    std::string cadastralDistrict;
    std::string subDistrict;
    std::string feature;
    int sequence = 0;

    /// Nothing unless the text has the shape of a parcel code (DOMAIN: letter pairs that are rare are still accepted).
    static std::optional<ParcelCode> parse(std::string_view text);
    [[nodiscard]] std::string text() const;
};

/// The code of the same sub-district and feature letters with the next sequence number after `last` (the greatest code
/// ever used there, retired ones included; empty: none): numbers are never used again.
/// - `series`: the first 14 characters, from county to feature letters. Nothing when they are malformed or 99999 is
/// used.
std::optional<ParcelCode> codeAfter(std::string_view series, std::string_view last);

/// Whether the 18 characters are a unified social credit code with a right check character (GB 32100-2015).
bool isCreditCode(std::string_view text);
/// The check character for the first 17.
char creditCodeCheck(std::string_view first17);

/// Whether it is a class of GB/T 21010-2017 with four digits, such as `0601`.
bool isLandUse(std::string_view code);

/// The codes in a list separated by blanks, commas or semicolons (half or full width).
std::vector<std::string> codeList(std::string_view text);
/// Whether an industry (two to four digits) falls under one of the listed codes: `3841` under `38`, and also `38` under
/// `3841` (the wider wish fits).
bool industryFits(std::string_view industry, std::string_view list);

} // namespace mutu::land
