// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace mutu {

/// Hands items from one thread to another, in order; who puts waits while `room` items lie on it.
template <class Item> class Conveyor {
  public:
    explicit Conveyor(std::size_t room)
        : room_(room) {}
    Conveyor(const Conveyor&) = delete;
    Conveyor& operator=(const Conveyor&) = delete;

    /// False when it was closed: the item is not taken.
    bool put(Item item) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || items_.size() < room_; });
        if (closed_) return false;
        items_.push_back(std::move(item));
        changed_.notify_all();
        return true;
    }
    /// The next item; none when it was closed and everything that lay on it is taken. Behind the last item it throws
    /// what it was closed with, once.
    std::optional<Item> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || !items_.empty(); });
        if (items_.empty()) {
            if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
            return std::nullopt;
        }
        std::optional<Item> item(std::move(items_.front()));
        items_.pop_front();
        changed_.notify_all();
        return item;
    }
    /// Nothing more is put; either side may say so, and the one that puts may say why it had to stop.
    void close(std::exception_ptr failure = nullptr) {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        if (failure) failure_ = std::move(failure);
        changed_.notify_all();
    }

  private:
    std::size_t room_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Item> items_;
    bool closed_ = false;
    std::exception_ptr failure_;
};

} // namespace mutu
