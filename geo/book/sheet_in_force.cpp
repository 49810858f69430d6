// SPDX-License-Identifier: Apache-2.0
#include "geo/book/sheet_in_force.h"

#include "geo/book/pointing.h"

namespace mutu::book {

std::optional<land::RuleSheet> sheetInForce(const store::Store& store, std::string_view name, Date day) {
    std::optional<land::RuleSheet> latest;
    if (!store.lastId(land::Kind::ruleSheet)) return latest;
    for (auto& sheet : allOf<land::RuleSheet>(store)) {
        if (sheet.name != name || (sheet.inForceFrom && day < *sheet.inForceFrom)) continue;
        if (!latest || latest->inForceFrom <= sheet.inForceFrom) latest = std::move(sheet);
    }
    return latest;
}

} // namespace mutu::book
