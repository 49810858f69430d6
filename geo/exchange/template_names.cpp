// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/template_names.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>

namespace mutu::exchange {

namespace {

constexpr std::array<std::string_view, 2> prefixes{"mutu_", "亩图_"};

Refusal unreadable(const std::string& name, std::string_view refersTo) {
    return {"template_name_unreadable", fmt::format("The name {} stands for {}.", name, refersTo), name,
            "Let it name one cell, or cells below each other, of one sheet."};
}

/// `'清单 1'!$B$5:$B$30` or `Sheet1!$B$5`; a sheet's quotes are doubled within.
bool read(std::string_view text, TemplateName& name) {
    const auto mark = text.rfind('!');
    if (mark == std::string_view::npos || text.find(',') != std::string_view::npos) return false;
    auto sheet = text.substr(0, mark);
    if (sheet.size() > 1 && sheet.front() == '\'' && sheet.back() == '\'') sheet = sheet.substr(1, sheet.size() - 2);
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        name.sheet += sheet[i];
        if (sheet[i] == '\'') ++i;
    }
    std::string cells;
    for (const char c : text.substr(mark + 1))
        if (c != '$') cells += c;
    const auto colon = cells.find(':');
    const auto [column, first] = cellPlace(std::string_view(cells).substr(0, colon));
    const auto [other, last] =
        colon == std::string::npos ? std::pair(column, first) : cellPlace(std::string_view(cells).substr(colon + 1));
    name.range = {std::min(column, other), std::min(first, last), std::max(first, last)};
    return name.range.column > 0 && name.range.firstRow > 0;
}

} // namespace

std::string cellName(std::int64_t column, std::int64_t row) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return fmt::format("{}{}", letters, row);
}

std::pair<std::int64_t, std::int64_t> cellPlace(std::string_view name) {
    std::int64_t column = 0;
    std::size_t at = 0;
    for (; at < name.size() && at < 3 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
        column = column * 26 + (name[at] - 'A' + 1);
    std::int64_t row = 0;
    for (; at < name.size() && at < 12; ++at) {
        if (name[at] < '0' || name[at] > '9') return {0, 0};
        row = row * 10 + (name[at] - '0');
    }
    return {column, row};
}

Result<std::vector<TemplateName>> templateNames(const std::string& workbookXml) {
    pugi::xml_document document;
    document.load_string(workbookXml.c_str());
    std::vector<TemplateName> names;
    for (const auto& node : document.document_element().child("definedNames").children("definedName")) {
        TemplateName name;
        name.full = node.attribute("name").as_string();
        const auto prefix = std::find_if(prefixes.begin(), prefixes.end(),
                                         [&](std::string_view each) { return name.full.starts_with(each); });
        if (prefix == prefixes.end()) continue;
        name.key = name.full.substr(prefix->size());
        if (!read(node.text().as_string(), name)) return unreadable(name.full, node.text().as_string());
        names.push_back(std::move(name));
    }
    if (names.empty())
        return Refusal{"template_unnamed", "The template names no cell to fill.", "--template",
                       "Define names such as mutu_title, mutu_as_of or mutu_enterprise in it."};
    return names;
}

} // namespace mutu::exchange
