// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/brush.h"
#include "app/desktop/canvas/view_history.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace mutu::desktop {

class MapHand;
class MapVeil;

/// The map: shows a portrayal, moves at once under the hand, and has it painted anew beside the window.
/// - Wheel zooms about the pointer, drag pans; arrows pan, + and − zoom; the wheel with Shift, [ and ] turn it. It tells where it was clicked and never what that means.
/// - A hand (MapHand) that holds the map gets clicks, keys and its own drags first, and paints over the map.
/// - While a new picture is being painted, the old one stands in, moved and scaled, and new tiles appear over it as they are done.
class MapCanvas : public QWidget {
    Q_OBJECT
  public:
    explicit MapCanvas(QWidget* parent = nullptr);

    void setPortrayal(std::shared_ptr<const map::Portrayal> portrayal);
    /// The vacancies to be outlined, ascending.
    void setFound(std::shared_ptr<const std::vector<RecordId>> found);
    /// The features drawn as selected, strongest last.
    void setSelected(std::vector<std::pair<map::LayerKind, map::FeatureIndex>> selected);
    /// What covers the map on its left and right, in widget pixels: fitting leaves it free.
    void setCovered(int left, int right);
    void setBanner(const QString& text);
    [[nodiscard]] const QString& banner() const { return banner_; }
    /// What an empty map says to do next.
    void setHint(const QString& text);
    /// Who holds the map and paints over it; nobody: nullptr. The hand outlives the holding.
    void setHand(MapHand* hand);
    [[nodiscard]] MapHand* hand() const { return hand_; }
    /// Whether vacant pieces too small to see are marked.
    void setMarksSmall(bool on);
    /// Something more to be painted over the map, below what is selected. It outlives the painting.
    void addVeil(const MapVeil* veil) { veils_.push_back(veil); }

    [[nodiscard]] const std::shared_ptr<const map::Portrayal>& portrayal() const { return portrayal_; }
    /// In widget pixels, not dots of the device.
    [[nodiscard]] const map::View& view() const { return view_; }
    void fit(const geom::Box& box, double margin = 0.03);
    void setScale(double denominator);
    void zoomBy(double factor, QPointF about);
    void centreOn(geom::Point place);
    /// Turns the map about its middle: north to so many degrees clockwise of up.
    void setTurn(double degrees);
    /// To where the map stood before, and forth again.
    void goBack();
    void goForward();
    [[nodiscard]] const ViewHistory& history() const { return history_; }
    void forgetViews() { history_.clear(); }
    /// Of what was painted last.
    [[nodiscard]] const std::vector<LegendLine>& legend() const { return legend_; }
    /// Lets the selection light up three times.
    void flash();
    /// Whether what is seen is what was ordered last.
    [[nodiscard]] bool isFresh() const { return fresh_; }

  signals:
    void viewChanged();
    void handChanged();
    void hovered(mutu::geom::Point place);
    void clicked(mutu::geom::Point place, qint64 tolerance, Qt::KeyboardModifiers keys);
    void doubleClicked(mutu::geom::Point place, qint64 tolerance);
    void painted(const mutu::desktop::Picture& picture);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void take(const Picture& picture);
    /// A picture's view in the widget's pixels.
    [[nodiscard]] map::View inPixels(map::View view) const;
    void paintPicture(QPainter& painter, const QImage& image, const map::View& view) const;
    void paintTurned(QPainter& painter, const QImage& image, const map::View& view) const;
    void orderPicture();
    void moved();
    void refit();
    void panBy(QPointF pixels);
    void stand(const std::optional<ViewHistory::Stand>& stand);
    void note();
    void paintSelected(QPainter& painter);
    void paintScaleBar(QPainter& painter);
    void paintBanner(QPainter& painter);
    void rest();
    [[nodiscard]] qint64 tolerance() const;

    Brush brush_;
    MapHand* hand_ = nullptr;
    std::vector<const MapVeil*> veils_;
    std::shared_ptr<const map::Portrayal> portrayal_;
    std::shared_ptr<const std::vector<RecordId>> found_;
    std::vector<std::pair<map::LayerKind, map::FeatureIndex>> selected_;
    map::View view_;
    struct Sheet {
        QImage image;
        map::View view; ///< in widget pixels
    };
    Sheet under_;  ///< the last whole ground: stands in where the present one isn't painted yet
    Sheet ground_; ///< the newest, as far as it is painted
    Sheet labels_;
    bool fresh_ = false;
    std::optional<std::pair<geom::Box, double>> fitted_; ///< box and margin that stay fitted until a hand moves the map
    int coveredLeft_ = 0;
    int coveredRight_ = 0;
    QString banner_;
    QString hint_;
    QPointF pressedAt_;
    QPointF lastAt_;
    bool pressed_ = false;
    bool dragging_ = false;
    bool heldByHand_ = false; ///< the present drag is the hand's
    ViewHistory history_;
    QElapsedTimer clock_;
    std::vector<LegendLine> legend_;
    bool marksSmall_ = true;
    QTimer flashing_;
    int flashes_ = 0;
};

} // namespace mutu::desktop
