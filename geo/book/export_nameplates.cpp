// SPDX-License-Identifier: Apache-2.0
#include "geo/book/export_nameplates.h"

#include "geo/land/code.h"

namespace mutu::book {

using land::Kind;

std::string ExportNameplates::nameOf(Kind kind, RecordId id, bool alone) {
    constexpr std::size_t most = 200'000; // some tens of megabytes; beyond, start afresh
    const std::int64_t key = id.value * 64 + static_cast<std::int64_t>(kind) * 2 + static_cast<std::int64_t>(alone);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (known_.size() >= most) known_.clear();
    return known_.emplace(key, look(kind, id, alone)).first->second;
}

std::string ExportNameplates::look(Kind kind, RecordId id, bool alone) {
    const auto record = records_.find(kind, id);
    if (!record) return {};
    if (kind == Kind::enterprise) return enterprise(std::get<land::Enterprise>(*record));
    if (kind == Kind::floor) return std::to_string(std::get<land::Floor>(*record).number);
    if (kind != Kind::building) return land::titleOf(*record);
    const auto& building = std::get<land::Building>(*record);
    const auto& called = building.number.empty() ? building.name : building.number;
    return alone && building.parcel ? nameOf(Kind::parcel, building.parcel.id, false) + '/' + called : called;
}

/// The name, as long as it tells one enterprise; else the credit code.
std::string ExportNameplates::enterprise(const land::Enterprise& enterprise) const {
    if (!land::isCreditCode(enterprise.creditCode)) return enterprise.name;
    if (enterprise.name.empty()) return enterprise.creditCode;
    int namesakes = 0;
    query::RecordQuestion question;
    question.kind = Kind::enterprise;
    question.key = query::Key{"name", enterprise.name};
    records_.visit(question, [&namesakes](const land::Record&) { return ++namesakes < 2; });
    return namesakes > 1 ? enterprise.creditCode : enterprise.name;
}

} // namespace mutu::book
