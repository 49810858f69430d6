// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/layer.h"
#include "geo/land/record.h"

#include <optional>
#include <string>

namespace mutu::exchange {

/// What kind of record a layer most likely holds: by its name, else by its columns and what is drawn; nothing when no
/// one can tell.
std::optional<land::Kind> guessedKind(const LayerDescription& layer, const std::string& path);

/// The kind of which a layer's or file's name speaks (宗地, building, …); nothing when it speaks of none.
std::optional<land::Kind> kindSpokenOf(const std::string& name);

} // namespace mutu::exchange
