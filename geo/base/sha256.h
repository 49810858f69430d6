// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace mutu {

using Digest = std::array<std::byte, 32>;

/// SHA-256 (FIPS 180-4) over bytes that arrive piece by piece.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::span<const std::byte> bytes);
    void add(std::string_view text) { add(std::as_bytes(std::span(text.data(), text.size()))); }
    /// The digest of all bytes so far; the object starts afresh.
    Digest finish();

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// Lower-case hexadecimal, 64 characters.
std::string hex(const Digest& digest);

} // namespace mutu
