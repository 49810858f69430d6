// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/cluster.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mutu::demo {

namespace {

struct TradeName {
    std::string_view industry;
    std::string_view name;
};

constexpr std::array names{
    TradeName{"13", "农副食品"},       TradeName{"14", "健康食品"},       TradeName{"15", "胡柚饮品"},
    TradeName{"22", "纸基新材"},       TradeName{"26", "碳酸钙精深加工"}, TradeName{"27", "医药健康"},
    TradeName{"29", "橡塑制品"},       TradeName{"30", "钙基建材"},       TradeName{"33", "金属表面处理"},
    TradeName{"34", "轴承与精密机械"}, TradeName{"35", "专用装备"},       TradeName{"36", "汽车零部件"},
    TradeName{"38", "电气机械"},       TradeName{"39", "电子信息"},       TradeName{"41", "日用工艺品"},
    TradeName{"42", "资源循环利用"},
};

std::string_view nameOf(std::string_view industry) {
    for (const TradeName& entry : names)
        if (entry.industry == industry) return entry.name;
    return "综合";
}

} // namespace

bool Cluster::existsIn(const DistrictPlan& plan, int quarter) {
    const int quarters = plan.quarterCount();
    return quarters <= 8 ? quarter < std::clamp(quarters - 1, 2, 4) : quarter % 4 != 3;
}

Cluster::Cluster(const DistrictPlan& plan, int quarter)
    : plan_(&plan)
    , quarter_(quarter) {
    const auto leading = plan.brief().leading;
    const auto at = static_cast<std::size_t>(quarter);
    trades_.push_back(leading[at % leading.size()]);
    if (leading.size() > 3 && at % 2 == 0) trades_.push_back(leading[(at + 3) % leading.size()]);
}

bool Cluster::takes(const Block& block) const { return block.reach < 0.84; }

void Cluster::close(RecordTray& tray, land::Reference<land::Kind::district> district,
                    land::Reference<land::Kind::plan> plan) {
    if (parcels_.empty()) return;
    const auto round = static_cast<std::size_t>(quarter_) / plan_->brief().leading.size();
    land::ClusterZone zone;
    zone.name = fmt::format("{}{}产业集群区块", plan_->brief().name, nameOf(trades_.front()));
    if (round > 0) zone.name += fmt::format("（{}）", round + 1);
    zone.district = district;
    for (const auto trade : trades_) zone.industries += (zone.industries.empty() ? "" : " ") + std::string(trade);
    zone.planVersion = plan;
    zone.validFrom = adoptedOn();
    zone.geometry = geom::Region{std::move(outlines_)};
    const auto id = tray.add(std::move(zone));
    for (const auto parcel : parcels_) tray.add(land::ZoneParcel{{}, id, parcel});
}

} // namespace mutu::demo
