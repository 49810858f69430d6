// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace mutu::fabric {

/// Does work(share) for each share from 0 to before `count`, each on a thread of its own, and waits for all; the first
/// share's failure is thrown on.
template <class Work> void inShares(std::size_t count, const Work& work) {
    std::vector<std::exception_ptr> failures(count);
    const auto attempt = [&](std::size_t share) {
        try {
            work(share);
        } catch (...) {
            failures[share] = std::current_exception();
        }
    };
    std::vector<std::thread> others;
    for (std::size_t share = 1; share < count; ++share) others.emplace_back(attempt, share);
    attempt(0);
    for (auto& other : others) other.join();
    for (const auto& failure : failures)
        if (failure) std::rethrow_exception(failure);
}

/// Does both, at the same time when there are two threads.
template <class One, class Other> void together(std::size_t threads, const One& one, const Other& other) {
    if (threads > 1) return inShares(2, [&](std::size_t share) { share == 0 ? one() : other(); });
    one();
    other();
}

} // namespace mutu::fabric
