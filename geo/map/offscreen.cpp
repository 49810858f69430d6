// SPDX-License-Identifier: Apache-2.0
#include "geo/map/offscreen.h"

#include <QGuiApplication>

namespace mutu::map {

namespace {

bool prepared() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nothing is kept there by an offscreen program; without it Qt complains on standard error.
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) qputenv("XDG_RUNTIME_DIR", "/tmp");
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
