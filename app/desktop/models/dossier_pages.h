// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/dossier.h"

namespace mutu::desktop {

/// A line of the details: what, and what it is; a figure stands right-aligned; `note` explains it beneath, in small letters.
struct DetailLine {
    QString label;
    QString value;
    QString note;
    bool isFigure = false;
    bool isDue = false; ///< to be looked at again: amber, and the note says why
};

/// A headed group of lines; a folded one opens at a click.
struct DetailPage {
    QString title;
    std::vector<DetailLine> lines;
    bool folded = false;
};

/// The dossier as the details panel shows it, in the present language. Groups without lines are left out.
std::vector<DetailPage> pagesOf(const Dossier& dossier, Date day);

} // namespace mutu::desktop
