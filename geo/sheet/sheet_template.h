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

/// What a sheet is of: `map` (a district or the book, with a panel), `parcelPlan` (宗地图 of one parcel), `pointTable`
/// (界址点成果表 of one parcel, on as many pages as it takes).
enum class SheetForm : unsigned char { map, parcelPlan, pointTable };

/// The coordinates on a parcel's sheets: their decimals in metres, and how many boundary points a page (of a plan: its
/// table) holds.
struct PointListing {
    int decimals = 3;
    int pointsPerPage = 36;

    friend bool operator==(const PointListing&, const PointListing&) = default;
};

/// How a kind of sheet looks: a small XML file in `styles/sheets`.
/// - `paper`: what it is printed on unless told otherwise.
/// - `styles` names the map's styles, bottom first (files in `styles` without their suffix).
/// - `tables` names the land tables that belong on it, by what they are broken down by: `kind`, `industry`,
/// `occupancy`, `pieces`, `land_use`, `district`, `zone`, `case_state`; `lists` those of single things.
/// - `parcelRemark`: what parcels have as their property `remark`: `clearing` (the state of their case) or `leading`
/// (the name of a leading enterprise on them).
/// - `columns`: of the panel, on papers larger than A4; `panel` is the width of one.
/// - `hasInsets`: a sheet of several districts shows each of them beside the whole.
/// - Sheets of a parcel have no panel: the fields of `head` stand above, those of `fields` below.
struct SheetTemplate {
    std::string name;
    SheetForm form = SheetForm::map;
    std::string paper = "A3";
    BilingualText title;
    BilingualText subtitle;
    BilingualText illustrativeMark;
    BilingualText illustrativeNotice;
    std::vector<std::string> styles;
    std::vector<std::string> tables;
    std::vector<TemplateList> lists;
    std::string parcelRemark;
    std::vector<BilingualText> notes;
    std::vector<TitleField> head;
    std::vector<TitleField> fields;
    PointListing points;
    bool hasInsets = false;
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
