// SPDX-License-Identifier: Apache-2.0
#include "geo/map/style_painter.h"

#include "geo/map/density.h"
#include "geo/map/fill_layer.h"
#include "geo/map/hatch.h"
#include "geo/map/line_mask.h"
#include "geo/map/qt_style.h"
#include "geo/map/scratch.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mutu::map {

namespace {

constexpr double smallest = 2;           // dots: below, features become a density
constexpr int mostFillElements = 100000; // of one path
constexpr std::size_t stopInterval = 512;

double widthOf(const std::optional<style::Stroke>& stroke, const View& view) {
    return stroke ? dotsOf(stroke->width, view) : 0;
}

struct Reach {
    const View& view;

    double operator()(const style::PolygonSymbolizer& polygon) const {
        return widthOf(polygon.stroke, view) + std::abs(dotsOf(polygon.offset, view));
    }
    double operator()(const style::LineSymbolizer& line) const {
        return dotsOf(line.stroke.width, view) + std::abs(dotsOf(line.offset, view));
    }
    double operator()(const style::PointSymbolizer& point) const {
        return dotsOf(point.graphic.size, view) + widthOf(point.graphic.stroke, view);
    }
    double operator()(const style::TextSymbolizer&) const { return 0; }
};

QRectF rectangle(const QRect& rect) { return QRectF(rect); }

/// One colour over another, both with alpha.
QColor over(const QColor& top, const QColor& below) {
    const float a = top.alphaF();
    const float b = below.alphaF() * (1 - a);
    if (a + b <= 0) return below;
    const auto mix = [&](float x, float y) { return std::clamp((x * a + y * b) / (a + b), 0.0F, 1.0F); };
    return QColor::fromRgbF(mix(top.redF(), below.redF()), mix(top.greenF(), below.greenF()),
                            mix(top.blueF(), below.blueF()), a + b);
}

} // namespace

double reach(const style::Style& style, const View& view) {
    double farthest = 2;
    for (const auto& rule : style.rules)
        for (const auto& symbolizer : rule.symbolizers)
            farthest = std::max(farthest, std::visit(Reach{view}, symbolizer));
    return farthest;
}

StylePainter::StylePainter(const Portrayal& portrayal, std::size_t style, const Canvas& canvas)
    : layer_(portrayal.layer(style))
    , style_(portrayal.styles()[style])
    , canvas_(canvas)
    , projection_(portrayal.scene(), canvas.view) {
    if (!layer_) return;
    const double scale = canvas_.view.scale;
    const auto isSeen = [scale](const style::Rule& rule) { return rule.isVisibleAt(scale); };
    if (std::none_of(style_.rules.begin(), style_.rules.end(), isSeen)) {
        layer_ = nullptr;
        return;
    }
    const double margin = reach(style_, canvas_.view);
    const auto low = canvas_.view.toGround({canvas_.clip.left() - margin, canvas_.clip.bottom() + 1 + margin});
    const auto high = canvas_.view.toGround({canvas_.clip.right() + 1 + margin, canvas_.clip.top() - margin});
    window_ = portrayal.scene().extentOf({low.x, low.y, high.x, high.y});
    const auto found = layer_->search(window_);
    classes_ = portrayal.classes(style, scale, found);
    sortOut(found);
}

void StylePainter::sortOut(const Features& found) {
    byRule_.resize(style_.rules.size());
    for (const auto feature : found) {
        const auto& rules = classes_.rulesOf(feature);
        if (rules.empty()) continue;
        const bool isSmall = canvas_.isImage && layer_->form(feature) == Form::region &&
                             projection_.dots(layer_->box(feature).longerSide()) < smallest;
        if (isSmall) {
            small_.push_back(feature);
            continue;
        }
        visible_.push_back(feature);
        for (const auto rule : rules) byRule_[rule].push_back(feature);
    }
}

bool StylePainter::paint(QPainter& painter) {
    if (!layer_) return true;
    paintSmall(painter);
    for (std::size_t first = 0; first < style_.rules.size();) {
        auto last = first;
        while (last < style_.rules.size() && style_.rules[last].pass == style_.rules[first].pass) ++last;
        paintPass(painter, first, last);
        first = last;
    }
    return !isStopped();
}

void StylePainter::paintPass(QPainter& painter, std::size_t first, std::size_t last) const {
    if (canvas_.isImage)
        paintFillLayer(painter, first, last);
    else
        for (auto rule = first; rule < last; ++rule) paintFills(painter, rule);
    for (auto rule = first; rule < last; ++rule) paintPatterns(painter, rule);
    paintOutlines(painter, first, last);
    for (auto rule = first; rule < last; ++rule) paintLines(painter, rule);
    for (auto rule = first; rule < last; ++rule) paintMarks(painter, rule);
}

QColor StylePainter::tint(const std::vector<std::size_t>& rules) const {
    QColor colour(0, 0, 0, 0);
    for (const auto rule : rules) {
        for (const auto& symbolizer : style_.rules[rule].symbolizers) {
            const auto* polygon = std::get_if<style::PolygonSymbolizer>(&symbolizer);
            if (!polygon) continue;
            if (polygon->fill && polygon->fill->solid) colour = over(brushOf(*polygon->fill->solid).color(), colour);
            if (polygon->fill && polygon->fill->pattern && polygon->fill->pattern->stroke) {
                const auto& pattern = *polygon->fill->pattern;
                const double share =
                    pattern.stroke->width.value / std::max(pattern.size.value, pattern.stroke->width.value);
                colour = over(colourOf(pattern.stroke->colour, share * pattern.stroke->opacity), colour);
            }
            // An outline around nothing still greys the ground.
            if (polygon->stroke && colour.alpha() == 0)
                colour = colourOf(polygon->stroke->colour, 0.25 * polygon->stroke->opacity);
        }
    }
    return colour;
}

/// Hands the clip's pixels to the work: those of the painter, or others that are then painted over them.
void StylePainter::onPixels(QPainter& painter, const std::function<void(const Pixels&)>& work) const {
    if (canvas_.pixels) return work(*canvas_.pixels);
    auto image = recycledImage(canvas_.clip.size());
    if (image.isNull()) return;
    image.fill(Qt::transparent);
    work(pixelsOf(image, canvas_.clip));
    painter.drawImage(canvas_.clip.topLeft(), image);
}

void StylePainter::paintSmall(QPainter& painter) const {
    if (small_.empty()) return;
    std::vector<Density::Tint> tints;
    for (const auto& rules : classes_.rules()) tints.emplace_back(tint(rules));
    Density density(canvas_.clip);
    std::size_t count = 0;
    for (const auto feature : small_) {
        if (++count % stopInterval == 0 && isStopped()) return;
        const auto& colour = tints[classes_.classOf(feature)];
        if (colour.cover == 0) continue;
        const auto box = projection_.device(layer_->box(feature));
        const double stated = projection_.dots(projection_.dots(layer_->area(feature).squareMetres().value() * 1e6));
        const double whole = box.width() * box.height();
        density.add(box, stated > 0 ? std::min(stated, whole) : whole * 0.8, colour);
    }
    if (!density.empty()) onPixels(painter, [&](const Pixels& pixels) { density.layOver(pixels); });
}

QColor StylePainter::solid(const std::vector<std::size_t>& rules, std::size_t first, std::size_t last) const {
    QColor colour(0, 0, 0, 0);
    for (const auto rule : rules) {
        if (rule < first || rule >= last) continue;
        for (const auto& symbolizer : style_.rules[rule].symbolizers)
            if (const auto* polygon = std::get_if<style::PolygonSymbolizer>(&symbolizer);
                polygon && polygon->fill && polygon->fill->solid)
                colour = over(brushOf(*polygon->fill->solid).color(), colour);
    }
    return colour;
}

void StylePainter::paintFillLayer(QPainter& painter, std::size_t first, std::size_t last) const {
    std::vector<Ink> inks;
    for (const auto& rules : classes_.rules()) inks.push_back(inkOf(solid(rules, first, last)));
    if (std::all_of(inks.begin(), inks.end(), [](Ink ink) { return ink == 0; })) return;
    FillLayer fills(canvas_.clip);
    std::vector<QPointF> corners;
    std::vector<Knot> ring;
    std::size_t count = 0;
    for (const auto feature : visible_) {
        if (++count % stopInterval == 0 && isStopped()) return;
        const auto ink = inks[classes_.classOf(feature)];
        if (ink == 0 || layer_->form(feature) != Form::region) continue;
        fills.begin();
        for (std::uint32_t i = 0; i < layer_->outlineCount(feature); ++i) {
            knots(feature, i, ring);
            corners.clear();
            for (const auto knot : ring) corners.push_back(projection_.device(knot));
            fills.ring(corners);
        }
        fills.fill(ink);
    }
    if (!fills.empty()) onPixels(painter, [&](const Pixels& pixels) { fills.layOver(pixels); });
}

void StylePainter::knots(FeatureIndex feature, std::uint32_t number, std::vector<Knot>& found) const {
    const auto [outline, details, stretches] = layer_->detailed(feature, number);
    found.clear();
    const auto stays = [&, outline = outline, details = details](std::size_t i) {
        return details.empty() || projection_.shows(details[i]) || layer_->isOfAdded(outline[i]);
    };
    const auto add = [&, outline = outline](std::size_t i) {
        const auto knot = projection_.knot(outline[i]);
        if (found.empty() || !(found.back() == knot)) found.push_back(knot);
    };
    if (stretches.empty()) {
        for (std::size_t i = 0; i < outline.size(); ++i)
            if (stays(i)) add(i);
        return;
    }
    for (std::size_t i = 0; i < stretches.boxes.size(); ++i) {
        auto first = i * Stretches::step;
        auto last = std::min(first + Stretches::step, outline.size() - 1);
        if (stretches.boxes[i].meets(window_)) {
            for (auto j = first; j <= last; ++j)
                if (stays(j)) add(j);
            continue;
        }
        while (first < last && !stays(first)) ++first; // all on one side: its ends will do
        while (last > first && !stays(last)) --last;
        if (!stays(first)) continue;
        add(first);
        add(last);
    }
}

void StylePainter::appendFill(QPainterPath& path, FeatureIndex feature) const {
    std::vector<Knot> ring;
    for (std::uint32_t i = 0; i < layer_->outlineCount(feature); ++i) {
        knots(feature, i, ring);
        path.moveTo(projection_.device(ring.front()));
        for (std::size_t j = 1; j < ring.size(); ++j) path.lineTo(projection_.device(ring[j]));
        path.closeSubpath();
    }
}

void StylePainter::paintFills(QPainter& painter, std::size_t rule) const {
    for (const auto& symbolizer : style_.rules[rule].symbolizers) {
        const auto* polygon = std::get_if<style::PolygonSymbolizer>(&symbolizer);
        if (!polygon || !polygon->fill || !polygon->fill->solid) continue;
        const auto brush = brushOf(*polygon->fill->solid);
        const auto fresh = [] {
            QPainterPath path;
            path.setFillRule(Qt::WindingFill); // neighbours' shared edges cancel; rings are oriented
            return path;
        };
        auto path = fresh();
        std::size_t count = 0;
        for (const auto feature : byRule_[rule]) {
            if (++count % stopInterval == 0 && isStopped()) return;
            if (layer_->form(feature) != Form::region) continue;
            appendFill(path, feature);
            if (path.elementCount() < mostFillElements) continue;
            painter.fillPath(path, brush);
            path = fresh();
        }
        painter.fillPath(path, brush);
    }
}

std::vector<QPolygonF> StylePainter::rings(FeatureIndex feature) const {
    std::vector<QPolygonF> result;
    std::vector<Knot> found;
    for (std::uint32_t i = 0; i < layer_->outlineCount(feature); ++i) {
        QPolygonF ring;
        knots(feature, i, found);
        for (const auto knot : found) ring << projection_.device(knot);
        result.push_back(std::move(ring));
    }
    return result;
}

void StylePainter::paintPatterns(QPainter& painter, std::size_t rule) const {
    for (const auto& symbolizer : style_.rules[rule].symbolizers) {
        const auto* polygon = std::get_if<style::PolygonSymbolizer>(&symbolizer);
        if (!polygon || !polygon->fill || !polygon->fill->pattern) continue;
        const auto& graphic = *polygon->fill->pattern;
        if (graphic.isHatch())
            paintHatch(painter, rule, graphic);
        else
            paintMarkedFill(painter, rule, graphic);
    }
}

void StylePainter::paintHatch(QPainter& painter, std::size_t rule, const style::Graphic& hatch) const {
    const double spacing = dotsOf(hatch.size, canvas_.view);
    if (!hatch.stroke || spacing <= 0) return;
    const auto families = familiesOf(hatch, spacing, projection_.device(Offset{}));
    const auto clip = rectangle(canvas_.clip).adjusted(-2, -2, 2, 2);
    std::vector<QLineF> lines;
    std::size_t count = 0;
    for (const auto feature : byRule_[rule]) {
        if (++count % stopInterval == 0 && isStopped()) return;
        if (layer_->form(feature) != Form::region) continue;
        const auto outlines = rings(feature);
        for (const auto& family : families) appendHatch(outlines, family, clip, lines);
    }
    auto pen = penOf(*hatch.stroke, canvas_.view);
    pen.setColor(colourOf(hatch.stroke->colour, hatch.stroke->opacity * hatch.opacity));
    if (isThin(*hatch.stroke)) {
        LineMask mask(canvas_.clip, pen.widthF());
        for (const auto& line : lines) mask.add(line.p1(), line.p2());
        if (!mask.empty()) onPixels(painter, [&](const Pixels& pixels) { mask.layOver(pixels, inkOf(pen.color())); });
        return;
    }
    painter.setPen(pen);
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void StylePainter::paintMarkedFill(QPainter& painter, std::size_t rule, const style::Graphic& graphic) const {
    const double spacing = dotsOf(graphic.size, canvas_.view);
    if (spacing < 1) return; // nothing to tell apart any more
    const auto mark = markPath(graphic.mark, spacing / 2);
    const auto origin = projection_.device(Offset{});
    painter.setPen(graphic.stroke ? penOf(*graphic.stroke, canvas_.view) : QPen(Qt::NoPen));
    painter.setBrush(graphic.fill && !isOpen(graphic.mark) ? brushOf(*graphic.fill, graphic.opacity)
                                                           : QBrush(Qt::NoBrush));
    for (const auto feature : byRule_[rule]) {
        if (layer_->form(feature) != Form::region || isStopped()) continue;
        QPainterPath inside;
        appendFill(inside, feature);
        const auto box =
            inside.boundingRect().intersected(rectangle(canvas_.clip).adjusted(-spacing, -spacing, spacing, spacing));
        for (double row = std::ceil((box.top() - origin.y()) / spacing); origin.y() + row * spacing <= box.bottom();
             ++row)
            for (double column = std::ceil((box.left() - origin.x()) / spacing);
                 origin.x() + column * spacing <= box.right(); ++column) {
                const QPointF at = origin + QPointF(column * spacing, row * spacing);
                if (inside.contains(mark.boundingRect().translated(at))) painter.drawPath(mark.translated(at));
            }
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace mutu::map
