// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/dossier_pages.h"

#include "app/desktop/words.h"
#include "geo/office/parcel_time.h"

#include <QCoreApplication>

namespace mutu::desktop {

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

QString both(RegisteredArea area) { return muText(area) + QStringLiteral(" · ") + squareMetreText(area); }

QString period(const std::optional<Date>& from, const std::optional<Date>& until) {
    if (!from && !until) return {};
    return Pages::tr("%1 to %2")
        .arg(from ? dateText(from) : QStringLiteral("…"), until ? dateText(until) : QStringLiteral("…"));
}

QString join(const QStringList& parts) {
    QStringList stated;
    for (const QString& part : parts)
        if (!part.isEmpty()) stated << part;
    return stated.join(QStringLiteral(" · "));
}

DetailPage areaPage(const Dossier& dossier) {
    DetailPage page{Pages::tr("Area"), {}, false};
    const auto figure = [&](const QString& label, const std::optional<RegisteredArea>& area) {
        if (area) page.lines.push_back({label, both(*area), {}, true});
    };
    figure(Pages::tr("Registered"), dossier.parcel.registeredArea);
    if (dossier.measured.hundredths()) page.lines.push_back({Pages::tr("Measured"), both(dossier.measured), {}, true});
    if (dossier.ellipsoidal)
        page.lines.push_back(
            {Pages::tr("On the ellipsoid"), both(RegisteredArea::nearest(*dossier.ellipsoidal)), {}, true});
    figure(Pages::tr("Planned"), dossier.parcel.plannedArea);
    figure(Pages::tr("Approved"), dossier.parcel.approvedArea);
    figure(Pages::tr("Supplied"), dossier.parcel.suppliedArea);
    return page;
}

DetailPage vacancyPage(const Dossier& dossier) {
    DetailPage page{Pages::tr("Vacancy"), {}, false};
    for (const query::VacancyRow& row : dossier.vacancies) {
        const land::Vacancy& vacancy = row.vacancy;
        const bool land = vacancy.area.hundredths() != 0;
        QString note = Pages::tr("since %1 · pool: %2").arg(dateText(vacancy.since), word(vacancy.pool));
        if (vacancy.suspectedIdle) note += QStringLiteral(" · ") + Pages::tr("suspected idle");
        page.lines.push_back(
            {word(vacancy.kind), land ? both(vacancy.area) : squareMetreText(vacancy.floor), note, true});
    }
    if (!dossier.vacancies.empty()) // what nobody relies on needs no check
        page.lines.push_back({Pages::tr("Encumbrances checked"), checkText(dossier.check), checkReason(dossier.check), true, dossier.check.isDue});
    return page;
}

DetailPage evidencePage(const Dossier& dossier) {
    DetailPage page{Pages::tr("Evidence"), {}, true};
    for (const query::VacancyRow& row : dossier.vacancies)
        for (const QString& line : fromUtf8(row.vacancy.evidence).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            page.lines.push_back({{}, line, {}, false});
    return page;
}

/// How a party stands to the parcel on a day: one of three words.
QString standing(const std::optional<Date>& from, const std::optional<Date>& until, Date day, const QString& former,
                 const QString& future, const QString& present) {
    if (until && *until <= day) return former;
    return from && day < *from ? future : present;
}

DetailPage rightsPage(const Dossier& dossier, Date day) {
    DetailPage page{Pages::tr("Right"), {}, false};
    for (const auto& [right, holder] : dossier.rights) {
        const bool holds = office::isSupply(right); // else it is ownership, which puts nobody there
        const QString label = standing(right.signedOn ? right.signedOn : right.handedOverOn, right.endedOn, day,
                                       holds ? Pages::tr("Former holder") : Pages::tr("Former owner"),
                                       holds ? Pages::tr("Future holder") : Pages::tr("Future owner"),
                                       holds ? Pages::tr("Holder") : Pages::tr("Owner"));
        page.lines.push_back({label, holder.name.isEmpty() ? QStringLiteral("–") : holder.name,
                              join({rightNature(right.nature), fromUtf8(right.contract), holder.creditCode}), false});
        const auto add = [&page](const QString& step, const std::optional<Date>& date) {
            if (date) page.lines.push_back({step, dateText(date), {}, true});
        };
        add(Pages::tr("Signed"), right.signedOn);
        add(Pages::tr("Handed over"), right.handedOverOn);
        add(Pages::tr("Start agreed"), right.agreedStartOn);
        add(Pages::tr("Started"), right.startedOn);
        add(Pages::tr("Suspended"), right.suspendedOn);
        add(Pages::tr("Completion agreed"), right.agreedCompletionOn);
        add(Pages::tr("Completed"), right.completedOn);
        add(Pages::tr("Production agreed"), right.agreedProductionOn);
        add(Pages::tr("In production"), right.producedOn);
        add(Pages::tr("Term ends"), right.termEndsOn);
        add(Pages::tr("Ended"), right.endedOn);
    }
    return page;
}

DetailPage usesPage(const Dossier& dossier, Date day) {
    DetailPage page{Pages::tr("Actual use"), {}, false};
    for (const auto& [use, user] : dossier.uses) {
        const QString sector = user.industry.isEmpty() ? QString() : industry(user.industry.toStdString());
        const QString size = use.floorArea  ? squareMetreText(*use.floorArea)
                             : use.landArea ? muText(*use.landArea)
                                            : QString();
        page.lines.push_back({standing(use.beginsOn, use.endsOn, day, Pages::tr("Former user"),
                                       Pages::tr("Future user"), Pages::tr("User")),
                              user.name.isEmpty() ? QStringLiteral("–") : user.name,
                              join({word(use.part), size, sector, period(use.beginsOn, use.endsOn)}), false});
    }
    return page;
}

DetailPage leasesPage(const Dossier& dossier) {
    DetailPage page{Pages::tr("Leases"), {}, false};
    for (const auto& [lease, lessee] : dossier.leases) {
        const QString size = lease.floorArea  ? squareMetreText(*lease.floorArea)
                             : lease.landArea ? muText(*lease.landArea)
                                              : QString();
        page.lines.push_back(
            {word(lease.level), lessee.name.isEmpty() ? QStringLiteral("–") : lessee.name,
             join({word(lease.part), size, period(lease.beginsOn, lease.endsOn), fromUtf8(lease.contract)}), false});
    }
    return page;
}

DetailPage buildingsPage(const Dossier& dossier) {
    DetailPage page{Pages::tr("Buildings"), {}, false};
    for (const Dossier::House& house : dossier.houses) {
        const land::Building& building = house.building;
        const QString name = join({fromUtf8(building.number), fromUtf8(building.name)});
        page.lines.push_back(
            {name.isEmpty() ? Pages::tr("Building") : name,
             building.floorArea ? squareMetreText(*building.floorArea) : QString(),
             join({building.standardPlant ? Pages::tr("standard plant") : QString(), fromUtf8(building.structure),
                   building.completedOn ? Pages::tr("completed %1").arg(dateText(building.completedOn)) : QString()}),
             true});
        for (const land::Floor& floor : house.floors)
            page.lines.push_back({QStringLiteral("    ") + Pages::tr("Floor %1").arg(floor.number),
                                  floor.area ? squareMetreText(*floor.area) : QStringLiteral("–"),
                                  {},
                                  true});
    }
    return page;
}

DetailPage burdensPage(const Dossier& dossier) {
    DetailPage page{Pages::tr("Approvals and encumbrances"), {}, true};
    for (const land::Approval& approval : dossier.approvals)
        page.lines.push_back({word(approval.stage), dateText(approval.approvedOn),
                              join({fromUtf8(approval.document), approval.area ? muText(*approval.area) : QString()}),
                              true});
    for (const land::Encumbrance& burden : dossier.encumbrances)
        page.lines.push_back(
            {word(burden.kind), period(burden.beginsOn, burden.endsOn),
             join({fromUtf8(burden.beneficiary), fromUtf8(burden.document),
                   burden.checkedOn ? Pages::tr("checked %1").arg(dateText(burden.checkedOn)) : QString()}),
             true});
    return page;
}

DetailPage historyPage(const Dossier& dossier) {
    DetailPage page{Pages::tr("History"), {}, true};
    for (const Dossier::Act& act : dossier.history) page.lines.push_back({act.day, act.title, act.author, false});
    return page;
}

} // namespace

std::vector<DetailPage> pagesOf(const Dossier& dossier, Date day) {
    std::vector<DetailPage> pages;
    for (DetailPage& page : std::vector{areaPage(dossier), vacancyPage(dossier), evidencePage(dossier),
                                        rightsPage(dossier, day), usesPage(dossier, day), leasesPage(dossier),
                                        buildingsPage(dossier), burdensPage(dossier), historyPage(dossier)})
        if (!page.lines.empty()) pages.push_back(std::move(page));
    return pages;
}

} // namespace mutu::desktop
