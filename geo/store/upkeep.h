// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

namespace mutu::store {

/// A store with work that can wait until nobody waits for it.
class Upkeep {
  public:
    virtual ~Upkeep() = default;

    /// See store::rest().
    virtual void rest() const = 0;
};

/// Does what a store has put off, so that no later write has to: call it when the officer pauses.
/// - Changes nothing that can be read, and nothing is lost without it: a committed write is durable already. What can't
/// be done now (others read or write, the disk is full) waits for the next time, without an error.
/// - Takes about 10 ms; 0.1 s after some hundred edits without a rest. Costs nothing when little was put off.
/// - Precondition: no transaction or snapshot of this object lives.
void rest(const Store& store);

} // namespace mutu::store
