// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/fabric/geos_relation.h"

#include "geo/geom/text.h"

#include <geos_c.h>

#include <memory>

namespace mutu::fabric {

namespace {

using Handle = std::remove_pointer_t<GEOSContextHandle_t>;
GEOSContextHandle_t context() {
    static const std::unique_ptr<Handle, decltype(&GEOS_finish_r)> one(GEOS_init_r(), &GEOS_finish_r);
    return one.get();
}

struct Destroy {
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context(), geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

Geometry read(const geom::Region& region, geom::Point origin) {
    // Whole numbers near the origin: GEOS reads them without rounding and loses little in its products.
    const auto reader = GEOSWKTReader_create_r(context());
    geom::Region enlarged = region;
    for (auto& part : enlarged.parts) {
        for (auto& p : part.outer) p = {(p.x - origin.x) * 1000, (p.y - origin.y) * 1000};
        for (auto& hole : part.holes)
            for (auto& p : hole) p = {(p.x - origin.x) * 1000, (p.y - origin.y) * 1000};
    }
    Geometry geometry(GEOSWKTReader_read_r(context(), reader, geom::wkt(enlarged).c_str()));
    GEOSWKTReader_destroy_r(context(), reader);
    return geometry;
}

} // namespace

GeosRelation geosRelation(const geom::Region& one, const geom::Region& other) {
    const auto origin = one.parts.front().outer.front();
    const auto a = read(one, origin);
    const auto b = read(other, origin);
    GeosRelation relation;
    relation.interiorsMeet = GEOSRelatePattern_r(context(), a.get(), b.get(), "T********") == 1;
    const Geometry both(GEOSIntersection_r(context(), a.get(), b.get()));
    if (both) GEOSArea_r(context(), both.get(), &relation.sharedArea);
    relation.sharedArea *= 1e-6;
    return relation;
}

} // namespace mutu::fabric
