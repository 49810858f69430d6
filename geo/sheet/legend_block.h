// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/portrayal.h"
#include "geo/sheet/block.h"

namespace mutu::sheet {

/// The legend: a sample, a title, how many and how many mu for each class that is on the map, grouped by what the
/// styles are about.
/// - Classes of a style that has several make a group with its title; what stands alone comes together at the end.
class LegendBlock final : public Block {
  public:
    LegendBlock(const std::vector<map::LegendEntry>& entries, const map::Portrayal& portrayal);

    [[nodiscard]] double height(const Setting& setting, double width, const Ruler& ruler) const override;
    void draw(Pencil& pencil, const Setting& setting, const Frame& frame) const override;

  private:
    struct Group {
        std::string title;
        std::string titleEn;
        std::vector<map::LegendEntry> entries;
    };
    [[nodiscard]] int columnCount(const Setting& setting, double width) const;
    [[nodiscard]] std::vector<std::vector<const Group*>> columns(int count) const;
    void drawGroup(Pencil& pencil, const Setting& setting, const Group& group, Frame& rest) const;

    std::vector<Group> groups_;
};

} // namespace mutu::sheet
