// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/block.h"

namespace mutu::sheet {

/// A paragraph of small print, in black or, where it warns, in red.
class NoteBlock final : public Block {
  public:
    NoteBlock(std::string text, bool isWarning)
        : text_(std::move(text))
        , isWarning_(isWarning) {}

    [[nodiscard]] double height(const Setting& setting, double width, const Ruler& ruler) const override;
    void draw(Pencil& pencil, const Setting& setting, const Frame& frame) const override;

  private:
    std::string text_;
    bool isWarning_;
};

} // namespace mutu::sheet
