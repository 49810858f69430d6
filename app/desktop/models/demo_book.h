// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"

#include <QString>

namespace mutu::desktop {

/// Makes the illustrative zone of the demo as a book at `path`; what is half made when it fails or is stopped is taken away.
void makeDemo(const QString& path, const Progress& progress);

} // namespace mutu::desktop
