// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/view_history.h"

namespace mutu::desktop {

void ViewHistory::note(const Stand& stand, qint64 time) {
    if (!stands_.empty() && stands_[at_] == stand) return;
    const bool isSameStep = !isFixed_ && at_ > 0 && time - last_ < together;
    if (!stands_.empty()) stands_.resize(at_ + 1); // a new way forgets the old one's end
    if (isSameStep) stands_.back() = stand;
    else stands_.push_back(stand);
    if (stands_.size() > most) stands_.erase(stands_.begin());
    at_ = stands_.size() - 1;
    last_ = time;
    isFixed_ = false;
}

std::optional<ViewHistory::Stand> ViewHistory::back() {
    if (!hasBack()) return std::nullopt;
    isFixed_ = true;
    return stands_[--at_];
}

std::optional<ViewHistory::Stand> ViewHistory::forward() {
    if (!hasForward()) return std::nullopt;
    isFixed_ = true;
    return stands_[++at_];
}

void ViewHistory::clear() { *this = {}; }

} // namespace mutu::desktop
