// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/geos_objects.h"

#include "geo/base/error.h"
#include "geo/geom/validity.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace mutu::geom {

namespace {

/// One GEOS context with the last complaint it made.
class GeosThread {
  public:
    GeosThread()
        : handle_(GEOS_init_r()) {
        GEOSContext_setErrorMessageHandler_r(
            handle_, [](const char* message, void* self) { static_cast<GeosThread*>(self)->complaint_ = message; },
            this);
    }
    ~GeosThread() { GEOS_finish_r(handle_); }
    GeosThread(const GeosThread&) = delete;
    GeosThread& operator=(const GeosThread&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return handle_; }
    [[nodiscard]] const std::string& complaint() const { return complaint_; }

  private:
    GEOSContextHandle_t handle_;
    std::string complaint_;
};

GeosThread& geosThread() {
    static thread_local GeosThread thread;
    return thread;
}

GeosGeometry linearRing(const Ring& ring) {
    const auto context = geosContext();
    const auto count = static_cast<unsigned>(ring.size() + 1);
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context, count, 2);
    if (sequence == nullptr) return owned(nullptr);
    for (unsigned i = 0; i < count; ++i) {
        const Point p = ring[i == ring.size() ? 0 : i];
        GEOSCoordSeq_setXY_r(context, sequence, i, static_cast<double>(p.x), static_cast<double>(p.y));
    }
    return owned(GEOSGeom_createLinearRing_r(context, sequence));
}

/// GEOS takes the members over, whether or not it succeeds.
std::vector<GEOSGeometry*> released(std::vector<GeosGeometry>& members) {
    std::vector<GEOSGeometry*> raw;
    raw.reserve(members.size());
    for (auto& member : members) raw.push_back(member.release());
    return raw;
}

Ring ringOf(const GEOSGeometry* geometry) {
    const auto context = geosContext();
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, geometry);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context, sequence, &count);
    Ring ring;
    for (unsigned i = 0; i + 1 < count; ++i) { // the last repeats the first
        double x = 0;
        double y = 0;
        GEOSCoordSeq_getXY_r(context, sequence, i, &x, &y);
        ring.push_back({std::llround(x), std::llround(y)});
    }
    return ring;
}

void collect(const GEOSGeometry* geometry, Region& region) {
    const auto context = geosContext();
    const int type = GEOSGeomTypeId_r(context, geometry);
    if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int count = GEOSGetNumGeometries_r(context, geometry);
        for (int i = 0; i < count; ++i) collect(GEOSGetGeometryN_r(context, geometry, i), region);
    }
    if (type != GEOS_POLYGON || GEOSisEmpty_r(context, geometry) == 1) return;
    Polygon polygon{ringOf(GEOSGetExteriorRing_r(context, geometry)), {}};
    const int holes = GEOSGetNumInteriorRings_r(context, geometry);
    for (int i = 0; i < holes; ++i) polygon.holes.push_back(ringOf(GEOSGetInteriorRingN_r(context, geometry, i)));
    region.parts.push_back(std::move(polygon));
}

void startAtLeastPoint(Ring& ring) {
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
}

} // namespace

void GeosDeleter::operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(geosContext(), geometry); }

GEOSContextHandle_t geosContext() { return geosThread().handle(); }

GeosGeometry owned(GEOSGeometry* geometry) {
    if (geometry == nullptr)
        throw Error(ErrorKind::internal, "geos_failed", "The overlay library failed: " + geosThread().complaint());
    return GeosGeometry(geometry);
}

GeosGeometry toGeos(const Polygon& polygon) {
    const auto context = geosContext();
    if (polygon.outer.size() < 3) return owned(GEOSGeom_createEmptyPolygon_r(context));
    auto outer = linearRing(polygon.outer);
    std::vector<GeosGeometry> holes;
    for (const auto& hole : polygon.holes)
        if (hole.size() >= 3) holes.push_back(linearRing(hole));
    auto raw = released(holes);
    return owned(GEOSGeom_createPolygon_r(context, outer.release(), raw.data(), static_cast<unsigned>(raw.size())));
}

GeosGeometry toGeos(const Region& region) {
    std::vector<GeosGeometry> parts;
    for (const auto& part : region.parts)
        if (part.outer.size() >= 3) parts.push_back(toGeos(part));
    auto raw = released(parts);
    return owned(
        GEOSGeom_createCollection_r(geosContext(), GEOS_MULTIPOLYGON, raw.data(), static_cast<unsigned>(raw.size())));
}

Region fromGeos(const GEOSGeometry* geometry) {
    Region region;
    collect(geometry, region);
    region = normalized(std::move(region));
    for (auto& part : region.parts) {
        startAtLeastPoint(part.outer);
        for (auto& hole : part.holes) startAtLeastPoint(hole);
        std::sort(part.holes.begin(), part.holes.end());
    }
    std::sort(region.parts.begin(), region.parts.end(),
              [](const Polygon& a, const Polygon& b) { return a.outer < b.outer; });
    return region;
}

} // namespace mutu::geom
