// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stage.h"

#include <algorithm>
#include <array>

namespace mutu::cli {

namespace {

struct Stage {
    std::string_view code;
    Text text;
};

constexpr std::array stages{
    Stage{"read", {"reading", "读取"}},
    Stage{"storing", {"storing", "写入账簿"}},
    Stage{"indexing", {"indexing", "建立索引"}},
    Stage{"deriving", {"deriving vacancy", "推算空置"}},
    Stage{"repairing", {"mending", "修复"}},
    Stage{"verifying", {"verifying", "核验"}},
    Stage{"checking", {"checking", "检查"}},
    Stage{"write", {"writing", "写出"}},
    Stage{"backup", {"copying", "备份"}},
    Stage{"scene_tenure", {"reading for the map", "读取权属"}},
    Stage{"scene_parcels", {"drawing up the map", "准备地图"}},
};

} // namespace

Text stageWord(std::string_view stage) {
    const auto* found = std::find_if(stages.begin(), stages.end(), [&](const Stage& s) { return s.code == stage; });
    return found == stages.end() ? Text{} : found->text;
}

} // namespace mutu::cli
