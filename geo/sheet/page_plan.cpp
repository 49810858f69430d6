// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/page_plan.h"

#include "geo/sheet/map_frame.h"

namespace mutu::sheet {

namespace {

constexpr double titleHeight = 15;
constexpr double footerHeight = 12;
constexpr double gap = 3;
constexpr double padding = 4;

/// Columns side by side, twice the padding between them.
std::vector<Frame> columnsOf(const Frame& inner, int count, double between) {
    const double width = (inner.width - between * (count - 1)) / count;
    std::vector<Frame> columns;
    for (int i = 0; i < count; ++i)
        columns.push_back({inner.left + i * (width + between), inner.top, width, inner.height});
    return columns;
}

/// The map's place within `body`: border and coordinate band around the neat line, the footer below.
void placeMap(PagePlan& plan, const Frame& body, double u) {
    plan.footer = {body.left, body.bottom() - footerHeight * u, body.width, footerHeight * u};
    plan.neat = Frame{body.left, body.top, body.width, body.height - footerHeight * u}.inset(coordinateBand * u);
}

} // namespace

PagePlan planLandscape(const Paper& paper, double columnWidth, int columns) {
    const double u = paper.magnification();
    const Frame page = Frame{0, 0, paper.width, paper.height}.inset(paper.margin());
    PagePlan plan;
    plan.title = {page.left, page.top, page.width, titleHeight * u};
    const double top = page.top + titleHeight * u;
    const double width = columnWidth * columns * u;
    placeMap(plan, {page.left, top, page.width - width - gap * u, page.bottom() - top}, u);
    plan.panel = {page.right() - width, top, width, page.bottom() - top};
    plan.columns = columnsOf(plan.panel.inset(padding * u), columns, 2 * padding * u);
    return plan;
}

PagePlan planPortrait(const Paper& paper, double panelHeight) {
    const double u = paper.magnification();
    const Frame page = Frame{0, 0, paper.width, paper.height}.inset(paper.margin());
    PagePlan plan;
    plan.title = {page.left, page.top, page.width, titleHeight * u};
    const double top = page.top + titleHeight * u;
    plan.panel = {page.left, page.bottom() - panelHeight - 2 * padding * u, page.width, panelHeight + 2 * padding * u};
    placeMap(plan, {page.left, top, page.width, plan.panel.top - gap * u - top}, u);
    plan.columns = columnsOf(plan.panel.inset(padding * u), 3, 2 * padding * u);
    return plan;
}

} // namespace mutu::sheet
