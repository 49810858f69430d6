// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/model.h"

namespace mutu::style {

/// The same style, every paint of it as opaque as before times `opacity` (0 … 1): how a whole layer is faded.
/// - Paint that lies over paint of the same layer shows through; labels and their halos fade, too.
Style faded(Style style, double opacity);

} // namespace mutu::style
