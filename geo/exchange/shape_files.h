// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

namespace mutu::exchange {

/// The files that make up one shapefile, looked at without OGR.
class ShapeFiles {
  public:
    static ShapeFiles beside(const std::string& place);

    [[nodiscard]] bool hasIndex() const { return drawing_.empty() || !index_.empty(); }
    /// Error{badInput}: `file_truncated` when a file is shorter than its own head says, `not_geodata` when it has no
    /// such head.
    void mustBeWhole(const std::string& path) const;

    struct Encoding {
        std::string name;   ///< for iconv
        std::string reason; ///< what the officer should know of the choice; empty when the files said it
    };
    /// The .cpg file, unless the text contradicts it; then the table's own mark; then strict UTF-8; else GB18030 where
    /// its byte pairs fit, else Windows-1252.
    [[nodiscard]] Encoding encoding() const;
    /// Copies the parts to a folder of their own with a rebuilt index and turns `place` there; the folder goes with the
    /// answer.
    std::shared_ptr<const void> withIndex(std::string& place) const;

  private:
    [[nodiscard]] std::string textSample() const;

    std::string drawing_; // .shp
    std::string index_;   // .shx
    std::string table_;   // .dbf
    std::string page_;    // .cpg
    std::string system_;  // .prj
};

} // namespace mutu::exchange
