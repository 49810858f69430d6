// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/exchange/layer.h"
#include "geo/geom/shape.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace mutu::exchange {

enum class ColumnType : unsigned char { text, whole, real, area, date, flag };

/// A column of a file to be written; areas are square metres with two decimals.
struct ColumnPlan {
    std::string name;
    ColumnType type = ColumnType::text;
};

/// What stands over the columns of a table of records: the fields' names, with their values as the program names them;
/// or the land office's words for both, units and all. Either can be imported again.
enum class Headings : unsigned char { fields, office };

/// Where records go: the ending of the name decides the format (.gpkg, .shp, .geojson or .json, .csv).
/// - `encoding`: of a shapefile's text, `UTF-8` (with a .cpg file) or `GBK`; empty is UTF-8. The other formats are
/// UTF-8.
struct WriteRequest {
    std::string path;
    std::string layer;
    std::string encoding;
    std::string crs;
    Headings headings = Headings::fields; ///< of records in .csv and .xlsx; maps bear the fields' names
};

/// A value to write; monostate is NULL.
using Written = std::variant<std::monostate, std::string, std::int64_t, double, bool, Date>;

/// Writes one layer, feature by feature; the file is whole and on the disk after finish(), and gone when that
/// never came. Neither it nor any of the files that a format puts beside it (.dbf, .prj …) is ever overwritten.
class LayerWriter {
  public:
    /// - Error{badInput}: `file_exists`, `format_unknown`, `format_unsuited` (a shapefile of what has no map);
    /// Error{storage, "write_failed"}.
    static LayerWriter create(const WriteRequest& request, Drawn drawn, const std::vector<ColumnPlan>& columns);
    LayerWriter(LayerWriter&&) noexcept;
    LayerWriter& operator=(LayerWriter&&) noexcept;
    ~LayerWriter();

    /// - `values` in the order of the columns. Error{storage, "write_failed"}.
    void add(const std::vector<Written>& values, const geom::Shape& shape);
    /// Looks at what was written before it says yes. Error{storage, "write_failed"}.
    void finish();
    /// How many texts were longer than the format can hold (254 bytes in a shapefile).
    [[nodiscard]] std::int64_t cutTexts() const;

  private:
    struct State;
    explicit LayerWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace mutu::exchange
