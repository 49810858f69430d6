// SPDX-License-Identifier: Apache-2.0
#include "geo/base/large_vector.h"

#include <cstdlib>
#include <sys/mman.h>

namespace mutu {

void* largeBlock(std::size_t bytes) {
    constexpr std::size_t page = std::size_t{2} << 20U;
    const auto size = (bytes + page - 1) / page * page;
    auto* block = std::aligned_alloc(page, size);
    if (block == nullptr) throw std::bad_alloc();
    // A wish: where it can't be granted, the block is as good as any other.
    (void)::madvise(block, size, MADV_HUGEPAGE);
    return block;
}

void freeLargeBlock(void* block) { std::free(block); }

} // namespace mutu
