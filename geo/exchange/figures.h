// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mutu::exchange {

/// How a figure stands to what figures of its field can be and mostly are.
/// - `impossible`: below nothing where nothing is less, beyond every building or contract. `doubtful`: possible, yet
/// more often a slip of unit or key than the truth.
enum class Likelihood : unsigned char { usual, doubtful, impossible };

/// - `field`: a record's field by its column in the database; `value`: in the field's own numbers (millimetres,
/// hundredths of a yuan, millionths, ten thousand yuan). Fields without bounds are `usual` below 1e15.
Likelihood likelihoodOf(std::string_view field, double value);

/// The number of a storey in the hands of the trade: `3`, `3层`, `三楼`, `十二层`, `F3`, `3F`; below the ground `-1`,
/// `B1`, `负一层`, `地下二层` are −1, −1, −1, −2. Nothing for other text and for 0: storeys have no zeroth.
std::optional<std::int64_t> storeyNumber(std::string_view text);

} // namespace mutu::exchange
