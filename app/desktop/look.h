// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace mutu::desktop {

/// The desk's light and dark looks: Fusion, the colours of styles/desk.json, two text sizes, icons of the breeze theme.
class Look {
  public:
    enum class Shade : unsigned char { light, dark };

    /// Dresses the application; may be called again to change the shade.
    static void wear(QApplication& application, Shade shade);
    [[nodiscard]] static Shade shade();
    /// A colour of the present shade by its name in styles/desk.json; names that are not there are a bug.
    [[nodiscard]] static QColor colour(const char* name);
    [[nodiscard]] static QIcon icon(const char* name);
    /// The same, drawn for a ground in the accent's colour while its button is checked.
    [[nodiscard]] static QIcon toggleIcon(const char* name);
    /// Icons that stand on the header, which is dark in both shades.
    [[nodiscard]] static QIcon headerIcon(const char* name);

    /// The rhythm: every distance is a multiple of it.
    static constexpr int step = 8;
    /// Points of the two text sizes.
    static constexpr int textSize = 10;
    static constexpr int smallSize = 9;
};

} // namespace mutu::desktop
