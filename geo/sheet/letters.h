// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace mutu::sheet {

/// Letters are always set at this size and scaled to theirs, so that they have the same shape and width on every
/// device.
constexpr double letterPixels = 100;

/// The sheets' font at `letterPixels`, without hinting.
QFont lettersOf(bool isBold);

} // namespace mutu::sheet
