// SPDX-License-Identifier: Apache-2.0
#include "geo/land/code.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace mutu::land {

namespace {

// GB 32100-2015: figures and capitals without I, O, S, V, Z, in the order of their values.
constexpr std::string_view creditFigures = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array<int, 17> creditWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<ParcelCode> ParcelCode::parse(std::string_view text) {
    if (text.size() != 19 || !allDigits(text.substr(0, 12)) || !allDigits(text.substr(14))) return std::nullopt;
    constexpr std::string_view collective = "ABSXCDEFLNWY";
    constexpr std::string_view state = "BSXDEFLNHGWY";
    const char first = text[12];
    const char second = text[13];
    const bool pair = (first == 'J' && collective.find(second) != std::string_view::npos) ||
                      (first == 'G' && state.find(second) != std::string_view::npos) ||
                      (first == 'Z' && second >= 'A' && second <= 'Z');
    if (!pair) return std::nullopt;
    int sequence = 0;
    std::from_chars(text.data() + 14, text.data() + 19, sequence);
    if (sequence == 0) return std::nullopt;
    return ParcelCode{std::string(text.substr(0, 6)), std::string(text.substr(6, 3)), std::string(text.substr(9, 3)),
                      std::string(text.substr(12, 2)), sequence};
}

std::string ParcelCode::text() const {
    return fmt::format("{}{}{}{}{:05}", county, cadastralDistrict, subDistrict, feature, sequence);
}

std::optional<ParcelCode> codeAfter(std::string_view series, std::string_view last) {
    auto code = ParcelCode::parse(std::string(series) + "00001");
    if (!code || last.empty()) return code;
    int used = 0; // what follows the number in a malformed code does not matter
    if (last.size() >= 19 && last.starts_with(series)) std::from_chars(last.data() + 14, last.data() + 19, used);
    if (used >= 99999) return std::nullopt;
    code->sequence = used + 1;
    return code;
}

char creditCodeCheck(std::string_view first17) {
    int sum = 0;
    for (std::size_t i = 0; i < creditWeights.size() && i < first17.size(); ++i)
        sum += static_cast<int>(creditFigures.find(first17[i])) * creditWeights[i];
    return creditFigures[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

bool isCreditCode(std::string_view text) {
    if (text.size() != 18) return false;
    const bool known =
        std::all_of(text.begin(), text.end(), [](char c) { return creditFigures.find(c) != std::string_view::npos; });
    return known && creditCodeCheck(text.substr(0, 17)) == text[17];
}

bool isLandUse(std::string_view code) {
    constexpr std::array classes{3, 4, 7, 4, 7, 4, 2, 10, 6, 9, 10, 7}; // second-level classes of 01 … 12
    if (code.size() != 4 || !std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
    const auto group = static_cast<std::size_t>((code[0] - '0') * 10 + code[1] - '0');
    const int member = (code[2] - '0') * 10 + code[3] - '0';
    return group >= 1 && group <= classes.size() && member >= 1 && member <= classes.at(group - 1);
}

std::vector<std::string> codeList(std::string_view text) {
    std::vector<std::string> codes;
    std::string code;
    for (const char c : text) {
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
            code += c;
        } else if (!code.empty()) {
            codes.push_back(std::move(code));
            code.clear();
        }
    }
    if (!code.empty()) codes.push_back(std::move(code));
    return codes;
}

bool industryFits(std::string_view industry, std::string_view list) {
    if (industry.empty()) return false;
    const auto codes = codeList(list);
    return std::any_of(codes.begin(), codes.end(), [industry](const std::string& code) {
        const auto length = std::min(code.size(), industry.size());
        return std::string_view(code).substr(0, length) == industry.substr(0, length);
    });
}

} // namespace mutu::land
