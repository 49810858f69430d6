// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"

#include <string>
#include <string_view>

namespace mutu::sheet {

/// What a PDF says of itself. Sides in millimetres.
struct PdfCard {
    std::string title;
    std::string author;
    Date date;
    std::string language;
    double width = 0;
    double height = 0;
};

/// Makes a PDF as Qt paints it fit for the archive:
/// - the same drawing gives the same bytes: dates are the sheet's, /ID follows from the content, objects stand in the
/// order in which they are met;
/// - the page has the paper's exact size, not the nearest points;
/// - every character can be searched for: where a font uses one glyph for 山 and for the radical ⼭, Qt names the
/// radical; here it is the character. Error{internal, "pdf_finish"} if the PDF can't be understood.
std::string finishPdf(std::string_view pdf, const PdfCard& card);

} // namespace mutu::sheet
