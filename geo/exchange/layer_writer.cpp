// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/layer_writer.h"

#include "geo/base/complete_file.h"
#include "geo/base/error.h"
#include "geo/exchange/gdal_library.h"
#include "geo/exchange/gdal_options.h"
#include "geo/exchange/shape_files.h"
#include "geo/exchange/shape_wkb.h"
#include "geo/exchange/text_encoding.h"
#include "geo/exchange/virtual_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cpl_string.h>
#include <filesystem>
#include <fstream>

namespace mutu::exchange {

namespace {

struct Format {
    std::string_view ending;
    const char* driver;
    bool multi;   // geometry columns hold multi-parts
    bool oneSort; // points, lines and areas don't mix
};

constexpr std::array formats{Format{"gpkg", "GPKG", true, false}, Format{"shp", "ESRI Shapefile", false, true},
                             Format{"geojson", "GeoJSON", false, false}, Format{"json", "GeoJSON", false, false},
                             Format{"csv", "CSV", false, false}};

const Format& formatOf(const std::string& path) {
    const auto ending = endingOf(path);
    for (const auto& format : formats)
        if (format.ending == ending) return format;
    throw Error(ErrorKind::usage, "format_unknown",
                fmt::format("It isn't clear from the name of {} in which format to write it.", path),
                "End the name with .gpkg, .shp, .geojson or .csv.");
}

[[noreturn]] void failed(const std::string& path, const ErrorTrap& trap) {
    throw Error(
        ErrorKind::storage, "write_failed",
        fmt::format("The file {} could not be written{}{}.", path, trap.message().empty() ? "" : ": ", trap.message()),
        "Make room on the disk, or name a place that you may write to.");
}

OGRwkbGeometryType geometryType(Drawn drawn, const Format& format) {
    switch (drawn) {
    case Drawn::nothing:
        return wkbNone;
    case Drawn::points:
        return wkbPoint;
    case Drawn::lines:
        return format.multi ? wkbMultiLineString : wkbLineString;
    case Drawn::areas:
        return format.multi ? wkbMultiPolygon : wkbPolygon;
    case Drawn::anything:
        break;
    }
    return wkbUnknown;
}

void planColumn(OGRLayerH layer, const ColumnPlan& plan, bool shapefile) {
    constexpr std::array types{OFTString, OFTInteger64, OFTReal, OFTReal, OFTDate, OFTInteger};
    OGRFieldDefnH field = OGR_Fld_Create(plan.name.c_str(), types[static_cast<std::size_t>(plan.type)]);
    if (plan.type == ColumnType::flag && !shapefile) OGR_Fld_SetSubType(field, OFSTBoolean);
    if (shapefile && plan.type == ColumnType::text) OGR_Fld_SetWidth(field, 254);
    if (shapefile && plan.type == ColumnType::area) {
        OGR_Fld_SetWidth(field, 18);
        OGR_Fld_SetPrecision(field, 2);
    }
    OGR_L_CreateField(layer, field, 1);
    OGR_Fld_Destroy(field);
}

Srs srsOf(const std::string& definition) {
    Srs srs(OSRNewSpatialReference(nullptr));
    if (definition.empty() || OSRSetFromUserInput(srs.get(), definition.c_str()) != OGRERR_NONE) return nullptr;
    OSRSetAxisMappingStrategy(srs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return srs;
}

GdalOptions layerOptions(const Format& format, const WriteRequest& request) {
    GdalOptions options;
    const std::string_view driver = format.driver;
    if (driver == "GPKG") options.set("GEOMETRY_NAME", "geometry");
    if (driver == "GeoJSON") options.set("COORDINATE_PRECISION", "3");
    if (driver == "CSV") {
        options.set("GEOMETRY", "AS_WKT");
        options.set("GEOMETRY_NAME", "geometry");
        options.set("WRITE_BOM", "YES"); // or spreadsheets take Chinese for Latin
    }
    if (driver == "ESRI Shapefile") {
        const auto encoding = request.encoding.empty() ? std::string("UTF-8") : encodingNamed(request.encoding);
        if (encoding.empty())
            throw Error(ErrorKind::usage, "encoding_unknown",
                        fmt::format("No encoding is called “{}”.", request.encoding), "Name one such as UTF-8 or GBK.");
        options.set("ENCODING", encoding == "GB18030" ? "CP936" : encoding);
    }
    return options;
}

/// The files that a format makes beside the one that is named: none may be there before, none is left half.
std::vector<std::string> filesOf(const std::string& path, const Format& format) {
    std::vector<std::string> files{path};
    const std::string stem = path.substr(0, path.find_last_of('.'));
    if (format.oneSort)
        for (const char* ending : {".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".idm", ".ind", ".qpj"})
            files.push_back(stem + ending);
    if (std::string_view(format.driver) == "GPKG")
        for (const char* ending : {"-wal", "-shm", "-journal"}) files.push_back(path + ending);
    return files;
}

/// GDAL's text drivers take no notice of a disk that is full: what was written is looked at again.
bool isWhole(const std::string& path, const Format& format, std::int64_t written) {
    const std::string_view driver = format.driver;
    if (driver == "GeoJSON") { // reading a million features again takes as long as writing them: its end must do
        std::ifstream file(path, std::ios::binary | std::ios::ate);
        constexpr std::streamoff most = 16;
        const std::streamoff size = file.tellg();
        std::string end(static_cast<std::size_t>(std::clamp<std::streamoff>(size, 0, most)), ' ');
        file.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
        file.read(end.data(), static_cast<std::streamsize>(end.size()));
        std::erase_if(end, [](char c) { return c == '\n' || c == ' '; });
        return file && end.ends_with("]}");
    }
    try {
        if (format.oneSort) ShapeFiles::beside(path).mustBeWhole(path);
    } catch (const Error&) {
        return false;
    }
    const char* const drivers[] = {format.driver, nullptr};
    const Dataset data(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr));
    OGRLayerH layer = data ? GDALDatasetGetLayer(data.get(), 0) : nullptr;
    return layer != nullptr && OGR_L_GetFeatureCount(layer, 1) == written;
}

} // namespace

struct LayerWriter::State {
    std::string path;
    bool transacts = false;
    const Format* format = nullptr;
    Dataset data;
    OGRLayerH layer = nullptr;
    std::vector<ColumnPlan> columns;
    std::vector<unsigned char> wkb;
    std::int64_t written = 0;
    std::int64_t cutTexts = 0;
    bool finished = false;

    ~State() {
        if (finished || format == nullptr) return;
        const ErrorTrap trap;
        data.reset();
        GDALDeleteDataset(GDALGetDriverByName(format->driver), path.c_str()); // half a file is no file
    }
    void set(OGRFeatureH feature, int column, const Written& value);
};

LayerWriter::LayerWriter(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
LayerWriter::LayerWriter(LayerWriter&&) noexcept = default;
LayerWriter& LayerWriter::operator=(LayerWriter&&) noexcept = default;
LayerWriter::~LayerWriter() = default;

LayerWriter LayerWriter::create(const WriteRequest& request, Drawn drawn, const std::vector<ColumnPlan>& columns) {
    const auto& format = formatOf(request.path);
    const auto folder = std::filesystem::path(request.path).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder))
        throw Error(ErrorKind::badInput, "folder_missing", fmt::format("The folder {} doesn't exist.", folder.string()),
                    "Make the folder first, or choose another place.");
    for (const auto& path : filesOf(request.path, format)) CompleteFile::mustBeFree(path);
    const bool shapefile = format.oneSort;
    if (shapefile && drawn == Drawn::nothing)
        throw Error(ErrorKind::badInput, "format_unsuited", "A shapefile can't hold records that have no map.",
                    "Write a .gpkg or .csv file.");
    openGdal();
    ErrorTrap trap;
    auto state = std::make_unique<State>();
    state->path = request.path;
    state->columns = columns;
    auto options = layerOptions(format, request);
    state->data.reset(
        GDALCreate(GDALGetDriverByName(format.driver), request.path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!state->data) failed(request.path, trap);
    state->format = &format;
    const auto srs = srsOf(request.crs);
    state->layer = GDALDatasetCreateLayer(state->data.get(), request.layer.c_str(), srs.get(),
                                          geometryType(drawn, format), options.list());
    if (state->layer == nullptr) failed(request.path, trap);
    for (const auto& column : columns) planColumn(state->layer, column, shapefile);
    state->transacts = GDALDatasetTestCapability(state->data.get(), ODsCTransactions) != 0;
    if (state->transacts) GDALDatasetStartTransaction(state->data.get(), 0);
    return LayerWriter(std::move(state));
}

void LayerWriter::State::set(OGRFeatureH feature, int column, const Written& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        constexpr std::size_t widest = 254;
        if (format->oneSort && text->size() > widest) ++cutTexts;
        OGR_F_SetFieldString(feature, column, text->c_str());
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        OGR_F_SetFieldInteger64(feature, column, *whole);
    } else if (const auto* real = std::get_if<double>(&value)) {
        OGR_F_SetFieldDouble(feature, column, *real);
    } else if (const auto* flag = std::get_if<bool>(&value)) {
        OGR_F_SetFieldInteger(feature, column, *flag ? 1 : 0);
    } else if (const auto* date = std::get_if<Date>(&value)) {
        OGR_F_SetFieldDateTime(feature, column, date->year(), static_cast<int>(date->month()),
                               static_cast<int>(date->day()), 0, 0, 0, 0);
    } else {
        OGR_F_SetFieldNull(feature, column);
    }
}

void LayerWriter::add(const std::vector<Written>& values, const geom::Shape& shape) {
    constexpr std::int64_t batch = 100'000;
    ErrorTrap trap;
    const Feature feature(OGR_F_Create(OGR_L_GetLayerDefn(state_->layer)));
    for (std::size_t i = 0; i < values.size(); ++i) state_->set(feature.get(), static_cast<int>(i), values[i]);
    writeWkb(shape, state_->format->multi, state_->wkb);
    if (!state_->wkb.empty()) {
        OGRGeometryH geometry = nullptr;
        OGR_G_CreateFromWkb(state_->wkb.data(), nullptr, &geometry, static_cast<int>(state_->wkb.size()));
        if (geometry != nullptr) OGR_F_SetGeometryDirectly(feature.get(), geometry);
    }
    if (OGR_L_CreateFeature(state_->layer, feature.get()) != OGRERR_NONE) failed(state_->path, trap);
    if (++state_->written % batch == 0 && state_->transacts) {
        if (GDALDatasetCommitTransaction(state_->data.get()) != OGRERR_NONE) failed(state_->path, trap);
        GDALDatasetStartTransaction(state_->data.get(), 0);
    }
}

void LayerWriter::finish() {
    ErrorTrap trap;
    if (state_->transacts && GDALDatasetCommitTransaction(state_->data.get()) != OGRERR_NONE)
        failed(state_->path, trap);
    state_->data.reset();
    if (trap.failed() || !isWhole(state_->path, *state_->format, state_->written)) failed(state_->path, trap);
    for (const auto& path : filesOf(state_->path, *state_->format))
        if (std::filesystem::exists(path)) CompleteFile::keep(path);
    state_->finished = true;
}

std::int64_t LayerWriter::cutTexts() const { return state_->cutTexts; }

} // namespace mutu::exchange
