// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/look.h"
#include "app/desktop/screenshot.h"
#include "app/desktop/speech.h"
#include "app/desktop/window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QSettings>

using namespace mutu::desktop;

int main(int argc, char** argv) {
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mutu-desk"));
    QApplication::setOrganizationName(QStringLiteral("mutu"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Mutu: the land book of an industrial zone, on the desk."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("book"), QStringLiteral("The land book to open (.mutu)."), QStringLiteral("[BOOK]"));
    const QCommandLineOption picture(QStringLiteral("screenshot"), QStringLiteral("Write a picture of the window to FILE and quit."), QStringLiteral("FILE"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window, such as 1440x900."), QStringLiteral("WxH"));
    const QCommandLineOption select(QStringLiteral("select"), QStringLiteral("Select this parcel (code or plot number)."), QStringLiteral("PARCEL"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("Language for this run: zh or en."), QStringLiteral("LANG"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Dark look for this run."));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Colours: occupancy or industry."), QStringLiteral("THEME"));
    parser.addOptions({picture, size, select, language, dark, theme});
    parser.process(application);

    const bool isDark = parser.isSet(dark) || QSettings().value(QStringLiteral("dark")).toBool();
    Look::wear(application, isDark ? Look::Shade::dark : Look::Shade::light);
    Speech::begin(application);
    Window window;
    Screenshot screenshot(window, {parser.value(picture), parser.value(size), parser.value(select), parser.value(theme)});
    if (parser.isSet(language)) Speech::show(parser.value(language) == QLatin1String("zh"));
    if (!parser.isSet(picture)) window.resize(window.size().boundedTo(window.screen()->availableSize()));
    window.show();
    if (const QStringList books = parser.positionalArguments(); !books.isEmpty()) window.open(books.first());
    if (parser.isSet(picture)) screenshot.begin();
    return QApplication::exec();
}
