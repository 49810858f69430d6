// SPDX-License-Identifier: Apache-2.0
#include "geo/office/reuse.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

std::string firstNumber(const ReuseRequest& request) {
    return request.documents.empty() ? std::string() : request.documents.front().number;
}

/// The number of the contract, from whichever step it was given at.
std::string contractOf(const ReuseFile& file, const ReusePath& path, const ReuseRequest& request) {
    for (const auto* documents : {&request.documents, &file.documents})
        for (const auto& given : *documents)
            if (!path.contract.empty() && given.name == path.contract) return given.number;
    return {};
}

land::Part partOf(const ReuseFile& file) {
    const bool isPart = file.record.floorArea && *file.record.floorArea < file.floor;
    if (isPart) return land::Part::area;
    if (file.record.floor) return land::Part::floor;
    if (file.record.building) return land::Part::building;
    return file.record.landArea && *file.record.landArea < file.land ? land::Part::area : land::Part::whole;
}

land::ReuseLine lineOf(const ReuseFile& file, const ReuseRequest& request, RecordId lot, RegisteredArea area) {
    land::ReuseLine line;
    line.lot.id = lot;
    line.reassignment.id = file.record.id;
    line.recipient = file.record.recipient;
    line.path = file.record.path;
    line.on = request.on;
    line.area = area;
    line.document = firstNumber(request);
    line.reason = request.reason;
    return line;
}

/// A right of the recipient's own; where it passes from its holder it is his with what was built upon it.
void giveRight(const ReuseFile& file, const ReusePath& path, const ReuseRequest& request,
               std::vector<change::Change>& changes) {
    land::Right given;
    const auto isRecipient = [&](const land::Right& right) { return right.holder.id == file.record.recipient.id; };
    const bool passes = path.fromHolder && !std::all_of(file.rights.begin(), file.rights.end(), isRecipient);
    if (passes) {
        given = *std::find_if_not(file.rights.begin(), file.rights.end(), isRecipient);
        for (const auto& right : file.rights) { // a co-owner who takes over the others' shares has one right then
            auto ended = right;
            ended.endedOn = request.on;
            changes.push_back({right, ended});
        }
    }
    given.id = RecordId();
    given.parcel = file.record.parcel;
    given.holder = file.record.recipient;
    if (given.rightType.empty()) given.rightType = path.rightType;
    if (given.nature.empty()) given.nature = path.nature;
    given.contract = contractOf(file, path, request);
    given.certificate.clear();
    given.area = file.record.landArea;
    given.share.reset();
    given.signedOn = request.on;
    given.endedOn.reset();
    given.price = file.record.price;
    changes.push_back({std::nullopt, given});
}

Refusal exhausted(const LotHistory& lot, RegisteredArea left, RegisteredArea wanted) {
    return {"lot_exhausted",
            fmt::format("lot {} has {} m² left, {} m² are asked", lot.lot.number, areaFigure(left), areaFigure(wanted)),
            lot.lot.number, "take less, name another lot too, or list more by a document of its own"};
}

} // namespace

Result<std::vector<land::ReuseLine>> takenFromLots(const ReuseFile& file, const ReusePath& path,
                                                   const ReuseRequest& request) {
    std::vector<land::ReuseLine> lines;
    for (const auto stock : {land::Stock::land, land::Stock::floor}) {
        const bool isLand = stock == land::Stock::land;
        if (isLand ? !path.countsLand : !path.countsFloor) continue;
        auto wanted = (isLand ? file.record.landArea : file.record.floorArea).value_or(RegisteredArea());
        const auto asked = wanted;
        RegisteredArea there;
        const LotHistory* last = nullptr;
        for (const auto& history : file.lots) {
            if (history.lot.stock != stock || wanted <= RegisteredArea()) continue;
            const auto told = std::find_if(request.lots.begin(), request.lots.end(),
                                           [&](const LotTake& take) { return take.lot == history.lot.id; });
            const auto left = std::max(takeable(history, request.on), RegisteredArea());
            there = there + left;
            auto area = std::min(left, wanted);
            if (told != request.lots.end() && told->area) {
                if (left < *told->area) return exhausted(history, left, *told->area);
                area = std::min(*told->area, wanted);
            }
            last = &history;
            if (area <= RegisteredArea()) continue;
            lines.push_back(lineOf(file, request, history.lot.id, area));
            wanted = wanted - area;
        }
        if (last != nullptr && RegisteredArea() < wanted) return exhausted(*last, there, asked);
    }
    return lines;
}

std::vector<change::Change> givenTo(const ReuseFile& file, const ReusePath& path, const ReuseRequest& request) {
    std::vector<change::Change> changes;
    const auto& record = file.record;
    if (path.gives == ReuseGift::start) {
        for (const auto& right : file.rights) {
            if (right.holder.id != record.recipient.id || right.startedOn) continue;
            auto started = right;
            started.startedOn = request.on;
            changes.push_back({right, started});
        }
    } else if (path.gives == ReuseGift::right) {
        giveRight(file, path, request, changes);
    } else if (path.gives == ReuseGift::lease) {
        land::Lease lease;
        lease.parcel = record.parcel;
        lease.building = record.building;
        lease.floor = record.floor;
        lease.lessee = record.recipient;
        lease.part = partOf(file);
        lease.contract = contractOf(file, path, request);
        lease.floorArea = record.floorArea;
        lease.beginsOn = request.on;
        if (file.rights.size() > 1) lease.lessor = file.rights.front().holder; // co-owners let together
        changes.push_back({std::nullopt, lease});
        land::Use use;
        use.parcel = record.parcel;
        use.building = record.building;
        use.floor = record.floor;
        use.user = record.recipient;
        use.part = partOf(file);
        use.floorArea = record.floorArea;
        use.beginsOn = request.on;
        changes.push_back({std::nullopt, use});
    }
    return changes;
}

void handOver(const ReuseFile& file, const ReuseRequest& request, std::vector<change::Change>& holds) {
    for (auto& hold : holds) {
        auto* given = hold.before || !hold.after ? nullptr : std::get_if<land::Right>(&*hold.after);
        if (given != nullptr) given->handedOverOn = request.on;
    }
    for (const auto& right : file.rights) {
        const bool isGiven = right.holder.id == file.record.recipient.id && right.signedOn && file.record.openedOn &&
                             *file.record.openedOn <= *right.signedOn;
        if (!isGiven || right.handedOverOn) continue;
        auto handed = right;
        handed.handedOverOn = request.on;
        holds.push_back({right, handed});
    }
}

} // namespace mutu::office
