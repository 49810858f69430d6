// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/style/colour.h"

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

/// The sign that keys the rows of a list to the map.
enum class MarkShape : unsigned char { none, circle, square, diamond };
struct ListMark {
    MarkShape shape = MarkShape::none;
    style::Colour colour;

    friend bool operator==(const ListMark&, const ListMark&) = default;
};

/// A list that belongs on a sheet, by what it is of: `plots`, `cases`, `reuse`, `zones`, `projects`, `leading`.
struct TemplateList {
    std::string of;
    ListMark mark;

    friend bool operator==(const TemplateList&, const TemplateList&) = default;
};

/// How a kind of sheet looks: a small XML file in `styles/sheets`.
/// - `styles` names the map's styles, bottom first (files in `styles` without their suffix).
/// - `tables` names the land tables that belong on it, by what they are broken down by: `kind`, `industry`,
/// `occupancy`, `pieces`, `land_use`, `zone`, `case_state`; `lists` those of single things.
/// - `parcelRemark`: what parcels have as their property `remark`: `clearing` (the state of their case) or `leading`
/// (the name of a leading enterprise on them).
/// - `columns`: of the panel, on papers larger than A4; `panel` is the width of one.
struct SheetTemplate {
    std::string name;
    BilingualText title;
    BilingualText subtitle;
    BilingualText illustrativeMark;
    BilingualText illustrativeNotice;
    std::vector<std::string> styles;
    std::vector<std::string> tables;
    std::vector<TemplateList> lists;
    std::string parcelRemark;
    std::vector<BilingualText> notes;
    std::vector<TitleField> fields;
    double panel = 96; ///< the width of one of the panel's columns on A3, in millimetres
    int columns = 1;
    bool hasStamp = true;

    friend bool operator==(const SheetTemplate&, const SheetTemplate&) = default;
};

/// Reads a template. Refusal `sheet_template` names file and line of the first thing that it doesn't know.
Result<SheetTemplate> readTemplate(std::string_view xml, std::string_view file);
/// The same from a file. Throws Error{notFound} if it is missing.
Result<SheetTemplate> readTemplateFile(const std::string& path);

} // namespace mutu::sheet
