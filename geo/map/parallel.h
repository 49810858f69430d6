// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

namespace mutu::map {

/// Does the work for each of the numbers below `count`, in their order, by so many threads: the calling one and those
/// of Qt's global pool that are free.
/// - `between` is called now and then on the calling thread while others work.
/// Precondition: the work doesn't throw.
void inParallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
                const std::function<void()>& between = {});

} // namespace mutu::map
