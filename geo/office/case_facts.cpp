// SPDX-License-Identifier: Apache-2.0
#include "geo/office/case_facts.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>

namespace mutu::office {

namespace {

constexpr std::int64_t mostYuan = 1'000'000'000'000;

std::string hundredthsText(std::int64_t hundredths) {
    const auto size = std::abs(hundredths);
    return fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", size / 100, size % 100);
}

bool dropEnd(std::string& text, std::string_view end) {
    if (!std::string_view(text).ends_with(end)) return false;
    text.resize(text.size() - end.size());
    return true;
}

/// Digits with at most two decimals, in hundredths.
std::optional<std::int64_t> hundredthsIn(std::string_view text) {
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    auto decimals = point == std::string_view::npos ? std::string() : std::string(text.substr(point + 1));
    if (whole.empty() || decimals.size() > 2 || (point != std::string_view::npos && decimals.empty()))
        return std::nullopt;
    decimals.resize(2, '0');
    const auto digits = std::string(whole) + decimals;
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc() || end != digits.data() + digits.size() || value < 0 || value > mostYuan * 100)
        return std::nullopt;
    return value;
}

} // namespace

CaseFacts CaseFacts::parse(std::string_view text) {
    CaseFacts facts;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (const auto cut = line.find('='); cut != std::string_view::npos)
            facts.facts_.emplace_back(line.substr(0, cut), line.substr(cut + 1));
    }
    return facts;
}

void CaseFacts::set(std::string name, std::string value) {
    for (auto& [known, old] : facts_)
        if (known == name) {
            old = std::move(value);
            return;
        }
    facts_.emplace_back(std::move(name), std::move(value));
}

const std::string* CaseFacts::find(std::string_view name) const {
    for (const auto& [known, value] : facts_)
        if (known == name) return &value;
    return nullptr;
}

std::optional<Date> CaseFacts::date(std::string_view name) const {
    const auto* value = find(name);
    return value == nullptr ? std::nullopt : Date::parse(*value);
}

RegisteredArea CaseFacts::area(std::string_view name) const {
    const auto* value = find(name);
    if (value == nullptr) return {};
    const bool negative = value->starts_with('-');
    const auto size = hundredthsIn(std::string_view(*value).substr(negative ? 1 : 0)).value_or(0);
    return RegisteredArea(negative ? -size : size);
}

void CaseFacts::setArea(std::string name, RegisteredArea area) { set(std::move(name), areaFigure(area)); }

std::string CaseFacts::text() const {
    std::string text;
    for (const auto& [name, value] : facts_) text += (text.empty() ? "" : "\n") + name + "=" + value;
    return text;
}

std::optional<std::int64_t> parseMoney(std::string_view text) {
    std::string digits;
    for (const char letter : text)
        if (letter != ',' && letter != ' ') digits += letter;
    dropEnd(digits, "元");
    const std::int64_t factor = dropEnd(digits, "万") ? 10'000 : 1;
    // 120.3456万 has more than two decimals, and is whole in yuan.
    if (factor > 1) {
        const auto point = digits.find('.');
        auto decimals = point == std::string::npos ? std::string() : digits.substr(point + 1);
        if (decimals.size() > 6 || (point != std::string::npos && decimals.empty())) return std::nullopt;
        decimals.resize(6, '0');
        const auto whole = digits.substr(0, point);
        if (whole.empty()) return std::nullopt;
        return hundredthsIn(whole + decimals.substr(0, 4) + "." + decimals.substr(4));
    }
    return hundredthsIn(digits);
}

std::string moneyText(std::int64_t hundredths) { return hundredthsText(hundredths); }
std::string areaFigure(RegisteredArea area) { return hundredthsText(area.hundredths()); }

} // namespace mutu::office
