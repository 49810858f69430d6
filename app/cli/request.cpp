// SPDX-License-Identifier: Apache-2.0
#include "app/cli/request.h"

#include "app/cli/exit_code.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace mutu::cli {

namespace {

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto comma = text.find(',');
        auto part = text.substr(0, comma);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        parts.push_back(part);
        if (comma == std::string_view::npos) return parts;
        text.remove_prefix(comma + 1);
    }
}

[[noreturn]] void malformed(std::string_view option, std::string_view text, std::string_view shape) {
    throw Stop{{"option_malformed", fmt::format("'{}' can't be read.", text), std::string(option),
                fmt::format("Write it as {}.", shape)},
               ExitCode::usage};
}

/// Metres that fit a book: beyond 10,000 km from the origin there is no projected place.
std::optional<double> coordinate(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(std::abs(value) <= 1e8)) return std::nullopt;
    return value;
}

} // namespace

std::optional<RegisteredArea> areaOption(std::string_view option, const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    const auto area = parseArea(*text);
    if (area) return RegisteredArea::nearest(*area);
    auto refusal = area.refusal();
    refusal.where = option;
    throw Stop{refusal, ExitCode::usage};
}

geom::Box windowOption(std::string_view option, std::string_view text) {
    const auto parts = split(text);
    std::vector<double> numbers;
    for (const auto part : parts)
        if (const auto value = coordinate(part)) numbers.push_back(*value);
    if (parts.size() != 4 || numbers.size() != 4) malformed(option, text, "X0,Y0,X1,Y1 in metres, x east and y north");
    if (numbers[0] > numbers[2] || numbers[1] > numbers[3])
        throw Stop{{"range_inverted", fmt::format("The window {} ends before it begins.", text), std::string(option),
                    "Give the south-west corner first: X0,Y0,X1,Y1 with X0 <= X1 and Y0 <= Y1."},
                   ExitCode::usage};
    geom::Box box;
    box.add(geom::nearestPoint(numbers[0], numbers[1]));
    box.add(geom::nearestPoint(numbers[2], numbers[3]));
    return box;
}

query::Near nearOption(std::string_view option, std::string_view text) {
    constexpr std::string_view shape = "X,Y,DISTANCE, such as 500000,3200000,500m (x east, y north)";
    const auto parts = split(text);
    if (parts.size() != 3) malformed(option, text, shape);
    const auto x = coordinate(parts[0]);
    const auto y = coordinate(parts[1]);
    const auto distance = parseLength(parts[2]);
    if (!x || !y || !distance) malformed(option, text, shape);
    return {geom::nearestPoint(*x, *y), *distance};
}

std::vector<std::string> listOption(std::string_view option, const std::vector<std::string>& values) {
    std::vector<std::string> all;
    for (const auto& value : values) {
        const auto before = all.size();
        for (const auto part : split(value))
            if (!part.empty()) all.emplace_back(part);
        if (all.size() == before) malformed(option, value, "one name, or several with commas between");
    }
    return all;
}

std::vector<RecordId> districtsNamed(const store::Store& records, const std::vector<std::string>& names) {
    if (names.empty()) return {};
    std::vector<land::District> districts;
    records.visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        districts.push_back(std::get<land::District>(record));
        return true;
    });
    std::vector<RecordId> found;
    for (const auto& name : names) {
        std::vector<RecordId> exact;
        std::vector<RecordId> partial;
        std::string list;
        for (const auto& district : districts) {
            if (district.name == name || (!district.code.empty() && district.code == name))
                exact.push_back(district.id);
            if (district.name.find(name) != std::string::npos) partial.push_back(district.id);
            list += fmt::format("{}{}", list.empty() ? "" : ", ", district.name);
        }
        const auto& hits = exact.empty() ? partial : exact;
        if (hits.empty())
            throw Stop{{"district_unknown", fmt::format("The book has no district '{}'.", name), "--district",
                        list.empty() ? "The book has no districts yet." : fmt::format("Its districts are: {}.", list)},
                       ExitCode::notFound};
        if (hits.size() > 1)
            throw Stop{{"district_ambiguous", fmt::format("'{}' fits {} districts.", name, hits.size()), "--district",
                        fmt::format("Name one of: {}.", list)},
                       ExitCode::usage};
        found.push_back(hits.front());
    }
    return found;
}

} // namespace mutu::cli
