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

Table targetsTable(const store::Store& records, const std::vector<book::TargetProgress>& targets,
                   const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.forPeople();
    Table table({{"year", say({"Year", "年份"})},
                 {"measure", say({"Measure", "指标"})},
                 {"district", say({"District", "片区"})},
                 {"unit", say({"Unit", "单位"})},
                 {"target", say({"Target", "目标"})},
                 {"reached", say({"Reached", "已完成"})},
                 {"share", say({"Reached %", "完成率%"})},
                 {"document", say({"Document", "文号"})}});
    for (const auto& progress : targets) {
        const auto& target = progress.target;
        const auto figure = [&](RegisteredArea area, std::int64_t count) {
            if (target.measure == land::Measure::cleared) return Cell(count);
            return target.measure == land::Measure::reusedLand ? Cell(Decimal{area.mu().value(), people ? 2 : 4})
                                                               : Cell(Decimal{area.squareMetres().value(), 2});
        };
        const auto unit = target.measure == land::Measure::cleared      ? say({"enterprises", "家"})
                          : target.measure == land::Measure::reusedLand ? say({"mu", "亩"})
                                                                        : std::string_view("m²");
        std::vector<Cell> cells;
        cells.emplace_back(fmt::format("{}", target.year.value_or(0)));
        cells.emplace_back(std::string(people ? say(wordOf(target.measure)) : land::name(target.measure)));
        cells.emplace_back(districtOf(records, target));
        cells.emplace_back(std::string(unit));
        cells.push_back(figure(target.area.value_or(RegisteredArea()), target.count.value_or(0)));
        cells.push_back(figure(progress.area, progress.count));
        cells.push_back(progress.share() ? Cell(Decimal{*progress.share() * 100, 1}) : Cell());
        cells.emplace_back(target.document);
        table.add(std::move(cells));
    }
    return table;
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
