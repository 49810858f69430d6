// SPDX-License-Identifier: Apache-2.0
#include "app/cli/words.h"

#include "app/cli/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace mutu::cli {

namespace {

constexpr std::array<Text, 8> vacancyKinds{{{"awaiting start", "待建"},
                                            {"supplied, unused", "供而未用"},
                                            {"under construction", "在建"},
                                            {"partly used", "用而未尽"},
                                            {"in reserve", "收储待供"},
                                            {"approved, unsupplied", "批而未供"},
                                            {"planned", "规划地块"},
                                            {"vacant floor", "空置厂房"}}};
constexpr std::array<Text, 4> pools{{{"none", "无"}, {"ready", "可供"}, {"clearable", "可腾"}, {"future", "规划"}}};
constexpr std::array<Text, 3> origins{{{"", ""}, {"undo", "撤销"}, {"redo", "重做"}}};
constexpr std::array<Text, 6> stages{{{"none", "无"},
                                      {"plan", "控规"},
                                      {"conversion", "农转用/征收"},
                                      {"cleared", "净地"},
                                      {"reserve", "入储备库"},
                                      {"occupied", "已占用"}}};
constexpr std::array<Text, 5> encumbrances{
    {{"none", "无"}, {"mortgage", "抵押"}, {"seizure", "查封"}, {"soil", "土壤"}, {"arrears", "欠费"}}};
constexpr std::array<Text, 4> parts{
    {{"whole", "全部"}, {"part by area", "部分（按面积）"}, {"building", "幢"}, {"floor", "层"}}};

template <class Enum, std::size_t N> Text at(const std::array<Text, N>& words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

} // namespace

Text wordOf(land::VacancyKind kind) { return at(vacancyKinds, kind); }
Text wordOf(land::Pool pool) { return at(pools, pool); }
Text wordOf(change::Origin origin) { return at(origins, origin); }
Text wordOf(land::ApprovalStage stage) { return at(stages, stage); }
Text wordOf(land::EncumbranceKind kind) { return at(encumbrances, kind); }
Text wordOf(land::Part part) { return at(parts, part); }

Text wordOf(land::Kind kind) {
    switch (kind) {
    case land::Kind::district:
        return {"districts", "片区"};
    case land::Kind::parcel:
        return {"parcels", "宗地"};
    case land::Kind::approval:
        return {"approvals", "批次"};
    case land::Kind::building:
        return {"buildings", "建筑"};
    case land::Kind::floor:
        return {"floors", "楼层"};
    case land::Kind::enterprise:
        return {"enterprises", "企业"};
    case land::Kind::right:
        return {"rights", "权利"};
    case land::Kind::lease:
        return {"leases", "租约"};
    case land::Kind::use:
        return {"uses", "实际使用"};
    case land::Kind::encumbrance:
        return {"encumbrances", "限制"};
    case land::Kind::clusterZone:
        return {"cluster zones", "产业集群区块"};
    case land::Kind::zoneParcel:
        return {"parcels in zones", "区块宗地"};
    case land::Kind::road:
        return {"roads", "道路"};
    case land::Kind::facility:
        return {"facilities", "设施"};
    case land::Kind::boundaryPoint:
        return {"boundary points", "界址点"};
    case land::Kind::lineage:
        return {"lineage", "宗地沿革"};
    case land::Kind::findingAcceptance:
        break;
    }
    return {"accepted findings", "问题认可"};
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

std::optional<land::VacancyKind> vacancyKindNamed(std::string_view name) {
    std::string plain(name);
    std::replace(plain.begin(), plain.end(), '-', '_');
    if (const auto kind = land::named<land::VacancyKind>(plain)) return kind;
    for (std::size_t i = 0; i < vacancyKinds.size(); ++i)
        if (vacancyKinds[i].zh == name) return static_cast<land::VacancyKind>(i);
    return std::nullopt;
}

std::string_view findingInChinese(std::string_view code) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> words{
        {{"area_mismatch", "面积不符"},
         {"code_duplicate", "重码"},
         {"code_malformed", "代码不规范"},
         {"duplicate", "图形重复"},
         {"gap", "缝隙"},
         {"implausible_place", "位置可疑"},
         {"invalid_ring", "界址环无效"},
         {"outside_district", "越出片区"},
         {"over_let", "超额出租"},
         {"overlap", "重叠"},
         {"sliver", "狭长碎片"},
         {"unmatched_boundary", "界线不符"}}};
    const auto* const found =
        std::find_if(words.begin(), words.end(), [code](const auto& word) { return word.first == code; });
    return found == words.end() ? code : found->second;
}

} // namespace mutu::cli
