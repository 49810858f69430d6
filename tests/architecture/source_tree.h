// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mutu::architecture {

/// One #include line: the path between the marks, and whether they were quotes.
struct Include {
    std::string path;
    bool quoted = false;
    int line = 0;
};

/// A source file of geo/, app/ or tests/.
struct SourceFile {
    std::string path; ///< from the top of the project: `geo/geom/shape.h`
    std::vector<std::string> lines;
    std::vector<Include> includes;
    std::string code; ///< the text with comments, strings and preprocessor lines blanked out; line ends are kept

    [[nodiscard]] bool isHeader() const { return path.ends_with(".h"); }
    /// `geo/geom`, `app/cli`; the first two folders.
    [[nodiscard]] std::string room() const;
};

/// All .h and .cpp files below a folder of the project, in order of path.
std::vector<SourceFile> sourcesBelow(std::string_view folder);

/// The offenders as one text, so that a failing test names them all.
std::string listed(const std::vector<std::string>& offenders);

} // namespace mutu::architecture
