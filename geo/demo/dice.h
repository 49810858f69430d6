// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mutu::demo {

/// A well-stirred number of a seed and up to three further numbers: dice of independent things are seeded with it.
constexpr std::uint64_t stirred(std::uint64_t seed, std::uint64_t a = 0, std::uint64_t b = 0, std::uint64_t c = 0) {
    std::uint64_t state = seed;
    for (const std::uint64_t part : {a, b, c}) {
        state += 0x9E3779B97F4A7C15ULL + part * 0xD1B54A32D192ED03ULL;
        state = (state ^ (state >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        state = (state ^ (state >> 27U)) * 0x94D049BB133111EBULL;
        state ^= state >> 31U;
    }
    return state;
}

/// Chance that repeats: the same seed throws the same numbers on every machine (splitmix64, arithmetic without library
/// functions).
class Dice {
  public:
    explicit constexpr Dice(std::uint64_t seed)
        : state_(seed) {}

    constexpr std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31U);
    }
    /// In [0, 1).
    constexpr double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    constexpr double between(double low, double high) { return low + (high - low) * unit(); }
    /// In 0 … count − 1; precondition: count > 0.
    constexpr std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    constexpr int wholeBetween(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
    }
    constexpr bool chance(double probability) { return unit() < probability; }
    template <class List> constexpr const auto& pick(const List& list) { return list[below(std::size(list))]; }
    template <class T> void shuffle(std::vector<T>& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }

  private:
    std::uint64_t state_;
};

} // namespace mutu::demo
