// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/portrayal.h"
#include "geo/map/tiled_painter.h"
#include "geo/map/view.h"

#include <QColor>
#include <QImage>
#include <QObject>
#include <QString>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace mutu::desktop {

/// What a picture of the map needs.
struct PictureOrder {
    std::shared_ptr<const map::Portrayal> portrayal;
    map::View view;
    QColor paper;
    QColor mark; ///< the outline of what was found
    /// The found pieces, ascending; they are outlined.
    std::shared_ptr<const std::vector<RecordId>> found;
    bool marksSmall = true; ///< a mark stands for vacant land that is too small to see
};

/// A line of the legend, with its sample painted.
struct LegendLine {
    QString title;
    QString titleEn;
    QImage sample;
    std::int64_t count = 0;
    RegisteredArea area;
    map::LayerKind layer = map::LayerKind::parcel;
    bool isRegion = true;
};

/// A picture as it comes about: first the ground, tile by tile, then its labels, then the legend.
struct Picture {
    map::View view;
    QImage ground;      ///< transparent where it isn't painted yet
    bool whole = false; ///< the ground is
    QImage labels;      ///< on transparent ground; null until they have found their places
    std::vector<LegendLine> legend; ///< of what is on the picture, once all is painted
    double milliseconds = 0;        ///< of painting ground and labels
};

/// Paints pictures of the map on a thread of its own: the newest order wins, an older one is dropped or stopped. What was painted
/// for earlier orders at the same scale is used again, and once a picture is done, the ground around it is painted ahead.
class Brush : public QObject {
    Q_OBJECT
  public:
    explicit Brush(QObject* parent = nullptr);
    ~Brush() override;

    void order(PictureOrder order);

  signals:
    /// On the owner's thread: what there is of the picture so far.
    void progressed(const mutu::desktop::Picture& picture);
    /// The same once it is done.
    void painted(const mutu::desktop::Picture& picture);

  private:
    void run(const std::stop_token& stop);
    void paint(const PictureOrder& order, const std::stop_token& stop);
    void tell(Picture picture, bool done);

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<PictureOrder> waiting_;
    std::stop_source running_;
    map::TiledPainter painter_; // the thread's
    std::jthread thread_;
};

} // namespace mutu::desktop
