// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <memory>
#include <optional>

namespace mutu::store {

/// A second reader of a book, for a second thread; it sees one state as long as it lives.
struct Beside {
    std::unique_ptr<Store> store;
    std::unique_ptr<Snapshot> snapshot;
};

/// A reader of the very state that `store` sees; none where a store has no second reader, where it is being written
/// through `store`, or where the book has moved on. Precondition: a snapshot of `store` is held.
std::optional<Beside> readerBeside(const Store& store);

/// A store that can be read by several at once.
class BesideReader {
  public:
    virtual ~BesideReader() = default;
    [[nodiscard]] virtual std::optional<Beside> beside() const = 0;
};

} // namespace mutu::store
