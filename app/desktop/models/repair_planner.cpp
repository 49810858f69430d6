// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/repair_planner.h"

#include "app/desktop/words.h"
#include "geo/book/gate.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/repair.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace mutu::desktop {

namespace {

struct Repairs {
    Q_DECLARE_TR_FUNCTIONS(Repairs)
};

constexpr std::int64_t besides = 20'000; // mm around the parcels of a finding

std::vector<land::Parcel> parcelsCalled(const store::Store& records, const std::vector<std::string>& titles) {
    std::vector<land::Parcel> found;
    for (const std::string& title : titles)
        for (const char* column : {"code", "plot"}) {
            query::RecordQuestion question{.kind = land::Kind::parcel};
            question.key = query::Key{column, title};
            records.visit(question, [&](land::Record&& record) {
                auto& parcel = std::get<land::Parcel>(record);
                if (parcel.title() == title) found.push_back(std::move(parcel));
                return true;
            });
        }
    return found;
}

bool isSame(const fabric::CoverageFinding& found, const Finding& finding, const std::vector<land::Parcel>& parcels) {
    if (fabric::codeOf(found.fault) != finding.code || found.parcels.size() != finding.parcels.size()) return false;
    const bool named = std::all_of(found.parcels.begin(), found.parcels.end(), [&](RecordId id) {
        return std::any_of(parcels.begin(), parcels.end(), [&](const land::Parcel& parcel) { return parcel.id == id; });
    });
    return named && finding.x && finding.y && std::hypot(found.x - *finding.x, found.y - *finding.y) < 0.002;
}

} // namespace

Planner repairing(const Finding& finding, Date day) {
    return [finding, day, act = Repairs::tr("Repair")](const store::Store& records) -> Result<EditPlan> {
        const Revision readAt = records.revision();
        const auto parcels = parcelsCalled(records, finding.parcels);
        geom::Box box;
        for (const auto& parcel : parcels) box.add(geom::boxOf(parcel.geometry));
        const auto around = book::parcelsAround(records, box.grownBy(besides));
        const auto rules = book::harmRules(records);
        for (const auto& found : fabric::findingsAmong(around, rules)) {
            if (!isSame(found, finding, parcels)) continue;
            fabric::RepairRequest request{found, {}, {}, day};
            for (const RecordId id : found.parcels)
                if (book::isHeld(records, id, day)) request.held.push_back(id);
            auto repaired = fabric::repair(around, request, rules);
            if (!repaired) return repaired.refusal();
            const QString names = fromUtf8(finding.parcels.front());
            return EditPlan{std::move(repaired->edit),
                            act + QLatin1Char(' ') + findingWord(finding.code) + QLatin1Char(' ') + names,
                            {},
                            readAt};
        }
        return Refusal{"finding_gone", "The finding is not there any more", {}, "Check again"};
    };
}

bool isMendable(const std::string& code) {
    constexpr std::array mendable{"overlap", "gap", "unmatched_boundary", "duplicate"};
    return std::any_of(mendable.begin(), mendable.end(), [&](const char* each) { return code == each; });
}

} // namespace mutu::desktop
