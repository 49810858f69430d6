// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/pencil.h"
#include "geo/sheet/request.h"

#include <memory>

namespace mutu::sheet {

/// How large and in which language a block is set. `unit` is 1 on A3 and grows with the paper.
/// - Where a panel is crowded, first the lines come closer (`leading` falls below 1), then everything becomes smaller.
struct Setting {
    double unit = 1;
    Language language = Language::chinese;
    double leading = 1;

    /// The height of a line that is `natural` high on A3.
    [[nodiscard]] double lineHeight(double natural) const { return natural * unit * leading; }
    [[nodiscard]] const std::string& say(const std::string& chinese, const std::string& english) const {
        return language == Language::english && !english.empty() ? english : chinese;
    }
};

/// A part of the panel: legend, table, notes or title block. It takes the width that it is given and says how high it
/// is then.
class Block {
  public:
    virtual ~Block() = default;
    [[nodiscard]] virtual double height(const Setting& setting, double width, const Ruler& ruler) const = 0;
    /// Draws into the upper part of the frame; `frame.height` is at least `height`.
    virtual void draw(Pencil& pencil, const Setting& setting, const Frame& frame) const = 0;

  protected:
    Block() = default;
    Block(const Block&) = default;
    Block& operator=(const Block&) = default;
};

/// A block of rows that may go on in the next column.
class BreakableBlock : public Block {
  public:
    [[nodiscard]] virtual std::size_t rowCount() const = 0;
    /// The rows from `begin` up to `end`, as a block of its own.
    [[nodiscard]] virtual std::unique_ptr<BreakableBlock> rows(std::size_t begin, std::size_t end) const = 0;
};

} // namespace mutu::sheet
