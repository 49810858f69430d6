// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/map_area.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/look.h"
#include "app/desktop/panels/toast.h"
#include "app/desktop/panels/welcome.h"

namespace mutu::desktop {

MapArea::MapArea(MapCanvas* canvas, std::vector<QWidget*> panels, Toast* toast, Welcome* welcome, QWidget* parent)
    : QWidget(parent), canvas_(canvas), panels_(std::move(panels)), toast_(toast), welcome_(welcome) {
    for (QWidget* part : std::initializer_list<QWidget*>{canvas_, toast_, welcome_}) part->setParent(this);
    for (QWidget* panel : panels_) {
        panel->setParent(this);
        panel->hide();
    }
    setMinimumSize(40 * Look::step, 24 * Look::step);
    connect(toast_, &Toast::changed, this, &MapArea::arrange);
    showBook(false);
}

void MapArea::showBook(bool open) {
    canvas_->setVisible(open);
    welcome_->setVisible(!open);
    toast_->hide();
    if (!open) showPanel(nullptr);
    arrange();
}

void MapArea::showPanel(QWidget* panel) {
    shown_ = panel;
    for (QWidget* each : panels_) each->setVisible(each == panel);
    arrange();
    if (panel) panel->setFocus();
}

void MapArea::arrange() {
    const int gap = Look::step;
    // the panel keeps its height: in a low window the results below give way
    setMinimumHeight(shown_ ? std::max(24 * Look::step, shown_->minimumSizeHint().height() + 2 * gap) : 24 * Look::step);
    canvas_->setCovered(shown_ ? shown_->width() + 2 * gap : 0, 0);
    canvas_->setGeometry(rect());
    welcome_->setGeometry(rect());
    if (shown_) {
        shown_->adjustSize();
        shown_->resize(shown_->width(), std::max(shown_->minimumSizeHint().height(), std::min(shown_->sizeHint().height(), height() - 2 * gap)));
        shown_->move(gap, gap);
        shown_->raise();
    }
    const int left = shown_ ? shown_->width() + 2 * gap : 0;
    toast_->move(left + (width() - left - toast_->width()) / 2, height() - toast_->height() - 2 * gap);
    toast_->raise();
    canvas_->update();
}

void MapArea::resizeEvent(QResizeEvent*) { arrange(); }

} // namespace mutu::desktop
