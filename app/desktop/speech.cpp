// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/speech.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <string_view>

namespace mutu::desktop {

namespace {

bool chinese = true;

/// The catalogue names classes without their namespace, as lupdate writes them; Qt asks with it.
class Catalogue : public QTranslator {
  public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* text, const char* note, int count) const override {
        const std::string_view whole(context);
        const auto last = whole.rfind(':');
        return QTranslator::translate(last == std::string_view::npos ? context : context + last + 1, text, note, count);
    }
};

QTranslator& desk() {
    static Catalogue translator;
    return translator;
}

/// Qt's own words (file dialogs, standard buttons), where its translations are installed.
QTranslator& toolkit() {
    static QTranslator translator;
    return translator;
}

} // namespace

void Speech::begin(QCoreApplication& application) {
    [[maybe_unused]] const bool found = desk().load(QStringLiteral(":/translations/mutu-desk_zh.qm"));
    Q_ASSERT(found);
    [[maybe_unused]] const bool toolkitFound =
        toolkit().load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    chinese = false;
    if (QSettings().value(QStringLiteral("language"), QStringLiteral("zh")).toString() == QLatin1String("zh")) {
        chinese = true;
        application.installTranslator(&toolkit());
        application.installTranslator(&desk());
    }
    QLocale::setDefault(QLocale(chinese ? QLocale::Chinese : QLocale::English));
}

void Speech::speak(bool speakChinese) {
    QSettings().setValue(QStringLiteral("language"), speakChinese ? QStringLiteral("zh") : QStringLiteral("en"));
    show(speakChinese);
}

void Speech::show(bool speakChinese) {
    if (speakChinese == chinese) return;
    chinese = speakChinese;
    QLocale::setDefault(QLocale(chinese ? QLocale::Chinese : QLocale::English));
    for (QTranslator* translator : {&toolkit(), &desk()}) {
        if (chinese) QCoreApplication::installTranslator(translator);
        else QCoreApplication::removeTranslator(translator);
    }
}

bool Speech::isChinese() { return chinese; }

} // namespace mutu::desktop
