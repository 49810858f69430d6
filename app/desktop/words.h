// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/date.h"
#include "geo/base/finding.h"
#include "geo/land/record.h"
#include "geo/land/vacancy.h"
#include "geo/office/encumbrance_check.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <string_view>

namespace mutu::desktop {

// The book's stable codes in the officer's language, and its figures as officers write them.

QString word(land::VacancyKind kind);
QString word(land::Pool pool);
QString word(land::Part part);
QString word(land::LeaseLevel level);
QString word(land::ApprovalStage stage);
QString word(land::EncumbranceKind kind);
QString word(land::Kind kind);
/// 权利性质 (102: granted), 权利类型 (3: state-owned construction land), land-use class (0601), GB/T 4754 division (38 or 3841).
/// An unknown code answers itself.
QString rightNature(std::string_view code);
QString rightType(std::string_view code);
QString landUse(std::string_view code);
/// The code and its name (0601 industrial); the code alone where it has none.
QString landUseWithCode(std::string_view code);
QString industry(std::string_view code);
/// What a rule sheet calls a state, a way or a step: its title; in English its word, `handed_over` as “Handed over”.
QString sheetWord(std::string_view word, std::string_view title);
/// What a finding of a check is called, by its code.
QString findingWord(std::string_view code);
/// What importing says of a feature, by its stable code.
QString importReason(std::string_view code);
/// The same of the file as a whole, with the columns that it names.
QString importNote(const Finding& note);
/// A notice that a sheet bears, with its remedy.
QString noticeText(const Finding& notice);
/// So many records lie too far away to be shown; of none, nothing.
QString tooFarText(std::size_t count);
/// A stage of long work, as Progress names it.
QString workStage(const QString& code);

/// Thousands separated, two decimals, without a unit: `1,234.50`.
QString muFigure(RegisteredArea area);
QString squareMetreFigure(RegisteredArea area);
QString squareMetreFigure(SquareMetre area);
QString countFigure(std::int64_t count);
/// With its unit: `12.35 亩`, `8,233.33 m²`.
QString muText(RegisteredArea area);
QString squareMetreText(RegisteredArea area);
/// ISO 8601; the open end of time reads as a dash.
QString dateText(Date date);
QString dateText(const std::optional<Date>& date);

/// An area as an officer types it; a bare number takes the field's own unit. Nothing if it is no area.
std::optional<RegisteredArea> areaIn(QString text, const char* unit);
/// When a parcel was last looked at for encumbrances, and whether that is too long ago.
QString checkText(const office::EncumbranceCheck& check);
/// Why it is to be looked at again before anybody relies on it; empty: it isn't.
QString checkReason(const office::EncumbranceCheck& check);

inline QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace mutu::desktop
