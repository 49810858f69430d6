// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/layer.h"

#include "geo/base/error.h"
#include "geo/exchange/arrow_stream.h"
#include "geo/exchange/gdal_library.h"
#include "geo/exchange/gdal_options.h"
#include "geo/exchange/row_stream.h"
#include "geo/exchange/source_file.h"
#include "geo/exchange/virtual_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cpl_conv.h>
#include <cpl_string.h>

namespace mutu::exchange {

namespace {

Dataset openSource(const SourceFile& file) {
    openGdal();
    GdalOptions options;
    const std::string ending = endingOf(file.place);
    if (file.decodeHere && ending != "csv") options.set("ENCODING", ""); // text as it stands: decoded here
    if (ending == "csv" || ending == "tsv") {
        options.set("GEOM_POSSIBLE_NAMES", "WKT,_WKT,geometry,geom,the_geom,wkt_geom,几何,图形");
        options.set("X_POSSIBLE_NAMES", "x,lon,lng,longitude,easting,east,经度,东坐标,横坐标");
        options.set("Y_POSSIBLE_NAMES", "y,lat,latitude,northing,north,纬度,北坐标,纵坐标");
        options.set("KEEP_GEOM_COLUMNS", "NO");
    }
    // Left to itself, OGR takes a first row for headings only where the second has numbers in it.
    CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", "FORCE");
    ErrorTrap trap;
    const auto open = [&](const std::string& place) {
        return Dataset(GDALOpenEx(place.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, options.list(), nullptr));
    };
    if (auto data = open(file.place)) return data;
    const std::string reason = trap.message().empty() ? std::string() : fmt::format(" ({})", trap.message());
    throw Error(ErrorKind::badInput, "not_geodata",
                fmt::format("The file {} can't be read as map data or a table{}.", file.path, reason),
                "Give a GeoPackage, shapefile, GeoJSON, CSV, XLSX, KML or file geodatabase; if it is one, it is "
                "damaged: copy it again.");
}

Drawn drawnAs(OGRwkbGeometryType type) {
    switch (OGR_GT_Flatten(type)) {
    case wkbNone:
        return Drawn::nothing;
    case wkbPoint:
    case wkbMultiPoint:
        return Drawn::points;
    case wkbLineString:
    case wkbMultiLineString:
    case wkbCompoundCurve:
    case wkbMultiCurve:
    case wkbCircularString:
        return Drawn::lines;
    case wkbPolygon:
    case wkbMultiPolygon:
    case wkbCurvePolygon:
    case wkbMultiSurface:
        return Drawn::areas;
    default:
        return Drawn::anything;
    }
}

/// `EPSG:n` where the file names it, else the definition as WKT.
std::string crsOf(OGRLayerH layer) {
    const ErrorTrap trap;
    OGRSpatialReferenceH srs = OGR_L_GetSpatialRef(layer);
    if (srs == nullptr) return {};
    if (OSRIsLocal(srs) != 0) return {}; // GeoPackage's "undefined Cartesian"
    const char* authority = OSRGetAuthorityName(srs, nullptr);
    const char* code = OSRGetAuthorityCode(srs, nullptr);
    if (authority != nullptr && code != nullptr) return fmt::format("{}:{}", authority, code);
    char* text = nullptr;
    const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
    std::string wkt;
    if (OSRExportToWktEx(srs, &text, options) == OGRERR_NONE) wkt = text;
    CPLFree(text);
    return wkt.find("Undefined geographic SRS") == std::string::npos ? wkt : std::string();
}

std::string joined(const std::vector<std::string>& names) {
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i) text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > most) text += fmt::format(" and {} more", names.size() - most);
    return text;
}

OGRLayerH chosenLayer(GDALDatasetH data, const SourceFile& file, const std::string& name, const std::string& wanted) {
    const int count = GDALDatasetGetLayerCount(data);
    std::vector<std::string> names;
    std::vector<OGRLayerH> drawn;
    std::vector<OGRLayerH> filled;
    OGRLayerH alike = nullptr;
    for (int i = 0; i < count; ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(data, i);
        names.emplace_back(OGR_L_GetName(layer));
        if (names.back() == name) return layer;
        if (names.back() == wanted) alike = layer;
        if (OGR_L_GetFeatureCount(layer, 0) != 0) filled.push_back(layer); // where it isn't known, it may have rows
        if (OGR_L_GetGeomType(layer) != wkbNone) drawn.push_back(layer);
    }
    if (count == 0)
        throw Error(ErrorKind::badInput, "not_geodata", fmt::format("The file {} holds no layer.", file.path),
                    "Check the file in QGIS.");
    if (count == 1 && (name.empty() || file.place.rfind("/vsizip/", 0) == 0)) return GDALDatasetGetLayer(data, 0);
    if (!name.empty())
        throw Error(ErrorKind::usage, "layer_unknown",
                    fmt::format("The file {} has no layer “{}”; it has: {}.", file.path, name, joined(names)),
                    "Name one of these with --layer.");
    if (filled.size() == 1) return filled.front();
    if (alike != nullptr) return alike;
    if (drawn.size() == 1) return drawn.front();
    throw Error(ErrorKind::usage, "layer_ambiguous",
                fmt::format("The file {} has several layers: {}.", file.path, joined(names)),
                "Name one of them with --layer.");
}

std::vector<std::byte> bytesOf(OGRGeometryH geometry) {
    std::vector<std::byte> bytes(static_cast<std::size_t>(OGR_G_WkbSize(geometry)));
    OGR_G_ExportToIsoWkb(geometry, wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()));
    return bytes;
}

} // namespace

struct Layer::State {
    SourceFile file;
    Dataset data;
    OGRLayerH layer = nullptr;
    LayerDescription description;
};

Layer::Layer(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
Layer::Layer(Layer&&) noexcept = default;
Layer& Layer::operator=(Layer&&) noexcept = default;
Layer::~Layer() = default;

Layer Layer::open(const SourceFile& file, const std::string& name, const std::string& wanted) {
    auto state = std::make_unique<State>();
    state->file = file;
    state->data = openSource(file);
    ErrorTrap trap;
    state->layer = chosenLayer(state->data.get(), file, name, wanted);
    auto& description = state->description;
    description.name = OGR_L_GetName(state->layer);
    description.driver = GDALGetDriverShortName(GDALGetDatasetDriver(state->data.get()));
    description.drawn = drawnAs(OGR_L_GetGeomType(state->layer));
    description.crs = crsOf(state->layer);
    description.count = OGR_L_GetFeatureCount(state->layer, 0);
    const auto decoder =
        file.decodeHere ? Decoder::from(file.encoding.empty() ? "UTF-8" : file.encoding) : std::nullopt;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(state->layer);
    const int count = OGR_FD_GetFieldCount(definition) - (file.padded ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        const std::string_view column = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i));
        description.columns.push_back(decoder && !isUtf8(column) ? decoder->utf8(column) : std::string(column));
    }
    return Layer(std::move(state));
}

const LayerDescription& Layer::description() const { return state_->description; }

std::unique_ptr<FeatureStream> Layer::read(const std::vector<bool>& selected) {
    const ErrorTrap trap;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(state_->layer);
    if (OGR_L_TestCapability(state_->layer, OLCIgnoreFields) != 0) {
        char** ignored = nullptr;
        for (std::size_t i = 0; i < selected.size(); ++i)
            if (!selected[i])
                ignored =
                    CSLAddString(ignored, OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, static_cast<int>(i))));
        OGR_L_SetIgnoredFields(state_->layer, const_cast<const char**>(ignored)); // NOLINT: OGR's signature
        CSLDestroy(ignored);
    }
    OGR_L_ResetReading(state_->layer);
    const auto& file = state_->file;
    if (!file.decodeHere)
        if (auto stream = ArrowStream::over(state_->layer, selected)) return stream;
    auto decoder = file.decodeHere ? Decoder::from(file.encoding.empty() ? "UTF-8" : file.encoding) : std::nullopt;
    return std::make_unique<RowStream>(state_->layer, selected, std::move(decoder));
}

std::vector<std::byte> Layer::wkbOf(const std::string& text) {
    const ErrorTrap trap;
    std::string copy = text;
    char* rest = copy.data();
    OGRGeometryH read = nullptr;
    const bool good = OGR_G_CreateFromWkt(&rest, nullptr, &read) == OGRERR_NONE && read != nullptr;
    const Geometry geometry(read);
    return good ? bytesOf(geometry.get()) : std::vector<std::byte>();
}

std::vector<std::byte> Layer::straightened(std::span<const std::byte> wkb) {
    const ErrorTrap trap;
    OGRGeometryH read = nullptr;
    if (OGR_G_CreateFromWkb(wkb.data(), nullptr, &read, static_cast<int>(wkb.size())) != OGRERR_NONE) return {};
    const Geometry curved(read);
    const Geometry straight(OGR_G_GetLinearGeometry(curved.get(), 0, nullptr));
    if (!straight) return {};
    return bytesOf(straight.get());
}

} // namespace mutu::exchange
