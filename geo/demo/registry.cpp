// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/registry.h"

#include "geo/demo/names.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <cmath>

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

void Registry::report(Holder holder, RegisteredArea land, Date since) {
    constexpr double large = 60; // mu
    const double mu = land.mu().value();
    if (mu < large) return;
    Dice dice(stirred(seed_, 0x5eed, static_cast<std::uint64_t>(holder.id.value)));
    const bool isPoor = dice.chance(0.1);
    const double output = isPoor ? dice.between(60, 140) : dice.between(220, 640); // ten thousand yuan a mu
    for (const int year : {referenceDay().year() - 2, referenceDay().year() - 1}) {
        if (since.year() >= year) continue;
        land::EnterpriseYear figures;
        figures.enterprise = holder;
        figures.year = year;
        figures.aboveScale = true;
        figures.output = std::round(mu * output * dice.between(0.94, 1.06));
        figures.addedValue = std::round(*figures.output * dice.between(0.18, 0.27));
        figures.tax = std::round(mu * (isPoor ? dice.between(1.5, 5.5) : dice.between(9, 28)));
        figures.investment = std::round(mu * dice.between(5, 40));
        figures.employees = static_cast<std::int64_t>(std::round(mu * dice.between(2.5, 6)));
        tray_->add(std::move(figures));
    }
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
