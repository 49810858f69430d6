// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QSize>

#include <cstddef>
#include <vector>

namespace mutu::map {

/// Memory that a thread uses again and again while it paints, all zero whenever it is handed out: fresh memory costs
/// more than what is painted in it.
/// - Whoever borrows it zeroes what it wrote before giving it back.
template <class Cell> class Scratch {
  public:
    explicit Scratch(std::size_t size)
        : cells_(take()) {
        if (cells_.size() < size) cells_.resize(size);
    }
    ~Scratch() { free().push_back(std::move(cells_)); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] Cell* data() { return cells_.data(); }
    [[nodiscard]] const Cell* data() const { return cells_.data(); }

  private:
    static std::vector<std::vector<Cell>>& free() {
        thread_local std::vector<std::vector<Cell>> kept;
        return kept;
    }
    static std::vector<Cell> take() {
        auto& kept = free();
        if (kept.empty()) return {};
        auto cells = std::move(kept.back());
        kept.pop_back();
        return cells;
    }
    std::vector<Cell> cells_;
};

/// A premultiplied image without content, in memory that another image gave back where there is any: nothing is known
/// of its pixels.
/// - Any thread may ask, and drop the image; a null image where memory ends.
QImage recycledImage(QSize size);

} // namespace mutu::map
