// SPDX-License-Identifier: Apache-2.0
#include "geo/office/industry_classes.h"

#include "geo/base/error.h"
#include "geo/office/standard_sheet.h"

#include <fmt/format.h>

#include <sstream>

namespace mutu::office {

namespace {

bool isClassCode(std::string_view code) {
    return code.size() == 4 && code.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

IndustryClasses IndustryClasses::read(const std::string& csv, const std::string& fileName) {
    IndustryClasses classes;
    std::istringstream lines(csv);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty() || (number == 1 && line == "code,name")) continue;
        const auto comma = line.find(',');
        const auto code = line.substr(0, comma);
        const bool isNew = comma != std::string::npos && isClassCode(code) && comma + 1 < line.size() &&
                           classes.names_.emplace(code, line.substr(comma + 1)).second;
        if (!isNew)
            throw Error(ErrorKind::badInput, "rule_sheet_malformed",
                        fmt::format("{}:{}: “{}” is no class of an industry", fileName, number, line),
                        "Write four digits and a name, each code once: 3451,滚动轴承制造");
    }
    return classes;
}

const IndustryClasses& IndustryClasses::standard() {
    static const auto classes = read(standardIndustryClasses, "data/reference/industry_classes.csv");
    return classes;
}

bool IndustryClasses::admits(std::string_view code) const {
    const auto begins = [this](std::string_view with) {
        const auto found = names_.lower_bound(with);
        return found != names_.end() && found->first.starts_with(with);
    };
    return begins(code) || !begins(code.substr(0, 2));
}

std::string IndustryClasses::meant(std::string_view text) const {
    const bool lettered = text.size() > 1 && text.front() >= 'A' && text.front() <= 'T';
    const auto from = text.substr(lettered ? 1 : 0);
    const auto end = std::min(from.find_first_not_of("0123456789"), from.size());
    if (end == 0) {
        for (const auto& [code, name] : names_)
            if (name == text) return code;
        return {};
    }
    const std::string code(from.substr(0, end));
    const auto rest = from.substr(end);
    const auto name = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
    const bool isWhole = rest.empty() || (!name.empty() && name.find_first_of("0123456789 ") == std::string_view::npos);
    return isWhole && code.size() >= 2 && code.size() <= 4 && admits(code) ? code : std::string();
}

std::string_view IndustryClasses::nameOf(std::string_view code) const {
    const auto found = names_.find(code);
    return found == names_.end() ? std::string_view() : std::string_view(found->second);
}

std::string IndustryClasses::nearTo(std::string_view code, std::size_t most) const {
    for (auto length = code.size(); length >= 2; --length) {
        const auto with = code.substr(0, length);
        std::string near;
        std::size_t count = 0;
        for (auto each = names_.lower_bound(with); each != names_.end() && each->first.starts_with(with); ++each)
            if (count++ < most) near += fmt::format("{}{} {}", near.empty() ? "" : ", ", each->first, each->second);
        if (count > most) near += ", …";
        if (count > 0) return near;
    }
    return {};
}

} // namespace mutu::office
