// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/map/label.h"
#include "geo/sheet/figures.h"
#include "geo/sheet/map_frame.h"
#include "geo/sheet/parcel_page.h"
#include "geo/sheet/parcel_sheet.h"
#include "geo/sheet/plan_drawing.h"
#include "geo/sheet/plan_scale.h"
#include "geo/sheet/point_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::sheet {

namespace {

constexpr double rowHeight = 4;
/// Of the table beside a lying map, or of one of its three parts below a standing one, at the least.
constexpr double tableWidth = 52;
constexpr double stripHeight = 13;
/// The parcel's share of the map's frame at most: room for what is written around it.
constexpr double shareOfFrame = 0.86;

class PlanComposer {
  public:
    PlanComposer(const SheetTemplate& sheetTemplate, const SheetRequest& request, const ParcelCard& card)
        : template_(sheetTemplate)
        , request_(request)
        , card_(card)
        , texts_(request)
        , page_(sheetTemplate, request)
        , unit_(page_.setting().unit) {}

    Result<Sheet> run(const GroundPortrayal& groundOf) {
        // The frame doesn't depend on the texts, the texts do on the scale.
        std::vector<Drawing> unused;
        Pencil trial(unused, ruler_);
        divide(page_.draw(trial, texts_));
        if (auto refusal = settle()) return *refusal;
        Pencil pencil(sheet_.drawings, ruler_);
        page_.draw(pencil, texts_);
        drawMap(pencil, groundOf(sheet_.ground()));
        drawStrip(pencil);
        drawTable(pencil);
        return std::move(sheet_);
    }

  private:
    void divide(const Frame& room);
    [[nodiscard]] bool hasTable() const {
        return card_.walk.size() <= static_cast<std::size_t>(template_.points.pointsPerPage);
    }
    std::optional<Refusal> settle();
    void drawMap(Pencil& pencil, std::shared_ptr<const map::Portrayal> portrayal);
    [[nodiscard]] std::vector<Frame> writtenByMap() const;
    void drawStrip(Pencil& pencil) const;
    void drawTable(Pencil& pencil);
    void drawPart(Pencil& pencil, const Frame& part, std::size_t begin, std::size_t end) const;

    const SheetTemplate& template_;
    const SheetRequest& request_;
    const ParcelCard& card_;
    PlaceTexts texts_;
    ParcelPage page_;
    double unit_;
    Ruler ruler_;
    Sheet sheet_;
    Frame map_;   ///< with its band of coordinates
    Frame strip_; ///< scale and notes, below the map
    Frame table_;
    std::size_t parts_ = 1; ///< of the table, side by side
};

/// On a standing page the table lies below the map in as many parts as fit, on a lying one beside it in one.
void PlanComposer::divide(const Frame& room) {
    const auto points = static_cast<double>(card_.walk.size());
    const double row = rowHeight * unit_;
    const double strip = stripHeight * unit_;
    double bottom = room.bottom();
    double right = room.right();
    if (request_.paper.isPortrait() || !hasTable()) {
        parts_ = std::max<std::size_t>(1, static_cast<std::size_t>(room.width / (tableWidth * unit_)));
        const double rows = hasTable() ? std::ceil(points / static_cast<double>(parts_)) + 1 : 1.5;
        table_ = {room.left, room.bottom() - rows * row, room.width, rows * row};
        bottom = table_.top;
    } else {
        const double rows = std::floor(room.height / row) - 1;
        parts_ = static_cast<std::size_t>(std::max(1.0, std::ceil(points / rows)));
        const double width = tableWidth * unit_ * static_cast<double>(parts_);
        table_ = {room.right() - width, room.top, width, room.height};
        right = table_.left;
    }
    strip_ = {room.left, bottom - strip, right - room.left, strip};
    map_ = {room.left, room.top, right - room.left, strip_.top - room.top};
}

std::optional<Refusal> PlanComposer::settle() {
    const auto box = geom::boxOf(card_.outline);
    const Frame neat = map_.inset(coordinateBand * unit_);
    const auto most = neat.inset((1 - shareOfFrame) / 2 * std::min(neat.width, neat.height));
    const double width = geom::metres(box.width());
    const double height = geom::metres(box.height());
    const auto fitted = parcelPlanScale(width, height, most.width, most.height);
    if (!request_.scale && !fitted)
        return Refusal{"sheet_room", fmt::format("the parcel doesn't fit on {}", request_.paper.name), "",
                       "use a larger paper"};
    sheet_.scale = request_.scale.value_or(fitted.value_or(0));
    if (!(sheet_.scale >= 1 && sheet_.scale <= 1e9))
        return Refusal{"sheet_scale", fmt::format("1:{} isn't a scale", sheet_.scale), "",
                       "write the denominator, such as --scale 1000"};
    if (width * 1000 / sheet_.scale > neat.width - 2 || height * 1000 / sheet_.scale > neat.height - 2)
        return Refusal{"sheet_fit",
                       fmt::format("the parcel doesn't fit on {} at {}", request_.paper.name, scaleText(sheet_.scale)),
                       "", "leave out --scale, or use a larger paper"};
    sheet_.mapFrame = neat;
    sheet_.mapCentre = {box.minX + box.width() / 2, box.minY + box.height() / 2};
    sheet_.paper = request_.paper;
    sheet_.language = request_.language;
    sheet_.date = request_.date;
    texts_.set("scale", scaleText(sheet_.scale));
    const auto& title = template_.title;
    sheet_.title =
        fmt::format("{} {}", texts_.filled(page_.setting().say(title.chinese, title.english)), card_.parcel.title());
    sheet_.author = texts_.value("maker");
    return std::nullopt;
}

/// What the map's own labels take.
std::vector<Frame> PlanComposer::writtenByMap() const {
    constexpr double dots = 8; // a millimetre
    const auto& neat = sheet_.mapFrame;
    const map::View view{sheet_.mapCentre, sheet_.scale, dots,
                         QSize(static_cast<int>(neat.width * dots), static_cast<int>(neat.height * dots))};
    std::vector<Frame> written;
    for (const auto& label : map::placeLabels(*sheet_.portrayal, view, {}))
        written.push_back({neat.left + label.bounds.left() / dots, neat.top + label.bounds.top() / dots,
                           label.bounds.width() / dots, label.bounds.height() / dots});
    return written;
}

void PlanComposer::drawMap(Pencil& pencil, std::shared_ptr<const map::Portrayal> portrayal) {
    sheet_.portrayal = std::move(portrayal);
    const auto& setting = page_.setting();
    const auto& neat = sheet_.mapFrame;
    sheet_.legend = map::legend(*sheet_.portrayal, sheet_.ground(), sheet_.scale);
    pencil.add(sheet_.map());
    auto written = writtenByMap();
    written.push_back(northArrowPlate(setting, neat));
    PlanDrawing plan(pencil, setting, sheet_.map(), written);
    plan.drawBoundary(card_.walk);
    plan.avoidBuildings(sheet_.portrayal->scene());
    const auto parcel = sheet_.portrayal->scene().layer(map::LayerKind::parcel).featureOf(card_.parcel.id);
    const auto& scene = sheet_.portrayal->scene();
    const auto middle = parcel ? scene.point(scene.layer(map::LayerKind::parcel).anchor(*parcel))
                               : geom::interiorPoint(card_.outline).value_or(sheet_.mapCentre);
    plan.writeMiddle(card_, middle);
    plan.writeNumbers(card_.walk);
    const auto lengths = plan.writeLengths(card_.walk);
    const auto neighbours = plan.writeNeighbours(card_.neighbours);
    if (request_.isIllustrative)
        drawDiagonalMark(pencil, neat,
                         setting.say(template_.illustrativeMark.chinese, template_.illustrativeMark.english));
    drawMapGrid(pencil, setting, neat, sheet_.ground());
    pencil.box(neat, std::nullopt, Pen{black, 0.2, {}});
    drawNorthArrow(pencil, setting, neat);
    if (lengths > 0)
        sheet_.warn("plan_lengths",
                    fmt::format("{} lengths have no room on the map and stand in the table of points alone", lengths),
                    "use a larger paper");
    if (neighbours > 0)
        sheet_.warn("plan_neighbours", fmt::format("{} neighbours have no room for their names", neighbours),
                    "use a larger paper");
}

void PlanComposer::drawStrip(Pencil& pencil) const {
    const auto& setting = page_.setting();
    const double third = strip_.width / 3;
    const Lettering small{1.9 * unit_, false, black};
    const double line = 3.6 * unit_;
    const auto row = [&](double left, int number) {
        return Frame{left + unit_, strip_.top + 1.4 * unit_ + number * line, third - 2 * unit_, line};
    };
    const auto say = [&](const BilingualText& text) { return texts_.filled(setting.say(text.chinese, text.english)); };
    pencil.textIn(row(strip_.left, 0), say({"{crs}", "{crs}"}), small);
    pencil.textIn(row(strip_.left, 1), say({"中央经线 {meridian}", "Central meridian {meridian}"}), small);
    pencil.textIn(row(strip_.left, 2), say({"坐标格网单位：千米", "Grid in kilometres"}), small);
    int number = 0;
    for (const auto& note : template_.notes)
        pencil.textIn(row(strip_.right() - third, number++), say(note), small, Align::right);
    if (request_.isIllustrative)
        pencil.textIn(row(strip_.right() - third, number), say(template_.illustrativeNotice),
                      {small.size, false, warning}, Align::right);
    drawScaleBar(pencil, setting, {strip_.middle().x, strip_.middle().y + unit_}, sheet_.scale);
    pencil.line({strip_.left, strip_.bottom()}, {strip_.right(), strip_.bottom()}, {black, 0.15, {}});
}

void PlanComposer::drawPart(Pencil& pencil, const Frame& part, std::size_t begin, std::size_t end) const {
    std::vector<const book::WalkCorner*> corners;
    for (const auto& ring : card_.walk.rings)
        for (const auto& corner : ring) corners.push_back(&corner);
    const auto& setting = page_.setting();
    constexpr std::array<double, 5> edges{0, 0.17, 0.46, 0.77, 1};
    const double height = rowHeight * unit_;
    const Lettering letters{1.95 * unit_, false, black};
    const Pen thin{black, 0.1, {}};
    double top = part.top;
    const auto row = [&](const std::array<std::string, 4>& texts, bool isBold) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            pencil.textIn(
                Frame{part.left + edges.at(i) * part.width, top, (edges.at(i + 1) - edges.at(i)) * part.width, height}
                    .inset(0.2),
                texts.at(i), {letters.size, isBold, black}, Align::centre);
        top += height;
        pencil.line({part.left, top}, {part.right(), top}, thin);
    };
    row({setting.say("点号", "Point"), "X(m)", "Y(m)", setting.say("边长(m)", "Length")}, true);
    for (auto i = begin; i < end; ++i)
        row({corners[i]->number, northText(*corners[i], template_.points), eastText(*corners[i], template_.points),
             lengthText(*corners[i])},
            false);
    for (const double edge : edges)
        pencil.line({part.left + edge * part.width, part.top}, {part.left + edge * part.width, top}, thin);
}

void PlanComposer::drawTable(Pencil& pencil) {
    const auto& setting = page_.setting();
    if (!hasTable()) {
        pencil.textIn(
            table_.inset(unit_),
            setting.say(fmt::format("本宗地界址点共 {} 个，坐标与边长见界址点成果表。", card_.walk.size()),
                        fmt::format("{} boundary points: coordinates and lengths stand in the table of points.",
                                    card_.walk.size())),
            {2.1 * unit_, false, black});
        sheet_.warn("plan_points",
                    fmt::format("{} boundary points are more than the plan's table holds", card_.walk.size()),
                    "print boundary-points with it");
        return;
    }
    const auto each = (card_.walk.size() + parts_ - 1) / parts_;
    const double width = table_.width / static_cast<double>(parts_);
    for (std::size_t part = 0; part < parts_; ++part) {
        const auto begin = std::min(card_.walk.size(), part * each);
        drawPart(pencil, {table_.left + static_cast<double>(part) * width, table_.top, width, table_.height}, begin,
                 std::min(card_.walk.size(), begin + each));
    }
    if (!request_.paper.isPortrait())
        pencil.line({table_.left, table_.top}, {table_.left, table_.bottom()}, {black, 0.15, {}});
}

} // namespace

Result<Sheet> composeParcelPlan(const SheetTemplate& sheetTemplate, const SheetRequest& request, const ParcelCard& card,
                                const GroundPortrayal& groundOf) {
    return PlanComposer(sheetTemplate, request, card).run(groundOf);
}

} // namespace mutu::sheet
