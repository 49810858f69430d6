// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/portrayal.h"
#include "geo/sheet/request.h"
#include "geo/sheet/sheet.h"
#include "geo/sheet/sheet_template.h"

#include <memory>
#include <string>
#include <vector>

namespace mutu::sheet {

/// Starts Qt for letters, once; without a display.
void startLetters();

/// A small made-up district of 2.2 × 1.9 km: blocks of parcels with industries, vacant pieces, roads, a zone,
/// facilities.
std::shared_ptr<const map::Portrayal> samplePortrayal();

/// What a sheet of it asks for; its tables agree with what is drawn.
SheetRequest sampleRequest();

SheetTemplate sampleTemplate();

/// Texts that leave the page, were cut, are too small to read, or lie over another text or a sample.
std::vector<std::string> misplacedTexts(const Sheet& sheet);

} // namespace mutu::sheet
