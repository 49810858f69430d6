// SPDX-License-Identifier: Apache-2.0
#include "geo/book/targets.h"

#include "geo/book/clearing.h"
#include "geo/book/pointing.h"
#include "geo/book/reuse.h"

#include <algorithm>
#include <tuple>

namespace mutu::book {

namespace {

bool isSame(const land::Target& a, const land::Target& b) {
    return a.year == b.year && a.measure == b.measure && a.district == b.district;
}

bool isIn(const store::Store& store, RecordId parcel, const land::Target& target) {
    if (!target.district) return true;
    const auto record = recordOf<land::Parcel>(store, parcel);
    return record && record->district == target.district;
}

RegisteredArea reused(const store::Store& store, const land::Target& target, Date asOf) {
    const auto stock = target.measure == land::Measure::reusedLand ? land::Stock::land : land::Stock::floor;
    RegisteredArea sum;
    for (const auto& [line, lot] : reuseYear(store, static_cast<int>(target.year.value_or(0)), asOf).rows)
        if (line.event == land::LotEvent::reuse && lot.stock == stock && isIn(store, lot.parcel.id, target))
            sum = sum + line.area.value_or(RegisteredArea());
    return sum;
}

std::int64_t cleared(const store::Store& store, const land::Target& target, Date asOf) {
    std::int64_t sum = 0;
    for (const auto& line : clearingYear(store, static_cast<int>(target.year.value_or(0)), asOf)) {
        const auto items = pointingAt<land::ClearingItem>(store, "case_id", line.clearingCase);
        if (std::any_of(items.begin(), items.end(),
                        [&](const land::ClearingItem& item) { return isIn(store, item.parcel.id, target); }))
            sum += line.count;
    }
    return sum;
}

Refusal emptyTarget() {
    return {"target_empty",
            "the target states no figure of its kind",
            {},
            "state an area for land and floor (200mu, 100000m2), a number for enterprises"};
}

/// A target takes the place of the one of the same year, district and measure.
change::Change settingOf(const store::Store& store, const land::Target& target) {
    for (const auto& known : allOf<land::Target>(store))
        if (isSame(known, target)) {
            auto after = target;
            after.id = known.id;
            return {known, after};
        }
    return {std::nullopt, target};
}

} // namespace

std::optional<double> TargetProgress::share() const {
    if (target.count && *target.count > 0) return static_cast<double>(count) / static_cast<double>(*target.count);
    if (target.area && *target.area > RegisteredArea())
        return static_cast<double>(area.hundredths()) / static_cast<double>(target.area->hundredths());
    return std::nullopt;
}

Result<Revision> setTarget(Book& book, const land::Target& target, change::Heading heading, Intent intent) {
    return setTargets(book, {target}, std::move(heading), intent);
}

Result<Revision> setTargets(Book& book, const std::vector<land::Target>& targets, change::Heading heading,
                            Intent intent) {
    const auto& store = book.records();
    return book.apply(
        std::move(heading),
        [&](store::Transaction&, change::Heading&) -> Result<std::vector<change::Change>> {
            if (targets.empty()) return emptyTarget();
            std::vector<change::Change> changes;
            for (const auto& target : targets) {
                const bool counts = target.measure == land::Measure::cleared;
                if (target.measure == land::Measure::unstated || !target.year ||
                    (counts ? !target.count : !target.area))
                    return emptyTarget();
                if (target.document.empty())
                    return Refusal{
                        "document_missing", "a target goes by a document", {}, "give its number with --document"};
                changes.push_back(settingOf(store, target));
            }
            return changes;
        },
        intent);
}

std::vector<TargetProgress> targetsOf(const store::Store& store, std::optional<int> year, Date asOf) {
    std::vector<TargetProgress> targets;
    for (const auto& target : allOf<land::Target>(store)) {
        if (year && target.year != *year) continue;
        TargetProgress progress{target};
        if (target.measure == land::Measure::cleared)
            progress.count = cleared(store, target, asOf);
        else
            progress.area = reused(store, target, asOf);
        targets.push_back(progress);
    }
    std::stable_sort(targets.begin(), targets.end(), [](const auto& a, const auto& b) {
        return std::tie(a.target.year, a.target.measure, a.target.district) <
               std::tie(b.target.year, b.target.measure, b.target.district);
    });
    return targets;
}

} // namespace mutu::book
