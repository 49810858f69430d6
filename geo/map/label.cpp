// SPDX-License-Identifier: Apache-2.0
#include "geo/map/label.h"

#include "geo/map/clip.h"
#include "geo/map/label_shape.h"
#include "geo/map/projection.h"
#include "geo/map/qt_style.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace mutu::map {

namespace {

constexpr double widthAllowed = 1.05;   // of its region's box
constexpr double narrowestLabelled = 4; // dots
constexpr double largeShare = 1.0 / 3;  // of the picture's shorter side: what is as long keeps its name in sight

/// The boxes that are taken, in squares of the picture.
class Taken {
  public:
    explicit Taken(double cell)
        : cell_(cell) {}

    [[nodiscard]] bool isFree(const QRectF& box) const {
        bool free = true;
        forCells(box, [&](std::int64_t cell) {
            const auto found = cells_.find(cell);
            if (found == cells_.end()) return;
            for (const auto& other : found->second) free = free && !other.intersects(box);
        });
        return free;
    }
    void take(const QRectF& box) {
        forCells(box, [&](std::int64_t cell) { cells_[cell].push_back(box); });
    }

  private:
    template <class Work> void forCells(const QRectF& box, Work&& work) const {
        const auto index = [this](double at) { return static_cast<std::int64_t>(std::floor(at / cell_)); };
        for (auto y = index(box.top()); y <= index(box.bottom()); ++y)
            for (auto x = index(box.left()); x <= index(box.right()); ++x) work((y << 32U) ^ (x & 0xffffffffLL));
    }
    double cell_;
    std::unordered_map<std::int64_t, std::vector<QRectF>> cells_;
};

struct Candidate {
    double priority = 0;
    double extent = 0; ///< the longer side of the feature's box: a large thing's name matters more
    std::size_t style = 0;
    FeatureIndex feature = 0;
    const style::TextSymbolizer* text = nullptr;
};

/// Whether any of its rules is for labels at that scale.
bool writes(const style::Style& style, double scale) {
    for (const auto& rule : style.rules)
        if (rule.isVisibleAt(scale))
            for (const auto& symbolizer : rule.symbolizers)
                if (std::holds_alternative<style::TextSymbolizer>(symbolizer)) return true;
    return false;
}

std::vector<Candidate> candidates(const Portrayal& portrayal, const View& view, const std::stop_token& stop) {
    std::vector<Candidate> result;
    const auto window = portrayal.scene().extentOf(view.window());
    const double smallest = narrowestLabelled * view.groundPerDot();
    for (std::size_t style = 0; style < portrayal.styles().size() && !stop.stop_requested(); ++style) {
        const auto* layer = portrayal.layer(style);
        if (!layer) continue;
        if (!writes(portrayal.styles()[style], view.scale)) continue;
        const auto found = layer->search(window);
        const auto classes = portrayal.classes(style, view.scale, found);
        std::vector<std::vector<const style::TextSymbolizer*>> texts(classes.rules().size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            for (const auto rule : classes.rules()[i])
                for (const auto& symbolizer : portrayal.styles()[style].rules[rule].symbolizers)
                    if (const auto* text = std::get_if<style::TextSymbolizer>(&symbolizer)) texts[i].push_back(text);
        for (const auto feature : found) {
            const auto& written = texts[classes.classOf(feature)];
            const double extent = layer->box(feature).longerSide();
            if (layer->form(feature) != Form::point && extent < smallest) continue;
            for (const auto* text : written) result.push_back({text->priority, extent, style, feature, text});
        }
    }
    std::stable_sort(result.begin(), result.end(), [](const Candidate& a, const Candidate& b) {
        if (a.priority != b.priority) return a.priority > b.priority;
        if (a.extent != b.extent) return a.extent > b.extent;
        return a.style > b.style; // else as the layer lists them
    });
    return result;
}

/// Places the candidates one after the other.
class Placement {
  public:
    Placement(const Portrayal& portrayal, const View& view)
        : portrayal_(portrayal)
        , view_(view)
        , projection_(portrayal.scene(), view)
        , window_(portrayal.scene().extentOf(view.window()))
        , taken_(view.dotsPerMillimetre * 6) {}

    void place(const Candidate& candidate) {
        const auto& layer = *portrayal_.layer(candidate.style);
        const auto text = QString::fromStdString(candidate.text->textFor(FeatureAttributes(layer, candidate.feature)));
        if (text.trimmed().isEmpty()) return;
        const auto font = fontOf(candidate.text->font);
        const LabelShaper shaper(font, dotsOf(candidate.text->font.size, view_));
        const auto* line = std::get_if<style::LinePlacement>(&candidate.text->placement);
        if (line && layer.form(candidate.feature) != Form::point)
            placeOnLine(candidate, layer, text, font, shaper, *line);
        else
            placeAtPoint(candidate, layer, text, font, shaper);
    }
    std::vector<PlacedLabel> take() { return std::move(placed_); }

  private:
    void placeAtPoint(const Candidate& candidate, const Layer& layer, const QString& text, const QFont& font,
                      const LabelShaper& shaper) {
        const auto* chosen = std::get_if<style::PointPlacement>(&candidate.text->placement);
        const auto placement = chosen ? *chosen : style::PointPlacement{0.5, 0.5, {}, {}, 0};
        const QPointF displacement(dotsOf(placement.displacementX, view_), dotsOf(placement.displacementY, view_));
        const auto put = [&](const Seat& seat) {
            QString shown = text;
            if (layer.form(candidate.feature) == Form::region) {
                const auto box = projection_.device(seat.room);
                const auto fits = [&] {
                    const auto size = shaper.size(shown);
                    return size.width() <= box.width() * widthAllowed && size.height() <= box.height() * widthAllowed;
                };
                if (!fits()) shown = shown.section(u'\n', 0, 0);
                if (!fits()) return false;
            }
            const auto anchor = projection_.device(seat.anchor);
            return settle(candidate, font, shaper.atPoint(shown, anchor, placement, displacement));
        };
        const Seat own{layer.anchor(candidate.feature), layer.box(candidate.feature)};
        if (window_.holds(own.anchor) && put(own)) return;
        if (const auto seen = seatInSight(layer, candidate.feature)) put(*seen);
    }

    /// Where a point label may sit, and the box that it must not outgrow.
    struct Seat {
        Offset anchor;
        Extent room;
    };

    /// The widest place of what is in sight of a large region that reaches beyond the picture.
    [[nodiscard]] std::optional<Seat> seatInSight(const Layer& layer, FeatureIndex feature) const {
        const auto& box = layer.box(feature);
        const double large = largeShare * std::min(view_.size.width(), view_.size.height());
        if (layer.form(feature) != Form::region || window_.holds(box) || projection_.dots(box.longerSide()) < large)
            return std::nullopt;
        Outlines rings;
        for (std::uint32_t i = 0; i < layer.outlineCount(feature); ++i) rings.push_back(layer.outline(feature, i));
        const auto parts = clipped(rings, window_);
        if (parts.empty()) return std::nullopt;
        Extent room;
        for (const auto& part : parts)
            for (const auto place : part) room.add(place);
        return Seat{widestPlace({parts.begin(), parts.end()}), room};
    }

    void placeOnLine(const Candidate& candidate, const Layer& layer, const QString& text, const QFont& font,
                     const LabelShaper& shaper, const style::LinePlacement& placement) {
        const double offset = dotsOf(placement.offset, view_);
        const double width = shaper.size(text).width();
        const double gap = std::max(dotsOf(placement.gap, view_), width);
        const double around = width + std::abs(offset); // farther out nothing of the label could be in sight
        const auto sight = QRectF(QPointF(0, 0), view_.size).adjusted(-around, -around, around, around);
        for (std::uint32_t i = 0; i < layer.outlineCount(candidate.feature); ++i) {
            QPolygonF corners;
            for (const auto place : layer.outline(candidate.feature, i)) corners << projection_.device(place);
            const MeasuredLine line(std::move(corners));
            const double length = line.length();
            if (length < width) continue;
            const int count = placement.isRepeated ? std::max(1, static_cast<int>(length / (gap + width))) : 1;
            for (int n = 0; n < count; ++n) {
                // The middle of each stretch first, then to both sides, as far as a third of the stretch.
                const double stretch = length / count;
                for (const double shift : {0.0, 0.1, -0.1, 0.2, -0.2, 0.33, -0.33}) {
                    const double along = (n + 0.5 + shift) * stretch;
                    if (!sight.contains(line.at(along))) continue;
                    const auto shape = shaper.onLine(text, line, along, offset);
                    if (shape && settle(candidate, font, *shape)) break;
                }
            }
        }
    }

    bool settle(const Candidate& candidate, const QFont& font, const LabelShape& shape) {
        const auto& halo = candidate.text->halo;
        const double radius = halo ? dotsOf(halo->radius, view_) : 0;
        const QRectF picture(QPointF(0, 0), view_.size);
        QRectF bounds;
        for (const auto& box : shape.boxes) {
            const auto needed = box.adjusted(-radius, -radius, radius, radius);
            if (!picture.contains(needed) || !taken_.isFree(needed)) return false;
            bounds |= needed;
        }
        for (const auto& box : shape.boxes) taken_.take(box.adjusted(-radius, -radius, radius, radius));
        // Ascenders, descenders and slants may leave the em a little.
        const double em = dotsOf(candidate.text->font.size, view_);
        const double slack = em * 0.5;
        placed_.push_back({shape.runs, font, em, brushOf(candidate.text->fill), halo ? brushOf(halo->fill) : QBrush(),
                           radius, bounds.adjusted(-slack, -slack, slack, slack)});
        return true;
    }

    const Portrayal& portrayal_;
    const View& view_;
    Projection projection_;
    Extent window_;
    Taken taken_;
    std::vector<PlacedLabel> placed_;
};

/// From the reference size at (0, 0) to a run's place.
QTransform placeOf(const PlacedLabel& label, const TextRun& run) {
    const double scale = label.em / referenceEm;
    return QTransform().translate(run.base.x(), run.base.y()).rotate(run.angle).scale(scale, scale);
}

QPainterPath outlineOf(const PlacedLabel& label) {
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    for (const auto& run : label.runs) {
        QPainterPath glyphs;
        glyphs.addText(QPointF(0, 0), label.font, run.text);
        outline.addPath(placeOf(label, run).map(glyphs));
    }
    return outline;
}

void write(QPainter& painter, const PlacedLabel& label) {
    painter.setFont(label.font);
    painter.setPen(QPen(label.ink, 0));
    for (const auto& run : label.runs) {
        painter.save();
        painter.setTransform(placeOf(label, run), true);
        painter.drawText(QPointF(0, 0), run.text);
        painter.restore();
    }
}

} // namespace

std::vector<PlacedLabel> placeLabels(const Portrayal& portrayal, const View& view, const std::stop_token& stop) {
    Placement placement(portrayal, view);
    for (const auto& candidate : candidates(portrayal, view, stop)) {
        if (stop.stop_requested()) break;
        placement.place(candidate);
    }
    return placement.take();
}

void paintLabels(QPainter& painter, const std::vector<PlacedLabel>& labels, const QRectF& clip) {
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isImage = painter.paintEngine()->type() == QPaintEngine::Raster;
    for (const auto& label : labels) {
        if (!label.bounds.intersects(clip)) continue;
        const auto outline = isImage || label.haloRadius > 0 ? outlineOf(label) : QPainterPath();
        if (label.haloRadius > 0)
            painter.strokePath(outline,
                               QPen(label.halo, 2 * label.haloRadius, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        // Pixels are filled from outlines; in a PDF or SVG a label must stay text, to be found.
        if (isImage)
            painter.fillPath(outline, label.ink);
        else
            write(painter, label);
    }
}

} // namespace mutu::map
