// SPDX-License-Identifier: Apache-2.0
#include "geo/store/brief.h"

namespace mutu::store {

void visitBriefly(const Store& store, const query::RecordQuestion& question,
                  const std::vector<std::string_view>& columns, const BriefVisitor& visitor) {
    if (const auto* reader = dynamic_cast<const BriefReader*>(&store))
        reader->visitBriefly(question, columns, visitor);
    else
        store.visit(question, visitor);
}

} // namespace mutu::store
