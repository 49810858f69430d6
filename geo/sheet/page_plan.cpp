// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/page_plan.h"

#include "geo/sheet/map_frame.h"

namespace mutu::sheet {

namespace {

constexpr double titleHeight = 15;
constexpr double footerHeight = 12;
constexpr double gap = 3;
constexpr double padding = 4;

/// The map's place within `body`: border and coordinate band around the neat line, the footer below.
void placeMap(PagePlan& plan, const Frame& body, double u) {
    plan.footer = {body.left, body.bottom() - footerHeight * u, body.width, footerHeight * u};
    plan.neat = Frame{body.left, body.top, body.width, body.height - footerHeight * u}.inset(coordinateBand * u);
}

} // namespace

PagePlan planLandscape(const Paper& paper, double panelWidth) {
    const double u = paper.magnification();
    const Frame page = Frame{0, 0, paper.width, paper.height}.inset(paper.margin());
    PagePlan plan;
    plan.title = {page.left, page.top, page.width, titleHeight * u};
    const double top = page.top + titleHeight * u;
    const double width = panelWidth * u;
    placeMap(plan, {page.left, top, page.width - width - gap * u, page.bottom() - top}, u);
    plan.panel = {page.right() - width, top, width, page.bottom() - top};
    plan.columns = {plan.panel.inset(padding * u)};
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
    const Frame inner = plan.panel.inset(padding * u);
    const double between = 2 * padding * u;
    const double width = (inner.width - 2 * between) / 3;
    for (int i = 0; i < 3; ++i)
        plan.columns.push_back({inner.left + i * (width + between), inner.top, width, inner.height});
    return plan;
}

} // namespace mutu::sheet
