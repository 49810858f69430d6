// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/overview_inset.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/look.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <QToolButton>

#include <cmath>

namespace mutu::desktop {

namespace {
constexpr QSize whole(200, 150);
constexpr int button = 22;
constexpr int gap = 12;
constexpr int least = 480; ///< on a narrower map it would be in the way
} // namespace

OverviewInset::OverviewInset(MapCanvas& canvas) : QWidget(&canvas), canvas_(canvas) {
    setObjectName(QStringLiteral("overviewInset"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    fold_ = new QToolButton(this);
    fold_->setAutoRaise(true);
    fold_->setFocusPolicy(Qt::NoFocus);
    fold_->setFixedSize(button, button);
    connect(fold_, &QToolButton::clicked, this, [this] { setFolded(!folded_); });
    connect(&canvas_, &MapCanvas::viewChanged, this, &OverviewInset::arrange);
    connect(&brush_, &Brush::progressed, this, [this](const Picture& picture) {
        if (!picture.whole) return;
        image_ = picture.ground;
        update();
    });
    canvas_.installEventFilter(this);
    folded_ = QSettings().value(QStringLiteral("overviewFolded"), false).toBool();
    retranslate();
    arrange();
}

void OverviewInset::show(std::shared_ptr<const map::Portrayal> portrayal, const geom::Box& extent) {
    portrayal_ = std::move(portrayal);
    extent_ = extent;
    if (!portrayal_) image_ = {};
    arrange();
    order();
}

void OverviewInset::setFolded(bool folded) {
    folded_ = folded;
    QSettings().setValue(QStringLiteral("overviewFolded"), folded);
    retranslate();
    arrange();
    order();
}

void OverviewInset::arrange() {
    // Beside a map that shows all, it would only be in the way.
    const geom::Box window = canvas_.view().window();
    const bool showsAll = window.contains({extent_.minX, extent_.minY}) && window.contains({extent_.maxX, extent_.maxY});
    setVisible(portrayal_ && !extent_.empty() && !showsAll && canvas_.width() >= least);
    update();
    resize(folded_ ? QSize(button, button) : whole);
    move(canvas_.width() - width() - gap, canvas_.height() - height() - gap);
    fold_->move(width() - button, 0);
    fold_->setArrowType(folded_ ? Qt::UpArrow : Qt::DownArrow);
}

void OverviewInset::order() {
    if (!portrayal_ || folded_ || extent_.empty()) return;
    view_ = map::View::fitting(extent_, size(), canvas_.view().dotsPerMillimetre, 0.06);
    const double ratio = devicePixelRatioF();
    map::View view = view_;
    view.size = (QSizeF(size()) * ratio).toSize();
    view.dotsPerMillimetre *= ratio;
    brush_.order({portrayal_, view, Look::colour("paper"), QColor(), {}, false});
}

QPolygonF OverviewInset::frame() const {
    const map::View& view = canvas_.view();
    QPolygonF corners;
    for (const auto& [x, y] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 1}})
        corners << view_.toDevice(view.toGround(QPointF(x * view.size.width(), y * view.size.height())));
    return corners;
}

void OverviewInset::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Look::colour("paper"));
    if (!folded_) {
        if (!image_.isNull()) painter.drawImage(QRectF(rect()), image_);
        painter.setRenderHint(QPainter::Antialiasing);
        QPolygonF shown = frame();
        // a frame that is too small to see becomes a small one about its middle
        if (const QRectF box = shown.boundingRect(); box.width() < 6 || box.height() < 5) shown = QRectF(box.center() - QPointF(3, 2.5), QSizeF(6, 5));
        painter.setPen(QPen(QColor(0xc4, 0x1e, 0x3a), 1.6));
        painter.setBrush(QColor(0xc4, 0x1e, 0x3a, 26));
        painter.drawPolygon(shown);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QColor(0x8a, 0x90, 0x96));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void OverviewInset::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !folded_) canvas_.centreOn(view_.toGround(event->position()));
}

void OverviewInset::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton && !folded_) canvas_.centreOn(view_.toGround(event->position()));
}

bool OverviewInset::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &canvas_ && event->type() == QEvent::Resize) arrange();
    return QWidget::eventFilter(watched, event);
}

void OverviewInset::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) order();
    QWidget::changeEvent(event);
}

void OverviewInset::retranslate() {
    setToolTip(folded_ ? QString() : tr("The whole book; a click moves the map there"));
    fold_->setToolTip(folded_ ? tr("Show the overview") : tr("Fold the overview away"));
    fold_->setAccessibleName(fold_->toolTip());
}

} // namespace mutu::desktop
