// SPDX-License-Identifier: Apache-2.0
#include "geo/book/import_comparison.h"

#include "geo/base/error.h"
#include "geo/change/codec.h"
#include "geo/geom/compact.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace mutu::book {

namespace {

using namespace land;

std::string outline(const geom::Shape& shape) {
    std::string bytes;
    geom::appendCompact(bytes, shape);
    return bytes;
}

std::string keyOf(const District& district) { return district.name.empty() ? district.code : district.name; }
std::string keyOf(const Parcel& parcel) { return parcel.title().empty() ? outline(parcel.geometry) : parcel.title(); }
std::string keyOf(const Approval& approval) {
    return fmt::format("{}/{}/{}", approval.parcel.id.value, name(approval.stage), approval.document);
}
std::string keyOf(const Building& building) {
    const auto& called = building.number.empty() ? building.name : building.number;
    if (!building.parcel.id && building.geometry.index() != 0) return outline(building.geometry); // numbers repeat
    return fmt::format("{}/{}", building.parcel.id.value, called.empty() ? outline(building.geometry) : called);
}
std::string keyOf(const Floor& floor) { return fmt::format("{}/{}", floor.building.id.value, floor.number); }
std::string keyOf(const Enterprise& enterprise) {
    return enterprise.creditCode.empty() ? enterprise.name : enterprise.creditCode;
}
std::string keyOf(const Right& right) {
    return fmt::format("{}/{}/{}/{}", right.parcel.id.value, right.holder.id.value, right.contract, right.certificate);
}
template <class Tenure> std::string placeKey(const Tenure& tenure, RecordId who) {
    return fmt::format("{}/{}/{}/{}/{}/{}", tenure.parcel.id.value, tenure.building.id.value, tenure.floor.id.value,
                       who.value, name(tenure.part), tenure.beginsOn ? tenure.beginsOn->days() : 0);
}
std::string keyOf(const Lease& lease) { return placeKey(lease, lease.lessee.id) + '/' + lease.contract; }
std::string keyOf(const Use& use) { return placeKey(use, use.user.id); }
std::string keyOf(const Encumbrance& encumbrance) {
    return fmt::format("{}/{}/{}", encumbrance.parcel.id.value, name(encumbrance.kind), encumbrance.document);
}
std::string keyOf(const ClusterZone& zone) { return fmt::format("{}/{}", zone.planVersion.id.value, zone.name); }
std::string keyOf(const ZoneParcel& pair) { return fmt::format("{}/{}", pair.zone.id.value, pair.parcel.id.value); }
std::string keyOf(const Road& road) { return road.name.empty() ? outline(road.geometry) : road.name; }
std::string keyOf(const Facility& facility) {
    return facility.name.empty() ? outline(facility.geometry) : facility.name;
}

std::string keyOf(const BoundaryPoint& point) { return outline(point.geometry); } // a number may occur twice
std::string keyOf(const Industry& industry) { return industry.name; }
std::string keyOf(const Plan& plan) { return fmt::format("{}/{}/{}", plan.district.id.value, plan.name, plan.version); }
std::string keyOf(const EnterpriseYear& figures) {
    return fmt::format("{}/{}", figures.enterprise.id.value, figures.year.value_or(0));
}
std::string keyOf(const Target& target) {
    return fmt::format("{}/{}/{}", target.district.id.value, target.year.value_or(0), name(target.measure));
}
// The book's own records never come from a file.
template <class Own>
requires(land::isMadeByTheBook(land::Description<Own>::kind)) std::string keyOf(const Own& record) {
    return fmt::format("{}", record.id.value);
}

/// The record without its id and without what a file doesn't speak of.
Record statedPart(const Record& record, const std::vector<bool>& stated) {
    Record copy = record;
    std::visit(
        [&]<class Type>(Type& concrete) {
            concrete.id = {};
            std::size_t at = 0;
            forEachField<Type>([&](const auto& field) {
                if (!stated[at++]) concrete.*field.member = std::decay_t<decltype(concrete.*field.member)>{};
            });
        },
        copy);
    return copy;
}

bool isRetired(const Record& record) {
    return std::visit(
        [](const auto& concrete) {
            if constexpr (requires { concrete.validTo; }) return concrete.validTo.has_value();
            return false;
        },
        record);
}

} // namespace

std::string naturalKey(const Record& record) {
    return std::visit([](const auto& concrete) { return keyOf(concrete); }, record);
}

ImportComparison::ImportComparison(const store::Store& records, Kind kind, std::vector<bool> stated,
                                   const Progress& progress)
    : stated_(std::move(stated)) {
    constexpr std::uint64_t step = 8192;
    const auto count = static_cast<std::uint64_t>(records.count(kind));
    known_.reserve(count);
    query::RecordQuestion all;
    all.kind = kind;
    all.withRetired = true;
    records.visit(all, [&](const Record& record) {
        (isRetired(record) ? past_ : known_).push_back(fingerprint(record));
        if (known_.size() % step == 0 && progress && !progress("read", known_.size(), 2 * count))
            throw Error(ErrorKind::cancelled, "cancelled", "the work was stopped; the book is as it was", "");
        return true;
    });
    std::sort(known_.begin(), known_.end());
    std::sort(past_.begin(), past_.end());
}

ImportComparison::Fingerprint ImportComparison::fingerprint(const Record& record) const {
    std::string bytes;
    const auto spoken = statedPart(record, stated_);
    change::appendRecord(bytes, spoken);
    return {std::hash<std::string>()(naturalKey(spoken)), std::hash<std::string>()(bytes)};
}

void ImportComparison::add(const Record& incoming) {
    const auto print = fingerprint(incoming);
    const auto holds = [&print](const std::vector<Fingerprint>& list) {
        return std::binary_search(list.begin(), list.end(), print);
    };
    const auto holdsKey = [&print](const std::vector<Fingerprint>& list) {
        const auto found = std::lower_bound(list.begin(), list.end(), Fingerprint{print.key, 0});
        return found != list.end() && found->key == print.key;
    };
    if (holds(known_) || (isRetired(incoming) && holds(past_))) {
        ++same_;
        return;
    }
    const bool changed = holdsKey(known_);
    if (!changed && !holdsKey(past_)) {
        ++fresh_;
        return;
    }
    ++(changed ? changed_ : retired_);
    if (example_.empty()) example_ = titleOf(incoming);
}

} // namespace mutu::book
