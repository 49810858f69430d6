// SPDX-License-Identifier: Apache-2.0
#include "geo/map/label.h"
#include "geo/sheet/figures.h"
#include "geo/sheet/filled.h"
#include "geo/sheet/insets.h"
#include "geo/sheet/key_marks.h"
#include "geo/sheet/legend_block.h"
#include "geo/sheet/listing_block.h"
#include "geo/sheet/map_frame.h"
#include "geo/sheet/note_block.h"
#include "geo/sheet/page_plan.h"
#include "geo/sheet/panel.h"
#include "geo/sheet/plan_scale.h"
#include "geo/sheet/sheet.h"
#include "geo/sheet/table_block.h"
#include "geo/sheet/title_block.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace mutu::sheet {

namespace {

/// The height of a numbered sign on the map.
constexpr double markSide = 3.7;

/// Lines as far apart as this are comfortable to read: no further column is opened then.
constexpr double loose = 0.8;

/// How many rows of each list are tried, the most first.
constexpr std::array<std::size_t, 10> listLengths{160, 120, 80, 60, 44, 32, 22, 14, 8, 4};

/// Room around the window on the map, on each side.
constexpr double windowMargin = 4;

/// Composes one sheet, step by step: the page's plan, the scale, what the map then shows, and only then the panel that
/// speaks of it.
class Composer {
  public:
    Composer(const SheetTemplate& sheetTemplate, const SheetRequest& request,
             std::shared_ptr<const map::Portrayal> portrayal)
        : template_(sheetTemplate)
        , request_(request)
        , texts_(request) {
        sheet_.paper = request.paper;
        sheet_.language = request.language;
        sheet_.date = request.date;
        sheet_.portrayal = std::move(portrayal);
        setting_ = {request.paper.magnification(), request.language};
    }

    Result<Sheet> run() {
        if (auto refusal = faultInRequest()) return *refusal;
        if (auto refusal = planWithRoom()) return *refusal;
        drawTitle();
        drawMap();
        drawPanel();
        drawFooter();
        addNotices();
        return std::move(sheet_);
    }

  private:
    std::optional<Refusal> faultInRequest() const;
    std::optional<Refusal> planWithRoom();
    void takeLists(std::size_t most);
    std::optional<Refusal> plan() { return request_.paper.isPortrait() ? planStanding() : planLying(); }
    std::optional<Refusal> planLying();
    std::optional<Refusal> planStanding();
    [[nodiscard]] double letters() const { return tight_.unit / setting_.unit; }
    [[nodiscard]] bool isCrowded() const { return letters() < crowded; }
    void settle();
    double fittedScale() const;
    [[nodiscard]] Panel panel() const;
    void drawTitle();
    void drawMap();
    void addSymbols(MarkGround& where, double half) const;
    void drawMarks();
    void drawPanel();
    void drawFooter();
    void addNotices();
    [[nodiscard]] std::string say(const BilingualText& text) const {
        return texts_.filled(setting_.say(text.chinese, text.english));
    }

    const SheetTemplate& template_;
    const SheetRequest& request_;
    PlaceTexts texts_;
    Ruler ruler_;
    Sheet sheet_;
    Pencil pencil_{sheet_.drawings, ruler_};
    Setting setting_;
    PagePlan plan_;
    Setting tight_;
    int columns_ = 1;
    bool hasRoom_ = true; ///< for the optional tables
};

std::optional<Refusal> Composer::faultInRequest() const {
    if (request_.window.empty())
        return Refusal{"sheet_empty", "there is nothing to show on the map", "",
                       "name a district that has a boundary or parcels"};
    if (request_.scale && !(*request_.scale >= 1 && *request_.scale <= 1e9))
        return Refusal{"sheet_scale", fmt::format("1:{} isn't a scale", *request_.scale), "",
                       "write the denominator, such as --scale 10000"};
    for (const auto& table : request_.tables)
        if (!addsUp(table))
            return Refusal{"sheet_totals",
                           fmt::format("the rows of the table “{}” don't add up to its total", table.titleEn), "",
                           "run mutu check on the book"};
    for (const auto& listing : request_.listings)
        if (!addsUp(listing))
            return Refusal{"sheet_totals",
                           fmt::format("the rows of the list “{}” don't add up to its total", listing.title.english),
                           "", "run mutu check on the book"};
    return std::nullopt;
}

double Composer::fittedScale() const {
    if (request_.scale) return *request_.scale;
    const double width = sheet_.mapFrame.width - 2 * windowMargin * setting_.unit;
    const double height = sheet_.mapFrame.height - 2 * windowMargin * setting_.unit;
    const auto scale =
        largestPlanScale(geom::metres(request_.window.width()), geom::metres(request_.window.height()), width, height);
    return scale.value_or(10000000);
}

/// Once the map's frame is known: its scale, its centre and what is in it.
void Composer::settle() {
    auto shared = planInsets(request_.window, request_.insets, plan_.neat, setting_);
    sheet_.insets = std::move(shared.insets);
    sheet_.mapFrame = shared.main;
    sheet_.scale = fittedScale();
    const auto& window = request_.window;
    sheet_.mapCentre = {window.minX + window.width() / 2, window.minY + window.height() / 2};
    sheet_.legend = commonLegend(*sheet_.portrayal, sheet_.map(), sheet_.insets);
    texts_.set("scale", scaleText(sheet_.scale));
}

std::optional<Refusal> noRoom(const Paper& paper) {
    return Refusal{"sheet_room", fmt::format("the legend and tables don't fit on {}", paper.name), "",
                   "use a larger paper"};
}

/// The longest lists that leave the letters readable; the optional tables are left out before that fails.
std::optional<Refusal> Composer::planWithRoom() {
    // A4 is for a quick look: one column, and the map keeps its room.
    const int most = request_.paper.name == "A4" ? 1 : template_.columns;
    takeLists(listLengths.front());
    for (columns_ = 1; columns_ < most; ++columns_)
        if (!plan() && tight_.leading > loose && letters() > 0.99) return std::nullopt;
    std::optional<Refusal> refusal;
    for (const bool hasRoom : {true, false}) {
        hasRoom_ = hasRoom;
        for (const auto length : listLengths) {
            takeLists(length);
            refusal = plan();
            if (!refusal && !isCrowded()) return std::nullopt;
            const bool isLonger =
                std::any_of(request_.listings.begin(), request_.listings.end(),
                            [&](const auto& list) { return list.rows.size() > listLengths.back() + 1; });
            if (!isLonger) break;
        }
    }
    return refusal;
}

void Composer::takeLists(std::size_t most) {
    sheet_.listings.clear();
    for (const auto& listing : request_.listings) {
        auto taken = shortened(listing, most);
        numberRows(taken);
        sheet_.listings.push_back(std::move(taken));
    }
}

std::optional<Refusal> Composer::planLying() {
    plan_ = planLandscape(request_.paper, template_.panel, columns_);
    settle();
    const auto tight = fittedSetting(panel(), setting_, plan_.columns, ruler_);
    if (!tight) return noRoom(request_.paper);
    tight_ = *tight;
    return std::nullopt;
}

/// The panel is as high as its tallest column, but never takes more than 45 % of the page from the map.
std::optional<Refusal> Composer::planStanding() {
    const double most = 0.45 * request_.paper.height;
    for (double height = 0.2 * request_.paper.height; height <= most; height += 2) {
        plan_ = planPortrait(request_.paper, height);
        settle();
        const auto tight = fittedSetting(panel(), setting_, plan_.columns, ruler_);
        if (!tight) continue;
        tight_ = *tight;
        const bool isLoose = tight->leading > 0.95 && letters() > 0.99;
        if (isLoose || height + 2 > most) return std::nullopt;
    }
    return noRoom(request_.paper);
}

Panel Composer::panel() const {
    Panel panel;
    panel.flowing.push_back(std::make_unique<LegendBlock>(sheet_.legend, *sheet_.portrayal));
    for (const auto& table : request_.tables)
        if (hasRoom_ || !table.isOptional) panel.flowing.push_back(std::make_unique<TableBlock>(table));
    for (const auto& listing : sheet_.listings)
        panel.flowing.push_back(std::make_unique<ListingBlock>(std::make_shared<const Listing>(listing)));
    for (const auto& note : template_.notes) panel.standing.push_back(std::make_unique<NoteBlock>(say(note), false));
    if (request_.isIllustrative)
        panel.standing.push_back(std::make_unique<NoteBlock>(say(template_.illustrativeNotice), true));
    auto fields = template_.fields;
    for (auto& field : fields) {
        field.value.chinese = texts_.filled(field.value.chinese);
        field.value.english = texts_.filled(field.value.english);
    }
    panel.standing.push_back(std::make_unique<TitleBlock>(std::move(fields), template_.hasStamp));
    return panel;
}

void Composer::drawTitle() {
    const double u = setting_.unit;
    sheet_.title = say(template_.title);
    sheet_.author = texts_.value("maker");
    const auto subtitle = say(template_.subtitle);
    const Frame& band = plan_.title;
    TextDrawing title;
    title.text = sheet_.title;
    title.isBold = true;
    title.align = Align::centre;
    title.ink = black;
    title.spacing = setting_.language == Language::chinese ? 0.12 : 0;
    const double natural = ruler_.width(title.text, 1, true) * (1 + title.spacing);
    title.size = std::min(7.6 * u, 0.72 * band.width / std::max(natural, 1e-6));
    title.baseline = {band.middle().x, band.top + 8.2 * u};
    pencil_.add(title);
    const Frame line{band.left, band.bottom() - 4.4 * u, band.width / 3, 3.4 * u};
    pencil_.textIn(line, subtitle, {2.6 * u, false, grey});
    if (request_.isIllustrative)
        pencil_.textIn({band.right() - band.width / 3, line.top, band.width / 3, line.height},
                       say(template_.illustrativeMark), {2.6 * u, true, warning}, Align::right);
}

void Composer::drawMap() {
    pencil_.add(sheet_.map());
    drawMarks();
    if (request_.isIllustrative) drawDiagonalMark(pencil_, sheet_.mapFrame, say(template_.illustrativeMark));
    drawMapBorder(pencil_, setting_, sheet_.mapFrame, sheet_.ground());
    drawNorthArrow(pencil_, setting_, sheet_.mapFrame);
    drawInsets(pencil_, setting_, sheet_.insets);
}

/// The facilities' symbols are not to be covered either.
void Composer::addSymbols(MarkGround& where, double half) const {
    const auto& scene = sheet_.portrayal->scene();
    const auto& facilities = scene.layer(map::LayerKind::facility);
    for (const auto feature : facilities.search(scene.extentOf(where.ground))) {
        const auto place = scene.point(facilities.anchor(feature));
        where.written.push_back(Frame{where.neat.left + static_cast<double>(place.x - where.ground.minX) / sheet_.scale,
                                      where.neat.top + static_cast<double>(where.ground.maxY - place.y) / sheet_.scale,
                                      0, 0}
                                    .inset(-half));
    }
}

/// The signs that key the lists to the map, beside what the map itself writes.
void Composer::drawMarks() {
    const bool hasMarks = std::any_of(sheet_.listings.begin(), sheet_.listings.end(),
                                      [](const Listing& list) { return list.mark.shape != MarkShape::none; });
    if (!hasMarks) return;
    constexpr double dots = 8; // a millimetre
    const auto& neat = sheet_.mapFrame;
    const map::View view{sheet_.mapCentre, sheet_.scale, dots,
                         QSize(static_cast<int>(neat.width * dots), static_cast<int>(neat.height * dots))};
    MarkGround where{neat, sheet_.ground(), {}};
    for (const auto& label : map::placeLabels(*sheet_.portrayal, view, {}))
        where.written.push_back({neat.left + label.bounds.left() / dots, neat.top + label.bounds.top() / dots,
                                 label.bounds.width() / dots, label.bounds.height() / dots});
    const double side = markSide * setting_.unit;
    addSymbols(where, 0.4 * side);
    drawKeyMarks(pencil_, placedMarks(sheet_.listings, where, side), side);
}

void Composer::drawPanel() {
    pencil_.box(plan_.panel, std::nullopt, Pen{black, 0.3 * setting_.unit, {}});
    sheet::drawPanel(pencil_, panel(), tight_, plan_.columns);
    for (const auto& table : request_.tables)
        if (hasRoom_ || !table.isOptional) sheet_.tables.push_back(table);
}

void Composer::drawFooter() {
    const double u = setting_.unit;
    const Frame& footer = plan_.footer;
    const double third = footer.width / 3;
    const Lettering small{2.1 * u, false, grey};
    const auto line = [&](int number) { return footer.top + (3.2 + 3.6 * number) * u; };
    const auto stretch = [&](double left, int number) { return Frame{left, line(number), third * 0.92, 3.4 * u}; };
    const double right = footer.right() - third * 0.92;
    pencil_.textIn(stretch(footer.left, 0),
                   texts_.filled(setting_.say("{crs}　中央经线 {meridian}", "{crs}, central meridian {meridian}")),
                   small);
    pencil_.textIn(stretch(footer.left, 1),
                   setting_.say("坐标格网单位：千米（X 北，Y 东）", "Grid in kilometres (X north, Y east)"), small);
    pencil_.textIn(stretch(right, 0),
                   texts_.filled(setting_.say("资料截止 {cutOff}　出图 {date}", "State of {cutOff}, drawn on {date}")),
                   small, Align::right);
    pencil_.textIn(stretch(right, 1), texts_.filled("{maker}"), small, Align::right);
    drawScaleBar(pencil_, setting_, {footer.middle().x, footer.middle().y + 1.2 * u}, sheet_.scale);
}

void Composer::addNotices() {
    const auto ground = sheet_.ground();
    const auto& window = request_.window;
    if (window.width() > ground.width() || window.height() > ground.height())
        sheet_.warn("sheet_cut", fmt::format("at {} the map frame cuts what should be shown", scaleText(sheet_.scale)),
                    "leave out --scale, or choose a smaller scale or a larger paper");
    for (const auto& listing : sheet_.listings)
        if (listing.unlisted > 0)
            sheet_.warn("sheet_list_cut",
                        fmt::format("the list “{}” has no room for {} of its rows and sums them up",
                                    listing.title.english, listing.unlisted),
                        "use a larger paper, or one district");
    if (isCrowded())
        sheet_.warn("sheet_crowded",
                    fmt::format("the panel's letters are set at {:.0f} % of their size", letters() * 100),
                    "use a larger paper");
}

} // namespace

Result<Sheet> compose(const SheetTemplate& sheetTemplate, const SheetRequest& request,
                      std::shared_ptr<const map::Portrayal> portrayal) {
    assert(portrayal != nullptr);
    return Composer(sheetTemplate, request, std::move(portrayal)).run();
}

void Sheet::warn(std::string code, std::string message, std::string remedy) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = Severity::warning;
    finding.message = std::move(message);
    finding.remedy = std::move(remedy);
    notices.push_back(std::move(finding));
}

geom::Box MapDrawing::ground() const {
    const double halfWidth = frame.width * scale / 2;
    const double halfHeight = frame.height * scale / 2;
    return {centre.x - std::llround(halfWidth), centre.y - std::llround(halfHeight), centre.x + std::llround(halfWidth),
            centre.y + std::llround(halfHeight)};
}

} // namespace mutu::sheet
