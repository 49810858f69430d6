// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/sheet_files.h"

#include "app/cli/exit_code.h"
#include "geo/base/complete_file.h"
#include "geo/exchange/tiff_file.h"
#include "geo/sheet/earlier_output.h"
#include "geo/sheet/output.h"

#include <fmt/format.h>

#include <filesystem>

namespace mutu::cli {

namespace {

enum class Kind : unsigned char { pdf, svg, png, tiff };

Kind kindOf(const std::string& path) {
    const auto ending = std::filesystem::path(path).extension().string();
    if (ending == ".pdf") return Kind::pdf;
    if (ending == ".svg") return Kind::svg;
    if (ending == ".png") return Kind::png;
    if (ending == ".tif" || ending == ".tiff") return Kind::tiff;
    throw Stop{{"option_malformed", fmt::format("'{}' doesn't say what to write.", path), "OUT",
                "End the name in .pdf, .svg, .png or .tif."},
               ExitCode::usage};
}

} // namespace

void mustBeWritableSheet(const std::string& path) {
    switch (kindOf(path)) {
    case Kind::pdf:
        return CompleteFile::mustBeFree(path, sheet::isPdf);
    case Kind::svg:
        return CompleteFile::mustBeFree(path, sheet::isSvg);
    case Kind::png:
        return CompleteFile::mustBeFree(path, sheet::isPng);
    case Kind::tiff:
        return CompleteFile::mustBeFree(path, exchange::TiffFile::isTiff);
    }
}

void writeSheet(const sheet::Sheet& sheet, const std::string& path, double dotsPerInch) {
    switch (kindOf(path)) {
    case Kind::pdf:
        return sheet::writePdf(sheet, path);
    case Kind::svg:
        return sheet::writeSvg(sheet, path);
    case Kind::png:
        return sheet::writePng(sheet, path, dotsPerInch);
    case Kind::tiff:
        return sheet::writeTiff(sheet, path, dotsPerInch);
    }
}

} // namespace mutu::cli
