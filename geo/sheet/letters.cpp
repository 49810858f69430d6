// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/letters.h"

#include "geo/sheet/ruler.h"

namespace mutu::sheet {

QFont lettersOf(bool isBold) {
    QFont font(QString::fromUtf8(letterFamily.data(), static_cast<qsizetype>(letterFamily.size())));
    font.setPixelSize(static_cast<int>(letterPixels));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaping takes other glyphs for digits beside Latin letters, of which a PDF could not say what they are.
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setWeight(isBold ? QFont::Bold : QFont::Normal);
    return font;
}

} // namespace mutu::sheet
