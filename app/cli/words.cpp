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
    struct Entry {
        land::Kind kind;
        Text words;
    };
    static constexpr std::array entries{
        Entry{land::Kind::district, {"districts", "片区"}},
        Entry{land::Kind::parcel, {"parcels", "宗地"}},
        Entry{land::Kind::approval, {"approvals", "批次"}},
        Entry{land::Kind::building, {"buildings", "建筑"}},
        Entry{land::Kind::floor, {"floors", "楼层"}},
        Entry{land::Kind::enterprise, {"enterprises", "企业"}},
        Entry{land::Kind::right, {"rights", "权利"}},
        Entry{land::Kind::lease, {"leases", "租约"}},
        Entry{land::Kind::use, {"uses", "实际使用"}},
        Entry{land::Kind::encumbrance, {"encumbrances", "限制"}},
        Entry{land::Kind::clusterZone, {"cluster zones", "产业集群区块"}},
        Entry{land::Kind::zoneParcel, {"parcels in zones", "区块宗地"}},
        Entry{land::Kind::road, {"roads", "道路"}},
        Entry{land::Kind::facility, {"facilities", "设施"}},
        Entry{land::Kind::boundaryPoint, {"boundary points", "界址点"}},
        Entry{land::Kind::lineage, {"lineage", "宗地沿革"}},
        Entry{land::Kind::findingAcceptance, {"accepted findings", "问题认可"}},
        Entry{land::Kind::industry, {"industries", "产业"}},
        Entry{land::Kind::plan, {"plans of cluster zones", "产业集群规划"}},
        Entry{land::Kind::enterpriseYear, {"yearly figures of enterprises", "企业年度数据"}},
        Entry{land::Kind::target, {"targets", "目标"}},
        Entry{land::Kind::document, {"documents", "文件"}},
        Entry{land::Kind::clearingCase, {"clearing cases", "清退案件"}},
        Entry{land::Kind::clearingItem, {"clearing items", "清退标的"}},
        Entry{land::Kind::reassignment, {"reassignments", "再分配"}},
        Entry{land::Kind::caseStep, {"steps of cases", "案件步骤"}},
        Entry{land::Kind::stepDocument, {"documents of steps", "步骤文件"}},
        Entry{land::Kind::instalment, {"instalments", "补偿分期"}},
        Entry{land::Kind::stockLot, {"stock lots", "存量地块"}},
        Entry{land::Kind::reuseLine, {"reuse lines", "盘活台账"}},
        Entry{land::Kind::clearingCorrection, {"clearing corrections", "清退更正"}},
        Entry{land::Kind::ruleSheet, {"rule sheets", "规则表"}},
    };
    static_assert(entries.size() == land::allKinds.size());
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& one) { return one.kind == kind; });
    return entry->words;
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
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> words{
        {{"area_mismatch", "面积不符"},
         {"attachment_changed", "材料被改动"},
         {"attachment_missing", "材料丢失"},
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
