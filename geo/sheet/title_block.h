// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/block.h"
#include "geo/sheet/sheet_template.h"

namespace mutu::sheet {

/// The title block (图签): labelled fields in a grid, values filled in or left to be signed, and a box for the seal.
class TitleBlock final : public Block {
  public:
    /// `fields` hold their final texts.
    TitleBlock(std::vector<TitleField> fields, bool hasStamp)
        : fields_(std::move(fields))
        , hasStamp_(hasStamp) {}

    [[nodiscard]] double height(const Setting& setting, double width, const Ruler& ruler) const override;
    void draw(Pencil& pencil, const Setting& setting, const Frame& frame) const override;

  private:
    [[nodiscard]] std::size_t rowCount() const;
    void drawField(Pencil& pencil, const Setting& setting, const TitleField& field, const Frame& cell) const;

    std::vector<TitleField> fields_;
    bool hasStamp_;
};

} // namespace mutu::sheet
