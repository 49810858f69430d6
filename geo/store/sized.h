// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

namespace mutu::store {

/// "Which pieces of one pool are at least so large, the smallest first?"
struct SizeQuestion {
    Date asOf;
    land::Pool pool = land::Pool::ready;
    bool ofFloor = false; ///< vacant floors by their floor, else land by its area
    RegisteredArea least;
};

/// Visits them in order of size until told that it is enough: for the few that suit best among very many.
/// - Of a piece only what it is and how large is filled: neither outline nor evidence.
/// - Pieces of one size come in any order.
void visitBySize(const Store& store, const SizeQuestion& question, const VacancyVisitor& visitor);

/// A store that keeps pieces in order of size.
class SizeReader {
  public:
    virtual ~SizeReader() = default;

    virtual void visitBySize(const SizeQuestion& question, const VacancyVisitor& visitor) const = 0;
};

} // namespace mutu::store
