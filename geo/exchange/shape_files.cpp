// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/shape_files.h"

#include "geo/base/error.h"
#include "geo/exchange/gdal_library.h"
#include "geo/exchange/text_encoding.h"
#include "geo/exchange/virtual_file.h"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace mutu::exchange {

namespace {

std::string sibling(const std::string& stem, const char* ending, const char* capital) {
    for (const char* candidate : {ending, capital})
        if (VirtualFile::size(stem + candidate) >= 0) return stem + candidate;
    return {};
}

std::uint64_t bigEndian(const std::string& bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::uint64_t littleEndian(const std::string& bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = count; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

[[noreturn]] void truncated(const std::string& path, std::string_view part, std::uint64_t should, std::int64_t is) {
    throw Error(ErrorKind::badInput, "file_truncated",
                fmt::format("The file {} is cut off: its {} should have {} bytes and has {}.", path, part, should, is),
                "Copy all files of the shapefile again, or export it anew.");
}

std::string trimmed(std::string text) {
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.pop_back();
    return text;
}

} // namespace

ShapeFiles ShapeFiles::beside(const std::string& place) {
    const std::string stem = place.substr(0, place.find_last_of('.'));
    ShapeFiles files;
    files.drawing_ = sibling(stem, ".shp", ".SHP");
    files.index_ = sibling(stem, ".shx", ".SHX");
    files.table_ = sibling(stem, ".dbf", ".DBF");
    files.page_ = sibling(stem, ".cpg", ".CPG");
    files.system_ = sibling(stem, ".prj", ".PRJ");
    return files;
}

void ShapeFiles::mustBeWhole(const std::string& path) const {
    if (!drawing_.empty()) {
        constexpr std::uint64_t mark = 9994;
        const auto head = VirtualFile::head(drawing_, 100);
        if (head.size() < 100 || bigEndian(head, 0, 4) != mark)
            throw Error(ErrorKind::badInput, "not_geodata", fmt::format("The file {} has no shapefile's head.", path),
                        "Copy the file again, or export it anew.");
        const std::uint64_t should = 2 * bigEndian(head, 24, 4);
        const auto is = VirtualFile::size(drawing_);
        if (is >= 0 && static_cast<std::uint64_t>(is) < should) truncated(path, "drawing (.shp)", should, is);
    }
    if (table_.empty()) return;
    const auto head = VirtualFile::head(table_, 32);
    if (head.size() < 32) truncated(path, "table (.dbf)", 32, static_cast<std::int64_t>(head.size()));
    const std::uint64_t should = littleEndian(head, 8, 2) + littleEndian(head, 4, 4) * littleEndian(head, 10, 2);
    const auto is = VirtualFile::size(table_);
    if (is >= 0 && static_cast<std::uint64_t>(is) < should) truncated(path, "table (.dbf)", should, is);
}

std::string ShapeFiles::textSample() const {
    constexpr std::size_t enough = 1U << 24U;
    return table_.empty() ? std::string() : VirtualFile::head(table_, enough);
}

namespace {

/// Which way of reading all texts of a dBASE table fits: field by field, since a field may end in half a character.
struct Fits {
    bool ascii = true;
    bool utf8 = true;
    bool gb18030 = true;

    void look(std::string_view field) {
        bool plain = true;
        for (const char c : field) plain = plain && static_cast<unsigned char>(c) < 0x80;
        if (plain) return;
        ascii = false;
        while (!field.empty() && (field.back() == ' ' || field.back() == '\0')) field.remove_suffix(1);
        utf8 = utf8 && isUtf8(field, true);
        gb18030 = gb18030 && looksLikeGb18030(field);
    }
};

Fits look(const std::string& table) {
    Fits fits;
    if (table.size() < 32) return fits;
    const std::size_t headLength = littleEndian(table, 8, 2);
    const std::size_t rowLength = littleEndian(table, 10, 2);
    std::vector<std::size_t> widths;
    for (std::size_t at = 32; at + 32 <= table.size() && at + 32 <= headLength && table[at] != '\r'; at += 32) {
        const std::string_view name(table.data() + at, 11);
        fits.look(name.substr(0, name.find('\0')));
        widths.push_back(static_cast<unsigned char>(table[at + 16]));
    }
    if (rowLength == 0) return fits;
    for (std::size_t row = headLength; row + rowLength <= table.size(); row += rowLength) {
        std::size_t at = row + 1;
        for (const std::size_t width : widths) {
            if (at + width > row + rowLength) break;
            fits.look(std::string_view(table).substr(at, width));
            at += width;
        }
    }
    return fits;
}

} // namespace

ShapeFiles::Encoding ShapeFiles::encoding() const {
    const std::string table = textSample();
    const Fits fits = look(table);
    const std::string said = page_.empty() ? std::string() : encodingNamed(trimmed(VirtualFile::head(page_, 64)));
    const bool contradicted = (said == "UTF-8" && !fits.utf8) || (said == "GB18030" && !fits.gb18030);
    if (!said.empty() && !contradicted) return {said, {}};
    const std::string marked =
        table.size() > 29 ? encodingOfTable(static_cast<unsigned char>(table[29])) : std::string();
    if (said.empty() && !marked.empty() && !(marked == "GB18030" && !fits.gb18030)) return {marked, {}};
    if (fits.ascii) return {"UTF-8", {}};
    const std::string chosen = fits.utf8 ? "UTF-8" : fits.gb18030 ? "GB18030" : "CP1252";
    const std::string why = contradicted ? fmt::format("The .cpg file says {}, which its text contradicts", said)
                                         : std::string("The shapefile doesn't say how its text is encoded");
    return {chosen, fmt::format("{}; it is read as {}.", why, chosen == "GB18030" ? "GB18030 (GBK)" : chosen)};
}

std::shared_ptr<const void> ShapeFiles::withIndex(std::string& place) const {
    namespace fs = std::filesystem;
    static std::atomic<int> number{0};
    const fs::path folder = fs::temp_directory_path() / fmt::format("mutu-{}-{}", getpid(), ++number);
    fs::create_directories(folder);
    std::shared_ptr<const void> scratch(static_cast<const void*>(nullptr), [folder](const void*) {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    });
    const ErrorTrap trap;
    for (const auto* part : {&drawing_, &table_, &page_, &system_}) {
        if (part->empty()) continue;
        const auto target = folder / ("source." + endingOf(*part));
        std::error_code failure;
        if (part->rfind("/vsi", 0) != 0) fs::create_symlink(fs::absolute(*part), target, failure);
        if (!fs::exists(target)) CPLCopyFile(target.c_str(), part->c_str());
    }
    place = (folder / "source.shp").string();
    CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", "YES");
    { const Dataset restored(GDALOpenEx(place.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr)); }
    CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", nullptr);
    return scratch;
}

} // namespace mutu::exchange
