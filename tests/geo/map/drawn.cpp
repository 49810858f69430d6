// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/map/drawn.h"

#include <fmt/format.h>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>

#include <cmath>

namespace mutu::map::test {

namespace {

std::string tenths(double value) {
    const auto rounded = std::llround(value * 10);
    return rounded % 10 == 0 ? fmt::format("{}", rounded / 10)
                             : fmt::format("{:.1f}", static_cast<double>(rounded) / 10);
}

std::string place(QPointF p) { return tenths(p.x()) + "," + tenths(p.y()); }

std::string shape(const QPainterPath& path) {
    std::string text;
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        const char* mark = element.isMoveTo() ? " M" : (element.isLineTo() ? " " : " ~");
        text += mark + place(element);
    }
    return text;
}

std::string colour(const QColor& c) {
    return c.alpha() == 255 ? c.name().toStdString() : fmt::format("{}/{}", c.name().toStdString(), c.alpha());
}

} // namespace

class Drawn::Engine final : public QPaintEngine {
  public:
    Engine()
        : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& changed) override {
        if (changed.state() & DirtyPen) pen_ = changed.pen();
        if (changed.state() & DirtyBrush) brush_ = changed.brush();
        if (changed.state() & DirtyTransform) transform_ = changed.transform();
        if (changed.state() & DirtyClipPath) text_ += "clip" + shape(changed.clipPath()) + "\n";
    }
    void drawPath(const QPainterPath& path) override {
        const auto drawn = transform_.map(path);
        if (brush_.style() != Qt::NoBrush) text_ += "fill " + colour(brush_.color()) + shape(drawn) + "\n";
        if (pen_.style() != Qt::NoPen) text_ += "stroke " + ink() + shape(drawn) + "\n";
    }
    void drawLines(const QLineF* lines, int count) override {
        text_ += "lines " + ink();
        for (int i = 0; i < count; ++i)
            text_ += " " + place(transform_.map(lines[i].p1())) + "-" + place(transform_.map(lines[i].p2()));
        text_ += "\n";
    }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode) path.closeSubpath();
        drawPath(path);
    }
    void drawPixmap(const QRectF& to, const QPixmap& /*pixmap*/, const QRectF& /*from*/) override {
        text_ += "image " + place(to.topLeft()) + "\n";
    }
    void drawImage(const QRectF& to, const QImage& /*image*/, const QRectF& /*from*/,
                   Qt::ImageConversionFlags /*flags*/) override {
        text_ += "image " + place(to.topLeft()) + "\n";
    }
    void drawTextItem(const QPointF& base, const QTextItem& item) override {
        const double em = item.font().pixelSize() * std::hypot(transform_.m21(), transform_.m22());
        text_ += fmt::format("text {} {} {} {}\n", colour(pen_.color()), tenths(em), place(transform_.map(base)),
                             item.text().toStdString());
    }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    [[nodiscard]] std::string ink() const {
        std::string text = colour(pen_.color()) + " " + tenths(pen_.widthF());
        for (const auto length : pen_.dashPattern())
            text += (text.find('[') == std::string::npos ? " [" : " ") + tenths(length * pen_.widthF());
        return text.find('[') == std::string::npos ? text : text + "]";
    }
    QPen pen_;
    QBrush brush_;
    QTransform transform_;
    std::string text_;
};

Drawn::Drawn(QSize size)
    : size_(size)
    , engine_(std::make_unique<Engine>()) {}

Drawn::~Drawn() = default;

QPaintEngine* Drawn::paintEngine() const { return engine_.get(); }

std::string Drawn::text() const { return engine_->text(); }

int Drawn::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth:
        return size_.width();
    case PdmHeight:
        return size_.height();
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 254;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace mutu::map::test
