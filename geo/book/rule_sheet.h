// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

namespace mutu::book {

/// Whether the derived rows that the book keeps come from the rules of vacancy that hold in it; true where it keeps
/// none.
/// - Each row's evidence names its sheet and version. The oldest rows are asked: no write mends only the newer ones.
bool isDerivedByThisSheet(const store::Store& store);

} // namespace mutu::book
