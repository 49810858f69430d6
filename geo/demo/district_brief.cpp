// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/district_brief.h"

#include <array>

namespace mutu::demo {

namespace {

using Words = std::string_view;

constexpr std::array<Words, 5> xinduLeading{"13", "14", "15", "39", "27"};
constexpr std::array<Words, 4> jijuLeading{"34", "35", "36", "38"};
constexpr std::array<Words, 3> huibuLeading{"30", "22", "26"};
constexpr std::array<Words, 4> shengtaiLeading{"42", "41", "29", "33"};

constexpr std::array<Words, 8> xinduRoads{"新都大道", "柚香大道", "南苑路", "文峰路",
                                          "富足山路", "创业路",   "康宁路", "紫港路"};
constexpr std::array<Words, 8> jijuRoads{"金川大道", "云耕大道", "纬一路", "纬二路",
                                         "纬三路",   "纬四路",   "纬五路", "纬六路"};
constexpr std::array<Words, 9> huibuRoads{"辉埠大道", "江滨大道", "东风路", "石灰岭路", "钙谷路",
                                          "纸源路",   "三衢路",   "双溪路", "后山路"};
constexpr std::array<Words, 5> shengtaiRoads{"科盛路", "振盛路", "6号路", "新林家路", "青石路"};

const std::array<DistrictBrief, 4> briefs{
    DistrictBrief{"新都工业园区", "101", "XD", 0.290, {850, -1420}, 1.42, {0.990, -0.141}, xinduLeading, xinduRoads},
    DistrictBrief{"集聚区", "102", "JJ", 0.225, {3260, 1080}, 1.34, {0.982, 0.189}, jijuLeading, jijuRoads},
    DistrictBrief{"辉埠新区", "103", "HB", 0.360, {-2850, 560}, 1.38, {0.985, 0.173}, huibuLeading, huibuRoads},
    DistrictBrief{"生态园区", "104", "ST", 0.125, {330, 1600}, 1.22, {0.970, -0.243}, shengtaiLeading, shengtaiRoads},
};

} // namespace

std::span<const DistrictBrief> districtBriefs() { return briefs; }

} // namespace mutu::demo
