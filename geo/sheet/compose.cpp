// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/figures.h"
#include "geo/sheet/filled.h"
#include "geo/sheet/legend_block.h"
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
#include <cassert>
#include <cmath>

namespace mutu::sheet {

namespace {

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
        auto refusal = plan();
        if (refusal || isCrowded()) {
            hasRoom_ = false;
            refusal = plan();
        }
        if (refusal) return *refusal;
        drawTitle();
        drawMap();
        drawPanels();
        drawFooter();
        addNotices();
        return std::move(sheet_);
    }

  private:
    std::optional<Refusal> faultInRequest() const;
    std::optional<Refusal> plan() { return request_.paper.isPortrait() ? planStanding() : planLying(); }
    std::optional<Refusal> planLying();
    std::optional<Refusal> planStanding();
    [[nodiscard]] double letters() const { return tight_.unit / setting_.unit; }
    [[nodiscard]] bool isCrowded() const { return letters() < crowded; }
    void settle();
    double fittedScale() const;
    std::vector<Panel> panels() const;
    Panel legendPanel() const;
    Panel tablePanel() const;
    Panel titlePanel() const;
    void drawTitle();
    void drawMap();
    void drawPanels();
    void drawFooter();
    void addNotices();
    void notice(std::string code, std::string message, std::string remedy);
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
    return std::nullopt;
}

double Composer::fittedScale() const {
    if (request_.scale) return *request_.scale;
    const double width = plan_.neat.width - 2 * windowMargin * setting_.unit;
    const double height = plan_.neat.height - 2 * windowMargin * setting_.unit;
    const auto scale =
        largestPlanScale(geom::metres(request_.window.width()), geom::metres(request_.window.height()), width, height);
    return scale.value_or(10000000);
}

/// Once the map's frame is known: its scale, its centre and what is in it.
void Composer::settle() {
    sheet_.mapFrame = plan_.neat;
    sheet_.scale = fittedScale();
    const auto& window = request_.window;
    sheet_.mapCentre = {window.minX + window.width() / 2, window.minY + window.height() / 2};
    sheet_.legend = map::legend(*sheet_.portrayal, sheet_.ground(), sheet_.scale);
    texts_.set("scale", scaleText(sheet_.scale));
}

std::optional<Refusal> noRoom(const Paper& paper) {
    return Refusal{"sheet_room", fmt::format("the legend and tables don't fit on {}", paper.name), "",
                   "use a larger paper"};
}

std::optional<Refusal> Composer::planLying() {
    plan_ = planLandscape(request_.paper, template_.panel);
    settle();
    Panel all = legendPanel();
    auto tables = tablePanel();
    auto title = titlePanel();
    std::move(tables.flowing.begin(), tables.flowing.end(), std::back_inserter(all.flowing));
    std::move(title.flowing.begin(), title.flowing.end(), std::back_inserter(all.standing));
    const auto tight = fittedSetting(all, setting_, plan_.columns.front(), ruler_);
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
        tight_ = setting_;
        bool fits = true;
        const auto all = panels();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto tight = fittedSetting(all[i], setting_, plan_.columns[i], ruler_);
            fits = fits && tight.has_value();
            if (tight && tight->unit * tight->leading < tight_.unit * tight_.leading) tight_ = *tight;
        }
        if (fits && (tight_.leading > 0.95 || height + 2 > most)) return std::nullopt;
    }
    return noRoom(request_.paper);
}

Panel Composer::legendPanel() const {
    Panel panel;
    panel.flowing.push_back(std::make_unique<LegendBlock>(sheet_.legend, *sheet_.portrayal));
    return panel;
}

Panel Composer::tablePanel() const {
    Panel panel;
    for (const auto& table : request_.tables)
        if (hasRoom_ || !table.isOptional) panel.flowing.push_back(std::make_unique<TableBlock>(table));
    return panel;
}

Panel Composer::titlePanel() const {
    Panel panel;
    for (const auto& note : template_.notes) panel.flowing.push_back(std::make_unique<NoteBlock>(say(note), false));
    if (request_.isIllustrative)
        panel.flowing.push_back(std::make_unique<NoteBlock>(say(template_.illustrativeNotice), true));
    auto fields = template_.fields;
    for (auto& field : fields) {
        field.value.chinese = texts_.filled(field.value.chinese);
        field.value.english = texts_.filled(field.value.english);
    }
    panel.flowing.push_back(std::make_unique<TitleBlock>(std::move(fields), template_.hasStamp));
    return panel;
}

std::vector<Panel> Composer::panels() const {
    std::vector<Panel> all;
    all.push_back(legendPanel());
    all.push_back(tablePanel());
    Panel title;
    title.standing = titlePanel().flowing;
    all.push_back(std::move(title));
    return all;
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
    pencil_.add(MapDrawing{sheet_.mapFrame});
    if (request_.isIllustrative) drawDiagonalMark(pencil_, sheet_.mapFrame, say(template_.illustrativeMark));
    drawMapBorder(pencil_, setting_, sheet_.mapFrame, sheet_.ground());
    drawNorthArrow(pencil_, setting_, sheet_.mapFrame);
}

void Composer::drawPanels() {
    pencil_.box(plan_.panel, std::nullopt, Pen{black, 0.3 * setting_.unit, {}});
    if (plan_.columns.size() == 1) {
        Panel all = legendPanel();
        auto tables = tablePanel();
        std::move(tables.flowing.begin(), tables.flowing.end(), std::back_inserter(all.flowing));
        all.standing = titlePanel().flowing;
        drawPanel(pencil_, all, tight_, plan_.columns.front());
        return;
    }
    const auto all = panels();
    for (std::size_t i = 0; i < all.size(); ++i) drawPanel(pencil_, all[i], tight_, plan_.columns[i]);
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

void Composer::notice(std::string code, std::string message, std::string remedy) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = Severity::warning;
    finding.message = std::move(message);
    finding.remedy = std::move(remedy);
    sheet_.notices.push_back(std::move(finding));
}

void Composer::addNotices() {
    const auto ground = sheet_.ground();
    const auto& window = request_.window;
    if (window.width() > ground.width() || window.height() > ground.height())
        notice("sheet_cut", fmt::format("at {} the map frame cuts what should be shown", scaleText(sheet_.scale)),
               "leave out --scale, or choose a smaller scale or a larger paper");
    if (isCrowded())
        notice("sheet_crowded", fmt::format("the panel's letters are set at {:.0f} % of their size", letters() * 100),
               "use a larger paper");
}

} // namespace

Result<Sheet> compose(const SheetTemplate& sheetTemplate, const SheetRequest& request,
                      std::shared_ptr<const map::Portrayal> portrayal) {
    assert(portrayal != nullptr);
    return Composer(sheetTemplate, request, std::move(portrayal)).run();
}

geom::Box Sheet::ground() const {
    const double halfWidth = mapFrame.width * scale / 2;
    const double halfHeight = mapFrame.height * scale / 2;
    return {mapCentre.x - std::llround(halfWidth), mapCentre.y - std::llround(halfHeight),
            mapCentre.x + std::llround(halfWidth), mapCentre.y + std::llround(halfHeight)};
}

} // namespace mutu::sheet
