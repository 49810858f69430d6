// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/conveyor.h"
#include "geo/exchange/layer.h"
#include "geo/exchange/record_maker.h"
#include "geo/exchange/shape_check.h"
#include "geo/exchange/surroundings.h"

#include <vector>

namespace mutu::exchange {

/// A feature on its way: the record, the names it still has to look up, and what was said of it.
struct Row {
    land::Record record;
    ReferenceNames names;
    Judgement judgement;
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

    Layer layer_;
    RecordMaker maker_;
    ShapeCheck check_;
    Surroundings book_;
    bool districtByPlace_;
};

} // namespace mutu::exchange
