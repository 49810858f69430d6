// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/land/record.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mutu::exchange {

/// A file made ready for OGR: archives entered, a missing shape index rebuilt in a folder of its own, the encoding of
/// its text decided.
/// - Nothing is written beside the officer's file.
struct SourceFile {
    std::string path;               ///< as the officer named it
    std::string place;              ///< what OGR opens
    std::string encoding;           ///< of its text; empty where the format settles it
    bool decodeHere = false;        ///< OGR hands the text over as it stands, in `encoding`
    bool padded = false;            ///< `place` has an empty column behind the file's only one
    std::string sheet;              ///< of a workbook whose headings were looked for; else empty
    std::vector<std::int64_t> rows; ///< of the features 1, 2 … in that sheet, as spreadsheets count
    std::vector<Finding> notes;
    std::shared_ptr<const void> scratch; ///< keeps a rebuilt index or a padded copy until the last user is gone

    /// - `encoding`: what the officer says (`GBK`, `UTF-8` …), or empty to find out: .cpg, then the table's own mark,
    /// then strict UTF-8, else GB18030.
    /// - `member`: which file of an archive; empty for the only one, or the only one that fits `wanted` (memberOf).
    /// - Error{badInput}: `file_missing`, `file_empty`, `file_truncated`, `not_geodata`; Error{usage,
    /// "encoding_unknown"}.
    static SourceFile find(const std::string& path, const std::string& encoding = {}, const std::string& member = {},
                           std::optional<land::Kind> wanted = {});
};

} // namespace mutu::exchange
