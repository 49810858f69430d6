// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/paint_sheet.h"

#include <catch2/catch.hpp>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace mutu::sheet {

/// The first page of a sheet at these dots per inch.
inline QImage pictureOf(const Sheet& sheet, double dotsPerInch) {
    const double dots = dotsPerInch / map::millimetresPerInch;
    QImage picture(static_cast<int>(std::lround(sheet.paper.width * dots)),
                   static_cast<int>(std::lround(sheet.paper.height * dots)), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    paintDrawings(painter, sheet, sheet.drawings, dots);
    return picture;
}

/// Compares with tests/golden/sheet/NAME.png: at most 1/255 a channel. `MUTU_UPDATE=1` writes it anew.
inline void checkPicture(const QImage& actual, const std::string& name) {
    const auto path = QString::fromStdString(MUTU_SOURCE_DIR "/tests/golden/sheet/" + name + ".png");
    if (std::getenv("MUTU_UPDATE") != nullptr) REQUIRE(actual.save(path));
    const auto expected = QImage(path).convertToFormat(QImage::Format_RGB32);
    REQUIRE(expected.size() == actual.size());
    int greatest = 0;
    for (int y = 0; y < actual.height(); ++y)
        for (int x = 0; x < actual.width(); ++x) {
            const auto a = actual.pixel(x, y);
            const auto b = expected.pixel(x, y);
            greatest = std::max({greatest, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                 std::abs(qBlue(a) - qBlue(b))});
        }
    const auto seen = QString::fromStdString(MUTU_BINARY_DIR "/" + name + ".actual.png");
    if (greatest > 1) (void)actual.save(seen);
    INFO("what was painted: " << seen.toStdString());
    CHECK(greatest <= 1);
}

} // namespace mutu::sheet
