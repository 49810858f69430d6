// SPDX-License-Identifier: Apache-2.0
#include "tests/real/shelf.h"

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cpl_conv.h>

namespace mutu::real {

namespace {

void addRing(OGRGeometryH ring, Original& original, long double sign) {
    const int count = OGR_G_GetPointCount(ring);
    long double twice = 0;
    const long double x0 = count > 0 ? OGR_G_GetX(ring, 0) : 0;
    const long double y0 = count > 0 ? OGR_G_GetY(ring, 0) : 0;
    for (int i = 0; i + 1 < count; ++i) {
        const long double ax = OGR_G_GetX(ring, i) - x0, ay = OGR_G_GetY(ring, i) - y0;
        const long double bx = OGR_G_GetX(ring, i + 1) - x0, by = OGR_G_GetY(ring, i + 1) - y0;
        twice += ax * by - bx * ay;
        original.perimeter += std::hypot(bx - ax, by - ay);
    }
    original.area += sign * std::fabs(twice) / 2;
}

void addAreas(OGRGeometryH geometry, std::optional<Original>& original) {
    const auto type = OGR_GT_Flatten(OGR_G_GetGeometryType(geometry));
    if (type == wkbPolygon || type == wkbTriangle) {
        if (!original) original.emplace();
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i)
            addRing(OGR_G_GetGeometryRef(geometry, i), *original, i == 0 ? 1 : -1);
    } else if (type == wkbMultiPolygon || type == wkbGeometryCollection || type == wkbPolyhedralSurface ||
               type == wkbTIN) {
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i)
            addAreas(OGR_G_GetGeometryRef(geometry, i), original);
    }
}

void describeCrs(OGRLayerH layer, Sample& sample) {
    OGRSpatialReferenceH srs = OGR_L_GetSpatialRef(layer);
    if (srs == nullptr || OSRIsLocal(srs) != 0) return;
    const char* code = OSRGetAuthorityCode(srs, nullptr);
    const char* authority = OSRGetAuthorityName(srs, nullptr);
    if (code != nullptr && authority != nullptr)
        sample.crs = std::string(authority) + ":" + code;
    else {
        char* text = nullptr;
        OSRExportToWkt(srs, &text);
        sample.crs = text;
        CPLFree(text);
    }
    sample.projectedInMetres = OSRIsProjected(srs) != 0 && OSRGetLinearUnits(srs, nullptr) == 1.0;
}

} // namespace

std::optional<std::filesystem::path> shelf() {
    const std::filesystem::path folder = MUTU_SHARED_DATA;
    if (!std::filesystem::is_directory(folder)) return std::nullopt;
    return folder;
}

std::vector<std::filesystem::path> files(const std::filesystem::path& shelf) {
    constexpr std::array endings{".shp", ".gpkg", ".geojson", ".json", ".kml", ".gml", ".gdb", ".TAB", ".zip"};
    std::vector<std::filesystem::path> found;
    for (auto entry = std::filesystem::recursive_directory_iterator(shelf);
         entry != std::filesystem::recursive_directory_iterator(); ++entry) {
        const auto ending = entry->path().extension().string();
        if (std::find(endings.begin(), endings.end(), ending) != endings.end()) found.push_back(entry->path());
        if (ending == ".gdb") entry.disable_recursion_pending();
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<std::vector<Sample>> samples(const std::filesystem::path& file) {
    GDALAllRegister();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    const std::string place = file.extension() == ".zip" ? "/vsizip/" + file.string() : file.string();
    GDALDatasetH data = GDALOpenEx(place.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    if (data == nullptr) {
        CPLPopErrorHandler();
        return std::nullopt;
    }
    std::vector<Sample> found;
    for (int i = 0; i < GDALDatasetGetLayerCount(data); ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(data, i);
        Sample sample{file, OGR_L_GetName(layer), {}, false, 0, {}};
        describeCrs(layer, sample);
        while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
            ++sample.count;
            std::optional<Original> original;
            if (OGRGeometryH drawn = OGR_F_GetGeometryRef(feature)) {
                OGRGeometryH straight = OGR_G_GetLinearGeometry(drawn, 0, nullptr);
                addAreas(straight, original);
                OGR_G_DestroyGeometry(straight);
            }
            if (original) sample.originals[OGR_F_GetFID(feature)] = *original;
            OGR_F_Destroy(feature);
        }
        if (!sample.originals.empty()) found.push_back(std::move(sample));
    }
    GDALClose(data);
    CPLPopErrorHandler();
    return found;
}

} // namespace mutu::real
