// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/verbs.h"

namespace mutu::cli {

std::span<const OwnVerb> ownVerbs() {
    // One line a verb: OwnVerb{"render", declareRender}
    return {};
}

} // namespace mutu::cli
