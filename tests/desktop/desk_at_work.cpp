// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/desk_at_work.h"

#include "app/desktop/tools/workbench.h"
#include "tests/desktop/small_zone.h"

#include <catch2/catch.hpp>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

namespace mutu::desktop {

DeskAtWork::DeskAtWork() {
    const QString path = folder.filePath(QStringLiteral("small.mutu"));
    writeSmallZone(path.toStdString());
    window.resize(1366, 768);
    window.show();
    window.open(path);
    REQUIRE(until([&] { return window.desk().isOpen(); }));
    REQUIRE(settle());
}

bool DeskAtWork::settle() {
    int calm = 0; // several looks in a row: an answer may start the next question
    return until([&] {
        const bool works = window.desk().reader().isBusy() || window.bench().work().isPlanning();
        calm = window.isSettled() && !works ? calm + 1 : 0;
        return calm > 3;
    });
}

bool DeskAtWork::until(const std::function<bool()>& condition) {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 120000) {
        QTest::qWait(5);
        if (condition()) return true;
    }
    return false;
}

QString DeskAtWork::file(const QString& name, const QByteArray& content) const {
    QFile made(folder.filePath(name));
    REQUIRE(made.open(QIODevice::WriteOnly));
    made.write(content);
    return made.fileName();
}

} // namespace mutu::desktop
