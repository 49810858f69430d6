// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/compact.h"

#include "geo/base/error.h"

#include <type_traits>

namespace mutu::geom {

namespace {

enum class Kind : std::uint8_t { none = 0, point = 1, lines = 2, region = 3 };

[[noreturn]] void damaged(const char* what) {
    throw Error(ErrorKind::storage, "history_damaged", std::string("The stored geometry is damaged: ") + what,
                "restore the book from a backup");
}

/// The difference as a number that wraps around: every pair of coordinates has one, and it leads back.
std::int64_t step(std::int64_t from, std::int64_t to) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from));
}

std::int64_t stepped(std::int64_t from, std::int64_t by) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(from) + static_cast<std::uint64_t>(by));
}

void append(std::string& bytes, Kind kind) { bytes += static_cast<char>(kind); }

/// Writes points one after another, each as its way from the one before.
class Writer {
  public:
    explicit Writer(std::string& bytes)
        : bytes_(bytes) {}

    void add(Point p) {
        appendVarint(bytes_, zigzag(step(last_.x, p.x)));
        appendVarint(bytes_, zigzag(step(last_.y, p.y)));
        last_ = p;
    }
    void add(const std::vector<Point>& points) {
        appendVarint(bytes_, points.size());
        for (const Point p : points) add(p);
    }
    void add(const Polygon& polygon) {
        appendVarint(bytes_, 1 + polygon.holes.size());
        add(polygon.outer);
        for (const auto& hole : polygon.holes) add(hole);
    }

  private:
    std::string& bytes_;
    Point last_;
};

class Reader {
  public:
    explicit Reader(std::span<const std::byte>& bytes)
        : bytes_(bytes) {}

    Point point() {
        last_.x = stepped(last_.x, unzigzag(takeVarint(bytes_)));
        last_.y = stepped(last_.y, unzigzag(takeVarint(bytes_)));
        return last_;
    }
    std::vector<Point> points() {
        std::vector<Point> taken(count(2));
        for (auto& p : taken) p = point();
        return taken;
    }
    Polygon polygon() {
        const auto rings = count(1);
        if (rings == 0) damaged("a part without an outer ring");
        Polygon polygon;
        polygon.outer = points();
        for (std::size_t i = 1; i < rings; ++i) polygon.holes.push_back(points());
        return polygon;
    }
    /// A count of items of at least `least` bytes each: one that the rest of the bytes can't hold is damage, never an
    /// allocation.
    std::size_t count(std::size_t least) {
        const auto value = takeVarint(bytes_);
        if (value > bytes_.size() / least) damaged("a count beyond the end");
        return static_cast<std::size_t>(value);
    }

  private:
    std::span<const std::byte>& bytes_;
    Point last_;
};

} // namespace

void appendCompact(std::string& bytes, const Shape& shape) {
    Writer writer(bytes);
    std::visit(
        [&](const auto& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, std::monostate>) {
                append(bytes, Kind::none);
            } else if constexpr (std::is_same_v<Form, Point>) {
                append(bytes, Kind::point);
                writer.add(form);
            } else {
                append(bytes, std::is_same_v<Form, Lines> ? Kind::lines : Kind::region);
                appendVarint(bytes, form.parts.size());
                for (const auto& part : form.parts) writer.add(part);
            }
        },
        shape);
}

Shape takeCompact(std::span<const std::byte>& bytes) {
    if (bytes.empty()) damaged("it ends early");
    const auto kind = std::to_integer<std::uint8_t>(bytes.front());
    bytes = bytes.subspan(1);
    Reader reader(bytes);
    switch (static_cast<Kind>(kind)) {
    case Kind::none:
        return std::monostate{};
    case Kind::point:
        return reader.point();
    case Kind::lines: {
        Lines lines;
        for (auto left = reader.count(1); left > 0; --left) lines.parts.push_back(reader.points());
        return lines;
    }
    case Kind::region: {
        Region region;
        for (auto left = reader.count(2); left > 0; --left) region.parts.push_back(reader.polygon());
        return region;
    }
    }
    damaged("an unknown kind");
}

void appendVarint(std::string& bytes, std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) bytes += static_cast<char>(static_cast<std::uint8_t>(value | 0x80U));
    bytes += static_cast<char>(static_cast<std::uint8_t>(value));
}

std::uint64_t takeVarint(std::span<const std::byte>& bytes) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (bytes.empty()) damaged("it ends early");
        const auto byte = std::to_integer<std::uint64_t>(bytes.front());
        bytes = bytes.subspan(1);
        // One number has one spelling: no bits beyond the 64th, no leading zeros.
        if ((shift == 63 && byte > 1) || (shift > 0 && byte == 0)) break;
        value |= (byte & 0x7FU) << shift;
        if (byte < 0x80U) return value;
    }
    damaged("a number that is none");
}

} // namespace mutu::geom
