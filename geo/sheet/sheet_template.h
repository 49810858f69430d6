// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::sheet {

/// A text in both languages; `{name}` stands for a value of the request.
struct BilingualText {
    std::string chinese;
    std::string english;

    friend bool operator==(const BilingualText&, const BilingualText&) = default;
};

/// A line of the title block: a label, and a value or room to sign. `isWide`: it takes the whole width.
struct TitleField {
    BilingualText label;
    BilingualText value;
    bool isWide = false;

    friend bool operator==(const TitleField&, const TitleField&) = default;
};

/// How a kind of sheet looks: a small XML file in `styles/sheets`.
/// - `styles` names the map's styles, bottom first (files in `styles` without their suffix).
/// - `tables` names the land tables that belong on it, by what they are broken down by: `kind`, `industry`,
/// `occupancy`, `zone`.
struct SheetTemplate {
    std::string name;
    BilingualText title;
    BilingualText subtitle;
    BilingualText illustrativeMark;
    BilingualText illustrativeNotice;
    std::vector<std::string> styles;
    std::vector<std::string> tables;
    std::vector<BilingualText> notes;
    std::vector<TitleField> fields;
    double panel = 96; ///< the panel's width on A3, in millimetres
    bool hasStamp = true;

    friend bool operator==(const SheetTemplate&, const SheetTemplate&) = default;
};

/// Reads a template. Refusal `sheet_template` names file and line of the first thing that it doesn't know.
Result<SheetTemplate> readTemplate(std::string_view xml, std::string_view file);
/// The same from a file. Throws Error{notFound} if it is missing.
Result<SheetTemplate> readTemplateFile(const std::string& path);

} // namespace mutu::sheet
