// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/text.h"

#include <fmt/format.h>

#include <iterator>

namespace mutu::geom {

namespace {

/// Metres with three decimals, from the integer's own digits.
void appendMetres(std::string& text, std::int64_t millimetres) {
    auto magnitude = static_cast<std::uint64_t>(millimetres);
    if (millimetres < 0) {
        text += '-';
        magnitude = 0 - magnitude;
    }
    fmt::format_to(std::back_inserter(text), "{}.{:03}", magnitude / 1000, magnitude % 1000);
}

/// What stands around points and lists in a notation.
struct Notation {
    char open;
    char close;
    char betweenAxes;
    bool pointsInBrackets;
};
constexpr Notation wellKnown{'(', ')', ' ', false};
constexpr Notation json{'[', ']', ',', true};

class Printer {
  public:
    Printer(std::string& text, Notation notation)
        : text_(text)
        , notation_(notation) {}

    void print(Point p) {
        if (notation_.pointsInBrackets) text_ += notation_.open;
        appendMetres(text_, p.x);
        text_ += notation_.betweenAxes;
        appendMetres(text_, p.y);
        if (notation_.pointsInBrackets) text_ += notation_.close;
    }
    void print(const Line& line, bool closed = false) {
        text_ += notation_.open;
        for (std::size_t i = 0; i < line.size() + (closed && !line.empty() ? 1U : 0U); ++i) {
            if (i > 0) text_ += ',';
            print(line[i == line.size() ? 0 : i]);
        }
        text_ += notation_.close;
    }
    void print(const Polygon& polygon) {
        text_ += notation_.open;
        print(polygon.outer, true);
        for (const auto& hole : polygon.holes) {
            text_ += ',';
            print(hole, true);
        }
        text_ += notation_.close;
    }
    template <class Part> void printAll(const std::vector<Part>& parts) {
        text_ += notation_.open;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0) text_ += ',';
            print(parts[i]);
        }
        text_ += notation_.close;
    }

  private:
    std::string& text_;
    Notation notation_;
};

} // namespace

std::string wkt(const Shape& shape) {
    std::string text;
    Printer printer(text, wellKnown);
    if (const auto* point = std::get_if<Point>(&shape)) {
        text = "POINT(";
        printer.print(*point);
        text += ')';
    } else if (const auto* lines = std::get_if<Lines>(&shape)) {
        text = "MULTILINESTRING";
        if (lines->parts.empty())
            text += " EMPTY";
        else
            printer.printAll(lines->parts);
    } else if (const auto* region = std::get_if<Region>(&shape)) {
        text = "MULTIPOLYGON";
        if (region->parts.empty())
            text += " EMPTY";
        else
            printer.printAll(region->parts);
    } else {
        text = "GEOMETRYCOLLECTION EMPTY";
    }
    return text;
}

std::string geoJson(const Shape& shape) {
    if (std::holds_alternative<std::monostate>(shape)) return "null";
    std::string text;
    Printer printer(text, json);
    if (const auto* point = std::get_if<Point>(&shape)) {
        text = R"({"type":"Point","coordinates":)";
        printer.print(*point);
    } else if (const auto* lines = std::get_if<Lines>(&shape)) {
        text = R"({"type":"MultiLineString","coordinates":)";
        printer.printAll(lines->parts);
    } else {
        text = R"({"type":"MultiPolygon","coordinates":)";
        printer.printAll(std::get<Region>(shape).parts);
    }
    return text + '}';
}

} // namespace mutu::geom
