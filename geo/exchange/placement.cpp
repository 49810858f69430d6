// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/placement.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mutu::exchange {

namespace {

constexpr double zoneStep = 1e6;
constexpr double reach = 1e9; // metres; beyond this no coordinate of the earth lies, in any system

bool allFinite(const std::vector<double>& values) {
    double sum = 0; // one test at the end: what isn't finite stays so in a sum of multiples of zero
    for (const double value : values) sum += value * 0.0;
    return sum == 0.0;
}

} // namespace

void Writing::apply(double& x, double& y) const {
    if (swapped) std::swap(x, y);
    x += shift;
}

Recogniser::Recogniser(const geom::Crs& crs)
    : area_(crs.areaOfUse()) {
    known_ =
        area_.known && std::isfinite(area_.west + area_.east + area_.south + area_.north) && area_.west < area_.east;
    const double margin = crs.isGeographic() ? 1.0 : 100'000.0;
    area_.west -= margin;
    area_.east += margin;
    area_.south -= margin;
    area_.north += margin;
    prefix_ = crs.zonePrefix() * zoneStep;
    const std::string twin = prefix_ > 0 ? std::string() : crs.prefixTwin();
    if (twin.empty()) return;
    if (const auto other = geom::Crs::parse(twin)) twinPrefix_ = other->zonePrefix() * zoneStep;
}

bool Recogniser::fits(double x, double y) const {
    return !known_ || (x >= area_.west && x <= area_.east && y >= area_.south && y <= area_.north);
}

std::optional<Writing> Recogniser::writingOf(double x, double y) const {
    if (fits(x, y)) return Writing{};
    if (fits(y, x)) return Writing{true, 0, "swapped_axes"};
    for (const double shift : {prefix_, -twinPrefix_}) {
        if (shift == 0) continue;
        const std::string_view code = shift > 0 ? "missing_zone_prefix" : "surplus_zone_prefix";
        if (fits(x + shift, y)) return Writing{false, shift, code};
        if (fits(y + shift, x)) return Writing{true, shift, code};
    }
    return std::nullopt;
}

Result<Placement> Placement::between(const geom::Crs& file, const geom::Crs& book) {
    auto transformation = geom::Transformation::between(file, book);
    if (!transformation) return transformation.refusal();
    return Placement(Recogniser(file), std::move(transformation).value());
}

Placement::Outcome Placement::place(RawGeometry& geometry) {
    if (!allFinite(geometry.xs) || !allFinite(geometry.ys)) return {{}, "not_finite"};
    Outcome outcome;
    if (!recogniser_.fits(geometry.xs.front(), geometry.ys.front())) {
        if (const auto writing = recogniser_.writingOf(geometry.xs.front(), geometry.ys.front())) {
            outcome.writing = writing->code;
            for (std::size_t i = 0; i < geometry.xs.size(); ++i) writing->apply(geometry.xs[i], geometry.ys[i]);
        }
    }
    if (!transformation_.isIdentity()) {
        transformation_.apply(geometry.xs, geometry.ys);
        if (!allFinite(geometry.xs) || !allFinite(geometry.ys)) outcome.failure = "out_of_range";
    }
    const auto far = [](double value) { return std::abs(value) > reach; };
    if (std::any_of(geometry.xs.begin(), geometry.xs.end(), far) ||
        std::any_of(geometry.ys.begin(), geometry.ys.end(), far))
        outcome.failure = "out_of_range";
    return outcome;
}

} // namespace mutu::exchange
