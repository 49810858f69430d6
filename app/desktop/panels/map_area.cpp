// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/map_area.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/look.h"
#include "app/desktop/panels/find_panel.h"
#include "app/desktop/panels/welcome.h"

namespace mutu::desktop {

MapArea::MapArea(MapCanvas* canvas, FindPanel* find, Welcome* welcome, QWidget* parent)
    : QWidget(parent), canvas_(canvas), find_(find), welcome_(welcome) {
    for (QWidget* part : std::initializer_list<QWidget*>{canvas_, find_, welcome_}) part->setParent(this);
    setMinimumSize(40 * Look::step, 24 * Look::step);
    find_->hide();
    showBook(false);
}

void MapArea::showBook(bool open) {
    canvas_->setVisible(open);
    welcome_->setVisible(!open);
    if (!open) find_->hide();
    arrange();
}

void MapArea::showFind(bool shown) {
    find_->setVisible(shown);
    arrange();
    if (shown) find_->setFocus();
}

void MapArea::arrange() {
    const int gap = Look::step;
    // the panel keeps its height: in a low window the results below give way
    setMinimumHeight(find_->isHidden() ? 24 * Look::step : std::max(24 * Look::step, find_->minimumSizeHint().height() + 2 * gap));
    canvas_->setCovered(find_->isHidden() ? 0 : find_->width() + 2 * gap, 0);
    canvas_->setGeometry(rect());
    welcome_->setGeometry(rect());
    find_->adjustSize();
    find_->resize(find_->width(), std::max(find_->minimumSizeHint().height(), std::min(find_->sizeHint().height(), height() - 2 * gap)));
    find_->move(gap, gap);
    find_->raise();
    canvas_->update();
}

void MapArea::resizeEvent(QResizeEvent*) { arrange(); }

} // namespace mutu::desktop
