// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/error.h"
#include "geo/sheet/sheet.h"

#include <fmt/format.h>

namespace mutu::sheet {

/// Error{usage, "sheet_pages"} for a sheet of several pages, which an image can't hold.
inline void mustBeOnePage(const Sheet& sheet) {
    if (!sheet.furtherPages.empty())
        throw Error(ErrorKind::usage, "sheet_pages",
                    fmt::format("the sheet has {} pages", sheet.furtherPages.size() + 1), "write a PDF");
}

} // namespace mutu::sheet
