// SPDX-License-Identifier: Apache-2.0
#include "geo/store/upkeep.h"

namespace mutu::store {

void rest(const Store& store) {
    if (const auto* upkeep = dynamic_cast<const Upkeep*>(&store)) upkeep->rest();
}

} // namespace mutu::store
