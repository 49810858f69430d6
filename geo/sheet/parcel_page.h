// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/block.h"
#include "geo/sheet/filled.h"
#include "geo/sheet/sheet_template.h"

namespace mutu::sheet {

/// The page that the sheets of one parcel have in common: the title above a frame that keeps 20 mm from the paper's
/// edge, and in the frame the fields of the head and of the foot.
class ParcelPage {
  public:
    ParcelPage(const SheetTemplate& sheetTemplate, const SheetRequest& request);

    /// Draws all of that on one page, of which the template's texts may say `{page}` and `{pages}`; the room that is
    /// left between head and foot.
    Frame draw(Pencil& pencil, const PlaceTexts& texts) const;
    [[nodiscard]] const Frame& frame() const { return frame_; }
    [[nodiscard]] const Setting& setting() const { return setting_; }

  private:
    double drawFields(Pencil& pencil, const PlaceTexts& texts, std::vector<TitleField> fields, bool isFoot) const;
    void drawTitle(Pencil& pencil, const PlaceTexts& texts) const;

    const SheetTemplate& template_;
    const SheetRequest& request_;
    Frame frame_;
    Setting setting_;
};

} // namespace mutu::sheet
