// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/panel.h"

namespace mutu::sheet {

namespace {

/// Fewer rows than these don't stand alone at the end or the beginning of a column.
constexpr std::size_t fewestRows = 3;
constexpr double slack = 1e-6;

double heightOf(const std::vector<std::unique_ptr<Block>>& blocks, const Setting& setting, double width,
                const Ruler& ruler) {
    double sum = 0;
    for (const auto& block : blocks) sum += block->height(setting, width, ruler);
    return sum;
}

/// Lays blocks into columns, one after the other; draws them where there is a pencil.
class Flow {
  public:
    Flow(const Setting& setting, const std::vector<Frame>& columns, double standing, const Ruler& ruler, Pencil* pencil)
        : setting_(setting)
        , columns_(columns)
        , standing_(standing)
        , ruler_(ruler)
        , pencil_(pencil) {}

    bool add(const Block& block) {
        while (column_ < columns_.size()) {
            if (needed(block) <= room() + slack) return put(block), true;
            if (const auto* breakable = dynamic_cast<const BreakableBlock*>(&block)) {
                if (const auto rows = rowsThatFit(*breakable); rows > 0) {
                    put(*breakable->rows(0, rows));
                    next();
                    return add(*breakable->rows(rows, breakable->rowCount()));
                }
            }
            next();
        }
        return false;
    }

  private:
    [[nodiscard]] double needed(const Block& block) const {
        return block.height(setting_, columns_[column_].width, ruler_);
    }
    [[nodiscard]] double room() const {
        return columns_[column_].height - used_ - (column_ + 1 == columns_.size() ? standing_ : 0);
    }
    [[nodiscard]] std::size_t rowsThatFit(const BreakableBlock& block) const {
        if (block.rowCount() < 2 * fewestRows) return 0;
        std::size_t fit = 0;
        std::size_t least = fewestRows;
        for (auto most = block.rowCount() - fewestRows; least <= most;) {
            const auto tried = least + (most - least) / 2;
            if (needed(*block.rows(0, tried)) <= room() + slack) {
                fit = tried;
                least = tried + 1;
            } else {
                most = tried - 1;
            }
        }
        return fit;
    }
    void put(const Block& block) {
        const auto& column = columns_[column_];
        const double height = needed(block);
        if (pencil_ != nullptr) block.draw(*pencil_, setting_, {column.left, column.top + used_, column.width, height});
        used_ += height;
    }
    void next() {
        ++column_;
        used_ = 0;
    }

    const Setting& setting_;
    const std::vector<Frame>& columns_;
    double standing_;
    const Ruler& ruler_;
    Pencil* pencil_;
    std::size_t column_ = 0;
    double used_ = 0;
};

bool flows(const Panel& panel, const Setting& setting, const std::vector<Frame>& columns, const Ruler& ruler,
           Pencil* pencil) {
    const double standing = heightOf(panel.standing, setting, columns.back().width, ruler);
    if (standing > columns.back().height + slack) return false;
    Flow flow(setting, columns, standing, ruler, pencil);
    for (const auto& block : panel.flowing)
        if (!flow.add(*block)) return false;
    return true;
}

} // namespace

std::optional<Setting> fittedSetting(const Panel& panel, const Setting& setting, const std::vector<Frame>& columns,
                                     const Ruler& ruler) {
    constexpr double step = 0.02;
    const auto fits = [&](const Setting& tried) { return flows(panel, tried, columns, ruler, nullptr); };
    Setting tried = setting;
    for (tried.leading = 1; tried.leading > closestLines - step / 2; tried.leading -= step)
        if (fits(tried)) return tried;
    tried.leading = closestLines;
    for (double share = 1; share > smallestLetters - step / 2; share -= step) {
        tried.unit = setting.unit * share;
        if (fits(tried)) return tried;
    }
    return std::nullopt;
}

void drawPanel(Pencil& pencil, const Panel& panel, const Setting& setting, const std::vector<Frame>& columns) {
    flows(panel, setting, columns, pencil.ruler(), &pencil);
    const auto& last = columns.back();
    double top = last.bottom() - heightOf(panel.standing, setting, last.width, pencil.ruler());
    for (const auto& block : panel.standing) {
        const double height = block->height(setting, last.width, pencil.ruler());
        block->draw(pencil, setting, {last.left, top, last.width, height});
        top += height;
    }
}

} // namespace mutu::sheet
