// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/crs_recognition.h"

#include "geo/exchange/placement.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::exchange {

namespace {

// China and its seas, in degrees and in metres north: what a national file may hold.
constexpr double west = 73, east = 136, south = 3, north = 54;
constexpr double southMetres = 300'000, northMetres = 6'000'000;

bool isChina(double longitude, double latitude) {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/// The zone number in front of an easting, 0 when there is none that China uses.
int zoneOf(double easting, double northing) {
    if (northing < southMetres || northing > northMetres) return 0;
    const int zone = static_cast<int>(std::floor(easting / 1e6));
    const double rest = easting - zone * 1e6;
    const bool known = (zone >= 13 && zone <= 23) || (zone >= 25 && zone <= 45);
    return known && rest > 100'000 && rest < 900'000 ? zone : 0;
}

template <class Predicate> bool most(const Sample& sample, const Predicate& holds) {
    const auto count = std::count_if(sample.begin(), sample.end(),
                                     [&](const auto& place) { return holds(place.first, place.second); });
    return 2 * static_cast<std::size_t>(count) > sample.size();
}

Finding note(std::string code, Severity severity, std::string message) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.message = std::move(message);
    finding.remedy = "If that is wrong, name the file's CRS with --crs.";
    return finding;
}

std::string called(const geom::Crs& crs) {
    return crs.code().empty() ? crs.name() : fmt::format("{} ({})", crs.code(), crs.name());
}

RecognisedCrs recognised(const std::string& code, std::string_view why, std::vector<Finding> notes) {
    auto crs = geom::Crs::parse(code).value();
    notes.push_back(note("crs_recognised", Severity::warning,
                         fmt::format("The file's coordinates are read as {}: {}.", called(crs), why)));
    return {std::move(crs), std::move(notes)};
}

/// The zone number that most eastings bear, whichever axis comes first.
int commonZone(const Sample& sample) {
    for (const bool swapped : {false, true}) {
        const auto [x, y] = sample.front();
        const int zone = swapped ? zoneOf(y, x) : zoneOf(x, y);
        if (zone != 0 &&
            most(sample, [&](double a, double b) { return (swapped ? zoneOf(b, a) : zoneOf(a, b)) == zone; }))
            return zone;
    }
    return 0;
}

Result<RecognisedCrs> byMagnitude(const Sample& sample, const Surroundings& book, std::vector<Finding> notes) {
    if (most(sample, [](double x, double y) { return isChina(x, y) || isChina(y, x); }))
        return recognised("EPSG:4490", "they are degrees", std::move(notes));
    if (const int zone = commonZone(sample); zone != 0)
        return recognised(fmt::format("EPSG:{}", zone >= 25 ? 4488 + zone : 4478 + zone),
                          fmt::format("eastings bear the zone number {}", zone), std::move(notes));
    const Recogniser own(book.crs);
    if (own.canTell() && most(sample, [&](double x, double y) { return own.writingOf(x, y).has_value(); })) {
        notes.push_back(note(
            "crs_assumed", Severity::warning,
            fmt::format("The file doesn't say in which CRS it is; its coordinates are taken for the book's own, {}, "
                        "whose area of use they fit.",
                        called(book.crs))));
        return RecognisedCrs{book.crs, std::move(notes)};
    }
    return Refusal{
        "crs_ambiguous",
        "The file doesn't say in which CRS its coordinates are, and the numbers fit none that is known here.",
        fmt::format("the first is {:.3f}, {:.3f}", sample.front().first, sample.front().second),
        "Name it, for example --crs EPSG:4549."};
}

} // namespace

Result<RecognisedCrs> recognisedCrs(const std::string& said, const std::string& stated, const Sample& sample,
                                    const Surroundings& book) {
    if (!said.empty()) {
        auto crs = geom::Crs::parse(said);
        if (!crs) return crs.refusal();
        return RecognisedCrs{*crs, {}};
    }
    std::vector<Finding> notes;
    if (!stated.empty()) {
        const auto crs = geom::Crs::parse(stated);
        if (crs) {
            const Recogniser recogniser(*crs);
            const auto lies = [&](double x, double y) { return recogniser.writingOf(x, y).has_value(); };
            const bool degrees = !crs->isGeographic() || most(sample, [](double x, double y) {
                return std::abs(x) <= 360 && std::abs(y) <= 360;
            });
            if (sample.empty() || (degrees && (!recogniser.canTell() || most(sample, lies))))
                return RecognisedCrs{*crs, {}};
            notes.push_back(
                note("crs_implausible", Severity::warning,
                     fmt::format("The file says that it is in {}, but its coordinates can't be.", called(*crs))));
            auto shown = byMagnitude(sample, book, notes);
            if (shown || !degrees) return shown;
            notes.back().message = fmt::format(
                "The file says that it is in {}, but most of its coordinates lie outside of that CRS's area of use.",
                called(*crs));
            return RecognisedCrs{*crs, std::move(notes)};
        }
        notes.push_back(
            note("crs_unknown", Severity::warning, "The CRS that the file states isn't one that PROJ understands."));
    }
    if (sample.empty()) return RecognisedCrs{book.crs, std::move(notes)};
    return byMagnitude(sample, book, std::move(notes));
}

} // namespace mutu::exchange
