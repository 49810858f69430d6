// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "app/desktop/models/edit_preview.h"
#include "app/desktop/models/part_plan.h"

#include <QObject>

namespace mutu::desktop {

class Desk;

/// The part of a parcel that is being divided off for a newcomer: what was stated so far, and its pieces as they would be.
/// - Worked out beside the window after every change, and anew when the book moves on; nothing is written.
class PartWork : public QObject {
    Q_OBJECT
  public:
    explicit PartWork(Desk& desk, QObject* parent = nullptr);

    /// What the form's fields state. Another parcel or way forgets what was clicked and drawn.
    void state(PartWay way, RecordId parcel, std::optional<RegisteredArea> land, double bearing, Date day);
    // What is clicked and drawn on the map.
    void chooseSide(geom::Point near);
    void drawLine(const geom::Line& line);
    void choosePiece(geom::Point inside);

    [[nodiscard]] const PartWish& wish() const { return wish_; }
    /// The pieces, once they are worked out.
    [[nodiscard]] const std::optional<EditPreview>& preview() const { return preview_; }
    /// The piece that is given; none while it isn't clear.
    [[nodiscard]] const EditPreview::Piece* given() const;
    [[nodiscard]] const std::optional<Failure>& refusal() const { return refusal_; }
    /// Whether nothing more is to be stated: no part is wished, or its piece is known.
    [[nodiscard]] bool isClear() const { return wish_.way == PartWay::none || given(); }

  signals:
    void changed();

  private:
    void plan();

    Desk& desk_;
    PartWish wish_;
    std::optional<EditPreview> preview_;
    std::optional<std::size_t> given_;
    std::optional<Failure> refusal_;
};

} // namespace mutu::desktop
