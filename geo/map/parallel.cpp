// SPDX-License-Identifier: Apache-2.0
#include "geo/map/parallel.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace mutu::map {

namespace {
constexpr int pause = 30; // milliseconds between two words
}

void inParallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
                const std::function<void()>& between) {
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (auto i = next++; i < count; i = next++) work(i);
    };
    // Qt's rasteriser hands longer fills out to the global pool, span by span, which costs more than it brings, unless
    // it runs in that pool itself.
    auto* pool = QThreadPool::globalInstance();
    const bool isOfPool = pool->contains(QThread::currentThread());
    const int all = static_cast<int>(std::min<std::size_t>(threads, count));
    const int wanted = all - (isOfPool ? 1 : 0);
    QSemaphore done;
    int away = 0;
    for (int i = 0; i < wanted; ++i)
        if (pool->tryStart([&] { take(), done.release(); })) ++away;
    if (away < wanted || isOfPool) take(); // else it would be one too many
    while (!done.tryAcquire(away, between ? pause : -1)) between();
}

} // namespace mutu::map
