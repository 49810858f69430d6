// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_canvas.h"

#include "app/desktop/canvas/map_hand.h"
#include "app/desktop/canvas/map_veil.h"
#include "app/desktop/canvas/outline.h"
#include "app/desktop/canvas/scale_bar.h"
#include "app/desktop/look.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace mutu::desktop {

namespace {
constexpr double largestScale = 50;
constexpr double smallestScale = 50'000'000;
constexpr double keyPan = 80;
constexpr double keyTurn = 15; // degrees
constexpr double wheelTurn = 5;
constexpr int dragDistance = 4;
constexpr qint64 flashPeriod = 160;

/// An upright box about the same middle that holds the box when it is turned.
geom::Box turnedBox(const geom::Box& box, double degrees) {
    if (degrees == 0 || box.empty()) return box;
    const double angle = degrees * std::numbers::pi / 180;
    const auto width = static_cast<double>(box.width());
    const auto height = static_cast<double>(box.height());
    const auto halfWidth = std::llround((width * std::abs(std::cos(angle)) + height * std::abs(std::sin(angle))) / 2);
    const auto halfHeight = std::llround((width * std::abs(std::sin(angle)) + height * std::abs(std::cos(angle))) / 2);
    const geom::Point middle{box.minX + box.width() / 2, box.minY + box.height() / 2};
    return {middle.x - halfWidth, middle.y - halfHeight, middle.x + halfWidth, middle.y + halfHeight};
}

Touch touchAt(const QMouseEvent& event, const map::View& view) {
    return {event.position(), view.toGround(event.position()), event.modifiers()};
}
} // namespace

MapCanvas::MapCanvas(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::ArrowCursor);
    view_.dotsPerMillimetre = logicalDpiX() / map::millimetresPerInch;
    view_.size = size();
    clock_.start();
    flashing_.setInterval(flashPeriod);
    connect(&flashing_, &QTimer::timeout, this, [this] {
        if (--flashes_ <= 0) flashing_.stop();
        update();
    });
    connect(&brush_, &Brush::progressed, this, &MapCanvas::take);
    connect(&brush_, &Brush::painted, this, [this](const Picture& picture) {
        take(picture);
        const map::View view = inPixels(picture.view);
        fresh_ = view.centre == view_.centre && view.scale == view_.scale && view.turn == view_.turn && view.size == view_.size;
        legend_ = picture.legend;
        emit painted(picture);
    });
}

map::View MapCanvas::inPixels(map::View view) const {
    const double ratio = view.dotsPerMillimetre / view_.dotsPerMillimetre;
    view.dotsPerMillimetre = view_.dotsPerMillimetre;
    view.size = QSize(static_cast<int>(std::lround(view.size.width() / ratio)), static_cast<int>(std::lround(view.size.height() / ratio)));
    return view;
}

void MapCanvas::take(const Picture& picture) {
    if (!portrayal_) return; // of a book that was closed meanwhile
    const map::View view = inPixels(picture.view);
    if (!picture.whole && !ground_.image.isNull() && ground_.view == view_) return;
    ground_ = {picture.ground, view};
    if (picture.whole) under_ = ground_;
    if (!picture.labels.isNull()) labels_ = {picture.labels, view};
    update();
}

void MapCanvas::setPortrayal(std::shared_ptr<const map::Portrayal> portrayal) {
    portrayal_ = std::move(portrayal);
    selected_.clear(); // features are numbered anew in another scene
    if (!portrayal_) under_ = ground_ = labels_ = {};
    orderPicture();
}

void MapCanvas::setFound(std::shared_ptr<const std::vector<RecordId>> found) {
    found_ = std::move(found);
    orderPicture();
}

void MapCanvas::setSelected(std::vector<std::pair<map::LayerKind, map::FeatureIndex>> selected) {
    selected_ = std::move(selected);
    update();
}

void MapCanvas::setCovered(int left, int right) {
    if (coveredLeft_ == left && coveredRight_ == right) return;
    coveredLeft_ = left;
    coveredRight_ = right;
    refit();
}

void MapCanvas::setBanner(const QString& text) {
    banner_ = text;
    update();
}

void MapCanvas::setHand(MapHand* hand) {
    hand_ = hand;
    heldByHand_ = false;
    rest();
    update();
    emit handChanged();
}

void MapCanvas::setMarksSmall(bool on) {
    if (std::exchange(marksSmall_, on) != on) orderPicture();
}

void MapCanvas::rest() { setCursor(hand_ && hand_->isDrawing() ? Qt::CrossCursor : Qt::ArrowCursor); }

void MapCanvas::setHint(const QString& text) {
    hint_ = text;
    update();
}

void MapCanvas::fit(const geom::Box& box, double margin) {
    if (box.empty() || width() < 16 || height() < 16) return;
    const int free = std::max(width() - coveredLeft_ - coveredRight_, width() / 3);
    map::View fitted = map::View::fitting(turnedBox(box, view_.turn), QSize(free, height()), view_.dotsPerMillimetre, margin);
    fitted.size = size();
    fitted.turn = view_.turn;
    fitted.scale = std::clamp(fitted.scale, largestScale, smallestScale);
    // the middle of the free part is not the middle of the map: shift the centre the other way
    const double shift = coveredLeft_ + free / 2.0 - width() / 2.0;
    fitted.centre = fitted.toGround(QPointF(width() / 2.0 - shift, height() / 2.0));
    view_ = fitted;
    const std::pair wanted(box, margin);
    // a window that changes its size moves nothing
    if (fitted_ != wanted) note();
    fitted_ = wanted;
    moved();
}

void MapCanvas::refit() {
    if (fitted_) fit(fitted_->first, fitted_->second);
}

void MapCanvas::note() { history_.note({view_.centre, view_.scale, view_.turn}, clock_.elapsed()); }

void MapCanvas::setTurn(double degrees) {
    view_.turn = std::remainder(degrees, 360.0);
    if (std::abs(view_.turn) < 0.01) view_.turn = 0;
    note();
    moved();
    refit();
}

void MapCanvas::stand(const std::optional<ViewHistory::Stand>& stand) {
    if (!stand) return;
    view_.centre = stand->centre;
    view_.scale = stand->scale;
    view_.turn = stand->turn;
    fitted_.reset();
    moved();
}

void MapCanvas::goBack() { stand(history_.back()); }

void MapCanvas::goForward() { stand(history_.forward()); }

void MapCanvas::centreOn(geom::Point place) {
    const double shift = (coveredLeft_ - coveredRight_) / 2.0; // amid what is free
    panBy(QPointF(width() / 2.0 + shift, height() / 2.0) - view_.toDevice(place));
}

void MapCanvas::setScale(double denominator) {
    zoomBy(view_.scale / std::clamp(denominator, largestScale, smallestScale), QPointF(width() / 2.0, height() / 2.0));
}

void MapCanvas::zoomBy(double factor, QPointF about) {
    const geom::Point held = view_.toGround(about);
    view_.scale = std::clamp(view_.scale / factor, largestScale, smallestScale);
    const QPointF now = view_.toDevice(held);
    panBy(about - now);
}

void MapCanvas::panBy(QPointF pixels) {
    const QPointF middle(width() / 2.0, height() / 2.0);
    view_.centre = view_.toGround(middle - pixels);
    fitted_.reset();
    note();
    moved();
}

void MapCanvas::moved() {
    orderPicture();
    emit viewChanged();
}

void MapCanvas::orderPicture() {
    fresh_ = false;
    update();
    if (!portrayal_ || width() < 16 || height() < 16) return;
    const double ratio = devicePixelRatioF();
    map::View view = view_;
    view.size = QSize(static_cast<int>(std::lround(width() * ratio)), static_cast<int>(std::lround(height() * ratio)));
    view.dotsPerMillimetre *= ratio;
    brush_.order({portrayal_, view, Look::colour("paper"), QColor(0x1f, 0x5f, 0x8b), found_, marksSmall_});
}

void MapCanvas::flash() {
    flashes_ = 6;
    flashing_.start();
    update();
}

qint64 MapCanvas::tolerance() const { return std::llround(4 * view_.groundPerDot()); }

void MapCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), portrayal_ ? Look::colour("paper") : Look::colour("window"));
    if (portrayal_) {
        if (under_.view != ground_.view) paintPicture(painter, under_.image, under_.view);
        paintPicture(painter, ground_.image, ground_.view);
        paintPicture(painter, labels_.image, labels_.view);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (portrayal_) {
        for (const MapVeil* veil : veils_) {
            painter.save();
            veil->paint(painter, portrayal_->scene(), view_);
            painter.restore();
        }
        paintSelected(painter);
        if (hand_) {
            painter.save();
            hand_->paint(painter, view_);
            painter.restore();
        }
        paintScaleBar(painter);
        paintBanner(painter);
    }
    painter.setPen(QColor(0x64, 0x6a, 0x70));
    painter.drawText(QRectF(coveredLeft_, 0, width() - coveredLeft_, height()), Qt::AlignCenter, hint_);
}

void MapCanvas::paintPicture(QPainter& painter, const QImage& image, const map::View& view) const {
    if (image.isNull()) return;
    if (view.turn != view_.turn) return paintTurned(painter, image, view);
    const QPointF corner = view_.toDevice(view.toGround(QPointF(0, 0)));
    const double ratio = static_cast<double>(image.width()) / std::max(1, view.size.width());
    if (view.scale != view_.scale) {
        painter.drawImage(QRectF(corner, QSizeF(view.size) * (view.scale / view_.scale)), image);
        return;
    }
    // in its own place or moved: copied dot by dot; only a picture of another scale is resampled
    const QPointF whole(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio);
    painter.drawImage(QRectF(whole, QSizeF(image.size()) / ratio), image);
}

/// A picture of another turn stands in, turned about the place that stays in its middle.
void MapCanvas::paintTurned(QPainter& painter, const QImage& image, const map::View& view) const {
    painter.save();
    painter.translate(view_.toDevice(view.centre));
    painter.rotate(view_.turn - view.turn);
    const QSizeF shown = QSizeF(view.size) * (view.scale / view_.scale);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(-shown.width() / 2, -shown.height() / 2), shown), image);
    painter.restore();
}

void MapCanvas::paintSelected(QPainter& painter) {
    if (flashes_ % 2 == 1) return;
    const map::Scene& scene = portrayal_->scene();
    for (const auto& [layer, feature] : selected_) {
        const QPainterPath path = outlineOf(scene, layer, feature, view_);
        const bool isLast = layer == selected_.back().first && feature == selected_.back().second;
        painter.setBrush(flashes_ > 0 && isLast ? QColor(255, 214, 0, 150) : QColor(Qt::transparent));
        painter.setPen(QPen(Qt::white, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0xc4, 0x1e, 0x3a), isLast ? 2.5 : 1.5, isLast ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
}

void MapCanvas::paintScaleBar(QPainter& painter) {
    const ScaleBar bar = ScaleBar::fitting(view_.groundPerDot() / 1000.0, 140);
    const QPointF left(coveredLeft_ + 2 * Look::step, height() - 2 * Look::step);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 200));
    painter.drawRoundedRect(QRectF(left.x() - 8, left.y() - 24, bar.pixels + 16, 34), 4, 4);
    painter.setPen(QPen(QColor(0x23, 0x26, 0x2a), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{left + QPointF(0, -5), left, left + QPointF(bar.pixels, 0), left + QPointF(bar.pixels, -5)});
    painter.drawText(QRectF(left.x(), left.y() - 22, bar.pixels, 16), Qt::AlignCenter, bar.label);
}

void MapCanvas::paintBanner(QPainter& painter) {
    if (banner_.isEmpty()) return;
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    const QRectF text = painter.fontMetrics().boundingRect(banner_).adjusted(-12, -5, 12, 5);
    const double middle = coveredLeft_ + (width() - coveredLeft_ - coveredRight_) / 2.0;
    const QRectF box(middle - text.width() / 2, 12, text.width(), text.height());
    painter.setPen(QPen(QColor(0x9c, 0x2f, 0x1f), 1));
    painter.setBrush(QColor(255, 255, 255, 225));
    painter.drawRoundedRect(box, 4, 4);
    painter.drawText(box, Qt::AlignCenter, banner_);
}

void MapCanvas::resizeEvent(QResizeEvent*) {
    view_.size = size();
    moved();
    refit();
}

void MapCanvas::wheelEvent(QWheelEvent* event) {
    // some systems turn the wheel sideways while Shift is held
    const QPoint delta = event->angleDelta();
    const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
    if (event->modifiers() & Qt::ShiftModifier && notches != 0) setTurn(view_.turn + wheelTurn * notches);
    else if (notches != 0) zoomBy(std::pow(1.25, notches), event->position());
    event->accept();
}

void MapCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::BackButton) return goBack();
    if (event->button() == Qt::ForwardButton) return goForward();
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    setFocus(Qt::MouseFocusReason);
    pressed_ = true;
    dragging_ = false;
    pressedAt_ = lastAt_ = event->position();
    heldByHand_ = hand_ && portrayal_ && event->button() == Qt::LeftButton && hand_->takes(touchAt(*event, view_));
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (portrayal_) emit hovered(view_.toGround(event->position()));
    if (!pressed_ || heldByHand_) {
        if (hand_ && portrayal_) hand_->hover(touchAt(*event, view_));
        if (!pressed_) return;
    }
    if (!dragging_ && (event->position() - pressedAt_).manhattanLength() > dragDistance) {
        dragging_ = true;
        if (!heldByHand_) setCursor(Qt::ClosedHandCursor);
    }
    if (!dragging_ || heldByHand_) return;
    panBy(event->position() - lastAt_);
    lastAt_ = event->position();
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (!pressed_) return;
    pressed_ = false;
    const bool wasDragging = std::exchange(dragging_, false);
    const bool wasHeld = std::exchange(heldByHand_, false);
    if (wasDragging) {
        rest();
        if (wasHeld && hand_) hand_->drop(touchAt(*event, view_));
    } else if (event->button() == Qt::LeftButton && portrayal_) {
        const Touch touch = touchAt(*event, view_);
        if (!hand_ || !hand_->click(touch)) emit clicked(touch.place, tolerance(), touch.keys);
    }
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!portrayal_ || event->button() != Qt::LeftButton) return;
    const Touch touch = touchAt(*event, view_);
    if (!hand_ || !hand_->doubleClick(touch)) emit doubleClicked(touch.place, tolerance());
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event) {
    if (hand_ && portrayal_) hand_->menu(event->globalPos());
}

void MapCanvas::leaveEvent(QEvent* event) {
    if (hand_ && portrayal_) hand_->leave();
    QWidget::leaveEvent(event);
}

void MapCanvas::keyPressEvent(QKeyEvent* event) {
    if (hand_ && portrayal_ && hand_->key(*event)) return;
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Left: return panBy({keyPan, 0});
    case Qt::Key_Right: return panBy({-keyPan, 0});
    case Qt::Key_Up: return panBy({0, keyPan});
    case Qt::Key_Down: return panBy({0, -keyPan});
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(1.5, middle);
    case Qt::Key_BracketLeft: return setTurn(view_.turn - keyTurn);
    case Qt::Key_BracketRight: return setTurn(view_.turn + keyTurn);
    case Qt::Key_Minus: return zoomBy(1 / 1.5, middle);
    default: QWidget::keyPressEvent(event);
    }
}

void MapCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) orderPicture();
    QWidget::changeEvent(event);
}

} // namespace mutu::desktop
