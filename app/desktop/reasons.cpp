// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/words.h"

#include "geo/exchange/account.h"

#include <QCoreApplication>
#include <QHash>

namespace mutu::desktop {

namespace {

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

/// Of rows that are to be opened as clearing cases.
const QHash<QString, const char*>& listReasons() {
    static const QHash<QString, const char*> table{
        {"cell_unreadable", QT_TRANSLATE_NOOP("Reasons", "A cell can't be read; the row was left out")},
        {"party_ambiguous", QT_TRANSLATE_NOOP("Reasons", "The row could mean several enterprises")},
        {"parcel_not_named", QT_TRANSLATE_NOOP("Reasons", "The row doesn't say which parcel is meant")},
        {"disposal_exceeds", QT_TRANSLATE_NOOP("Reasons", "More was disposed of than the row has")},
        {"nothing_remains", QT_TRANSLATE_NOOP("Reasons", "All of it was disposed of; nothing is left to clear")},
        {"remainder_differs", QT_TRANSLATE_NOOP("Reasons", "The remaining area isn't the area less what was disposed of")},
        {"year_differs", QT_TRANSLATE_NOOP("Reasons", "The year isn't that of the listing")},
        {"state_not_taken", QT_TRANSLATE_NOOP("Reasons", "A case begins as listed; later states need their documents")},
        {"holds_nothing_there", QT_TRANSLATE_NOOP("Reasons", "The enterprise holds, rents and uses nothing there")},
        {"already_listed", QT_TRANSLATE_NOOP("Reasons", "The enterprise has that place in an open case already")},
    };
    return table;
}

/// Of rows and cells of tables.
const QHash<QString, const char*>& rowReasons() {
    static const QHash<QString, const char*> table{
        {"bad_number", QT_TRANSLATE_NOOP("Reasons", "A number that cannot be true; left open")},
        {"bad_date", QT_TRANSLATE_NOOP("Reasons", "A date that is no day; left open")},
        {"bad_value", QT_TRANSLATE_NOOP("Reasons", "An unknown word; left open")},
        {"retirement_ahead", QT_TRANSLATE_NOOP("Reasons", "The record ends on a day to come: read as in force")},
        {"figure_doubtful", QT_TRANSLATE_NOOP("Reasons", "A figure far from what such figures are; kept")},
        {"supply_exceeds_parcel", QT_TRANSLATE_NOOP("Reasons", "More land was supplied than the parcel has")},
        {"storey_missing", QT_TRANSLATE_NOOP("Reasons", "A floor without a number")},
        {"year_missing", QT_TRANSLATE_NOOP("Reasons", "Figures without a year")},
        {"row_repeated", QT_TRANSLATE_NOOP("Reasons", "An earlier row says the same; the first was taken")},
        {"note_row", QT_TRANSLATE_NOOP("Reasons", "Rows of notes, left out")},
        {"total_row", QT_TRANSLATE_NOOP("Reasons", "Rows of totals, left out")},
    };
    return table;
}

const QHash<QString, const char*>& reasons() {
    static const QHash<QString, const char*> table{
        {"null_geometry", QT_TRANSLATE_NOOP("Reasons", "No geometry")},
        {"empty_geometry", QT_TRANSLATE_NOOP("Reasons", "Empty geometry")},
        {"geometry_unreadable", QT_TRANSLATE_NOOP("Reasons", "Geometry cannot be read")},
        {"not_a_polygon", QT_TRANSLATE_NOOP("Reasons", "Not an area")},
        {"not_a_line", QT_TRANSLATE_NOOP("Reasons", "Not a line")},
        {"not_a_point", QT_TRANSLATE_NOOP("Reasons", "Not a point")},
        {"parts_left_out", QT_TRANSLATE_NOOP("Reasons", "Points and lines beside the areas left out")},
        {"z_dropped", QT_TRANSLATE_NOOP("Reasons", "Heights left out")},
        {"m_dropped", QT_TRANSLATE_NOOP("Reasons", "Measures left out")},
        {"curve_linearised", QT_TRANSLATE_NOOP("Reasons", "Arcs replaced by short straight edges")},
        {"duplicate_vertices", QT_TRANSLATE_NOOP("Reasons", "Vertices on the same millimetre joined")},
        {"spike", QT_TRANSLATE_NOOP("Reasons", "A spike without width taken off")},
        {"ring_order", QT_TRANSLATE_NOOP("Reasons", "Rings turned to run the right way")},
        {"self_intersection", QT_TRANSLATE_NOOP("Reasons", "The outline crosses itself")},
        {"too_few_points", QT_TRANSLATE_NOOP("Reasons", "A ring of fewer than three points")},
        {"zero_area", QT_TRANSLATE_NOOP("Reasons", "The outline encloses no area")},
        {"not_finite", QT_TRANSLATE_NOOP("Reasons", "A coordinate is no finite number")},
        {"out_of_range", QT_TRANSLATE_NOOP("Reasons", "A coordinate cannot be converted")},
        {"swapped_axes", QT_TRANSLATE_NOOP("Reasons", "North and east were swapped; put right")},
        {"missing_zone_prefix", QT_TRANSLATE_NOOP("Reasons", "The zone number was missing; added")},
        {"surplus_zone_prefix", QT_TRANSLATE_NOOP("Reasons", "A surplus zone number taken off")},
        {"implausible_place", QT_TRANSLATE_NOOP("Reasons", "Outside of the districts or the coordinate system's area")},
        {"code_malformed", QT_TRANSLATE_NOOP("Reasons", "A parcel code of the wrong form; kept")},
        {"credit_code_malformed", QT_TRANSLATE_NOOP("Reasons", "A credit code with a wrong check character; kept")},
        {"unknown_district", QT_TRANSLATE_NOOP("Reasons", "No district of that name in the book")},
        {"unknown_parcel", QT_TRANSLATE_NOOP("Reasons", "No parcel of that code in the book")},
        {"unknown_enterprise", QT_TRANSLATE_NOOP("Reasons", "No enterprise of that name in the book")},
        {"unknown_building", QT_TRANSLATE_NOOP("Reasons", "No building of that number on the parcel")},
        {"unknown_floor", QT_TRANSLATE_NOOP("Reasons", "No floor of that number in the building")},
        {"unknown_cluster_zone", QT_TRANSLATE_NOOP("Reasons", "No cluster zone of that name in the book")},
        {"reference_missing", QT_TRANSLATE_NOOP("Reasons", "The row does not say where it belongs")},
        {"columns_recognised", QT_TRANSLATE_NOOP("Reasons", "Fields taken from columns")},
        {"columns_unused", QT_TRANSLATE_NOOP("Reasons", "Columns not used")},
        {"crs_recognised", QT_TRANSLATE_NOOP("Reasons", "The coordinate system was told from the coordinates")},
        {"crs_assumed", QT_TRANSLATE_NOOP("Reasons", "The coordinates fit the book's system and were read in it")},
        {"headings_recognised", QT_TRANSLATE_NOOP("Reasons", "The headings were found below the titles of the sheet")},
        {"index_rebuilt", QT_TRANSLATE_NOOP("Reasons", "The missing .shx index was rebuilt for reading")},
        {"kind_recognised", QT_TRANSLATE_NOOP("Reasons", "The kind of records was told from the columns")},
        {"area_unlike_outline", QT_TRANSLATE_NOOP("Reasons", "The stated area differs from the outline's as one unit does from another")},
        {"building_missing", QT_TRANSLATE_NOOP("Reasons", "The row names a floor but no building, and its parcel has none or several")},
        {"encoding_recognised", QT_TRANSLATE_NOOP("Reasons", "The encoding of the text was found out")},
        {"layer_recognised", QT_TRANSLATE_NOOP("Reasons", "The archive holds several files; one of them was taken")},
        {"no_parcel_there", QT_TRANSLATE_NOOP("Reasons", "No parcel, or more than one, lies under the building; it came in without one")},
        {"parcel_by_place", QT_TRANSLATE_NOOP("Reasons", "The building belongs to the parcel on which it stands")},
        {"text_damaged", QT_TRANSLATE_NOOP("Reasons", "Characters that could not be read were replaced")},
        {"text_decoded", QT_TRANSLATE_NOOP("Reasons", "Text that is not UTF-8 was read as GBK")},
        {"text_undecodable", QT_TRANSLATE_NOOP("Reasons", "Text is neither UTF-8 nor GBK")},
        {"name_missing", QT_TRANSLATE_NOOP("Reasons", "Neither a name nor a code")},
        {"industry_unknown", QT_TRANSLATE_NOOP("Reasons", "No such industry in GB/T 4754; left open")},
    };
    return table;
}

} // namespace

QString importReason(std::string_view code) {
    const auto name = fromUtf8(code);
    const char* words = reasons().value(name, rowReasons().value(name, listReasons().value(name)));
    return words == nullptr ? fromUtf8(exchange::meaning(code)) : Reasons::tr(words);
}

QString importNote(const Finding& note) {
    if (!reasons().contains(fromUtf8(note.code))) return fromUtf8(note.message);
    const QString named = fromUtf8(note.message).section(QStringLiteral(": "), 1); // columns and values, in no language
    return named.isEmpty() ? importReason(note.code) : importReason(note.code) + QStringLiteral(": ") + named;
}

} // namespace mutu::desktop
