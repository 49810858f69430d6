// SPDX-License-Identifier: Apache-2.0
// The outlines, lines and marks of a StylePainter.
#include "geo/map/dash.h"
#include "geo/map/edge_set.h"
#include "geo/map/line_mask.h"
#include "geo/map/qt_style.h"
#include "geo/map/style_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mutu::map {

namespace {

constexpr double smallestOutlined = 4; // dots: below, outlines would only grey the fills
constexpr double shortestOutlined = 5; // pen widths: a shorter ring would be all outline, on paper too
constexpr double shortestBanded = 3;   // the same for a band along the border
constexpr int mostElements = 60;       // of one opaque path
constexpr std::size_t stopInterval = 512;

/// The line without the corners that no one sees: those that lie within a fifth of a dot of the stretch that replaces
/// them.
QPolygonF thinned(const QPolygonF& line) {
    constexpr double tolerance = 0.2;
    constexpr qsizetype longest = 32; // corners in one stretch: bounds the work
    if (line.size() < 3) return line;
    QPolygonF result{line.front()};
    qsizetype kept = 0;
    for (qsizetype i = 2; i < line.size(); ++i) {
        const auto along = line[i] - line[kept];
        const double length = std::hypot(along.x(), along.y());
        bool isStraight = length > 0 && i - kept < longest;
        for (auto j = kept + 1; isStraight && j < i; ++j) {
            const auto d = line[j] - line[kept];
            const double across = (d.x() * along.y() - d.y() * along.x()) / length;
            const double share = QPointF::dotProduct(d, along) / (length * length);
            isStraight = std::abs(across) <= tolerance && share >= 0 && share <= 1;
        }
        if (isStraight) continue;
        kept = i - 1;
        result << line[kept];
    }
    result << line.back();
    return result;
}

double longerSide(std::span<const Offset> outline) {
    Extent box;
    for (const auto place : outline) box.add(place);
    return box.longerSide();
}

/// Puts lines into a path, dashed or solid.
/// - What lies wholly beyond the picture is left out: a road may run through the whole zone, of which a hundredth is
/// seen.
class LineSink {
  public:
    LineSink(const style::Stroke& stroke, const Canvas& canvas)
        : dashes_(dashesOf(stroke, canvas.view)) {
        constexpr double farthestMitre = 3; // widths from the line
        const double margin = farthestMitre * dotsOf(stroke.width, canvas.view) + 2;
        clip_ = QRectF(canvas.clip).adjusted(-margin, -margin, margin, margin);
    }
    /// `from`: the length of the outline before the line.
    void add(const QPolygonF& line, double from, bool isClosed) {
        if (line.size() < 2) return;
        if (dashes_) {
            appendDashes(path, thinned(line), from, *dashes_, clip_);
            return;
        }
        path.addPolygon(thinned(line));
        if (isClosed) path.closeSubpath();
    }

    /// Whether a stretch may be seen.
    [[nodiscard]] bool isNear(QPointF a, QPointF b) const {
        return std::max(a.x(), b.x()) >= clip_.left() && std::min(a.x(), b.x()) <= clip_.right() &&
               std::max(a.y(), b.y()) >= clip_.top() && std::min(a.y(), b.y()) <= clip_.bottom();
    }
    [[nodiscard]] bool isNear(const QRectF& box) const { return isNear(box.topLeft(), box.bottomRight()); }
    [[nodiscard]] bool isDashed() const { return dashes_.has_value(); }

    QPainterPath path;

  private:
    std::optional<DashPattern> dashes_;
    QRectF clip_;
};

/// Hands on the runs of edges that weren't drawn yet.
/// - Stretches far from the picture are passed over; of a long outline's dashes, each stretch has its own, so that they
/// lie alike in every part of a picture.
void addNewEdges(LineSink& sink, const Projection& projection, const DetailedOutline& detailed, bool isClosed,
                 EdgeSet& drawn) {
    const auto& outline = detailed.places;
    const auto& stretches = detailed.stretches;
    const auto first = projection.knot(outline.front());
    auto last = first;
    QPolygonF run;
    double along = 0;
    double from = 0;
    bool isWhole = true;
    const auto flush = [&](bool closes) {
        sink.add(run, from, closes);
        run.clear();
    };
    const auto step = [&](Knot next) {
        if (next == last) return;
        const auto a = projection.device(last);
        const auto b = projection.device(next);
        const bool isNear = sink.isNear(a, b);
        if (isNear && drawn.insert(last, next)) {
            if (run.isEmpty()) {
                run << a;
                from = along;
            }
            run << b;
        } else {
            isWhole = false;
            flush(false);
        }
        if (sink.isDashed()) along += std::hypot(b.x() - a.x(), b.y() - a.y());
        last = next;
    };
    for (std::size_t i = 1; i < outline.size(); ++i) {
        const auto stretch = (i - 1) / Stretches::step;
        if (!stretches.empty() && (i - 1) % Stretches::step == 0) {
            const bool isFar = !sink.isNear(projection.device(stretches.boxes[stretch]));
            if (isFar || sink.isDashed()) {
                isWhole = false;
                flush(false);
                along = projection.dots(stretches.lengths[stretch]);
            }
            if (isFar) {
                i = std::min(i - 1 + Stretches::step, outline.size() - 1);
                last = projection.knot(outline[i]);
                continue;
            }
        }
        step(projection.knot(outline[i]));
    }
    if (isClosed) step(first);
    flush(isClosed && isWhole);
}

/// The edges of an outline on a mask.
void addEdges(LineMask& mask, const Projection& projection, std::span<const Knot> knots, bool isClosed) {
    auto from = projection.device(isClosed ? knots.back() : knots.front());
    for (const auto knot : knots) {
        const auto to = projection.device(knot);
        mask.add(from, to);
        from = to;
    }
}

/// The parallel of a line, to its left by `distance` dots; corners are mitred as far as three times that.
QPolygonF parallel(const QPolygonF& line, double distance) {
    QPolygonF result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto before = i > 0 ? line[i] - line[i - 1] : line[i + 1] - line[i];
        const auto after = i + 1 < line.size() ? line[i + 1] - line[i] : before;
        const auto left = [](QPointF d) {
            const double length = std::hypot(d.x(), d.y());
            return length > 0 ? QPointF(d.y(), -d.x()) / length : QPointF();
        };
        const auto sum = left(before) + left(after);
        const double square = QPointF::dotProduct(sum, sum);
        result << line[i] + sum * (2 * distance / std::max(square, 4.0 / 9));
    }
    return result;
}

} // namespace

struct StylePainter::Look {
    style::Stroke stroke;
    style::Size offset;
    std::vector<std::size_t> rules;
};

void StylePainter::paintOutlines(QPainter& painter, std::size_t first, std::size_t last) const {
    std::vector<Look> looks;
    for (auto rule = first; rule < last; ++rule) {
        for (const auto& symbolizer : style_.rules[rule].symbolizers) {
            const auto* polygon = std::get_if<style::PolygonSymbolizer>(&symbolizer);
            if (!polygon || !polygon->stroke || byRule_[rule].empty()) continue;
            const auto same = std::find_if(looks.begin(), looks.end(), [&](const Look& look) {
                return look.stroke == *polygon->stroke && look.offset == polygon->offset && look.rules.back() != rule;
            });
            if (same != looks.end())
                same->rules.push_back(rule);
            else
                looks.push_back({*polygon->stroke, polygon->offset, {rule}});
        }
    }
    for (const auto& look : looks) {
        if (isStopped()) return;
        if (look.offset.value == 0)
            paintOutlinesOnce(painter, look);
        else
            paintShiftedOutlines(painter, look);
    }
}

/// Whether pixels show nothing of its corners and ends.
bool StylePainter::isThin(const style::Stroke& stroke) const {
    return canvas_.isImage && dotsOf(stroke.width, canvas_.view) <= LineMask::widest && !dashesOf(stroke, canvas_.view);
}

void StylePainter::paintThinOutlines(QPainter& painter, const Look& look) const {
    const auto pen = linePen(look.stroke);
    LineMask mask(canvas_.clip, pen.widthF());
    std::vector<Knot> ring;
    std::size_t count = 0;
    for (const auto rule : look.rules) {
        for (const auto feature : byRule_[rule]) {
            if (++count % stopInterval == 0 && isStopped()) return;
            if (layer_->form(feature) != Form::region ||
                projection_.dots(layer_->box(feature).longerSide()) < smallestOutlined)
                continue;
            for (std::uint32_t i = 0; i < layer_->outlineCount(feature); ++i) {
                const auto outline = layer_->outline(feature, i);
                if (projection_.dots(longerSide(outline)) < shortestOutlined * pen.widthF()) continue;
                knots(feature, i, ring);
                addEdges(mask, projection_, ring, true);
            }
        }
    }
    if (!mask.empty()) onPixels(painter, [&](const Pixels& pixels) { mask.layOver(pixels, inkOf(pen.color())); });
}

void StylePainter::paintThinLines(QPainter& painter, std::size_t rule, const style::Stroke& stroke) const {
    const auto pen = linePen(stroke);
    LineMask mask(canvas_.clip, pen.widthF());
    std::vector<Knot> line;
    for (const auto feature : byRule_[rule]) {
        const auto form = layer_->form(feature);
        if (form == Form::point) continue;
        for (std::uint32_t i = 0; i < layer_->outlineCount(feature); ++i) {
            knots(feature, i, line);
            addEdges(mask, projection_, line, form == Form::region);
        }
    }
    if (!mask.empty()) onPixels(painter, [&](const Pixels& pixels) { mask.layOver(pixels, inkOf(pen.color())); });
}

void StylePainter::paintOutlinesOnce(QPainter& painter, const Look& look) const {
    if (isThin(look.stroke)) return paintThinOutlines(painter, look);
    const auto pen = linePen(look.stroke);
    // Overlapping subpaths of one path are blended once: a translucent outline stays in one piece.
    const int most = look.stroke.opacity < 1 ? INT_MAX : mostElements;
    EdgeSet drawn;
    LineSink sink(look.stroke, canvas_);
    std::size_t count = 0;
    for (const auto rule : look.rules) {
        for (const auto feature : byRule_[rule]) {
            if (++count % stopInterval == 0 && isStopped()) return;
            const bool isTiny =
                canvas_.isImage && projection_.dots(layer_->box(feature).longerSide()) < smallestOutlined;
            if (layer_->form(feature) != Form::region || isTiny) continue;
            for (std::uint32_t i = 0; i < layer_->outlineCount(feature); ++i) {
                const auto outline = layer_->outline(feature, i);
                if (projection_.dots(longerSide(outline)) < shortestOutlined * pen.widthF()) continue;
                addNewEdges(sink, projection_, layer_->detailed(feature, i), true, drawn);
            }
            if (sink.path.elementCount() < most) continue;
            painter.strokePath(sink.path, pen);
            sink.path = {};
        }
    }
    painter.strokePath(sink.path, pen);
}

void StylePainter::paintShiftedOutlines(QPainter& painter, const Look& look) const {
    // A band along the inside (or outside) of the border: a line of twice the reach, cut off at the border.
    auto pen = linePen(look.stroke);
    const double shift = dotsOf(look.offset, canvas_.view);
    pen.setWidthF(2 * std::abs(shift) + pen.widthF());
    const double far = pen.widthF() + 4;
    const auto picture = QRectF(canvas_.clip).adjusted(-far, -far, far, far);
    for (const auto rule : look.rules) {
        for (const auto feature : byRule_[rule]) {
            if (layer_->form(feature) != Form::region || isStopped()) continue;
            QPainterPath kept;
            std::vector<QPainterPath> borders; // stroked one by one: long paths cost more than their parts
            for (auto ring : rings(feature)) {
                const auto box = ring.boundingRect();
                if (!box.intersects(picture) || std::max(box.width(), box.height()) < shortestBanded * pen.widthF())
                    continue;
                ring << ring.front();
                QPainterPath border;
                border.addPolygon(thinned(ring));
                border.closeSubpath();
                kept.addPath(border);
                borders.push_back(std::move(border));
            }
            if (borders.empty()) continue;
            if (shift > 0) kept.addRect(picture.united(kept.boundingRect().adjusted(-far, -far, far, far)));
            painter.save();
            painter.setClipPath(kept, Qt::IntersectClip);
            for (const auto& border : borders) painter.strokePath(border, pen);
            painter.restore();
        }
    }
}

QPen StylePainter::linePen(const style::Stroke& stroke) const {
    constexpr double finest = 2.5; // dots: below, nobody tells a round corner from a bevelled one
    auto pen = penOf(stroke, canvas_.view);
    if (canvas_.isImage && pen.widthF() < finest) pen.setJoinStyle(Qt::BevelJoin);
    return pen;
}

void StylePainter::paintLines(QPainter& painter, std::size_t rule) const {
    for (const auto& symbolizer : style_.rules[rule].symbolizers) {
        const auto* line = std::get_if<style::LineSymbolizer>(&symbolizer);
        if (!line) continue;
        const double shift = dotsOf(line->offset, canvas_.view);
        if (shift == 0 && isThin(line->stroke)) {
            paintThinLines(painter, rule, line->stroke);
            continue;
        }
        const auto pen = linePen(line->stroke);
        const int most = line->stroke.opacity < 1 ? INT_MAX : mostElements;
        EdgeSet drawn;
        LineSink sink(line->stroke, canvas_);
        for (const auto feature : byRule_[rule]) {
            const bool isRegion = layer_->form(feature) == Form::region;
            if (layer_->form(feature) == Form::point) continue;
            for (std::uint32_t i = 0; i < layer_->outlineCount(feature); ++i) {
                const auto outline = layer_->outline(feature, i);
                if (shift == 0 || isRegion || outline.size() < 2) {
                    addNewEdges(sink, projection_, layer_->detailed(feature, i), isRegion, drawn);
                    continue;
                }
                QPolygonF dots;
                for (const auto place : outline) dots << projection_.device(place);
                sink.add(parallel(dots, shift), 0, false);
            }
            if (sink.path.elementCount() < most) continue;
            painter.strokePath(sink.path, pen);
            sink.path = {};
        }
        if (isStopped()) return;
        painter.strokePath(sink.path, pen);
    }
}

void StylePainter::paintMarks(QPainter& painter, std::size_t rule) const {
    for (const auto& symbolizer : style_.rules[rule].symbolizers) {
        const auto* point = std::get_if<style::PointSymbolizer>(&symbolizer);
        if (!point) continue;
        const auto& graphic = point->graphic;
        QTransform turn;
        turn.rotate(graphic.rotation);
        const auto mark = turn.map(markPath(graphic.mark, dotsOf(graphic.size, canvas_.view)));
        painter.setOpacity(graphic.opacity);
        painter.setPen(graphic.stroke ? penOf(*graphic.stroke, canvas_.view) : QPen(Qt::NoPen));
        painter.setBrush(graphic.fill && !isOpen(graphic.mark) ? brushOf(*graphic.fill) : QBrush(Qt::NoBrush));
        for (const auto feature : byRule_[rule]) {
            if (layer_->form(feature) != Form::point) {
                painter.drawPath(mark.translated(projection_.device(layer_->anchor(feature))));
                continue;
            }
            for (std::uint32_t i = 0; i < layer_->outlineCount(feature); ++i)
                painter.drawPath(mark.translated(projection_.device(layer_->outline(feature, i).front())));
        }
        painter.setOpacity(1);
        painter.setBrush(Qt::NoBrush);
    }
}

} // namespace mutu::map
