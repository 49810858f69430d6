// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/zone_figures.h"

#include "app/desktop/models/zone_work.h"
#include "app/desktop/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace mutu::desktop {

namespace {

struct ZoneFigures {
    Q_DECLARE_TR_FUNCTIONS(ZoneFigures)
};

QString percent(std::optional<double> share) { return share ? QLocale::c().toString(*share * 100, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–"); }
QString ratio(std::optional<double> value, int decimals) { return value ? QLocale::c().toString(*value, 'f', decimals) : QStringLiteral("–"); }

} // namespace

std::vector<ZoneFigure> zoneFigures(const ZoneCard& zone, const book::ZoneReport* report) {
    std::vector<ZoneFigure> figures{{ZoneFigures::tr("Gross"), muText(zone.gross), ZoneFigures::tr("Area of the zone's outline, roads and water included")},
                                    {ZoneFigures::tr("Net"), muText(zone.net), ZoneFigures::tr("Sum of the registered areas of its parcels")}};
    const book::ZoneLine* line = nullptr;
    if (report) {
        const auto found = std::find_if(report->zones.begin(), report->zones.end(), [&](const book::ZoneLine& each) {
            return fromUtf8(each.zone) == zone.name && fromUtf8(each.district) == zone.district;
        });
        if (found != report->zones.end()) line = &*found;
    }
    const auto add = [&](const QString& name, const QString& formula, auto&& told) {
        figures.push_back({name, line ? told(*line) : QStringLiteral("…"), formula});
    };
    add(ZoneFigures::tr("Leading"), ZoneFigures::tr("Land of the leading industries ÷ land whose industry is known"),
        [](const book::ZoneLine& each) { return percent(each.figures.leadingShare(each.codes)); });
    add(ZoneFigures::tr("Vacant"), ZoneFigures::tr("Vacant land ÷ net land"), [](const book::ZoneLine& each) { return percent(each.figures.vacancyRate()); });
    add(ZoneFigures::tr("LQ"), ZoneFigures::tr("Location quotient: share of the leading industries here ÷ their share in all; above 1, more at home here"),
        [report](const book::ZoneLine& each) { return ratio(each.figures.locationQuotient(each.codes, report->total.figures), 2); });
    add(ZoneFigures::tr("HHI"), ZoneFigures::tr("Herfindahl index: sum of the squared land shares of the divisions; 1: a single industry"),
        [](const book::ZoneLine& each) { return ratio(each.figures.concentration(), 3); });
    add(ZoneFigures::tr("FAR"), ZoneFigures::tr("Floor-area ratio: floor (above 8 m counted twice) ÷ net land"),
        [](const book::ZoneLine& each) { return ratio(each.figures.floorAreaRatio(), 2); });
    add(ZoneFigures::tr("Enterprises"), ZoneFigures::tr("Enterprises on its parcels"),
        [](const book::ZoneLine& each) { return countFigure(static_cast<std::int64_t>(each.figures.enterprises.size())); });
    return figures;
}

} // namespace mutu::desktop
