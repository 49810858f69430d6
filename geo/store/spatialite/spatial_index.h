// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"
#include "geo/store/spatialite/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mutu::store {

/// A rectangle in the index: single precision metres, rounded outward.
struct IndexBox {
    std::int64_t id;
    float minX, maxX, minY, maxY;
};
IndexBox indexBox(std::int64_t id, const geom::Box& box);

/// The R*Tree of one table's geometry.
class SpatialIndex {
  public:
    SpatialIndex(Connection& connection, std::string_view table, std::string_view column);

    /// From now on boxes are gathered, and the tree is packed at flush(); only for a tree that is empty.
    void gather() { gathering_ = true; }
    /// Throws the tree away and gathers a new one.
    void renew();
    void insert(std::int64_t id, const geom::Shape& shape);
    void erase(std::int64_t id);
    /// Packs what was gathered.
    void flush();

  private:
    Connection& connection_;
    std::string name_;
    std::string insertSql_;
    std::string eraseSql_;
    bool gathering_ = false;
    std::vector<IndexBox> gathered_;
};

/// The exact box of all geometries of an indexed table (column `geometry`), read from the tree's root and the few
/// records at its sides.
geom::Box indexedExtent(Connection& connection, std::string_view table);

/// Fills the empty R*Tree virtual table `name` by the sort-tile-recursive method (Leutenegger, López, Edgington 1997),
/// straight into its node tables: ten times faster than row by row, and better packed. The tree may be changed in the
/// ordinary way afterwards.
void packTree(Connection& connection, const std::string& name, std::vector<IndexBox> boxes);

} // namespace mutu::store
