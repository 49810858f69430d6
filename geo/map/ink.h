// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

#include <cstddef>

namespace mutu::map {

/// A colour as it is mixed: premultiplied, a byte a channel.
using Ink = QRgb;

inline Ink inkOf(const QColor& colour) { return qPremultiply(colour.rgba()); }

/// So many 256ths of an ink, rounded.
inline Ink shareOf(Ink ink, unsigned share) {
    const unsigned even = (((ink & 0x00ff00ffU) * share + 0x00800080U) >> 8U) & 0x00ff00ffU;
    const unsigned odd = (((ink >> 8U) & 0x00ff00ffU) * share + 0x00800080U) & 0xff00ff00U;
    return even | odd;
}

/// The sum of two inks, channel by channel, at most opaque.
inline Ink sumOf(Ink a, Ink b) {
    const auto half = [](unsigned x, unsigned y) {
        unsigned sum = x + y;                            // two channels of 16 bits
        const unsigned over = (sum & 0x01000100U) >> 8U; // those beyond a byte
        sum |= over * 0xffU;
        return sum & 0x00ff00ffU;
    };
    return half(a & 0x00ff00ffU, b & 0x00ff00ffU) | (half((a >> 8U) & 0x00ff00ffU, (b >> 8U) & 0x00ff00ffU) << 8U);
}

/// An ink laid over what is there.
inline Ink overlaid(Ink below, Ink above) {
    const unsigned left = 255 - qAlpha(above);
    return above + shareOf(below, left + (left >> 7U));
}

/// Premultiplied pixels in memory that somebody else holds, and the dots of the picture that they show.
struct Pixels {
    Ink* first = nullptr;
    std::ptrdiff_t stride = 0; ///< pixels from one row to the next
    QRect frame;

    /// The row y of the picture; its first pixel is frame.left().
    [[nodiscard]] Ink* row(int y) const { return first + (y - frame.top()) * stride; }
    [[nodiscard]] Ink* at(int x, int y) const { return row(y) + (x - frame.left()); }
};

/// The pixels of an image that shows the frame, as long as the image lives and isn't copied. Precondition:
/// premultiplied, of the frame's size.
inline Pixels pixelsOf(QImage& image, const QRect& frame) {
    return {reinterpret_cast<Ink*>(image.bits()), image.bytesPerLine() / qsizetype{sizeof(Ink)},
            frame}; // NOLINT: Qt's way
}

} // namespace mutu::map
