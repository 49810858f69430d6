// SPDX-License-Identifier: Apache-2.0
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "app/desktop/look.h"
#include "app/desktop/speech.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    // an officer's own settings are never touched by tests
    const QTemporaryDir settings;
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication::setOrganizationName(QStringLiteral("mutu-tests"));
    QApplication::setApplicationName(QStringLiteral("mutu-desk-tests"));
    mutu::desktop::Look::wear(application, mutu::desktop::Look::Shade::light);
    mutu::desktop::Speech::begin(application);
    return Catch::Session().run(argc, argv);
}
