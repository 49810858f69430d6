// SPDX-License-Identifier: Apache-2.0
#include "geo/map/scratch.h"

#include <map>
#include <memory>
#include <mutex>
#include <new>

namespace mutu::map {

namespace {

/// Pixels that were given back, by their size; at most so many bytes.
class Store {
  public:
    using Pixels = std::unique_ptr<uchar[]>;

    Pixels take(std::size_t bytes) {
        {
            const std::lock_guard lock(mutex_);
            if (const auto found = kept_.find(bytes); found != kept_.end()) {
                auto pixels = std::move(found->second);
                kept_.erase(found);
                total_ -= bytes;
                return pixels;
            }
        }
        return Pixels(new (std::nothrow) uchar[bytes]);
    }
    void giveBack(Pixels pixels, std::size_t bytes) {
        constexpr std::size_t most = std::size_t{48} << 20U;
        const std::lock_guard lock(mutex_);
        if (total_ + bytes > most) return;
        total_ += bytes;
        kept_.emplace(bytes, std::move(pixels));
    }

  private:
    std::mutex mutex_;
    std::multimap<std::size_t, Pixels> kept_;
    std::size_t total_ = 0;
};

struct Lent {
    std::shared_ptr<Store> store; ///< an image may outlive the program's statics
    Store::Pixels pixels;
    std::size_t bytes;
};

std::shared_ptr<Store> store() {
    static const auto kept = std::make_shared<Store>();
    return kept;
}

void takeBack(void* lent) {
    const std::unique_ptr<Lent> owned(static_cast<Lent*>(lent));
    owned->store->giveBack(std::move(owned->pixels), owned->bytes);
}

} // namespace

QImage recycledImage(QSize size) {
    if (size.isEmpty()) return {};
    const auto stride = static_cast<std::size_t>(size.width()) * 4;
    const auto bytes = stride * static_cast<std::size_t>(size.height());
    auto lent = std::make_unique<Lent>(Lent{store(), store()->take(bytes), bytes});
    if (!lent->pixels) return {};
    auto* pixels = lent->pixels.get();
    return {pixels,   size.width(),  size.height(), static_cast<qsizetype>(stride), QImage::Format_ARGB32_Premultiplied,
            takeBack, lent.release()};
}

} // namespace mutu::map
