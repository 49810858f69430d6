// SPDX-License-Identifier: Apache-2.0
#include "app/cli/geometry_argument.h"

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "geo/geom/text.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

namespace mutu::cli {

namespace {

[[noreturn]] void stop(std::string code, std::string message, std::string_view option, std::string remedy) {
    throw Stop{{std::move(code), std::move(message), std::string(option), std::move(remedy)}, ExitCode::usage};
}

bool isFinite(double value) { return std::isfinite(value) && std::abs(value) < 1e9; }

/// Reads the geometry of a GeoJSON object, wherever it stands in it.
class GeoJsonReader {
  public:
    explicit GeoJsonReader(std::string_view option)
        : option_(option) {}

    geom::Shape shape(const Json& json) const {
        if (!json.is_object() || !json.contains("type") || !json["type"].is_string()) malformed();
        const auto type = json["type"].get<std::string>();
        if (type == "FeatureCollection") {
            if (!json.contains("features") || !json["features"].is_array() || json["features"].size() != 1)
                stop("geojson_malformed", "The GeoJSON does not hold exactly one feature.", option_,
                     "Give a file with one feature.");
            return shape(json["features"][0]);
        }
        if (type == "Feature" && json.contains("geometry")) return shape(json["geometry"]);
        if (!json.contains("coordinates")) malformed();
        const auto& places = json["coordinates"];
        if (type == "Point") return point(places);
        if (type == "LineString") return geom::Lines{{line(places)}};
        if (type == "Polygon") return geom::Region{{polygon(places)}};
        if (type == "MultiLineString") {
            geom::Lines lines;
            for (const auto& part : places) lines.parts.push_back(line(part));
            return lines;
        }
        if (type != "MultiPolygon") malformed();
        geom::Region region;
        for (const auto& part : places) region.parts.push_back(polygon(part));
        return region;
    }

  private:
    [[noreturn]] void malformed() const {
        stop("geojson_malformed", "The GeoJSON can't be read.", option_,
             "Give a geometry or a feature with a line or a polygon, in metres of the book's CRS.");
    }

    geom::Point point(const Json& json) const {
        if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) malformed();
        const auto x = json[0].get<double>();
        const auto y = json[1].get<double>();
        if (!isFinite(x) || !isFinite(y))
            stop("coordinate_invalid", "A coordinate is not a number, infinite or beyond any map.", option_,
                 "Give coordinates in metres, x east and y north.");
        return geom::nearestPoint(x, y);
    }

    geom::Line line(const Json& json) const {
        if (!json.is_array()) malformed();
        geom::Line line;
        for (const auto& place : json) line.push_back(point(place));
        return line;
    }

    geom::Polygon polygon(const Json& json) const {
        if (!json.is_array() || json.empty()) malformed();
        geom::Polygon polygon;
        for (std::size_t i = 0; i < json.size(); ++i) {
            auto ring = line(json[i]);
            if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
            (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = std::move(ring);
        }
        return polygon;
    }

    std::string_view option_;
};

bool looksLikeText(std::string_view text) {
    return text.find('(') != std::string_view::npos || text.find('{') != std::string_view::npos;
}

std::string contentOrText(std::string_view option, const std::string& text) {
    if (looksLikeText(text)) return text;
    std::ifstream file(text, std::ios::binary);
    if (!file)
        throw Stop{{"file_missing", fmt::format("There is no file '{}' and it is no geometry.", text),
                    std::string(option), "Give well-known text, GeoJSON or the name of a file with one of them."},
                   ExitCode::badInput};
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

} // namespace

geom::Shape shapeArgument(std::string_view option, const std::string& text) {
    const auto content = contentOrText(option, text);
    const auto first = content.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string::npos && content[first] == '{') {
        const auto json = Json::parse(content.substr(first), nullptr, false);
        if (json.is_discarded())
            stop("geojson_malformed", "The GeoJSON can't be read.", option, "Check its brackets and quotes.");
        return GeoJsonReader(option).shape(json);
    }
    auto shape = geom::parseWkt(content);
    if (!shape.ok()) {
        auto refusal = shape.refusal();
        if (refusal.where.empty()) refusal.where = option;
        throw Stop{refusal, ExitCode::usage};
    }
    return *shape;
}

geom::Lines linesArgument(std::string_view option, const std::string& text) {
    auto shape = shapeArgument(option, text);
    if (auto* lines = std::get_if<geom::Lines>(&shape)) return std::move(*lines);
    stop("geometry_kind", "The geometry is not a line.", option, "Give a LINESTRING or MULTILINESTRING.");
}

geom::Region regionArgument(std::string_view option, const std::string& text) {
    auto shape = shapeArgument(option, text);
    if (auto* region = std::get_if<geom::Region>(&shape)) return std::move(*region);
    stop("geometry_kind", "The geometry is not a polygon.", option, "Give a POLYGON or MULTIPOLYGON.");
}

geom::Point pointArgument(std::string_view option, std::string_view text) {
    double values[2] = {0, 0};
    const char* at = text.data();
    const char* end = text.data() + text.size();
    bool ok = true;
    for (int i = 0; i < 2 && ok; ++i) {
        while (at < end && *at == ' ') ++at;
        const auto [next, error] = std::from_chars(at, end, values[i]);
        ok = error == std::errc();
        at = next;
        if (i == 0) ok = ok && at < end && *at++ == ',';
    }
    if (!ok || at != end)
        stop("option_malformed", fmt::format("'{}' can't be read.", text), option,
             "Write it as X,Y in metres, x east and y north.");
    if (!isFinite(values[0]) || !isFinite(values[1]))
        stop("coordinate_invalid", "A coordinate is not a number, infinite or beyond any map.", option,
             "Give coordinates in metres, x east and y north.");
    return geom::nearestPoint(values[0], values[1]);
}

} // namespace mutu::cli
