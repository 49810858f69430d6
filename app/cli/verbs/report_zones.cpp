// SPDX-License-Identifier: Apache-2.0
#include "app/cli/conformity_answer.h"
#include "app/cli/verbs/verbs.h"

#include <memory>

namespace mutu::cli {

void declareReportZones(Arguments& arguments, const Settings& settings) {
    auto conformity = arguments.subVerb(
        "conformity", {"Enterprises that don't stand in the zone of their industry", "企业与产业区块符合性"},
        "mutu report conformity zone.mutu");
    const auto question = std::make_shared<ConformityRequest>();
    question->declare(conformity);
    conformity.then([question, &settings] { return question->answer(settings); });
}

} // namespace mutu::cli
