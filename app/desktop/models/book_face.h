// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/desk.h"

namespace mutu::desktop {

/// Reads a book's face; runs on a lane.
BookFace faceOf(const book::Book& book, const QString& path);

} // namespace mutu::desktop
