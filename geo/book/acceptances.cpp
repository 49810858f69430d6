// SPDX-License-Identifier: Apache-2.0
#include "geo/book/acceptances.h"

namespace mutu::book {

namespace {

std::string joined(const std::vector<std::string>& parcels) {
    std::string text;
    for (const auto& parcel : parcels) text += (text.empty() ? "" : " ") + parcel;
    return text;
}

} // namespace

Acceptances::Acceptances(const store::Store& records) {
    records.visit({.kind = land::Kind::findingAcceptance}, [this](const land::Record& record) {
        const auto& accepted = std::get<land::FindingAcceptance>(record);
        const auto* place = std::get_if<geom::Point>(&accepted.geometry);
        keys_.insert({accepted.code, accepted.parcels, place != nullptr, place ? *place : geom::Point{}});
        return true;
    });
}

bool Acceptances::cover(const Finding& finding) const {
    if (keys_.empty()) return false;
    const bool hasPlace = finding.x && finding.y;
    const auto place = hasPlace ? geom::nearestPoint(*finding.x, *finding.y) : geom::Point{};
    return keys_.contains({finding.code, joined(finding.parcels), hasPlace, place});
}

land::FindingAcceptance acceptanceOf(const Finding& finding) {
    land::FindingAcceptance acceptance;
    acceptance.code = finding.code;
    acceptance.parcels = joined(finding.parcels);
    if (finding.x && finding.y) acceptance.geometry = geom::nearestPoint(*finding.x, *finding.y);
    return acceptance;
}

} // namespace mutu::book
