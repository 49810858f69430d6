// SPDX-License-Identifier: Apache-2.0
#include "geo/map/offscreen.h"

#include <QGuiApplication>

#include <cstdio>

namespace mutu::map {

namespace {

/// Qt complains about folders that an offscreen program has no use for; everything else is passed on.
void tell(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (message.startsWith(QLatin1String("QStandardPaths"))) return;
    std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

bool prepared() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(tell);
    return true;
}

} // namespace

struct Offscreen::Application {
    bool isPrepared = prepared();
    int count = 1;
    char name[5] = "mutu";
    char* words[2] = {name, nullptr};
    QGuiApplication application{count, words};
};

Offscreen::Offscreen()
    : application_(std::make_unique<Application>()) {}

Offscreen::~Offscreen() = default;

} // namespace mutu::map
