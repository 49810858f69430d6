// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/sayings.h"

#include "app/desktop/failure.h"
#include "app/desktop/words.h"
#include "geo/base/progress_stages.h"
#include "geo/exchange/account.h"

#include <catch2/catch.hpp>
#include <QFile>
#include <QRegularExpression>

using namespace mutu;
using namespace mutu::desktop;

namespace {

/// Codes that only a command line can cause, or that have no words because they are never shown.
const QStringList elsewhere{"base_depth",      "base_large",         "base_missing",    "base_outside", "base_several",
                            "base_unplaced",   "base_unreachable", "base_unreadable",    "book_in_memory",  "district_ambiguous", "format_unsuited", "internal", "option_malformed",
                            "option_unsupported", "parcels_range", "usage", "verb_unknown"};

/// The catalogue of the command line, which the desk itself never sees.
QStringList knownCodes() {
    QFile file(QStringLiteral(MUTU_SOURCE_DIR "/app/cli/catalogue.cpp"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression entry(QStringLiteral("Translation\\{\\s*\"([a-z_0-9]+)\""));
    QStringList codes;
    auto entries = entry.globalMatch(QString::fromUtf8(file.readAll()));
    while (entries.hasNext()) codes << entries.next().captured(1);
    return codes;
}

bool isChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

} // namespace

TEST_CASE("the desk has words for every code that the command line knows") {
    const QStringList codes = knownCodes();
    REQUIRE(codes.size() > 100);
    for (const QString& code : codes) {
        if (elsewhere.contains(code)) continue;
        INFO(code.toStdString());
        const auto saying = sayingOf(code);
        CHECK((saying ? isChinese(saying->what) && (saying->remedy.isEmpty() || isChinese(saying->remedy))
                      : isChinese(importReason(code.toStdString()))));
    }
}

TEST_CASE("every stage of long work has a word on the desk") {
    const QString unknown = workStage(QStringLiteral("no such stage"));
    for (const auto stage : progressStages) {
        INFO(stage);
        const QString word = workStage(fromUtf8(stage));
        CHECK(word != unknown);
        CHECK(isChinese(word));
    }
}

TEST_CASE("a refusal is said in the officer's language, with what it names") {
    const auto failure = Failure::from(Refusal{"import_retired", "Of the 3 parcel records in a.shp, the book has retired 1 since.", "GB1", "…"});
    CHECK(isChinese(failure.what));
    CHECK(failure.where.startsWith(QStringLiteral("GB1 — ")));
    CHECK(isChinese(failure.remedy));
}
