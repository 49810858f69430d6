// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/verbs.h"

#include <array>

namespace mutu::cli {

std::span<const OwnVerb> ownVerbs() {
    static constexpr std::array verbs{OwnVerb{"render", declareRender}, OwnVerb{"sheet", declareSheet}};
    return verbs;
}

} // namespace mutu::cli
