// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/block.h"
#include "geo/sheet/listing.h"

#include <memory>

namespace mutu::sheet {

/// A list as a block that may go on in the next column: rows `begin` to `end` of it, the title and headings above them.
class ListingBlock final : public BreakableBlock {
  public:
    explicit ListingBlock(std::shared_ptr<const Listing> listing);

    [[nodiscard]] double height(const Setting& setting, double width, const Ruler& ruler) const override;
    void draw(Pencil& pencil, const Setting& setting, const Frame& frame) const override;
    [[nodiscard]] std::size_t rowCount() const override { return end_ - begin_; }
    [[nodiscard]] std::unique_ptr<BreakableBlock> rows(std::size_t begin, std::size_t end) const override;

  private:
    [[nodiscard]] bool isNumbered() const;
    [[nodiscard]] std::vector<Frame> cells(const Setting& setting, const Frame& row) const;
    [[nodiscard]] bool hasTallHeadings(const Setting& setting, double width, const Ruler& ruler) const;
    [[nodiscard]] double rowLines(const Setting& setting, double width, const Ruler& ruler,
                                  const ListingRow& row) const;
    void drawHeadings(Pencil& pencil, const Setting& setting, const Frame& row) const;
    void drawRow(Pencil& pencil, const Setting& setting, const Frame& frame, const ListingRow& row) const;
    void drawTotal(Pencil& pencil, const Setting& setting, const Frame& row) const;
    [[nodiscard]] bool isLast() const { return end_ == listing_->rows.size(); }
    [[nodiscard]] std::string remark(const Setting& setting) const;

    std::shared_ptr<const Listing> listing_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

} // namespace mutu::sheet
