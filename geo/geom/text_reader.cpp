// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mutu::geom {

namespace {

/// Thrown within this file only: a grammar reads best when it need not carry its own failure along.
struct Malformed {
    std::size_t at;
    std::string expected;
};

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Reads well-known text from left to right.
class WktReader {
  public:
    explicit WktReader(std::string_view text)
        : text_(text) {}

    Shape read() {
        Shape shape = readShape();
        skipSpaces();
        if (at_ != text_.size()) fail("the end");
        return shape;
    }

  private:
    Shape readShape() {
        skipSpaces();
        const std::size_t start = at_;
        std::string kind = takeWord();
        for (const std::string_view suffix : {"ZM", "Z", "M"}) // also glued to the name: POINTZ
            if (kind.size() > suffix.size() && kind.ends_with(suffix)) {
                kind.resize(kind.size() - suffix.size());
                break;
            }
        const std::size_t afterKind = at_;
        const std::string flag = takeWord();
        const bool flagged = flag == "Z" || flag == "M" || flag == "ZM";
        if (!flagged) at_ = afterKind;
        const bool empty = takeEmpty();
        if (kind == "GEOMETRYCOLLECTION" && empty) return std::monostate{};
        if (kind == "POINT") return empty ? Shape(std::monostate{}) : Shape(point());
        if (kind == "LINESTRING") return empty ? Lines{} : Lines{{points()}};
        if (kind == "MULTILINESTRING") return empty ? Lines{} : Lines{list<Line>([this] { return points(); })};
        if (kind == "POLYGON") return empty ? Region{} : Region{{polygon()}};
        if (kind == "MULTIPOLYGON") return empty ? Region{} : Region{polygons()};
        at_ = start;
        fail("POINT, LINESTRING, MULTILINESTRING, POLYGON or MULTIPOLYGON");
    }

    Point point() {
        expect('(');
        const Point p = position();
        expect(')');
        return p;
    }

    Point position() {
        std::array<double, 4> numbers{};
        std::size_t count = 0;
        for (; count < 4 && (count < 2 || startsNumber()); ++count) numbers[count] = number();
        return nearestPoint(numbers[0], numbers[1]);
    }

    std::vector<Point> points() {
        return list<Point>([this] { return position(); });
    }

    Polygon polygon() {
        auto rings = list<Ring>([this] {
            Ring ring = points();
            if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
            return ring;
        });
        Polygon polygon{std::move(rings.front()), {}};
        polygon.holes.assign(std::make_move_iterator(rings.begin() + 1), std::make_move_iterator(rings.end()));
        return polygon;
    }

    std::vector<Polygon> polygons() {
        expect('(');
        std::vector<Polygon> parts;
        do {
            if (!takeEmpty()) parts.push_back(polygon());
        } while (take(','));
        expect(')');
        return parts;
    }

    template <class Item, class Read> std::vector<Item> list(Read read) {
        expect('(');
        std::vector<Item> items;
        do items.push_back(read());
        while (take(','));
        expect(')');
        return items;
    }

    bool startsNumber() {
        skipSpaces();
        return at_ < text_.size() && text_[at_] != ',' && text_[at_] != ')';
    }

    double number() {
        skipSpaces();
        const std::size_t start = at_ + (at_ < text_.size() && text_[at_] == '+' ? 1 : 0);
        double value = 0;
        const auto [end, problem] = std::from_chars(text_.data() + start, text_.data() + text_.size(), value);
        if (problem != std::errc{} || !std::isfinite(value)) fail("a number");
        if (std::abs(value) > 1e9) fail("a coordinate within a million kilometres");
        at_ = static_cast<std::size_t>(end - text_.data());
        return value;
    }

    std::string takeWord() {
        skipSpaces();
        std::string word;
        for (; at_ < text_.size() && isLetter(text_[at_]); ++at_) word += static_cast<char>(text_[at_] & ~0x20);
        return word;
    }

    bool takeEmpty() {
        const std::size_t start = at_;
        if (takeWord() == "EMPTY") return true;
        at_ = start;
        return false;
    }

    bool take(char c) {
        skipSpaces();
        if (at_ == text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    void expect(char c) {
        if (!take(c)) fail(fmt::format("“{}”", c));
    }

    void skipSpaces() {
        while (at_ < text_.size() && isSpace(text_[at_])) ++at_;
    }

    [[noreturn]] void fail(std::string expected) { throw Malformed{at_, std::move(expected)}; }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

Result<Shape> parseWkt(std::string_view text) {
    try {
        return WktReader(text).read();
    } catch (const Malformed& malformed) {
        const auto found =
            malformed.at < text.size()
                ? fmt::format("“{}”", text.substr(malformed.at, std::min<std::size_t>(20, text.size() - malformed.at)))
                : std::string("the end");
        return Refusal{"wkt_malformed",
                       fmt::format("character {}: expected {}, found {}", malformed.at + 1, malformed.expected, found),
                       fmt::format("character {}", malformed.at + 1),
                       "write for example POLYGON((0 0,10 0,10 10,0 0)), x east and y north in metres"};
    }
}

} // namespace mutu::geom
