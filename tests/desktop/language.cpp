// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/desk_at_work.h"

#include <catch2/catch.hpp>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLineEdit>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace mutu::desktop;

namespace {

const QString desktopFolder = QStringLiteral(MUTU_SOURCE_DIR "/app/desktop");

/// source text -> its translations, over all contexts; an unfinished one counts as empty.
QHash<QString, QStringList> catalogue() {
    QFile file(desktopFolder + QStringLiteral("/translations/mutu-desk_zh.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QHash<QString, QStringList> found;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            const bool unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            found[source] << (unfinished ? QString() : xml.readElementText());
        }
    }
    return found;
}

QStringList spokenTexts() {
    static const QRegularExpression call(
        QStringLiteral("(?:\\btr\\(|QT_TRANSLATE_NOOP\\(\\s*\"[A-Za-z]+\"\\s*,\\s*)((?:\\s*\"(?:[^\"\\\\]|\\\\.)*\")+)"));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QStringList texts;
    QDirIterator sources(desktopFolder, {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto calls = call.globalMatch(QString::fromUtf8(file.readAll()));
        while (calls.hasNext()) {
            QString text;
            auto parts = literal.globalMatch(calls.next().captured(1));
            while (parts.hasNext()) text += parts.next().captured(1);
            texts << text.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        }
    }
    return texts;
}

} // namespace

TEST_CASE("every text of the desk is in the Chinese catalogue, and every entry is translated") {
    const auto entries = catalogue();
    const QStringList texts = spokenTexts();
    CHECK(texts.size() > 200);
    for (const QString& text : texts) {
        INFO(text.toStdString());
        REQUIRE(entries.contains(text));
        for (const QString& translation : entries.value(text)) CHECK_FALSE(translation.isEmpty());
    }
}

TEST_CASE("a translation keeps the places of its values") {
    const auto entries = catalogue();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        for (const QString& translation : entry.value())
            for (int place = 1; place <= 4; ++place) {
                INFO(entry.key().toStdString());
                const QString mark = QStringLiteral("%%1").arg(place);
                CHECK(entry.key().count(mark) == translation.count(mark));
            }
}

TEST_CASE("every control of the window has a name for those who cannot see it") {
    DeskAtWork at;
    const auto check = [](const QWidget* control, const QString& text) {
        INFO(control->metaObject()->className() << " " << control->objectName().toStdString() << " in "
                                                << (control->parentWidget() ? control->parentWidget()->metaObject()->className() : ""));
        CHECK_FALSE((control->accessibleName() + text).isEmpty());
    };
    const auto isOurs = [](const QWidget* control) {
        return control->isVisible() && !control->objectName().startsWith(QStringLiteral("qt_")) &&
               !qobject_cast<const QComboBox*>(control->parentWidget()) && !qobject_cast<const QAbstractItemView*>(control->parentWidget());
    };
    for (const auto* button : at.window.findChildren<QAbstractButton*>())
        if (isOurs(button)) check(button, button->text());
    for (const auto* field : at.window.findChildren<QLineEdit*>())
        if (isOurs(field)) check(field, {});
    for (const auto* box : at.window.findChildren<QComboBox*>())
        if (isOurs(box)) check(box, {});
    for (const auto* view : at.window.findChildren<QAbstractItemView*>())
        if (isOurs(view) && !view->inherits("QHeaderView")) check(view, {});
    check(at.window.findChild<QWidget*>(QStringLiteral("areaSlider")), {});
}
