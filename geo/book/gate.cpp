// SPDX-License-Identifier: Apache-2.0
#include "geo/book/gate.h"

#include "geo/book/sheet_in_force.h"
#include "geo/office/fabric_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace mutu::book {

namespace {

constexpr std::size_t listed = 5;

/// Few boxes that cover the same places: one for all unless that would bring in much that lies between them.
std::vector<geom::Box> gathered(const std::vector<geom::Box>& places) {
    const auto sizeOf = [](const geom::Box& box) {
        return static_cast<double>(box.width()) * static_cast<double>(box.height());
    };
    geom::Box all;
    double size = 0;
    for (const auto& place : places) {
        all.add(place);
        size += sizeOf(place);
    }
    if (sizeOf(all) <= 4 * size) return {all};
    return places;
}

fabric::Neighbourhood parcelsAt(const store::Store& store, const std::vector<geom::Box>& places) {
    std::map<RecordId, land::Parcel> found;
    for (const auto& place : gathered(places)) {
        query::RecordQuestion question{.kind = land::Kind::parcel};
        question.window = place;
        store.visit(question, [&found](land::Record&& record) {
            auto& parcel = std::get<land::Parcel>(record);
            found.try_emplace(parcel.id, std::move(parcel));
            return true;
        });
    }
    fabric::Neighbourhood around;
    for (auto& [id, parcel] : found) around.parcels.push_back(std::move(parcel));
    return around;
}

std::vector<fabric::Kin> kinIn(const std::vector<change::Change>& changes) {
    std::vector<fabric::Kin> kin;
    for (const auto& change : changes)
        if (change.after)
            if (const auto* edge = std::get_if<land::Lineage>(&*change.after))
                kin.push_back({edge->parent.id, edge->child.id});
    return kin;
}

Refusal refusalFor(const std::vector<fabric::CoverageFinding>& harm, const fabric::Neighbourhood& after) {
    const auto titleOf = [&](RecordId id) {
        const auto found =
            std::lower_bound(after.parcels.begin(), after.parcels.end(), id,
                             [](const land::Parcel& parcel, RecordId other) { return parcel.id < other; });
        return found != after.parcels.end() && found->id == id ? found->title() : std::string();
    };
    std::string list;
    std::string where;
    for (std::size_t i = 0; i < harm.size() && i < listed; ++i) {
        std::vector<std::string> titles;
        for (const auto id : harm[i].parcels) titles.push_back(titleOf(id));
        if (i == 0) where = fmt::format("{}", fmt::join(titles, ", "));
        list += (i > 0 ? "; " : "") + wordsOf(harm[i], titles);
    }
    if (harm.size() > listed) list += fmt::format(" … ({})", harm.size());
    return {"would_make_finding", fmt::format("the boundaries would no longer match: {}", list), where,
            remedyOf(harm.front().fault)};
}

using Counts = std::function<bool(const fabric::CoverageFinding&)>;

std::optional<Refusal> judged(const store::Store& store, const std::vector<change::Change>& changes,
                              const Counts& counts) {
    const auto rules = harmRules(store);
    const auto places = fabric::placesOf(changes, rules);
    if (places.empty()) return std::nullopt;
    const auto around = parcelsAt(store, places);
    auto harm = fabric::harmOf(around, changes, kinIn(changes), rules);
    std::erase_if(harm, [&counts](const auto& finding) { return !counts(finding); });
    if (harm.empty()) return std::nullopt;
    return refusalFor(harm, fabric::parcelsAfter(around, changes));
}

} // namespace

office::FabricRules fabricRulesOn(const store::Store& store, Date day) {
    return rulesOn<office::FabricRules>(store, "fabric", day);
}

fabric::HarmRules harmRules(const store::Store& store) {
    auto sheet = fabricRulesOn(store, Date::today());
    const fabric::CheckRules check{sheet.narrow, sheet.sliver, {}};
    return {check, [sheet = std::move(sheet)](const land::Parcel& parcel) { return sheet.exempts(parcel.landUse); }};
}

std::string wordsOf(const fabric::CoverageFinding& finding, const std::vector<std::string>& titles) {
    std::string measure;
    if (finding.width.value() > 0) measure += fmt::format(" {:.4f} m wide,", finding.width.value());
    if (finding.area.value() > 0) measure += fmt::format(" {:.4f} m²,", finding.area.value());
    return fmt::format("{}{} {} at {:.3f}, {:.3f}", fabric::codeOf(finding.fault), measure, fmt::join(titles, " / "),
                       finding.x, finding.y);
}

std::string remedyOf(fabric::CoverageFault fault) {
    switch (fault) {
    case fabric::CoverageFault::overlap:
    case fabric::CoverageFault::duplicate:
        return "keep the new boundary clear of the neighbour's land";
    case fabric::CoverageFault::gap:
        return "run the boundary along the neighbour's, or leave more than the narrow width between them";
    case fabric::CoverageFault::unmatchedBoundary:
        return "run the boundary through the neighbour's vertices";
    case fabric::CoverageFault::invalidRing:
        return "draw a boundary that does not cross or touch itself";
    case fabric::CoverageFault::sliver:
        return "make the parcel wider, or give the strip to a neighbour";
    }
    return {};
}

std::optional<Refusal> wouldMakeFinding(const store::Store& store, const std::vector<change::Change>& changes) {
    return judged(store, changes, [](const fabric::CoverageFinding&) { return true; });
}

std::optional<Refusal> wouldClashWithLater(const store::Store& store, const std::vector<change::Change>& changes,
                                           Revision since) {
    std::set<RecordId> own;
    for (const auto& change : changes)
        if (land::kindOf(change.either()) == land::Kind::parcel) own.insert(land::idOf(change.either()));
    auto refusal = judged(store, changes, [&](const fabric::CoverageFinding& finding) {
        return std::any_of(finding.parcels.begin(), finding.parcels.end(), [&](RecordId parcel) {
            return !own.contains(parcel) && !store.laterChanges(since, land::Kind::parcel, parcel, parcel).empty();
        });
    });
    if (refusal) refusal->remedy = "undo first what was changed there since (mutu log lists it)";
    return refusal;
}

} // namespace mutu::book
