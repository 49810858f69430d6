// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/account.h"
#include "geo/exchange/layer.h"
#include "geo/exchange/placement.h"
#include "geo/exchange/surroundings.h"
#include "geo/land/field.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mutu::exchange {

/// Turns a feature's geometry into a shape of the book, and says what was met on the way.
/// - Mended: wrong direction, repeated vertices, spikes, self-crossings that leave one sane area. Refused: what
/// encloses no area, what is no area.
/// - One object belongs to one thread; it keeps its buffers from feature to feature.
class ShapeCheck {
  public:
    /// `ordered`: the format prescribes that outer rings run counterclockwise, so the other direction is worth a
    /// remark.
    ShapeCheck(land::Kind kind, bool layerIsDrawn, bool ordered, Placement placement, const Surroundings& book);

    /// From now on, judgements of what was mended or refused also carry the original's text.
    void wantOutlines() { outlinesWanted_ = true; }
    /// - `judgement` receives the remarks and the place of what was met.
    geom::Shape check(std::optional<std::span<const std::byte>> wkb, Judgement& judgement);

  private:
    enum class Wanted : unsigned char { nothing, areas, lines, points, anything };

    void keepOutline(std::span<const std::byte> wkb, Judgement& judgement);
    void missing(std::string_view code, Judgement& judgement) const;
    bool read(std::span<const std::byte> wkb, Judgement& judgement);
    geom::Shape build(Judgement& judgement);
    geom::Shape area(Judgement& judgement);
    geom::Shape lines(Judgement& judgement) const;
    void settle(geom::Region& region, Judgement& judgement) const;
    void mend(geom::Region& region, Judgement& judgement) const;

    Wanted wanted_;
    bool required_;
    bool ordered_;
    bool outlinesWanted_ = false;
    Placement placement_;
    geom::Box plausible_;
    RawGeometry raw_;
};

} // namespace mutu::exchange
