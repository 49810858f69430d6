// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/account.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mutu::exchange {

namespace {

struct Entry {
    std::string_view code;
    std::string_view meaning;
    std::string_view remedy;
};

constexpr std::array entries{
    Entry{"null_geometry", "The feature has no geometry", "Draw it in the source, or leave the row out."},
    Entry{"empty_geometry", "The feature's geometry is empty", "Draw it in the source, or leave the row out."},
    Entry{"geometry_unreadable", "The feature's geometry can't be read", "Export the file anew."},
    Entry{"not_a_polygon", "An area was expected, something else is drawn",
          "Close the lines to polygons in the source, or import it as another kind (--as)."},
    Entry{"not_a_line", "A line was expected, something else is drawn", "Import it as another kind (--as)."},
    Entry{"not_a_point", "A point was expected, something else is drawn", "Import it as another kind (--as)."},
    Entry{"parts_left_out", "Parts of another sort than the rest were left out", ""},
    Entry{"z_dropped", "Heights were left out: the land book is a plane", ""},
    Entry{"m_dropped", "Measures were left out", ""},
    Entry{"curve_linearised", "Arcs were replaced by short straight edges", "Compare the area with the certificate's."},
    Entry{"duplicate_vertices", "Vertices that lie on the same millimetre were joined", ""},
    Entry{"spike", "A spike without width was taken off", ""},
    Entry{"ring_order", "Rings that ran the wrong way were turned", ""},
    Entry{"self_intersection", "The outline crosses itself", "Mend it in the source and import again."},
    Entry{"too_few_points", "A ring has fewer than three points, or a line fewer than two",
          "Draw it anew in the source."},
    Entry{"zero_area", "The outline encloses no area", "Draw it anew in the source."},
    Entry{"not_finite", "A coordinate is no finite number", "Mend it in the source."},
    Entry{"out_of_range", "A coordinate can't be brought into the book's CRS", "Name the file's CRS with --crs."},
    Entry{"swapped_axes", "North and east were swapped; they were put right", ""},
    Entry{"missing_zone_prefix", "The zone number in front of eastings was missing; it was added", ""},
    Entry{"surplus_zone_prefix", "Eastings bore a zone number that the CRS has not; it was taken off", ""},
    Entry{"implausible_place", "The place lies outside of the book's districts or its CRS's area of use",
          "Check the file's CRS; name it with --crs."},
    Entry{"bad_number", "A number can't be true; the field was left open",
          "Mend it in the source, or with the record in the book."},
    Entry{"figure_doubtful", "A figure is far from what such figures are; it was taken as it stands",
          "Compare it and its unit with the source."},
    Entry{"supply_exceeds_parcel", "More land was supplied than the parcel has",
          "Compare the contract with the register."},
    Entry{"storey_missing", "The floor has no number; 1, 二层, B1 and -1 are read",
          "Fill the column of floor numbers."},
    Entry{"year_missing", "The figures have no year", "Fill the column of years."},
    Entry{"row_repeated", "An earlier row says the same thing's figures; the first was taken",
          "Keep the row that is right in the file."},
    Entry{"bad_date", "A date is no day; the field was left open",
          "Mend it in the source, or with the record in the book."},
    Entry{"bad_value", "A word isn't one of those the field knows; the field was left open",
          "Use a word from the manual."},
    Entry{"text_decoded", "Text that isn't UTF-8 was read as GBK", "Compare it with the source."},
    Entry{"text_undecodable", "Text is neither UTF-8 nor GBK", "Name its encoding with --encoding, or export it anew."},
    Entry{"text_damaged", "Characters that could not be read stand as \xEF\xBF\xBD", "Mend them in the source."},
    Entry{"area_unlike_outline", "The stated area differs from the outline's as one unit does from another",
          "Check the unit of the column; a name such as 面积（亩） states it."},
    Entry{"code_malformed", "The parcel code hasn't the form of the national rule (19 characters)",
          "Check it against the register; it was kept as it stands."},
    Entry{"retirement_ahead", "The record ends on a day to come: read as in force, without an end",
          "Retire it on that day."},
    Entry{"credit_code_malformed", "The credit code's check character is wrong",
          "Check it against the licence; it was kept as it stands."},
    Entry{"unknown_district", "The book has no district of that name; the record has none",
          "Import the districts first."},
    Entry{"unknown_parcel", "The book has no parcel of that code or number", "Import the parcels first."},
    Entry{"unknown_enterprise", "The book has no enterprise of that name or credit code",
          "Import the enterprises first."},
    Entry{"unknown_building", "The parcel has no building of that number", "Import the buildings first."},
    Entry{"unknown_floor", "The building has no floor of that number", "Import the floors first."},
    Entry{"unknown_cluster_zone", "The book has no cluster zone of that name", "Import the cluster zones first."},
    Entry{"parcel_by_place", "The building belongs to the parcel on which it stands", ""},
    Entry{"no_parcel_there", "No parcel, or more than one, lies under the building; it came in without one",
          "Import the parcels first, or name the parcel in a column."},
    Entry{"reference_missing", "The row doesn't say which parcel or building it belongs to",
          "Fill the column, or name it with --map."},
    Entry{"building_missing", "The row names a floor but no building, and its parcel has none or several",
          "Fill the building's column."},
    Entry{"industry_unknown", "GB/T 4754 has no industry of that code; the field was left open",
          "Write the two to four digits of its division, group or class, such as 3451."},
    Entry{"total_row", "A row of totals isn't a record; it was left out", ""},
    Entry{"note_row", "A row of notes isn't a record; it was left out", ""},
    Entry{"cell_unreadable", "A cell can't be read; the row was left out", "Mend it in the list."},
    Entry{"party_ambiguous", "The row could mean several enterprises, or its name and code are two enterprises'",
          "Put the name or the credit code right in the list."},
    Entry{"parcel_not_named", "The row doesn't say which parcel is meant",
          "Fill the column with a code, plot number or another key, or name it with --map."},
    Entry{"parcel_ambiguous", "Several parcels answer to that key", "Write the parcel's code."},
    Entry{"item_unknown", "The parcel has no such building or floor",
          "Compare with the parcel's buildings and floors."},
    Entry{"disposal_exceeds", "More was disposed of than the row has", "Compare the areas with their source."},
    Entry{"nothing_remains", "All of it was disposed of; there is nothing left to clear", ""},
    Entry{"remainder_differs", "The remaining area isn't the area less what was disposed of; the difference was taken",
          "Compare the areas with their source."},
    Entry{"exit_form_unknown", "The rule sheet of clearing has no such exit form",
          "Use a word of the sheet, or leave the cell empty: it is decided later."},
    Entry{"year_differs", "The year isn't that of the day on which the cases are listed", ""},
    Entry{"state_not_taken", "A case begins as listed; later states are taken with their documents",
          "Take the case on step by step."},
    Entry{"already_listed", "The enterprise has that place in an open case already", ""},
    Entry{"holds_nothing_there", "The enterprise holds, rents and uses nothing there",
          "Enter its right, lease or use, or name who is there."},
    Entry{"item_taken", "Another open case has that place already", "Close or withdraw that case first."},
    Entry{"area_does_not_fit", "The parcel does not hold that much", "Compare the areas with the register."},
    Entry{"name_missing", "The row has neither a name nor a code", "Fill the column, or name it with --map."},
};

const Entry* find(std::string_view code) {
    const auto* found = std::find_if(entries.begin(), entries.end(), [code](const Entry& e) { return e.code == code; });
    return found == entries.end() ? nullptr : found;
}

} // namespace

std::string_view meaning(std::string_view code) {
    const auto* entry = find(code);
    return entry == nullptr ? code : entry->meaning;
}

std::string_view remedy(std::string_view code) {
    const auto* entry = find(code);
    return entry == nullptr ? std::string_view() : entry->remedy;
}

Effect Judgement::effect() const {
    Effect worst = Effect::information;
    for (const auto& remark : remarks) worst = std::max(worst, remark.effect);
    return worst;
}

void Account::add(const Judgement& judgement, const std::string& path) {
    ++read;
    const Effect effect = judgement.effect();
    ++(effect == Effect::rejected ? rejected : effect == Effect::repaired ? repaired : accepted);
    count(judgement, path);
}

void Account::leaveOut(const Judgement& judgement, const std::string& path) { count(judgement, path); }

void Account::count(const Judgement& judgement, const std::string& path) {
    constexpr std::int64_t examplesEach = 3;
    for (std::size_t i = 0; i < judgement.remarks.size(); ++i) {
        const auto& remark = judgement.remarks[i];
        const auto sameCode = [&remark](const Remark& other) { return other.code == remark.code; };
        const auto end = judgement.remarks.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find_if(judgement.remarks.begin(), end, sameCode) != end) continue; // counted once a feature
        auto& times = reasons.try_emplace(std::string(remark.code), 0).first->second;
        if (++times > examplesEach) continue;
        Finding finding;
        finding.code = remark.code;
        finding.severity = remark.effect == Effect::rejected   ? Severity::error
                           : remark.effect == Effect::repaired ? Severity::warning
                                                               : Severity::information;
        finding.message =
            fmt::format("{}{}{}.", meaning(remark.code), remark.detail.empty() ? "" : ": ", remark.detail);
        if (!judgement.title.empty()) finding.parcels.push_back(judgement.title);
        finding.x = judgement.x;
        finding.y = judgement.y;
        finding.file = path;
        finding.line = static_cast<int>(remark.place ? remark.place->row : judgement.number);
        finding.remedy = remedy(remark.code);
        examples.push_back({std::move(finding), remark.place});
    }
}

} // namespace mutu::exchange
