// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace mutu::exchange {

/// A short queue between the thread that reads a file and the one that stores: neither runs far ahead of the other.
template <class Portion> class PortionQueue {
  public:
    explicit PortionQueue(std::size_t capacity)
        : capacity_(capacity) {}

    /// Waits for room; false when no one takes any more.
    bool push(Portion portion) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || portions_.size() < capacity_; });
        if (closed_) return false;
        portions_.push_back(std::move(portion));
        changed_.notify_all();
        return true;
    }

    /// Nothing more comes; `failure` is thrown to the taker behind what is still queued.
    void finish(std::exception_ptr failure = nullptr) {
        const std::lock_guard lock(mutex_);
        finished_ = true;
        failure_ = std::move(failure);
        changed_.notify_all();
    }

    /// The next portion, or nothing at the end.
    std::optional<Portion> pop() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return finished_ || !portions_.empty(); });
        if (portions_.empty()) {
            if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
            return std::nullopt;
        }
        Portion portion = std::move(portions_.front());
        portions_.pop_front();
        changed_.notify_all();
        return portion;
    }

    /// The taker goes away.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        changed_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Portion> portions_;
    std::size_t capacity_;
    bool closed_ = false;
    bool finished_ = false;
    std::exception_ptr failure_;
};

} // namespace mutu::exchange
