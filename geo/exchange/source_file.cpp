// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/source_file.h"

#include "geo/base/error.h"
#include "geo/exchange/archive.h"
#include "geo/exchange/heading_rows.h"
#include "geo/exchange/shape_files.h"
#include "geo/exchange/single_column.h"
#include "geo/exchange/text_encoding.h"
#include "geo/exchange/virtual_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace mutu::exchange {

namespace {

void mustExist(const std::string& path) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status))
        throw Error(ErrorKind::badInput, "file_missing", fmt::format("There is no file {}.", path),
                    "Check the path and the spelling of the name.");
    if (std::filesystem::is_directory(status)) return; // a file geodatabase is a folder
    if (std::filesystem::file_size(path, failure) == 0 && !failure)
        throw Error(ErrorKind::badInput, "file_empty", fmt::format("The file {} is empty.", path),
                    "Copy it again from where it came, or export it anew.");
}

Finding note(std::string code, Severity severity, std::string message, const std::string& path,
             std::string remedy = {}) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.message = std::move(message);
    finding.file = path;
    finding.remedy = std::move(remedy);
    return finding;
}

/// A table of text says nothing of its encoding: a byte order mark, then strict UTF-8, else GB18030.
void decideTextFile(SourceFile& file, const std::string& said) {
    std::string encoding = said;
    if (encoding.empty()) {
        const auto bytes = VirtualFile::head(file.place, 1U << 24U);
        if (isUtf8(bytes, true)) return;
        encoding = "GB18030";
        file.notes.push_back(note("encoding_recognised", Severity::information,
                                  "The file's text is not UTF-8; it is read as GB18030 (GBK).", file.path,
                                  "--encoding"));
    }
    if (encoding == "UTF-8") return;
    file.encoding = encoding;
    file.decodeHere = true;
}

void decideShapeFile(SourceFile& file, const std::string& said) {
    const ShapeFiles parts = ShapeFiles::beside(file.place);
    parts.mustBeWhole(file.path);
    if (!said.empty()) {
        file.encoding = said;
    } else if (const auto decided = parts.encoding(); !decided.name.empty()) {
        file.encoding = decided.name;
        if (!decided.reason.empty())
            file.notes.push_back(
                note("encoding_recognised", Severity::information, decided.reason, file.path, "--encoding"));
    }
    file.decodeHere = true;
    if (parts.hasIndex()) return;
    file.scratch = parts.withIndex(file.place);
    file.notes.push_back(
        note("index_rebuilt", Severity::information,
             "The shape index (.shx) is missing; it was rebuilt for reading, the file itself was left as it is.",
             file.path));
}

} // namespace

SourceFile SourceFile::find(const std::string& path, const std::string& encoding, const std::string& member,
                            std::optional<land::Kind> wanted) {
    mustExist(path);
    SourceFile file;
    file.path = path;
    file.place = path;
    std::string said;
    if (!encoding.empty()) {
        said = encodingNamed(encoding);
        if (said.empty())
            throw Error(ErrorKind::usage, "encoding_unknown", fmt::format("No encoding is called “{}”.", encoding),
                        "Name one such as UTF-8, GBK or GB18030.");
    }
    if (isArchive(path)) {
        const auto inside = memberOf(path, member, wanted);
        file.place = inside.place;
        if (inside.chosen)
            file.notes.push_back(note("layer_recognised", Severity::information,
                                      fmt::format("The archive holds several files; {} is read.",
                                                  file.place.substr(file.place.find_last_of('/') + 1)),
                                      path, "Name another with --layer."));
    }
    const std::string ending = endingOf(file.place);
    if (ending == "shp" || ending == "dbf")
        decideShapeFile(file, said);
    else if (ending == "csv" || ending == "tsv" || ending == "txt" || ending == "tab")
        decideTextFile(file, said);
    if (ending == "xlsx" && !isArchive(path)) {
        if (auto plain = plainSheet(path, member)) {
            file.place = plain->place;
            file.scratch = plain->scratch;
            file.sheet = plain->sheet;
            file.rows = std::move(plain->rows);
            file.notes.push_back(note("headings_recognised", Severity::information,
                                      fmt::format("The headings of the sheet {} end in row {}; feature 1 is row {}.",
                                                  plain->sheet, plain->headingRow, plain->headingRow + 1),
                                      path));
        }
    }
    if (ending == "csv" && SingleColumn::isIn(file.place)) {
        file.scratch = SingleColumn::padded(file.place);
        file.padded = file.scratch != nullptr;
    }
    return file;
}

} // namespace mutu::exchange
