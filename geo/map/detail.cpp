// SPDX-License-Identifier: Apache-2.0
#include "geo/map/detail.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace mutu::map {

namespace {

using Outline = std::span<const Offset>;

std::uint64_t hashed(Offset place) {
    std::uint64_t hash =
        (std::uint64_t{static_cast<std::uint32_t>(place.x)} << 32U) | static_cast<std::uint32_t>(place.y);
    hash ^= hash >> 31U;
    hash *= 0x9e3779b97f4a7c15ULL;
    hash ^= hash >> 29U;
    return hash * 0xc2b2ae3d27d4eb4fULL;
}

/// Tells the places where boundaries meet or end: those that don't have the same two neighbours wherever they occur.
/// - Two places may share a cell of the table: then both are taken for meetings, which only keeps them.
class Meetings {
  public:
    explicit Meetings(std::size_t places)
        : cells_(std::bit_ceil(std::clamp<std::size_t>(places * 3, 1024, std::size_t{1} << 26U)), 0) {}

    void note(Offset place, Offset before, Offset after) {
        const auto a = hashed(before);
        const auto b = hashed(after);
        const auto own = hashed(place);
        // The same for both directions, another one for another place or pair; neither of the two that mean something.
        const auto mark = static_cast<std::uint32_t>(((a + b) ^ (a * b) ^ own) >> 16U) | 2U;
        auto& cell = cells_[own >> 20U & (cells_.size() - 1)];
        if (cell == 0)
            cell = mark;
        else if (cell != mark)
            cell = meeting;
    }
    void noteEnd(Offset place) { cells_[hashed(place) >> 20U & (cells_.size() - 1)] = meeting; }
    [[nodiscard]] bool isMeeting(Offset place) const {
        return cells_[hashed(place) >> 20U & (cells_.size() - 1)] == meeting;
    }

  private:
    static constexpr std::uint32_t meeting = 1;
    std::vector<std::uint32_t> cells_;
};

/// How far p lies from the stretch from a to b, squared, in square millimetres.
double squaredDistance(Offset p, Offset a, Offset b) {
    const double abX = static_cast<double>(b.x) - a.x;
    const double abY = static_cast<double>(b.y) - a.y;
    double apX = static_cast<double>(p.x) - a.x;
    double apY = static_cast<double>(p.y) - a.y;
    const double square = abX * abX + abY * abY;
    if (square > 0) {
        const double along = std::clamp((apX * abX + apY * abY) / square, 0.0, 1.0);
        apX -= along * abX;
        apY -= along * abY;
    }
    return apX * apX + apY * apY;
}

/// The least d with 2^d at least the distance.
std::uint8_t detailOf(double squared) {
    if (squared <= 1) return 0;
    return static_cast<std::uint8_t>(std::min(30, (std::ilogb(squared) + 2) / 2));
}

class Simplifier {
  public:
    Simplifier(Outline outline, std::span<std::uint8_t> details)
        : outline_(outline)
        , details_(details) {}

    void closed(const Meetings& meetings) {
        std::vector<std::size_t> stays;
        for (std::size_t i = 0; i < outline_.size(); ++i)
            if (meetings.isMeeting(outline_[i])) stays.push_back(i);
        if (stays.size() < 2) { // two places of its own, the same from whichever side
            const auto low = stays.empty() ? lowest() : stays.front();
            stays = {low, farthestFrom(low)};
            std::sort(stays.begin(), stays.end());
        }
        for (const auto each : stays) details_[each] = everyScale;
        for (std::size_t i = 0; i < stays.size(); ++i) {
            const auto next = i + 1 < stays.size() ? stays[i + 1] : stays.front() + outline_.size();
            chain(stays[i], next);
        }
    }
    void open(const Meetings& meetings) {
        std::size_t before = 0;
        for (std::size_t i = 0; i < outline_.size(); ++i) {
            if (i != 0 && i + 1 != outline_.size() && !meetings.isMeeting(outline_[i])) continue;
            details_[i] = everyScale;
            chain(before, i);
            before = i;
        }
    }

  private:
    [[nodiscard]] Offset at(std::size_t i) const { return outline_[i % outline_.size()]; }
    [[nodiscard]] std::size_t lowest() const {
        return static_cast<std::size_t>(std::min_element(outline_.begin(), outline_.end()) - outline_.begin());
    }
    [[nodiscard]] std::size_t farthestFrom(std::size_t from) const {
        const auto square = [&](std::size_t i) { return squaredDistance(outline_[i], outline_[from], outline_[from]); };
        std::size_t best = from;
        for (std::size_t i = 0; i < outline_.size(); ++i)
            if (square(i) > square(best) || (square(i) == square(best) && outline_[i] < outline_[best])) best = i;
        return best;
    }
    /// Between two places that stay; `last` may count on beyond the outline's end. The lower end first, so that both
    /// sides do the same.
    void chain(std::size_t first, std::size_t last) {
        if (last < first + 2) return;
        bool isForward = at(first) < at(last);
        if (at(first) == at(last)) isForward = at(first + 1) < at(last - 1);
        chain_.clear();
        for (auto i = first; i <= last; ++i) chain_.push_back(i % outline_.size());
        if (!isForward) std::reverse(chain_.begin(), chain_.end());
        divide(0, chain_.size() - 1, 30);
    }
    void divide(std::size_t first, std::size_t last, std::uint8_t most) {
        while (last > first + 1) {
            double greatest = -1;
            auto best = first + 1;
            for (auto i = first + 1; i < last; ++i) {
                const double d = squaredDistance(outline_[chain_[i]], outline_[chain_[first]], outline_[chain_[last]]);
                if (d > greatest) greatest = d, best = i;
            }
            most = std::min(most, detailOf(greatest));
            details_[chain_[best]] = most;
            // The longer part in this turn of the loop, the shorter one below: no depth beyond the logarithm.
            if (best - first < last - best) {
                divide(first, best, most);
                first = best;
            } else {
                divide(best, last, most);
                last = best;
            }
        }
    }

    Outline outline_;
    std::span<std::uint8_t> details_;
    std::vector<std::size_t> chain_;
};

} // namespace

std::vector<std::uint8_t> detailsOf(std::span<const Offset> places, std::span<const std::uint32_t> firstPlace,
                                    const std::vector<bool>& isClosed) {
    std::vector<std::uint8_t> details(places.size(), everyScale);
    Meetings meetings(places.size());
    for (std::size_t i = 0; i < isClosed.size(); ++i) {
        const auto outline = places.subspan(firstPlace[i], firstPlace[i + 1] - firstPlace[i]);
        const auto size = outline.size();
        if (!isClosed[i] && size > 0) {
            meetings.noteEnd(outline.front());
            meetings.noteEnd(outline.back());
        }
        for (std::size_t j = isClosed[i] ? 0 : 1; j + (isClosed[i] ? 0 : 1) < size; ++j)
            meetings.note(outline[j], outline[(j + size - 1) % size], outline[(j + 1) % size]);
    }
    for (std::size_t i = 0; i < isClosed.size(); ++i) {
        const auto count = firstPlace[i + 1] - firstPlace[i];
        if (count < 3) continue;
        Simplifier simplifier(places.subspan(firstPlace[i], count), std::span(details).subspan(firstPlace[i], count));
        if (isClosed[i])
            simplifier.closed(meetings);
        else
            simplifier.open(meetings);
    }
    return details;
}

} // namespace mutu::map
