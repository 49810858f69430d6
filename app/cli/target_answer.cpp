// SPDX-License-Identifier: Apache-2.0
#include "app/cli/target_answer.h"

#include "geo/book/pointing.h"

#include <fmt/format.h>

namespace mutu::cli {

namespace {

std::string districtOf(const store::Store& records, const land::Target& target) {
    const auto district = book::recordOf<land::District>(records, target.district.id);
    return district ? district->name : std::string();
}

std::string figure(const land::Target& target, RegisteredArea area, std::int64_t count, const Settings& settings) {
    if (target.measure == land::Measure::cleared) return std::to_string(count);
    if (target.measure == land::Measure::reusedLand)
        return fmt::format("{:.2f} {}", area.mu().value(), settings.say({"mu", "亩"}));
    return fmt::format("{:.2f} m²", area.squareMetres().value());
}

} // namespace

Text wordOf(land::Measure measure) {
    switch (measure) {
    case land::Measure::reusedLand:
        return {"land put back to use", "盘活土地"};
    case land::Measure::reusedFloor:
        return {"floor put back to use", "盘活厂房"};
    case land::Measure::cleared:
        return {"enterprises cleared", "清退企业"};
    case land::Measure::unstated:
        break;
    }
    return {"", ""};
}

Json targetsJson(const store::Store& records, const std::vector<book::TargetProgress>& targets) {
    auto list = Json::array();
    for (const auto& progress : targets) {
        const auto& target = progress.target;
        Json json{{"year", target.year.value_or(0)},
                  {"measure", land::name(target.measure)},
                  {"district", textOrNull(districtOf(records, target))}};
        if (target.measure == land::Measure::cleared) {
            json["target"] = target.count.value_or(0);
            json["reached"] = progress.count;
        } else {
            json["target_m2"] = target.area.value_or(RegisteredArea()).squareMetres().value();
            json["target_mu"] = target.area.value_or(RegisteredArea()).mu().value();
            json["reached_m2"] = progress.area.squareMetres().value();
            json["reached_mu"] = progress.area.mu().value();
        }
        json["share"] = progress.share() ? Json(*progress.share()) : Json();
        json["document"] = textOrNull(target.document);
        list.push_back(std::move(json));
    }
    return list;
}

void answerTargets(const store::Store& records, const std::vector<book::TargetProgress>& targets,
                   const Settings& settings) {
    for (const auto& progress : targets) {
        const auto& target = progress.target;
        const auto district = districtOf(records, target);
        answer(fmt::format("{} {} {}{}: {} / {}{}  {}\n", settings.say({"Target", "目标"}), target.year.value_or(0),
                           settings.say(wordOf(target.measure)), district.empty() ? "" : " " + district,
                           figure(target, progress.area, progress.count, settings),
                           figure(target, target.area.value_or(RegisteredArea()), target.count.value_or(0), settings),
                           progress.share() ? fmt::format(" = {:.1f} %", *progress.share() * 100) : std::string(),
                           target.document));
    }
}

} // namespace mutu::cli
