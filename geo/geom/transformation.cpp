// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/crs.h"
#include "geo/geom/proj_objects.h"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <cmath>

namespace mutu::geom {

struct Transformation::Pipe {
    ProjContext context;
    ProjObject way; // none: both sides are the same system
    PJ_DIRECTION direction = PJ_FWD;
};

namespace {

ProjObject wayBetween(PJ_CONTEXT* context, const PJ* from, const PJ* to, bool roughly) {
    const std::array<const char*, 2> options{roughly ? nullptr : "ALLOW_BALLPARK=NO", nullptr};
    const ProjObject raw(proj_create_crs_to_crs_from_pj(context, from, to, nullptr, options.data()));
    return ProjObject(raw ? proj_normalize_for_visualization(context, raw.get()) : nullptr);
}

/// Modern geocentric datums share the Earth's centre and, within a millimetre, the ellipsoid; old national ones do not.
bool shareEllipsoid(const Crs& a, const Crs& b) {
    constexpr double sameAxis = 0.01; // metres
    return std::abs(a.semiMajorAxis() - b.semiMajorAxis()) < sameAxis &&
           std::abs(a.semiMinorAxis() - b.semiMinorAxis()) < sameAxis;
}

} // namespace

Result<Transformation> Transformation::between(const Crs& from, const Crs& to) {
    auto pipe = std::make_unique<Pipe>();
    if (from == to) return Transformation(std::move(pipe));
    pipe->context = newProjContext();
    PJ_CONTEXT* context = pipe->context.get();
    const ProjObject source(proj_create(context, from.definition_.c_str()));
    const ProjObject target(proj_create(context, to.definition_.c_str()));
    if (source && target) {
        pipe->way = wayBetween(context, source.get(), target.get(), false);
        if (!pipe->way && shareEllipsoid(from, to)) pipe->way = wayBetween(context, source.get(), target.get(), true);
    }
    if (!pipe->way)
        return Refusal{
            "crs_no_transformation", fmt::format("There is no way from {} to {}", from.name(), to.name()), "",
            "old systems need local parameters: transform the file with those of the surveying office first"};
    return Transformation(std::move(pipe));
}

Result<Transformation> Transformation::toDegrees(const Crs& from) {
    auto pipe = std::make_unique<Pipe>();
    pipe->context = newProjContext();
    PJ_CONTEXT* context = pipe->context.get();
    if (const ProjObject source(proj_create(context, from.definition_.c_str())); source)
        pipe->way = conversionFromDegrees(context, source.get());
    pipe->direction = PJ_INV;
    if (!pipe->way)
        return Refusal{"crs_no_transformation", fmt::format("{} has no latitude and longitude", from.name()), "",
                       "use a projected system, for example EPSG:4549"};
    return Transformation(std::move(pipe));
}

Transformation::Transformation(std::unique_ptr<Pipe> pipe)
    : pipe_(std::move(pipe)) {}
Transformation::Transformation(Transformation&&) noexcept = default;
Transformation& Transformation::operator=(Transformation&&) noexcept = default;
Transformation::~Transformation() = default;

bool Transformation::isIdentity() const { return !pipe_->way; }

void Transformation::apply(double& x, double& y) {
    if (isIdentity()) return;
    const PJ_COORD there = proj_trans(pipe_->way.get(), pipe_->direction, proj_coord(x, y, 0, HUGE_VAL));
    x = there.xy.x;
    y = there.xy.y;
}

void Transformation::apply(std::vector<double>& xs, std::vector<double>& ys) {
    assert(xs.size() == ys.size());
    if (isIdentity()) return;
    constexpr std::size_t stride = sizeof(double);
    proj_trans_generic(pipe_->way.get(), pipe_->direction, xs.data(), stride, xs.size(), ys.data(), stride, ys.size(),
                       nullptr, 0, 0, nullptr, 0, 0);
}

} // namespace mutu::geom
