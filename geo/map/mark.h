// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

#include <string>

namespace mutu::map {

/// Writes a line into the lower left corner of a finished picture, on a light ground so that it can be read over any
/// map: what a made-up book says of itself on every picture that leaves it.
void paintMark(QImage& image, const std::string& text, double dotsPerMillimetre);

} // namespace mutu::map
