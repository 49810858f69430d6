// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/geom/oracle.h"

namespace mutu::geom {

namespace {

GEOSCoordSequence* sequenceOf(GEOSContextHandle_t context, const std::vector<Point>& points) {
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context, static_cast<unsigned>(points.size()), 2);
    for (unsigned i = 0; i < points.size(); ++i)
        GEOSCoordSeq_setXY_r(context, sequence, i, static_cast<double>(points[i].x), static_cast<double>(points[i].y));
    return sequence;
}

GEOSGeometry* ringOf(GEOSContextHandle_t context, Ring ring) {
    ring.push_back(ring.front());
    return GEOSGeom_createLinearRing_r(context, sequenceOf(context, ring));
}

} // namespace

GEOSGeometry* Oracle::build(const Region& region) const {
    std::vector<GEOSGeometry*> parts;
    for (const auto& part : region.parts) {
        std::vector<GEOSGeometry*> holes;
        for (const auto& hole : part.holes) holes.push_back(ringOf(context_, hole));
        parts.push_back(GEOSGeom_createPolygon_r(context_, ringOf(context_, part.outer), holes.data(),
                                                 static_cast<unsigned>(holes.size())));
    }
    return GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
}

GEOSGeometry* Oracle::build(Point a, Point b) const {
    return GEOSGeom_createLineString_r(context_, sequenceOf(context_, {a, b}));
}

GEOSGeometry* Oracle::build(Point p) const { return GEOSGeom_createPoint_r(context_, sequenceOf(context_, {p})); }

bool Oracle::isValid(const Region& region) const {
    GEOSGeometry* geometry = build(region);
    const bool valid = GEOSisValid_r(context_, geometry) == 1;
    GEOSGeom_destroy_r(context_, geometry);
    return valid;
}

int Oracle::side(Point p, const Region& region) const {
    GEOSGeometry* geometry = build(region);
    GEOSGeometry* point = build(p);
    const int where = GEOSContains_r(context_, geometry, point) == 1     ? 1
                      : GEOSIntersects_r(context_, geometry, point) == 1 ? 0
                                                                         : -1;
    GEOSGeom_destroy_r(context_, point);
    GEOSGeom_destroy_r(context_, geometry);
    return where;
}

bool Oracle::intersects(const Region& region, const Box& box) const {
    GEOSGeometry* geometry = build(region);
    const bool flat = box.width() == 0 || box.height() == 0;
    GEOSGeometry* other =
        box.width() == 0 && box.height() == 0 ? build(Point{box.minX, box.minY})
        : flat                                ? build(Point{box.minX, box.minY}, Point{box.maxX, box.maxY})
                                              : build(Region{
                     {{{{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}}, {}}}});
    const bool meets = GEOSIntersects_r(context_, geometry, other) == 1;
    GEOSGeom_destroy_r(context_, other);
    GEOSGeom_destroy_r(context_, geometry);
    return meets;
}

double Oracle::squaredDistance(Point p, const Region& region) const {
    GEOSGeometry* geometry = build(region);
    GEOSGeometry* point = build(p);
    double distance = 0;
    GEOSDistance_r(context_, geometry, point, &distance);
    GEOSGeom_destroy_r(context_, point);
    GEOSGeom_destroy_r(context_, geometry);
    return distance * distance;
}

std::string Oracle::relation(Point a, Point b, Point c, Point d) const {
    GEOSGeometry* one = build(a, b);
    GEOSGeometry* other = build(c, d);
    char* matrix = GEOSRelate_r(context_, one, other);
    std::string text = matrix;
    GEOSFree_r(context_, matrix);
    GEOSGeom_destroy_r(context_, one);
    GEOSGeom_destroy_r(context_, other);
    return text;
}

} // namespace mutu::geom
