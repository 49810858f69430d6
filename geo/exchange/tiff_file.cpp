// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/tiff_file.h"

#include "geo/base/complete_file.h"
#include "geo/base/error.h"
#include "geo/exchange/gdal_library.h"
#include "geo/exchange/gdal_options.h"
#include "geo/geom/crs.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

namespace mutu::exchange {

namespace {

constexpr int rowsPerStrip = 64;
constexpr GIntBig cache = 64 << 20; // GDAL's own is a share of the machine's memory

Srs srsOf(const std::string& definition) {
    Srs srs(OSRNewSpatialReference(nullptr));
    const auto crs = geom::Crs::parse(definition);
    const auto text = !crs ? definition : crs->code().empty() ? crs->wkt() : crs->code();
    if (OSRSetFromUserInput(srs.get(), text.c_str()) != OGRERR_NONE) return nullptr;
    OSRSetAxisMappingStrategy(srs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return srs;
}

} // namespace

struct TiffFile::Writer {
    Writer(const std::string& path, int pictureWidth, int pictureHeight)
        : file(path, &TiffFile::isTiff)
        , width(pictureWidth)
        , height(pictureHeight)
        , strip(3 * static_cast<std::size_t>(width) * rowsPerStrip)
        , usualCache(GDALGetCacheMax64()) {
        GDALSetCacheMax64(cache);
    }
    ~Writer() {
        data.reset();
        GDALSetCacheMax64(usualCache);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    [[noreturn]] void fail() const { file.fail(trap.message().empty() ? "the disk is full" : trap.message()); }

    void flush() {
        if (filled == 0) return;
        if (GDALDatasetRasterIO(data.get(), GF_Write, 0, next - filled, width, filled, strip.data(), width, filled,
                                GDT_Byte, 3, nullptr, 3, 3 * width, 1) != CE_None)
            fail();
        if (trap.failed()) fail(); // of an earlier strip that left GDAL's cache
        filled = 0;
    }

    CompleteFile file;
    ErrorTrap trap;
    Dataset data;
    int width;
    int height;
    int next = 0;
    int filled = 0;
    std::vector<std::uint8_t> strip;
    GIntBig usualCache;
};

TiffFile::TiffFile(const std::string& path, int width, int height, double dotsPerInch, const PicturePlace& place) {
    openGdal();
    writer_ = std::make_unique<Writer>(path, width, height);
    auto& w = *writer_;
    GdalOptions options;
    options.set("COMPRESS", "DEFLATE");
    options.set("PREDICTOR", "2");
    options.set("PHOTOMETRIC", "RGB");
    options.set("INTERLEAVE", "PIXEL");
    options.set("BLOCKYSIZE", std::to_string(rowsPerStrip));
    options.set("BIGTIFF", "IF_SAFER");
    w.data.reset(
        GDALCreate(GDALGetDriverByName("GTiff"), w.file.draft().c_str(), width, height, 3, GDT_Byte, options.list()));
    if (!w.data) w.fail();
    GDALSetMetadataItem(w.data.get(), "TIFFTAG_XRESOLUTION", fmt::format("{}", dotsPerInch).c_str(), nullptr);
    GDALSetMetadataItem(w.data.get(), "TIFFTAG_YRESOLUTION", fmt::format("{}", dotsPerInch).c_str(), nullptr);
    GDALSetMetadataItem(w.data.get(), "TIFFTAG_RESOLUTIONUNIT", "2", nullptr); // inches
    if (place.crs.empty()) return;
    const auto srs = srsOf(place.crs);
    std::array<double, 6> transform{place.west, place.metresPerPixel, 0, place.north, 0, -place.metresPerPixel};
    if (!srs || GDALSetSpatialRef(w.data.get(), srs.get()) != CE_None ||
        GDALSetGeoTransform(w.data.get(), transform.data()) != CE_None)
        w.fail();
}

TiffFile::~TiffFile() = default;

void TiffFile::add(std::span<const std::uint32_t> row) {
    auto& w = *writer_;
    auto* to = w.strip.data() + 3 * static_cast<std::size_t>(w.filled) * static_cast<std::size_t>(w.width);
    for (const auto pixel : row) {
        *to++ = static_cast<std::uint8_t>(pixel >> 16U);
        *to++ = static_cast<std::uint8_t>(pixel >> 8U);
        *to++ = static_cast<std::uint8_t>(pixel);
    }
    ++w.next;
    if (++w.filled == rowsPerStrip) w.flush();
}

void TiffFile::finish() {
    auto& w = *writer_;
    w.flush();
    w.data.reset(); // the directory is written last
    if (w.trap.failed()) w.fail();
    // A full disk may be noticed by nobody: the last row must be there.
    const Dataset written(GDALOpen(w.file.draft().c_str(), GA_ReadOnly));
    if (!written || GDALDatasetRasterIO(written.get(), GF_Read, 0, w.height - 1, w.width, 1, w.strip.data(), w.width, 1,
                                        GDT_Byte, 3, nullptr, 3, 3 * w.width, 1) != CE_None)
        w.fail();
    w.file.commit();
}

bool TiffFile::isTiff(std::string_view head) {
    using namespace std::string_view_literals;
    return head.starts_with("II*\0"sv) || head.starts_with("II+\0"sv) || head.starts_with("MM\0*"sv);
}

} // namespace mutu::exchange
