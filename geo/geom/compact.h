// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <cstddef>
#include <span>
#include <string>

namespace mutu::geom {

// The canonical bytes of a geometry, for the history and its hash: one byte of kind, counts as varints, coordinates as zigzag varint differences
// in millimetres from the point before. Equal shapes have equal bytes; about 100 bytes a parcel. The format is part of the hash chain and never changes.

void appendCompact(std::string& bytes, const Shape& shape);
/// Reads one shape from the front of `bytes` and takes it off. Error{storage, "history_damaged"} on bytes that are none.
Shape takeCompact(std::span<const std::byte>& bytes);

void appendVarint(std::string& bytes, std::uint64_t value);
std::uint64_t takeVarint(std::span<const std::byte>& bytes);
constexpr std::uint64_t zigzag(std::int64_t value) { return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63); }
constexpr std::int64_t unzigzag(std::uint64_t value) { return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U); }

} // namespace mutu::geom
