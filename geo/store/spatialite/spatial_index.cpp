// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/spatial_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace mutu::store {

namespace {

// A node of an R*Tree holds 51 cells behind a head of 4 bytes (SQLite's limit, for pages of 2 KiB and more); a cell is
// an id of 8 bytes and two bounds of 4 for each dimension.
constexpr std::size_t nodeSize(IndexKind kind) { return 4 + 51 * (kind == IndexKind::place ? 24 : 32); }
constexpr std::size_t fill = 48; // room for a few inserts before a node splits

float below(double value) {
    const auto rounded = static_cast<float>(value);
    return static_cast<double>(rounded) > value ? std::nextafter(rounded, -std::numeric_limits<float>::infinity())
                                                : rounded;
}

float above(double value) {
    const auto rounded = static_cast<float>(value);
    return static_cast<double>(rounded) < value ? std::nextafter(rounded, std::numeric_limits<float>::infinity())
                                                : rounded;
}

class Node {
  public:
    explicit Node(IndexKind kind)
        : kind_(kind) {}

    void clear(std::size_t depth, std::size_t cells) {
        bytes_.assign(nodeSize(kind_), std::byte{0});
        at_ = 0;
        bigEndian(static_cast<std::uint16_t>(depth));
        bigEndian(static_cast<std::uint16_t>(cells));
    }
    void add(const IndexBox& box) {
        bigEndian(static_cast<std::uint64_t>(box.id));
        for (const float side : {box.minX, box.maxX, box.minY, box.maxY}) bigEndian(std::bit_cast<std::uint32_t>(side));
        if (kind_ == IndexKind::place) return;
        for (const float day : {box.from, box.until}) bigEndian(std::bit_cast<std::uint32_t>(day));
    }
    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

  private:
    template <class Number> void bigEndian(Number number) {
        for (std::size_t i = sizeof number; i > 0; --i)
            bytes_[at_++] = static_cast<std::byte>((number >> (8 * (i - 1))) & 0xFFU);
    }
    IndexKind kind_;
    std::vector<std::byte> bytes_;
    std::size_t at_ = 0;
};

// Sorts into vertical slices and within each by y, so that consecutive runs make compact nodes.
void tile(std::vector<IndexBox>& boxes) {
    const auto nodes = (boxes.size() + fill - 1) / fill;
    const auto slices = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(nodes))));
    const auto sliceSize = ((nodes + slices - 1) / slices) * fill;
    const auto byX = [](const IndexBox& a, const IndexBox& b) {
        return std::pair(a.minX + a.maxX, a.id) < std::pair(b.minX + b.maxX, b.id);
    };
    const auto byY = [](const IndexBox& a, const IndexBox& b) {
        return std::pair(a.minY + a.maxY, a.id) < std::pair(b.minY + b.maxY, b.id);
    };
    std::sort(boxes.begin(), boxes.end(), byX);
    for (std::size_t from = 0; from < boxes.size(); from += sliceSize) {
        const auto begin = boxes.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = boxes.begin() + static_cast<std::ptrdiff_t>(std::min(from + sliceSize, boxes.size()));
        std::sort(begin, end, byY);
    }
}

IndexBox around(std::span<const IndexBox> cells, std::int64_t node) {
    IndexBox box = cells[0];
    box.id = node;
    for (const auto& cell : cells) {
        box.minX = std::min(box.minX, cell.minX);
        box.maxX = std::max(box.maxX, cell.maxX);
        box.minY = std::min(box.minY, cell.minY);
        box.maxY = std::max(box.maxY, cell.maxY);
        box.from = std::min(box.from, cell.from);
        box.until = std::max(box.until, cell.until);
    }
    return box;
}

// Writes one tree's node tables; the root is always node 1.
class TreeWriter {
  public:
    TreeWriter(Connection& connection, const std::string& name, IndexKind kind)
        : node_(connection.statement(fmt::format("INSERT OR REPLACE INTO \"{}_node\" VALUES (?, ?)", name)))
        , rowid_(connection.statement(fmt::format("INSERT INTO \"{}_rowid\" VALUES (?, ?)", name)))
        , parent_(connection.statement(fmt::format("INSERT INTO \"{}_parent\" VALUES (?, ?)", name)))
        , bytes_(kind) {}

    void write(std::int64_t number, std::size_t depth, std::span<const IndexBox> cells) {
        bytes_.clear(depth, cells.size());
        for (const auto& cell : cells) bytes_.add(cell);
        node_->bind(1, number);
        node_->bindBytes(2, bytes_.bytes());
        node_->run();
    }
    void link(bool leaf, const IndexBox& child, std::int64_t node) {
        if (leaf) return links_.push_back({child.id, node});
        parent_->bind(1, child.id);
        parent_->bind(2, node);
        parent_->run();
    }
    // The row links in order of row, so that their B-tree grows at its end only.
    void finish() {
        std::sort(links_.begin(), links_.end());
        for (const auto& [id, node] : links_) {
            rowid_->bind(1, id);
            rowid_->bind(2, node);
            rowid_->run();
        }
    }

  private:
    Borrowed node_;
    Borrowed rowid_;
    Borrowed parent_;
    Node bytes_;
    std::vector<std::pair<std::int64_t, std::int64_t>> links_;
};

} // namespace

IndexBox indexBox(std::int64_t id, const geom::Box& box) {
    return {id, below(geom::metres(box.minX)), above(geom::metres(box.maxX)), below(geom::metres(box.minY)),
            above(geom::metres(box.maxY))};
}

void packTree(Connection& connection, const std::string& name, IndexKind kind, std::vector<IndexBox> boxes) {
    TreeWriter writer(connection, name, kind);
    std::int64_t nextNode = 2;
    std::size_t depth = 0;
    for (bool leaf = true;; leaf = false, ++depth) {
        if (boxes.size() <= fill) {
            for (const auto& box : boxes) writer.link(leaf, box, 1);
            writer.write(1, depth, boxes);
            break;
        }
        tile(boxes);
        std::vector<IndexBox> parents;
        const auto nodes = (boxes.size() + fill - 1) / fill;
        for (std::size_t i = 0; i < nodes; ++i) { // spread evenly: no node is left nearly empty
            const auto from = boxes.size() * i / nodes;
            const auto cells = std::span(boxes).subspan(from, boxes.size() * (i + 1) / nodes - from);
            const auto number = nextNode++;
            writer.write(number, 0, cells);
            for (const auto& cell : cells) writer.link(leaf, cell, number);
            parents.push_back(around(cells, number));
        }
        boxes = std::move(parents);
    }
    writer.finish();
}

SpatialIndex::SpatialIndex(Connection& connection, std::string_view table, std::string_view column, IndexKind kind)
    : connection_(connection)
    , name_(fmt::format("idx_{}_{}", table, column))
    , insertSql_(
          fmt::format("INSERT INTO \"{}\" VALUES (?, ?, ?, ?, ?{})", name_, kind == IndexKind::place ? "" : ", ?, ?"))
    , eraseSql_(fmt::format("DELETE FROM \"{}\" WHERE pkid = ?", name_))
    , kind_(kind) {}

void SpatialIndex::renew() {
    gathered_.clear();
    gathering_ = true;
    for (const auto* table : {"rowid", "parent"})
        connection_.execute(fmt::format("DELETE FROM \"{}_{}\"", name_, table));
    connection_.execute(fmt::format("DELETE FROM \"{}_node\" WHERE nodeno <> 1", name_));
    packTree(connection_, name_, kind_, {});
}

void SpatialIndex::insert(std::int64_t id, const geom::Shape& shape, const IndexDays& days) {
    const auto box = geom::boxOf(shape);
    if (box.empty()) return;
    if (gathering_) {
        auto cell = indexBox(id, box);
        cell.from = static_cast<float>(days.from.days()); // exact: fewer than 2^24 days
        cell.until = static_cast<float>(days.until.days());
        return gathered_.push_back(cell);
    }
    const auto insert = connection_.statement(insertSql_);
    insert->bind(1, id);
    insert->bind(2, geom::metres(box.minX));
    insert->bind(3, geom::metres(box.maxX));
    insert->bind(4, geom::metres(box.minY));
    insert->bind(5, geom::metres(box.maxY));
    if (kind_ == IndexKind::placeAndTime) {
        insert->bind(6, std::int64_t{days.from.days()});
        insert->bind(7, std::int64_t{days.until.days()});
    }
    insert->run();
}

void SpatialIndex::erase(std::int64_t id) {
    if (gathering_) { // rows of this very write only: the tree was empty before it
        std::erase_if(gathered_, [id](const IndexBox& box) { return box.id == id; });
        return;
    }
    const auto erase = connection_.statement(eraseSql_);
    erase->bind(1, id);
    erase->run();
}

void SpatialIndex::flush() {
    if (!gathering_) return;
    gathering_ = false;
    packTree(connection_, name_, kind_, std::move(gathered_));
    gathered_.clear();
}

} // namespace mutu::store
