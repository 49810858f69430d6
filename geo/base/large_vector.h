// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace mutu {

/// Memory in pages of two mebibytes where the system has them; plain memory where it doesn't.
/// - A block of this size costs hundreds of thousands of page faults in pages of four kibibytes.
void* largeBlock(std::size_t bytes);
void freeLargeBlock(void* block);

/// Gives vectors of many megabytes large pages, and small ones what they always get.
template <class Item> struct LargeBlocks {
    using value_type = Item;

    LargeBlocks() = default;
    template <class Other> explicit(false) LargeBlocks(const LargeBlocks<Other>&) {}

    Item* allocate(std::size_t count) {
        if (count < least) return static_cast<Item*>(::operator new(count * sizeof(Item)));
        return static_cast<Item*>(largeBlock(count * sizeof(Item)));
    }
    void deallocate(Item* items, std::size_t count) {
        if (count < least) return ::operator delete(items);
        freeLargeBlock(items);
    }
    /// Numbers that a vector is resized by are left as they are: writing zeros first would cost a pass over the memory.
    template <class Made> void construct(Made* place) { ::new (static_cast<void*>(place)) Made; }
    friend bool operator==(const LargeBlocks&, const LargeBlocks&) { return true; }

  private:
    static constexpr std::size_t least = (std::size_t{4} << 20U) / sizeof(Item);
};

/// A vector that may grow very large. Items without a constructor have no value until one is written: fill what
/// resize() or a constructor made.
template <class Item> using LargeVector = std::vector<Item, LargeBlocks<Item>>;

} // namespace mutu
