// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/conveyor.h"
#include "geo/exchange/layer.h"
#include "geo/exchange/record_maker.h"
#include "geo/exchange/shape_check.h"
#include "geo/exchange/surroundings.h"

#include <optional>
#include <span>
#include <vector>

namespace mutu::exchange {

/// A feature on its way: the record, the names it still has to look up, and what was said of it.
struct Row {
    land::Record record;
    ReferenceNames names;
    Judgement judgement;
    std::string parcel{}; ///< named in a column of its own by a row whose record has none: a floor's
    bool isRecord = true; ///< false: a table's total or note, or an empty row
};
/// A short line between the thread that reads a file and the one that stores: neither runs far ahead of the other.
using RowQueue = Conveyor<std::vector<Row>>;

/// The reading side: features to rows, from the first to the last. Runs on one thread.
class LayerReader {
  public:
    LayerReader(Layer layer, RecordMaker maker, ShapeCheck check, Surroundings book);

    /// Judgements carry the originals' outlines.
    void wantOutlines() { check_.wantOutlines(); }
    /// Ends with the layer, with the queue's taker, or with an exception, which the taker receives.
    void run(RowQueue& queue);

  private:
    void fill(Row& row, const FeatureStream& stream, std::size_t index);
    /// The feature's outline, or the one that a table states in words.
    std::optional<std::span<const std::byte>> outlineOf(const FeatureStream& stream, std::size_t index);

    Layer layer_;
    RecordMaker maker_;
    ShapeCheck check_;
    Surroundings book_;
    bool isTable_;
    int outlineColumn_; ///< -1: none
    std::vector<std::byte> outline_;
    bool districtByPlace_;
};

} // namespace mutu::exchange
