// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/words.h"

#include "app/desktop/sayings.h"
#include "app/desktop/speech.h"

#include <QCoreApplication>
#include <QHash>

namespace mutu::desktop {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString figure(double value) { return QLocale(QLocale::English).toString(value, 'f', 2); }

} // namespace

QString word(land::VacancyKind kind) {
    switch (kind) {
    case land::VacancyKind::pending: return Words::tr("awaiting construction");
    case land::VacancyKind::supplied: return Words::tr("not started");
    case land::VacancyKind::building: return Words::tr("under construction");
    case land::VacancyKind::partly: return Words::tr("partly used");
    case land::VacancyKind::reserve: return Words::tr("in reserve");
    case land::VacancyKind::approved: return Words::tr("not supplied");
    case land::VacancyKind::planned: return Words::tr("planned plot");
    case land::VacancyKind::floorVacant: return Words::tr("vacant floor");
    }
    return {};
}

QString word(land::Pool pool) {
    switch (pool) {
    case land::Pool::none: return Words::tr("any pool");
    case land::Pool::ready: return Words::tr("ready");
    case land::Pool::clearable: return Words::tr("clearable");
    case land::Pool::future: return Words::tr("future");
    }
    return {};
}

QString word(land::Part part) {
    switch (part) {
    case land::Part::whole: return Words::tr("whole parcel");
    case land::Part::area: return Words::tr("part by area");
    case land::Part::building: return Words::tr("building");
    case land::Part::floor: return Words::tr("floor");
    }
    return {};
}

QString word(land::LeaseLevel level) {
    return level == land::LeaseLevel::head ? Words::tr("head lease") : Words::tr("sublease");
}

QString word(land::ApprovalStage stage) {
    switch (stage) {
    case land::ApprovalStage::none: return Words::tr("approval");
    case land::ApprovalStage::plan: return Words::tr("plan approved");
    case land::ApprovalStage::conversion: return Words::tr("conversion approved");
    case land::ApprovalStage::cleared: return Words::tr("land cleared");
    case land::ApprovalStage::reserve: return Words::tr("taken into reserve");
    case land::ApprovalStage::occupied: return Words::tr("built before supply");
    }
    return {};
}

QString word(land::EncumbranceKind kind) {
    switch (kind) {
    case land::EncumbranceKind::none: return Words::tr("encumbrance");
    case land::EncumbranceKind::mortgage: return Words::tr("mortgage");
    case land::EncumbranceKind::seizure: return Words::tr("seizure");
    case land::EncumbranceKind::soil: return Words::tr("soil contamination");
    case land::EncumbranceKind::arrears: return Words::tr("arrears");
    }
    return {};
}

QString word(land::Kind kind) {
    switch (kind) {
    case land::Kind::district: return Words::tr("districts");
    case land::Kind::parcel: return Words::tr("parcels");
    case land::Kind::approval: return Words::tr("approvals");
    case land::Kind::building: return Words::tr("buildings");
    case land::Kind::floor: return Words::tr("floors");
    case land::Kind::enterprise: return Words::tr("enterprises");
    case land::Kind::right: return Words::tr("rights");
    case land::Kind::lease: return Words::tr("leases");
    case land::Kind::use: return Words::tr("actual uses");
    case land::Kind::encumbrance: return Words::tr("encumbrances");
    case land::Kind::clusterZone: return Words::tr("cluster zones");
    case land::Kind::zoneParcel: return Words::tr("zone parcels");
    case land::Kind::road: return Words::tr("roads");
    case land::Kind::facility: return Words::tr("facilities");
    case land::Kind::boundaryPoint: return Words::tr("boundary points");
    case land::Kind::lineage: return Words::tr("lineage");
    case land::Kind::findingAcceptance: return Words::tr("accepted findings");
    case land::Kind::industry: return Words::tr("industries");
    case land::Kind::plan: return Words::tr("plans of cluster zones");
    case land::Kind::enterpriseYear: return Words::tr("yearly figures of enterprises");
    case land::Kind::target: return Words::tr("targets");
    case land::Kind::document: return Words::tr("documents");
    case land::Kind::clearingCase: return Words::tr("clearing cases");
    case land::Kind::clearingItem: return Words::tr("clearing items");
    case land::Kind::reassignment: return Words::tr("reassignments");
    case land::Kind::caseStep: return Words::tr("steps of cases");
    case land::Kind::stepDocument: return Words::tr("documents of steps");
    case land::Kind::instalment: return Words::tr("instalments");
    case land::Kind::stockLot: return Words::tr("stock lots");
    case land::Kind::reuseLine: return Words::tr("reuse lines");
    case land::Kind::clearingCorrection: return Words::tr("clearing corrections");
    case land::Kind::ruleSheet: return Words::tr("rule sheets");
    }
    return {};
}

QString workStage(const QString& code) {
    static const QHash<QString, const char*> stages{
        {"scene_tenure", QT_TRANSLATE_NOOP("Words", "Drawing up the map")}, {"scene_parcels", QT_TRANSLATE_NOOP("Words", "Drawing up the map")},
        {"open", QT_TRANSLATE_NOOP("Words", "Opening the book")},       {"read", QT_TRANSLATE_NOOP("Words", "Reading the file")},
        {"scene", QT_TRANSLATE_NOOP("Words", "Drawing up the map")},    {"import", QT_TRANSLATE_NOOP("Words", "Importing")},
        {"write", QT_TRANSLATE_NOOP("Words", "Writing the file")},
        {"sheet", QT_TRANSLATE_NOOP("Words", "Drawing the sheet")},
        {"demo", QT_TRANSLATE_NOOP("Words", "Making the demo zone")},   {"preview", QT_TRANSLATE_NOOP("Words", "Checking the file")},
        {"undo", QT_TRANSLATE_NOOP("Words", "Undoing")},                {"redo", QT_TRANSLATE_NOOP("Words", "Redoing")},
        {"backup", QT_TRANSLATE_NOOP("Words", "Backing up")},           {"create", QT_TRANSLATE_NOOP("Words", "Creating the book")},
        {"export", QT_TRANSLATE_NOOP("Words", "Exporting")},
        {"storing", QT_TRANSLATE_NOOP("Words", "Storing the records")},   {"indexing", QT_TRANSLATE_NOOP("Words", "Building the indexes")},
        {"deriving", QT_TRANSLATE_NOOP("Words", "Deriving the vacancies")}, {"repairing", QT_TRANSLATE_NOOP("Words", "Mending findings")},
        {"verifying", QT_TRANSLATE_NOOP("Words", "Verifying the book")},
        {"checking", QT_TRANSLATE_NOOP("Words", "Checking the parcels")},
    };
    const auto found = stages.find(code);
    return found == stages.end() ? Words::tr("Working") : Words::tr(*found);
}

QString sheetWord(std::string_view word, std::string_view title) {
    if (Speech::isChinese() || word.empty()) return fromUtf8(title);
    QString plain = fromUtf8(word).replace(QLatin1Char('_'), QLatin1Char(' '));
    plain[0] = plain[0].toUpper();
    return plain;
}

QString noticeText(const Finding& notice) {
    const auto saying = sayingOf(fromUtf8(notice.code));
    return saying ? saying->what + QLatin1Char(' ') + saying->remedy : fromUtf8(notice.message) + QLatin1Char(' ') + fromUtf8(notice.remedy);
}

QString tooFarText(std::size_t count) {
    if (count == 0) return {};
    if (count == 1) return Words::tr("1 record lies too far away to be shown");
    return Words::tr("%1 records lie too far away to be shown").arg(countFigure(static_cast<std::int64_t>(count)));
}

QString muFigure(RegisteredArea area) { return figure(area.mu().value()); }
QString squareMetreFigure(RegisteredArea area) { return figure(area.squareMetres().value()); }
QString squareMetreFigure(SquareMetre area) { return figure(area.value()); }
QString countFigure(std::int64_t count) { return QLocale(QLocale::English).toString(static_cast<qlonglong>(count)); }
QString muText(RegisteredArea area) { return Words::tr("%1 mu").arg(muFigure(area)); }
QString squareMetreText(RegisteredArea area) { return Words::tr("%1 m²").arg(squareMetreFigure(area)); }
QString dateText(Date date) { return date >= Date::never() ? QStringLiteral("–") : fromUtf8(date.text()); }
QString dateText(const std::optional<Date>& date) { return date ? dateText(*date) : QStringLiteral("–"); }

std::optional<RegisteredArea> areaIn(QString text, const char* unit) {
    text = text.trimmed().remove(QLatin1Char(','));
    if (text.isEmpty()) return std::nullopt;
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (isNumber) text += QLatin1String(unit);
    const auto area = parseArea(text.toStdString());
    return area ? std::optional(RegisteredArea::nearest(*area)) : std::nullopt;
}

QString checkText(const office::EncumbranceCheck& check) {
    if (!check.on) return Words::tr("never");
    return check.isDue ? Words::tr("%1 (old)").arg(dateText(*check.on)) : dateText(*check.on);
}

QString checkReason(const office::EncumbranceCheck& check) {
    if (!check.isDue) return {};
    if (!check.on) return Words::tr("Nobody has looked for mortgages and seizures yet: look before you rely on it.");
    return Words::tr("Last looked at for mortgages and seizures on %1, too long ago: look again before you rely on it.").arg(dateText(*check.on));
}

} // namespace mutu::desktop
