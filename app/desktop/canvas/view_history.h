// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/view.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace mutu::desktop {

/// Where the map stood before, and whence it was taken back: as in a browser.
/// - Steps that follow each other within `together` milliseconds are one: a turn of the wheel, a drag.
class ViewHistory {
  public:
    struct Stand {
        geom::Point centre;
        double scale = 0;
        double turn = 0;

        friend bool operator==(const Stand&, const Stand&) = default;
    };
    static constexpr qint64 together = 600;
    static constexpr std::size_t most = 100;

    /// The map was moved to a stand, at a time in milliseconds.
    void note(const Stand& stand, qint64 time);
    [[nodiscard]] bool hasBack() const { return at_ > 0; }
    [[nodiscard]] bool hasForward() const { return at_ + 1 < stands_.size(); }
    std::optional<Stand> back();
    std::optional<Stand> forward();
    void clear();

  private:
    std::vector<Stand> stands_;
    std::size_t at_ = 0; ///< the present one
    qint64 last_ = 0;    ///< when it was noted
    bool isFixed_ = true; ///< the next step begins a new stand
};

} // namespace mutu::desktop
