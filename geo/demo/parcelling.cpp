// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/parcelling.h"

#include <algorithm>

namespace mutu::demo {

namespace {

constexpr double smallest = 2900; // m², 4.4 mu
constexpr double largest = 66000; // m², 99 mu

} // namespace

geom::Ring groundRing(const Block& block, const DistrictPlan& plan) {
    geom::Ring ring;
    for (const Place place : block.ring(plan.outline())) {
        const auto point = plan.ground().at(place);
        if (ring.empty() || ring.back() != point) ring.push_back(point);
    }
    if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    return ring;
}

Subdivision parcelled(const Block& block, const DistrictPlan& plan, Dice dice) {
    std::vector<double> weights;
    for (int i = 0; i < block.parcels; ++i) { // many small works, a few large ones
        const double u = dice.unit();
        weights.push_back(0.42 + 0.7 * u + 2.4 * u * u * u * u * u * u);
    }
    double sum = 0;
    for (const double weight : weights) sum += weight;
    for (double& weight : weights) weight = std::clamp(weight, smallest * sum / block.area, largest * sum / block.area);
    Subdivision subdivision(groundRing(block, plan), dice);
    subdivision.divide(std::move(weights));
    return subdivision;
}

namespace {

constexpr double thinned = 0.2; // metres by which a dropped vertex may have bent a boundary

/// Sets a parcel of its own into one end of a large one: the power company's, inside a works.
std::optional<Lot> setSubstation(Lot& lot, Dice& dice) {
    const auto room = roomInside(lot.polygon.outer, 9);
    if (!room || room->width() < 120 || room->depth() < 56) return std::nullopt;
    const double width = dice.between(44, 56) / room->width();
    const double depth = dice.between(42, 52) / room->depth();
    const double from = dice.between(0, 1 - depth);
    const geom::Ring ring = room->part(1 - width, 1, from, from + depth).ring();
    Lot inner = lot;
    inner.polygon = {ring, {}};
    inner.isSubstation = true;
    lot.polygon.holes.emplace_back(ring.rbegin(), ring.rend());
    lot.yard = room->part(0, 1 - width - 14 / room->width(), 0, 1);
    return inner;
}

} // namespace

ParcelledBlock parcelledBlock(const Block& block, const DistrictPlan& plan, FateDeck& deck, Dice dice) {
    Subdivision subdivision = parcelled(block, plan, Dice(dice.next()));
    std::vector<Fate> fates;
    for (std::size_t face = 0; face < subdivision.faceCount(); ++face) {
        Fate fate = deck.draw(subdivision.area(face));
        const bool split = fate == Fate::partly || fate == Fate::stalled;
        if (split &&
            !subdivision.sketchPart(face, fate == Fate::partly ? dice.between(0.4, 0.6) : dice.between(0.2, 0.3)))
            fate = Fate::used;
        fates.push_back(fate);
    }
    subdivision.thin(thinned);
    ParcelledBlock result;
    for (std::size_t face = 0; face < fates.size(); ++face) {
        Lot lot;
        lot.plan = &plan;
        lot.block = &block;
        lot.fate = fates[face];
        lot.polygon.outer = subdivision.ring(face);
        lot.developed = subdivision.part(face);
        std::optional<Lot> substation;
        if (lot.fate == Fate::used && subdivision.area(face) > 24000 && dice.chance(0.2))
            substation = setSubstation(lot, dice);
        result.lots.push_back(std::move(lot));
        if (substation) result.lots.push_back(std::move(*substation));
    }
    result.outline = subdivision.outline();
    return result;
}

} // namespace mutu::demo
