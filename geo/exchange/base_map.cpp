// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/base_map.h"

#include "geo/base/error.h"
#include "geo/exchange/gdal_library.h"

#include <fmt/format.h>
#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cpl_string.h>
#include <filesystem>

namespace mutu::exchange {

namespace {

/// The arguments of one of GDAL's programs.
class Arguments {
  public:
    explicit Arguments(const std::vector<std::string>& words) {
        for (const auto& word : words) list_ = CSLAddString(list_, word.c_str());
    }
    Arguments(const Arguments&) = delete;
    Arguments& operator=(const Arguments&) = delete;
    ~Arguments() { CSLDestroy(list_); }
    [[nodiscard]] char** list() const { return list_; }

  private:
    char** list_ = nullptr;
};

/// A raster as gdalwarp makes it, in memory; null where it can't be made.
Dataset warped(GDALDatasetH source, const std::vector<std::string>& words) {
    const Arguments arguments(words);
    auto* options = GDALWarpAppOptionsNew(arguments.list(), nullptr);
    if (options == nullptr) return nullptr;
    Dataset result(GDALWarp("", nullptr, 1, &source, options, nullptr));
    GDALWarpAppOptionsFree(options);
    return result;
}

/// A palette's colours as bands of their own.
Dataset expanded(GDALDatasetH source) {
    const Arguments arguments({"-of", "VRT", "-expand", "rgba"});
    auto* options = GDALTranslateOptionsNew(arguments.list(), nullptr);
    if (options == nullptr) return nullptr;
    Dataset result(GDALTranslate("", source, options, nullptr));
    GDALTranslateOptionsFree(options);
    return result;
}

[[noreturn]] void unreadable(const std::string& path, const ErrorTrap& trap) {
    throw Error(ErrorKind::badInput, "base_unreadable",
                fmt::format("{} can't be read as a base map: {}", path,
                            trap.message().empty() ? "it holds no raster" : trap.message()),
                "Give a GeoTIFF, MBTiles or GeoPackage raster, or another picture that knows its place.");
}

[[noreturn]] void unplaced(const std::string& path) {
    throw Error(ErrorKind::badInput, "base_unplaced", fmt::format("{} doesn't say where on the ground it lies.", path),
                "Give it a CRS and a place first, such as with gdal_translate -a_srs EPSG:4549 -a_ullr.");
}

constexpr std::string_view wms = "WMS:";

/// Who writes such an address asks for the network; nothing else does.
bool isService(const std::string& path) { return path.starts_with("WMTS:") || path.starts_with(wms); }

/// What GDAL takes: the address, or the file that describes a service (gdal.org/drivers/raster/wms).
std::string addressIn(const std::string& path) {
    std::error_code ignored;
    auto file = path.starts_with(wms) ? path.substr(wms.size()) : std::string();
    return std::filesystem::is_regular_file(file, ignored) ? file : path;
}

[[noreturn]] void unreachable(const std::string& path, const ErrorTrap& trap) {
    throw Error(ErrorKind::badInput, "base_unreachable",
                fmt::format("the map service {} doesn't answer: {}", path,
                            trap.message().empty() ? "nothing came" : trap.message()),
                "Check the address and the network, or give a raster file.");
}

Dataset asked(const std::string& path, const ErrorTrap& trap) {
    static constexpr std::array<const char*, 3> drivers{"WMTS", "WMS", nullptr};
    CPLSetConfigOption("GDAL_HTTP_CONNECTTIMEOUT", "5");
    CPLSetConfigOption("GDAL_HTTP_TIMEOUT", "30");
    Dataset data(
        GDALOpenEx(addressIn(path).c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
    if (!data || GDALGetRasterCount(data.get()) == 0) unreachable(path, trap);
    return data;
}

/// The local formats alone: a file that only points elsewhere could ask the network.
Dataset opened(const std::string& path, const ErrorTrap& trap) {
    static constexpr std::array<const char*, 8> drivers{"GTiff", "MBTiles",     "GPKG", "PNG",
                                                        "JPEG",  "JP2OpenJPEG", "HFA",  nullptr};
    const bool isPart = path.starts_with("GPKG:");
    std::error_code ignored;
    if (!isPart && !std::filesystem::is_regular_file(path, ignored))
        throw Error(ErrorKind::notFound, "base_missing", fmt::format("There is no base map {}.", path),
                    "Write the path of a raster file.");
    Dataset data(GDALOpenEx(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
    if (!data) unreadable(path, trap);
    if (GDALGetRasterCount(data.get()) > 0) return data;
    std::string parts;
    for (auto* at = GDALGetMetadata(data.get(), "SUBDATASETS"); at != nullptr && *at != nullptr; ++at)
        if (const std::string line = *at; line.find("_NAME=") != std::string::npos)
            parts += (parts.empty() ? "" : ", ") + line.substr(line.find('=') + 1);
    if (parts.empty()) unreadable(path, trap);
    throw Error(ErrorKind::badInput, "base_several", fmt::format("{} holds several rasters: {}", path, parts),
                "Name one of them as it is written there.");
}

std::string wktOf(const geom::Crs& crs) { return crs.code().empty() ? crs.wkt() : crs.code(); }

} // namespace

struct BaseMap::Raster {
    std::string path;
    Dataset file;
    Dataset colours; ///< over the file, where it has a palette
    std::string crs;
    geom::Box extent;
    double resolution = 1; ///< metres a pixel; 0: of a service, which has them coarser by itself

    [[nodiscard]] GDALDatasetH source() const { return colours ? colours.get() : file.get(); }
};

BaseMap::BaseMap(std::unique_ptr<Raster> raster)
    : raster_(std::move(raster)) {}
BaseMap::BaseMap(BaseMap&&) noexcept = default;
BaseMap& BaseMap::operator=(BaseMap&&) noexcept = default;
BaseMap::~BaseMap() = default;

const geom::Box& BaseMap::extent() const { return raster_->extent; }

BaseMap BaseMap::open(const std::string& path, const geom::Crs& crs) {
    openGdal();
    ErrorTrap trap;
    auto raster = std::make_unique<Raster>();
    raster->path = path;
    raster->crs = wktOf(crs);
    const bool isAsked = isService(path);
    raster->file = isAsked ? asked(path, trap) : opened(path, trap);
    auto* data = raster->file.get();
    for (int band = 1; band <= GDALGetRasterCount(data); ++band)
        if (GDALGetRasterDataType(GDALGetRasterBand(data, band)) != GDT_Byte)
            throw Error(ErrorKind::badInput, "base_depth",
                        fmt::format("{} has more than 8 bits a band; it can't be shown as it is.", path),
                        "Bring it to 8 bits first, such as with gdal_translate -ot Byte -scale.");
    std::array<double, 6> placement{};
    const bool isPlaced = GDALGetGeoTransform(data, placement.data()) == CE_None || GDALGetGCPCount(data) > 0;
    if (!isPlaced || (GDALGetSpatialRef(data) == nullptr && GDALGetGCPSpatialRef(data) == nullptr)) unplaced(path);
    if (GDALGetRasterColorTable(GDALGetRasterBand(data, 1)) != nullptr) {
        raster->colours = expanded(data);
        if (!raster->colours) unreadable(path, trap);
    }
    if (isAsked) { // it may cover the earth, which no projection of a county holds
        constexpr std::int64_t far = std::int64_t{1} << 40;
        raster->extent = {-far, -far, far, far};
        raster->resolution = 0;
        return BaseMap(std::move(raster));
    }
    const auto whole = warped(raster->source(), {"-of", "VRT", "-t_srs", raster->crs});
    if (!whole || GDALGetGeoTransform(whole.get(), placement.data()) != CE_None) unplaced(path);
    raster->resolution = std::abs(placement[1]);
    const auto millimetre = [](double metre) { return std::llround(metre * 1000); };
    raster->extent = {
        millimetre(placement[0]), millimetre(placement[3] + placement[5] * GDALGetRasterYSize(whole.get())),
        millimetre(placement[0] + placement[1] * GDALGetRasterXSize(whole.get())), millimetre(placement[3])};
    return BaseMap(std::move(raster));
}

std::vector<std::uint32_t> BaseMap::picture(double west, double south, double east, double north, int width,
                                            int height) const {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const auto& box = raster_->extent;
    if (geom::metres(box.maxX) <= west || geom::metres(box.minX) >= east || geom::metres(box.maxY) <= south ||
        geom::metres(box.minY) >= north)
        return pixels;
    ErrorTrap trap;
    const bool isAsked = raster_->resolution == 0;
    const bool shrinks = !isAsked && (east - west) / width > raster_->resolution;
    const auto part =
        warped(raster_->source(),
               {"-of", "MEM", "-t_srs", raster_->crs, "-te", fmt::format("{:.6f}", west), fmt::format("{:.6f}", south),
                fmt::format("{:.6f}", east), fmt::format("{:.6f}", north), "-ts", std::to_string(width),
                std::to_string(height), "-r", shrinks ? "average" : "bilinear", "-et", "0", "-dstalpha", "-wm", "64"});
    if (isAsked && (!part || trap.failed())) unreachable(raster_->path, trap);
    if (!part || trap.failed()) unreadable(raster_->path, trap);
    const int bands = GDALGetRasterCount(part.get());
    const bool isGrey = bands < 4;
    const std::array<int, 4> blueToAlpha{isGrey ? 1 : 3, isGrey ? 1 : 2, 1, bands};
    auto* bytes = reinterpret_cast<std::uint8_t*>(pixels.data()); // little-endian: blue first
    for (std::size_t channel = 0; channel < blueToAlpha.size(); ++channel)
        if (GDALRasterIO(GDALGetRasterBand(part.get(), blueToAlpha[channel]), GF_Read, 0, 0, width, height,
                         bytes + channel, width, height, GDT_Byte, 4, 4 * width) != CE_None)
            unreadable(raster_->path, trap);
    return pixels;
}

} // namespace mutu::exchange
