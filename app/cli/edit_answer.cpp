// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit_answer.h"

#include "app/cli/output.h"
#include "geo/geom/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::cli {

namespace {

SquareMetre areaOf(const land::Parcel& parcel) {
    const auto* region = geom::regionOf(parcel.geometry);
    return region ? geom::measuredArea(*region).squareMetres() : SquareMetre(0);
}

double squareMetresOf(const fabric::NodeEffect& effect) { return static_cast<double>(effect.doubledArea) * 0.5e-6; }

/// The sides of an edit sorted by what happened to them.
struct Account {
    std::vector<land::Parcel> retired;
    std::vector<land::Parcel> created;
    std::vector<std::pair<land::Parcel, land::Parcel>> changed;
    std::vector<land::Parcel> restored;

    Account(const fabric::Edit& edit, const book::Edited& edited) {
        for (std::size_t i = 0; i < edit.changes.size(); ++i) {
            const auto& change = edit.changes[i];
            const auto* after = change.after ? std::get_if<land::Parcel>(&*change.after) : nullptr;
            const auto* before = change.before ? std::get_if<land::Parcel>(&*change.before) : nullptr;
            if (!before && after) {
                const auto number = created.size();
                created.push_back(number < edited.created.size() ? edited.created[number] : *after);
            } else if (before && after && after->validTo && !before->validTo) {
                retired.push_back(*before);
            } else if (before && after && before->validTo && !after->validTo) {
                restored.push_back(*after);
            } else if (before && after) {
                changed.emplace_back(*before, *after);
            }
        }
    }

    [[nodiscard]] std::string titleOf(RecordId parcel) const {
        for (const auto& parent : retired)
            if (parent.id == parcel) return parent.title();
        return {};
    }
};

Json createdJson(const Account& account, std::size_t number, const book::Edited& edited) {
    const auto& parcel = account.created[number];
    auto parents = Json::array();
    for (const auto& edge : edited.lineage)
        if (edge.child.id == parcel.id)
            parents.push_back(
                {{"parcel", account.titleOf(edge.parent.id)}, {"area_m2", edge.area->squareMetres().value()}});
    const auto area = areaOf(parcel);
    return {
        {"parcel", textOrNull(parcel.code)},
        {"plot", textOrNull(parcel.plot)},
        {"area_m2", area.value()},
        {"area_mu", toMu(area).value()},
        {"registered_m2", parcel.registeredArea ? Json(parcel.registeredArea->squareMetres().value()) : Json(nullptr)},
        {"parents", std::move(parents)}};
}

Json jsonOf(const Account& account, const fabric::Edit& edit, const book::Edited& edited, bool dryRun) {
    Json json{{"dry_run", dryRun}, {"revision", dryRun ? Json(nullptr) : Json(edited.revision.value)}};
    for (const auto* list : {"retired", "restored", "created", "changed", "effects"}) json[list] = Json::array();
    for (const auto& parcel : account.retired) json["retired"].push_back(parcel.title());
    for (const auto& parcel : account.restored) json["restored"].push_back(parcel.title());
    for (std::size_t i = 0; i < account.created.size(); ++i) json["created"].push_back(createdJson(account, i, edited));
    for (const auto& [before, after] : account.changed)
        json["changed"].push_back({{"parcel", after.title()},
                                   {"area_before_m2", areaOf(before).value()},
                                   {"area_after_m2", areaOf(after).value()}});
    for (const auto& effect : edit.effects)
        json["effects"].push_back({{"parcel", effect.code},
                                   {"x", geom::metres(effect.node.x)},
                                   {"y", geom::metres(effect.node.y)},
                                   {"area_m2", squareMetresOf(effect)}});
    json["carried"] = edited.carried;
    return json;
}

std::string textOf(const Account& account, const fabric::Edit& edit, const Settings& settings) {
    std::string text;
    const auto area = [&](const land::Parcel& parcel) {
        return fmt::format("{:.2f} m² ({:.4f} {})", areaOf(parcel).value(), toMu(areaOf(parcel)).value(),
                           settings.say({"mu", "亩"}));
    };
    for (const auto& parcel : account.retired)
        text += fmt::format("{}  {}  {}\n", settings.say({"retired", "注销"}), parcel.title(), area(parcel));
    for (const auto& parcel : account.created)
        text += fmt::format("{}  {}  {}\n", settings.say({"new    ", "新设"}), parcel.title(), area(parcel));
    for (const auto& parcel : account.restored)
        text += fmt::format("{}  {}  {}\n", settings.say({"restored", "恢复"}), parcel.title(), area(parcel));
    for (const auto& [before, after] : account.changed)
        text += fmt::format("{}  {}  {} → {}\n", settings.say({"changed", "变更"}), after.title(), area(before),
                            area(after));
    if (!edit.effects.empty()) {
        double largest = 0;
        for (const auto& effect : edit.effects) largest = std::max(largest, std::abs(squareMetresOf(effect)));
        text += fmt::format(
            fmt::runtime(settings.say({"{} new vertices on existing edges; ", "既有界线上新增界址点 {} 处，"})),
            edit.effects.size());
        text += largest == 0 ? std::string(settings.say({"no area changes by them\n", "面积不受影响\n"}))
                             : fmt::format(fmt::runtime(settings.say({"each changes an area by at most {:.4f} m²\n",
                                                                      "每处对面积的影响不超过 {:.4f} m²\n"})),
                                           largest);
    }
    return text;
}

} // namespace

void answerEdit(const Settings& settings, const fabric::Edit& edit, const book::Edited& edited, bool dryRun) {
    const Account account(edit, edited);
    if (settings.format == Format::json) return answerJson(jsonOf(account, edit, edited, dryRun));
    if (settings.quiet) return;
    answer(textOf(account, edit, settings));
    if (dryRun)
        answer(settings.say({"Nothing was written (--dry-run).\n", "试算，未写入（--dry-run）。\n"}));
    else
        answer(fmt::format(fmt::runtime(settings.say({"Written as change {}.\n", "已记为第 {} 号变更。\n"})),
                           edited.revision.value));
}

} // namespace mutu::cli
