// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/block.h"

namespace mutu::sheet {

/// A land table: class, count, mu and square metres, with the ledger's total at the foot.
class TableBlock final : public Block {
  public:
    explicit TableBlock(const LandTable& table)
        : table_(table) {}

    [[nodiscard]] double height(const Setting& setting, double width, const Ruler& ruler) const override;
    void draw(Pencil& pencil, const Setting& setting, const Frame& frame) const override;

  private:
    LandTable table_;
};

/// Whether the rows of a table add up to its total, in count and area.
bool addsUp(const LandTable& table);

} // namespace mutu::sheet
