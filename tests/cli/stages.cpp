// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stage.h"
#include "geo/base/progress_stages.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mutu;

TEST_CASE("every stage of long work has a word in both languages") {
    for (const auto stage : progressStages) {
        CAPTURE(std::string(stage));
        CHECK_FALSE(cli::stageWord(stage).in(cli::Language::en).empty());
        CHECK_FALSE(cli::stageWord(stage).in(cli::Language::zh).empty());
    }
}
