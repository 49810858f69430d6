// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/registry.h"

#include "geo/demo/names.h"
#include "geo/land/code.h"

#include <fmt/format.h>

namespace mutu::demo {

Date referenceDay() { return Date::of(2026, 6, 30); }

Date dayBetween(Date from, Date to, Dice& dice) {
    if (to <= from) return from;
    return from.plusDays(static_cast<std::int32_t>(dice.below(static_cast<std::size_t>(to.days() - from.days() + 1))));
}

void Registry::foundPublicBodies() {
    const auto add = [&](std::string_view name, std::string_view trade) {
        tray_->add(land::Enterprise{{},
                                    std::string(name),
                                    creditCode(seed_, enterprises_++),
                                    std::string(trade),
                                    {},
                                    Date::of(2003, 5, 12),
                                    {}});
    };
    add("示范园区开发建设有限公司", "7013");
    add("示范园区供电服务有限公司", "4420");
    add("示范园区市政绿化服务有限公司", "7840");
    add("示范村股份经济合作社", "0190");
}

Holder Registry::found(std::string_view trade, Date registered, std::optional<Date> closed) {
    land::Enterprise enterprise;
    enterprise.name = enterpriseName(seed_, enterprises_, trade.substr(0, 2));
    enterprise.creditCode = creditCode(seed_, enterprises_);
    enterprise.industry = trade;
    enterprise.registeredOn = registered;
    enterprise.closedOn = closed;
    ++enterprises_;
    return tray_->add(std::move(enterprise));
}

std::string Registry::nextCode(std::string_view district, std::string_view subDistrict, std::string_view feature) {
    std::string stem = fmt::format("330822{}{}{}", district, subDistrict, feature);
    int& sequence = sequences_[stem];
    return fmt::format("{}{:05}", stem, ++sequence);
}

int Registry::nextPlot(std::string_view district, std::string_view subDistrict) {
    return ++sequences_[fmt::format("{}{}", district, subDistrict)];
}

std::string Registry::contract(Date signedOn) {
    return fmt::format("示土合〔{}〕{:04}号", signedOn.year(), ++contracts_);
}

std::string Registry::certificate(Date registered) {
    const int year = registered.year();
    ++certificates_;
    return year < 2016 ? fmt::format("示国用({})第{:05}号", year, certificates_)
                       : fmt::format("浙({})示范县不动产权第{:07}号", year, certificates_);
}

} // namespace mutu::demo
