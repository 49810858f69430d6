// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/brush.h"

#include "app/desktop/canvas/outline.h"
#include "app/desktop/canvas/small_marks.h"
#include "geo/map/legend.h"
#include "geo/map/paint.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace mutu::desktop {

namespace {

void outlineFound(QImage& picture, const PictureOrder& order) {
    if (!order.found || order.found->empty()) return;
    QPainter painter(&picture);
    const map::Scene& scene = order.portrayal->scene();
    const map::Layer& layer = scene.layer(map::LayerKind::vacancy);
    const double dots = order.view.dotsPerMillimetre;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(order.mark, (order.view.scale > 15000 ? 0.3 : 0.5) * dots, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    for (const map::FeatureIndex feature : layer.search(scene.extentOf(order.view.window())))
        if (std::binary_search(order.found->begin(), order.found->end(), layer.record(feature)))
            painter.drawPath(outlineOf(scene, map::LayerKind::vacancy, feature, order.view));
}

/// What a turned view shows of the upright picture that holds it.
QImage turned(const QImage& picture, const map::View& upright, const map::View& view) {
    if (view.turn == 0) return picture;
    QImage result(view.size, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(view.size.width() / 2.0, view.size.height() / 2.0);
    painter.rotate(view.turn);
    painter.drawImage(QPointF(-upright.size.width() / 2.0, -upright.size.height() / 2.0), picture);
    return result;
}

std::vector<LegendLine> legendOf(const PictureOrder& order) {
    std::vector<LegendLine> lines;
    const double dots = order.view.dotsPerMillimetre;
    const QSizeF size(7 * dots, 4 * dots);
    for (const map::LegendEntry& entry : map::legend(*order.portrayal, order.view.window(), order.view.scale)) {
        QImage sample(size.toSize(), QImage::Format_ARGB32_Premultiplied);
        sample.fill(Qt::transparent);
        QPainter painter(&sample);
        painter.setRenderHint(QPainter::Antialiasing);
        const double edge = entry.form == map::Form::region ? 0.3 * dots : 0;
        map::paintSample(painter, *order.portrayal, entry, QRectF(QPointF(0, 0), size).adjusted(edge, edge, -edge, -edge), dots,
                         order.view.scale);
        painter.end();
        lines.push_back({QString::fromStdString(entry.title), QString::fromStdString(entry.titleEn), sample, entry.count, entry.area, entry.layer,
                         entry.form == map::Form::region});
    }
    return lines;
}

} // namespace

Brush::Brush(QObject* parent) : QObject(parent), thread_([this](const std::stop_token& stop) { run(stop); }) {
    // Qt's rasteriser fills large areas in the global pool and waits for it, the window's too: while the map's bands take every
    // thread of it, the window would stand still until the map is painted
    auto* pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(std::max(pool->maxThreadCount(), 2 * QThread::idealThreadCount() + 2));
}

Brush::~Brush() {
    {
        const std::lock_guard lock(mutex_);
        waiting_.reset();
        running_.request_stop();
    }
    thread_.request_stop();
    thread_.join();
}

void Brush::order(PictureOrder order) {
    const std::lock_guard lock(mutex_);
    waiting_ = std::move(order);
    running_.request_stop();
    wake_.notify_one();
}

void Brush::run(const std::stop_token& stop) {
    while (true) {
        PictureOrder order;
        std::stop_token running;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, stop, [&] { return waiting_.has_value(); })) return;
            order = std::move(*waiting_);
            waiting_.reset();
            running_ = std::stop_source();
            running = running_.get_token();
        }
        paint(order, running);
    }
}

void Brush::paint(const PictureOrder& order, const std::stop_token& stop) {
    map::PaintOptions options;
    options.stop = stop;
    options.background = style::Colour{static_cast<std::uint8_t>(order.paper.red()), static_cast<std::uint8_t>(order.paper.green()),
                                       static_cast<std::uint8_t>(order.paper.blue())};
    QElapsedTimer clock;
    clock.start();
    Picture picture;
    picture.view = order.view;
    const map::View upright = order.view.unturned();
    picture.ground = painter_.paint(order.portrayal, upright, options, QThread::idealThreadCount(), [&](const QImage& part) {
        Picture unfinished;
        unfinished.view = order.view;
        unfinished.ground = turned(part, upright, order.view);
        tell(std::move(unfinished), false);
    });
    if (picture.ground.isNull()) return; // stopped: a newer order is waiting
    picture.ground = turned(picture.ground, upright, order.view);
    outlineFound(picture.ground, order);
    if (order.marksSmall) paintSmallMarks(picture.ground, *order.portrayal, order.view);
    picture.whole = true;
    tell(picture, false);
    picture.labels = map::paintLabelImage(*order.portrayal, order.view, stop);
    if (picture.labels.isNull()) return;
    picture.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    tell(picture, false);
    if (stop.stop_requested()) return;
    picture.legend = legendOf(order);
    tell(std::move(picture), true);
    painter_.prepareAround(options);
}

void Brush::tell(Picture picture, bool done) {
    QMetaObject::invokeMethod(
        this,
        [this, picture = std::move(picture), done] {
            if (done) emit painted(picture);
            else emit progressed(picture);
        },
        Qt::QueuedConnection);
}

} // namespace mutu::desktop
