// SPDX-License-Identifier: Apache-2.0
#include "geo/book/surroundings.h"

#include "geo/fabric/noding.h"
#include "geo/fabric/placing.h"

#include <fmt/format.h>

#include <set>

namespace mutu::book {

namespace {

template <class Type> std::vector<Type> onParcel(const store::Store& records, RecordId parcel) {
    std::vector<Type> found;
    query::RecordQuestion question{.kind = land::Description<Type>::kind};
    question.key = query::Key{"parcel_id", parcel};
    records.visit(question, [&](land::Record&& record) {
        found.push_back(std::get<Type>(std::move(record)));
        return true;
    });
    return found;
}

std::string joined(const std::set<std::string>& words) { return fmt::format("{}", fmt::join(words, " + ")); }

template <class Type> bool isInForce(const Type& record, Date day) {
    if constexpr (requires { record.endedOn; })
        return !record.endedOn || day < *record.endedOn;
    else if constexpr (requires { record.endsOn; })
        return !record.endsOn || day < *record.endsOn;
    else
        return true;
}

template <class Type> bool bears(const store::Store& records, RecordId parcel, Date day) {
    bool found = false;
    query::RecordQuestion question{.kind = land::Description<Type>::kind};
    question.key = query::Key{"parcel_id", parcel};
    records.visit(question, [&](const land::Record& record) {
        found = isInForce(std::get<Type>(record), day);
        return !found;
    });
    return found;
}

} // namespace

fabric::Neighbourhood parcelsAround(const store::Store& records, const geom::Box& box) {
    fabric::Neighbourhood around;
    query::RecordQuestion question{.kind = land::Kind::parcel};
    question.window = box.grownBy(1'000);
    records.visit(question, [&](land::Record&& record) {
        around.parcels.push_back(std::get<land::Parcel>(std::move(record)));
        return true;
    });
    return around;
}

fabric::Neighbourhood parcelsAroundVertex(const store::Store& records, geom::Point at, std::optional<geom::Point> to) {
    constexpr std::int64_t farthest = 100'000'000; // beyond, the move is refused whatever lies there
    geom::Box box;
    box.add(at);
    if (to && box.grownBy(farthest).contains(*to)) box.add(*to);
    for (const auto& parcel : parcelsAround(records, box).parcels)
        for (const auto& edge : fabric::boundaryOf(fabric::regionOf(parcel)))
            if (edge.hasEnd(at) || fabric::isNextTo(at, edge)) {
                box.add(edge.a);
                box.add(edge.b);
            }
    return parcelsAround(records, box);
}

fabric::Neighbourhood parcelsAroundGap(const store::Store& records, geom::Point inside) {
    const auto extent = records.extent(land::Kind::parcel);
    geom::Box box;
    box.add(inside);
    constexpr std::int64_t farthest = 12'800'000; // a gap of more than 25 km is none
    for (std::int64_t reach = 100'000;; reach *= 2) {
        const auto window = box.grownBy(reach);
        auto around = parcelsAround(records, window);
        const bool everything =
            reach >= farthest || extent.empty() ||
            (window.contains({extent.minX, extent.minY}) && window.contains({extent.maxX, extent.maxY}));
        if (everything) return around;
        const auto filled = fabric::fill(around, {{}, inside, {}});
        if (!filled.ok()) {
            if (filled.refusal().code == "ground_taken") return around;
            continue;
        }
        const auto gap = geom::boxOf(*land::shapeOf(*filled->changes.front().after));
        if (window.contains({gap.minX, gap.minY}) && window.contains({gap.maxX, gap.maxY})) return around;
    }
}

fabric::Standing standingOf(const store::Store& records, RecordId parcel, Date day) {
    std::set<std::string> rights;
    std::set<std::string> terms;
    for (const auto& right : onParcel<land::Right>(records, parcel)) {
        if (right.endedOn && *right.endedOn <= day) continue;
        rights.insert(right.nature.empty() ? right.rightType : fmt::format("{}/{}", right.rightType, right.nature));
        terms.insert(right.termEndsOn ? right.termEndsOn->text() : "no end stated");
    }
    std::set<std::string> encumbrances;
    for (const auto& encumbrance : onParcel<land::Encumbrance>(records, parcel))
        if (!encumbrance.endsOn || day < *encumbrance.endsOn)
            encumbrances.insert(std::string(land::name(encumbrance.kind)));
    return {parcel, joined(rights), joined(terms), joined(encumbrances)};
}

bool isHeld(const store::Store& records, RecordId parcel, Date day) {
    return bears<land::Right>(records, parcel, day) || bears<land::Lease>(records, parcel, day) ||
           bears<land::Use>(records, parcel, day) || bears<land::Encumbrance>(records, parcel, day) ||
           bears<land::Building>(records, parcel, day);
}

} // namespace mutu::book
