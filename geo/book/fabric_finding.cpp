// SPDX-License-Identifier: Apache-2.0
#include "geo/book/fabric_finding.h"

#include <fmt/format.h>

namespace mutu::book {

namespace {

using fabric::CoverageFault;

struct Words {
    Severity severity;
    std::string message;
    const char* remedy;
};

Words wordsFor(const fabric::CoverageFinding& found) {
    const auto width = found.width.value();
    const auto area = found.area.value();
    switch (found.fault) {
    case CoverageFault::overlap:
        return {Severity::error, fmt::format("two parcels share {:.4f} m²", area),
                "give the shared ground to one of them: mutu repair"};
    case CoverageFault::duplicate:
        return {Severity::error, fmt::format("two parcels are the same {:.2f} m²", area),
                "retire one of them: mutu parcel retire"};
    case CoverageFault::gap:
        return {Severity::warning,
                fmt::format("open ground up to {:.3f} m wide lies between two parcels ({:.4f} m²)", width, area),
                "close it into one of them (mutu repair), or accept it with a reason"};
    case CoverageFault::unmatchedBoundary:
        return {Severity::warning,
                area > 0 ? fmt::format("two boundaries differ by up to {:.2f} mm", width * 1000)
                         : "the first parcel's edge lacks a vertex that the others have",
                "match the boundary to the neighbour's: mutu repair"};
    case CoverageFault::sliver:
        return {Severity::warning, fmt::format("a parcel {:.3f} m wide on average", width),
                "merge it with a neighbour, or register it as a road or river"};
    case CoverageFault::invalidRing:
        break;
    }
    return {Severity::error, fmt::format("the boundary is not valid: {}", found.detail),
            "draw the boundary anew: mutu parcel reshape"};
}

} // namespace

CheckFinding inWords(const fabric::CoverageFinding& found, const std::function<std::string(RecordId)>& titleOf) {
    auto [severity, message, remedy] = wordsFor(found);
    CheckFinding result;
    result.finding.code = fabric::codeOf(found.fault);
    result.finding.severity = severity;
    result.finding.message = std::move(message);
    for (const auto id : found.parcels) result.finding.parcels.push_back(titleOf(id));
    result.finding.x = found.x;
    result.finding.y = found.y;
    result.finding.remedy = remedy;
    if (found.fault != CoverageFault::invalidRing) result.area = found.area;
    if (found.width.value() > 0) result.width = found.width;
    return result;
}

} // namespace mutu::book
