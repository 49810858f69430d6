// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/verbs.h"

#include <array>

namespace mutu::cli {

std::span<const OwnVerb> ownVerbs() {
    static constexpr std::array verbs{OwnVerb{"import", declareImport}, OwnVerb{"export", declareExport},
                                      OwnVerb{"match", declareMatch}};
    return verbs;
}

} // namespace mutu::cli
