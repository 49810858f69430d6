// SPDX-License-Identifier: Apache-2.0
#include "app/cli/zone_names.h"

#include "app/cli/exit_code.h"
#include "geo/book/plan_files.h"
#include "geo/office/zoning.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mutu::cli {

namespace {

std::string listed(const std::vector<std::string>& names) {
    return names.empty() ? std::string("there are none yet") : fmt::format("{}", fmt::join(names, ", "));
}

} // namespace

land::Plan planNamed(const store::Store& records, const std::string& name) {
    const auto plans = book::plansIn(records);
    std::vector<land::Plan> found;
    const auto take = [&](auto&& fits) {
        if (found.empty()) std::copy_if(plans.begin(), plans.end(), std::back_inserter(found), fits);
    };
    take([&](const land::Plan& plan) { return office::titleOf(plan) == name; });
    take([&](const land::Plan& plan) { return plan.name == name || plan.version == name; });
    take([&](const land::Plan& plan) { return office::titleOf(plan).find(name) != std::string::npos; });
    if (found.size() == 1) return found.front();
    std::vector<std::string> names;
    for (const auto& plan : found.empty() ? plans : found) names.push_back(office::titleOf(plan));
    if (found.empty())
        throw Stop{{"plan_unknown", fmt::format("The book has no plan '{}'.", name), name,
                    fmt::format("Plans of the book: {}.", listed(names))},
                   ExitCode::notFound};
    throw Stop{{"plan_ambiguous", fmt::format("'{}' fits {} plans.", name, found.size()), name,
                fmt::format("Name one of: {}.", listed(names))},
               ExitCode::usage};
}

land::ClusterZone zoneNamed(const store::Store& records, const std::string& name, const std::string& plan) {
    const auto wanted = plan.empty() ? std::optional<land::Plan>() : planNamed(records, plan);
    std::map<RecordId, land::Plan> plans;
    for (const auto& each : book::plansIn(records)) plans.emplace(each.id, each);
    std::vector<land::ClusterZone> found;
    const land::Plan* adopted = nullptr;
    query::RecordQuestion called{.kind = land::Kind::clusterZone, .key = query::Key{"name", name}, .withRetired = true};
    records.visit(called, [&](const land::Record& record) {
        const auto& zone = std::get<land::ClusterZone>(record);
        const auto of = plans.find(zone.planVersion.id);
        if (of == plans.end() || (wanted && wanted->id != of->first)) return true;
        if (of->second.state == land::PlanState::draft || wanted)
            found.push_back(zone);
        else
            adopted = &of->second;
        return true;
    });
    if (found.size() == 1) return found.front();
    if (found.empty() && adopted != nullptr) throw Stop{*office::faultOfEdit(*adopted)};
    if (found.empty())
        throw Stop{{"zone_unknown",
                    wanted ? fmt::format("Plan {} has no zone '{}'.", office::titleOf(*wanted), name)
                           : fmt::format("No draft of a plan has a zone '{}'.", name),
                    name, "`mutu zone list` shows the zones of each plan."},
                   ExitCode::notFound};
    throw Stop{{"zone_ambiguous", fmt::format("{} plans have a zone '{}'.", found.size(), name), name,
                "Say which plan is meant with --plan."},
               ExitCode::usage};
}

land::Industry industryNamed(const store::Store& records, const std::string& name) {
    std::vector<std::string> names;
    for (const auto& industry : book::industriesIn(records)) {
        if (industry.name == name) return industry;
        names.push_back(industry.name);
    }
    throw Stop{{"industry_unnamed", fmt::format("The book has no industry '{}'.", name), name,
                fmt::format("Name one with `mutu industry add`; those of the book: {}.", listed(names))},
               ExitCode::notFound};
}

} // namespace mutu::cli
