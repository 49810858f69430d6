// SPDX-License-Identifier: Apache-2.0
#include "geo/book/reuse.h"

#include "geo/book/case_documents.h"
#include "geo/book/case_number.h"
#include "geo/book/clearing_items.h"
#include "geo/book/pointing.h"
#include "geo/book/reuse_part.h"
#include "geo/book/tenure.h"
#include "geo/book/tenure_draft.h"
#include "geo/office/cut.h"

#include <fmt/format.h>

namespace mutu::book {

namespace {

Refusal unknown() {
    return {
        "reassignment_unknown", "the book has no such reassignment", {}, "`mutu reassign list` shows them by number"};
}

/// Ties a decision's records together.
Result<std::vector<change::Change>> changesOf(const store::Store& store, store::Transaction& transaction,
                                              const std::optional<land::Reassignment>& before,
                                              office::ReuseDecision& decision,
                                              const std::vector<office::GivenDocument>& documents) {
    std::vector<change::Change> changes;
    changes.push_back({before ? std::optional<land::Record>(*before) : std::nullopt, decision.record});
    if (decision.step) {
        decision.step->id = transaction.nextId(land::Kind::caseStep);
        decision.step->reassignment.id = decision.record.id;
        changes.push_back({std::nullopt, *decision.step});
        if (auto refusal = addDocuments(store, transaction, decision.step->id, documents, changes))
            return *std::move(refusal);
    }
    for (const auto& line : decision.lines) changes.push_back({std::nullopt, line});
    changes.insert(changes.end(), decision.holds.begin(), decision.holds.end());
    return changes;
}

Result<land::Reassignment> reassignmentOf(const store::Store& store, const ReuseOpening& opening,
                                          const office::ReuseSheet& sheet, const ReuseGround& ground) {
    if (!recordOf<land::Enterprise>(store, opening.recipient))
        return Refusal{"unknown_enterprise", "the book has no such enterprise", {}, "add or import it first"};
    const auto wished = opening.part ? std::nullopt : opening.land;
    const auto place = placeWished(store, {opening.parcel, opening.building, opening.floor, wished, {}},
                                   opening.recipient, opening.step.on);
    if (!place) return place.refusal();
    land::Reassignment record;
    record.path = opening.path;
    record.recipient.id = opening.recipient;
    record.parcel = {ground.file.parcel.id};
    record.building.id = opening.building;
    record.floor.id = opening.floor;
    record.price = opening.price;
    const auto* path = sheet.path(opening.path);
    if (path == nullptr || path->countsLand)
        record.landArea = opening.part                        ? std::optional(office::countedArea(ground.file.parcel))
                          : opening.land                      ? opening.land
                          : opening.building || opening.floor ? std::nullopt
                                                              : std::optional(place->parcelArea);
    if (path == nullptr || path->countsFloor)
        record.floorArea = opening.floorArea ? opening.floorArea
                           : opening.part    ? floorOn(ground.file)
                                             : place->item.floorArea;
    return record;
}

/// Where the step is judged: the parcel as it is, or the piece of it that the recipient is to have.
Result<DividedGround> groundOf(const store::Store& store, store::Transaction& transaction,
                               const std::optional<ReusePart>& part, const change::Heading& heading, RecordId parcel,
                               RecordId reassignment) {
    if (part) return dividedGround(store, transaction, *part, heading, parcel, reassignment);
    return DividedGround{{}, {}, {fileOf(store, parcel), parcel}};
}

/// What the step that gives a right anew would say of land that someone holds; of a part, it can tell only when the
/// part is divided off.
std::optional<Refusal> faultOfHolder(const store::Store& store, const office::ReusePath& path,
                                     const office::ReuseFile& file, const office::ParcelFile& ground,
                                     const office::ReuseRequest& request) {
    const bool isPart = file.record.landArea && *file.record.landArea < file.land;
    if (path.gives != office::ReuseGift::right || path.fromHolder || isPart) return std::nullopt;
    auto holds = office::givenTo(file, path, request);
    return admitHolds(store, ground, holds);
}

template <class Draft>
Result<ReuseWritten> write(Book& book, change::Heading heading, Intent intent, const Draft& draft) {
    ReuseWritten written;
    const auto revision = book.apply(
        std::move(heading),
        [&](store::Transaction& transaction, change::Heading& title) -> Result<std::vector<change::Change>> {
            auto changes = draft(transaction, title, written);
            if (changes) nameCase(title, written.record.number);
            return changes;
        },
        intent);
    if (!revision) return revision.refusal();
    written.revision = *revision;
    return written;
}

ReuseWritten writtenOf(const office::ReuseDecision& decision, const office::ReuseFile& file) {
    return {Revision(), decision.record, decision.lines, decision.holds, file.place, {}};
}

} // namespace

Result<ReuseWritten> openReassignment(Book& book, const ReuseOpening& opening, change::Heading heading, Intent intent) {
    const auto& store = book.records();
    return write(book, std::move(heading), intent,
                 [&](store::Transaction& transaction, const change::Heading& title,
                     ReuseWritten& written) -> Result<std::vector<change::Change>> {
                     const auto isUsed = [&](const std::string& number) {
                         return reassignmentNumbered(store, number).has_value();
                     };
                     if (!opening.number.empty() && isUsed(opening.number))
                         return Refusal{"case_number_used", fmt::format("{} is there already", opening.number),
                                        opening.number, "leave the number out: the next free one is given"};
                     auto divided = groundOf(store, transaction, opening.part, title, opening.parcel, {});
                     if (!divided) return divided.refusal();
                     const auto sheet = reuseSheet(store, opening.step.on);
                     const auto record = reassignmentOf(store, opening, sheet, divided->ground);
                     if (!record) return record.refusal();
                     const auto file = reuseFile(store, *record, divided->ground, opening.step.on, {});
                     auto decision = office::decideReuse(file, opening.step, sheet);
                     if (!decision) return decision.refusal();
                     if (auto refusal =
                             faultOfHolder(store, *sheet.path(record->path), file, divided->ground.file, opening.step))
                         return *std::move(refusal);
                     decision->record.id = transaction.nextId(land::Kind::reassignment);
                     decision->record.number =
                         opening.number.empty()
                             ? nextCaseNumber(transaction, sheet.reassignmentNumbers, opening.step.on.year(), isUsed)
                             : opening.number;
                     auto changes = changesOf(store, transaction, std::nullopt, *decision, {});
                     if (!changes) return changes.refusal();
                     written = writtenOf(*decision, file);
                     written.pieces = std::move(divided->pieces);
                     append(divided->changes, *std::move(changes));
                     return std::move(divided->changes);
                 });
}

Result<ReuseWritten> advanceReassignment(Book& book, RecordId reassignment, const office::ReuseRequest& request,
                                         change::Heading heading, Intent intent, const std::optional<ReusePart>& part) {
    const auto& store = book.records();
    return write(book, std::move(heading), intent,
                 [&](store::Transaction& transaction, const change::Heading& title,
                     ReuseWritten& written) -> Result<std::vector<change::Change>> {
                     const auto before = recordOf<land::Reassignment>(store, reassignment);
                     if (!before) return unknown();
                     auto divided = groundOf(store, transaction, part, title, before->parcel.id, before->id);
                     if (!divided) return divided.refusal();
                     auto record = *before;
                     if (part) {
                         record.parcel = {divided->ground.file.parcel.id};
                         if (record.landArea) record.landArea = office::countedArea(divided->ground.file.parcel);
                     }
                     const auto file = reuseFile(store, record, divided->ground, request.on, request.lots);
                     auto decision = office::decideReuse(file, request, reuseSheet(store, request.on));
                     if (!decision) return decision.refusal();
                     if (auto refusal = admitHolds(store, divided->ground.file, decision->holds))
                         return *std::move(refusal);
                     auto changes = changesOf(store, transaction, before, *decision, request.documents);
                     if (!changes) return changes.refusal();
                     written = writtenOf(*decision, file);
                     written.pieces = std::move(divided->pieces);
                     append(divided->changes, *std::move(changes));
                     return std::move(divided->changes);
                 });
}

Result<ReuseWritten> closeReassignment(Book& book, RecordId reassignment, Date on, const std::string& reason,
                                       change::Heading heading, Intent intent) {
    const auto& store = book.records();
    return write(book, std::move(heading), intent,
                 [&](store::Transaction& transaction, const change::Heading&,
                     ReuseWritten& written) -> Result<std::vector<change::Change>> {
                     const auto record = recordOf<land::Reassignment>(store, reassignment);
                     if (!record) return unknown();
                     const auto file = reuseFile(store, *record, on);
                     if (record->closedOn)
                         return Refusal{"reassignment_closed",
                                        fmt::format("{} was closed on {}", record->number, record->closedOn->text()),
                                        file.place, "open another reassignment"};
                     if (Date::today() < on)
                         return Refusal{"day_ahead", fmt::format("{} is yet to come", on.text()), file.place,
                                        "date it today or earlier"};
                     office::ReuseDecision decision;
                     decision.record = *record;
                     decision.record.closedOn = on;
                     decision.step.emplace();
                     decision.step->number = static_cast<std::int64_t>(file.steps.size()) + 1;
                     decision.step->from = record->step;
                     decision.step->to = record->step;
                     decision.step->on = on;
                     decision.step->reason = reason;
                     auto changes = changesOf(store, transaction, record, decision, {});
                     written = writtenOf(decision, file);
                     return changes;
                 });
}

} // namespace mutu::book
