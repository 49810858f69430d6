// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/refusal_words.h"

#include "app/desktop/sayings.h"
#include "app/desktop/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mutu::desktop {

namespace {

struct Particulars {
    Q_DECLARE_TR_FUNCTIONS(Particulars)
};

struct Word {
    const char* english;
    const char* said;
};

/// The fixed words of the fabric's particulars, longer ones first.
constexpr Word words[] = {
    {"(of a part that the map does not show)",
     QT_TRANSLATE_NOOP("Particulars", "(of a part that the map does not show)")},
    {"(cut by the new boundary)", QT_TRANSLATE_NOOP("Particulars", "(cut by the new boundary)")},
    {"(in building", QT_TRANSLATE_NOOP("Particulars", "(in building")},
    {"(has no footprint)", QT_TRANSLATE_NOOP("Particulars", "(has no footprint)")},
    {"(stands on it)", QT_TRANSLATE_NOOP("Particulars", "(stands on it)")},
    {"no end stated", QT_TRANSLATE_NOOP("Particulars", "no end stated")},
    {"encumbrance", QT_TRANSLATE_NOOP("Particulars", "encumbrance")},
    {"right type", QT_TRANSLATE_NOOP("Particulars", "right type")},
    {"land use", QT_TRANSLATE_NOOP("Particulars", "land use")},
    {"mortgage", QT_TRANSLATE_NOOP("Particulars", "mortgage")},
    {"building", QT_TRANSLATE_NOOP("Particulars", "building")},
    {"seizure", QT_TRANSLATE_NOOP("Particulars", "seizure")},
    {"arrears", QT_TRANSLATE_NOOP("Particulars", "arrears")},
    {"right", QT_TRANSLATE_NOOP("Particulars", "right")},
    {"lease", QT_TRANSLATE_NOOP("Particulars", "lease")},
    {"term", QT_TRANSLATE_NOOP("Particulars", "term")},
    {"soil", QT_TRANSLATE_NOOP("Particulars", "soil")},
    {"none", QT_TRANSLATE_NOOP("Particulars", "none")},
    {"use", QT_TRANSLATE_NOOP("Particulars", "use")},
};

QString rightInWords(const QString& code) {
    const QStringList parts = code.split(QLatin1Char('/'));
    return rightType(parts.value(0).toStdString()) + QLatin1Char('/') + rightNature(parts.value(1).toStdString());
}

QString said(QString text) {
    static const QRegularExpression right(QStringLiteral("\\b\\d{1,2}/\\d{3}\\b"));
    for (auto match = right.match(text); match.hasMatch(); match = right.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), rightInWords(match.captured()));
    for (const Word& word : words) {
        const QRegularExpression whole(
            QStringLiteral("(?<![A-Za-z])%1(?![A-Za-z])").arg(QRegularExpression::escape(QLatin1String(word.english))));
        text.replace(whole, Particulars::tr(word.said));
    }
    return text;
}

/// The part of an English message that the officer must know: what follows the words that every such message begins
/// with.
QString particulars(const Refusal& refusal) {
    const QString message = fromUtf8(refusal.message);
    for (const auto& [code, opening] :
         {std::pair{"parcels_differ", " differ in "}, std::pair{"still_held", " is still held: "},
          std::pair{"ground_taken", "belongs to parcel "}, std::pair{"frontage_too_short", ": "}}) {
        const auto at = refusal.code == code ? message.indexOf(QLatin1String(opening)) : -1;
        if (at >= 0) return said(message.mid(at + static_cast<qsizetype>(std::string_view(opening).size())));
    }
    return {};
}

} // namespace

bool cutsBuilding(const Refusal& refusal) {
    return refusal.code == "still_held" && refusal.message.find("(cut by the new boundary)") != std::string::npos;
}

std::optional<geom::Point> placeIn(std::string_view where) {
    static const QRegularExpression place(QStringLiteral("^(-?\\d+\\.\\d{3}), (-?\\d+\\.\\d{3})$"));
    const auto match = place.match(fromUtf8(where));
    if (!match.hasMatch()) return std::nullopt;
    return geom::nearestPoint(match.captured(1).toDouble(), match.captured(2).toDouble());
}

Failure refusalWords(const Refusal& refusal) {
    const auto saying = sayingOf(fromUtf8(refusal.code));
    Failure failure{fromUtf8(refusal.code), fromUtf8(refusal.message), fromUtf8(refusal.where),
                    fromUtf8(refusal.remedy), false};
    if (saying) {
        failure.what = saying->what;
        failure.remedy = saying->remedy;
    }
    if (cutsBuilding(refusal)) failure.remedy = Particulars::tr("Draw the new boundary clear of the building, or give the building to one part.");
    if (const auto place = placeIn(refusal.where))
        failure.where =
            QStringLiteral("X %1  Y %2").arg(geom::metres(place->y), 0, 'f', 3).arg(geom::metres(place->x), 0, 'f', 3);
    const QString more = particulars(refusal);
    if (more.isEmpty()) return failure;
    const bool isListed = more.contains(failure.where);
    failure.where = failure.where.isEmpty() || isListed ? more : failure.where + QStringLiteral(": ") + more;
    return failure;
}

} // namespace mutu::desktop
