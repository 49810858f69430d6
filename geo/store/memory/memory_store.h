// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <memory>

namespace mutu::store {

/// An empty book in memory, for tests and previews; it is gone when the store is.
/// - It answers by the questions' own meaning (geo/query), which every other store must agree with.
/// - One transaction at a time: a second begin() is Error{locked, "book_locked"}. backup() is Error{usage,
/// "book_in_memory"}: there is no file to copy.
std::unique_ptr<Store> inMemory(const Card& card);

} // namespace mutu::store
