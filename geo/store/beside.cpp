// SPDX-License-Identifier: Apache-2.0
#include "geo/store/beside.h"

namespace mutu::store {

std::optional<Beside> readerBeside(const Store& store) {
    const auto* reader = dynamic_cast<const BesideReader*>(&store);
    return reader == nullptr ? std::nullopt : reader->beside();
}

} // namespace mutu::store
