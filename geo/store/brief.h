// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <functional>
#include <string_view>
#include <vector>

namespace mutu::store {

/// The record is good during the visit alone; false: enough.
using BriefVisitor = std::function<bool(const land::Record&)>;

/// Visits the records that answer a question, of which only the id and the named fields need to be filled: for very
/// many records of which little is wanted, above all no outline.
/// - `columns` are names of land::Field; a store that knows no quicker way fills more.
/// - Order and meaning are those of Store::visit. Precondition: no window is asked.
void visitBriefly(const Store& store, const query::RecordQuestion& question,
                  const std::vector<std::string_view>& columns, const BriefVisitor& visitor);

/// A store that can read less than whole records.
class BriefReader {
  public:
    virtual ~BriefReader() = default;

    virtual void visitBriefly(const query::RecordQuestion& question, const std::vector<std::string_view>& columns,
                              const BriefVisitor& visitor) const = 0;
};

} // namespace mutu::store
