// SPDX-License-Identifier: Apache-2.0
#include "geo/book/clearing.h"

#include "geo/book/case_documents.h"
#include "geo/book/case_number.h"
#include "geo/book/clearing_draft.h"
#include "geo/book/clearing_items.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::book {

namespace {

Refusal unknownCase() {
    return {"case_unknown", "the book has no such case", {}, "`mutu clear list` shows the cases by number"};
}

Result<std::string> numberFor(const store::Store& store, store::Transaction& transaction,
                              const ClearingOpening& opening, const office::ClearingSheet& sheet,
                              const std::vector<ClearingWritten>& opened) {
    const auto isUsed = [&](const std::string& number) {
        const auto bears = [&](const ClearingWritten& each) { return each.record.number == number; };
        return caseNumbered(store, number) || std::any_of(opened.begin(), opened.end(), bears);
    };
    if (!opening.number.empty()) {
        if (!isUsed(opening.number)) return opening.number;
        return Refusal{"case_number_used", fmt::format("case {} is there already", opening.number), opening.number,
                       "leave the number out: the next free one is given"};
    }
    return nextCaseNumber(transaction, sheet.numbers, opening.step.on.year(), isUsed);
}

/// Puts a decision's records under ids and ties them together.
std::optional<Refusal> addChanges(const store::Store& store, store::Transaction& transaction,
                                  const office::ClearingFile& file, office::ClearingDecision& decision,
                                  const std::vector<office::GivenDocument>& documents,
                                  std::vector<change::Change>& changes) {
    const bool opens = !file.record.id;
    if (opens) decision.record.id = transaction.nextId(land::Kind::clearingCase);
    changes.push_back({opens ? std::nullopt : std::optional<land::Record>(file.record), decision.record});
    if (opens)
        for (const auto& place : file.places) {
            auto item = place.item;
            item.id = transaction.nextId(land::Kind::clearingItem);
            item.clearingCase.id = decision.record.id;
            decision.items.push_back(item);
            changes.push_back({std::nullopt, item});
        }
    else
        for (const auto& item : decision.items)
            for (const auto& place : file.places)
                if (place.item.id == item.id && !land::sameContent(place.item, item))
                    changes.push_back({place.item, item});
    decision.step.id = transaction.nextId(land::Kind::caseStep);
    decision.step.clearingCase.id = decision.record.id;
    changes.push_back({std::nullopt, decision.step});
    if (auto refusal = addDocuments(store, transaction, decision.step.id, documents, changes)) return refusal;
    for (auto& instalment : decision.instalments) {
        instalment.clearingCase.id = decision.record.id;
        changes.push_back({std::nullopt, instalment});
    }
    if (decision.correction) {
        decision.correction->clearingCase.id = decision.record.id;
        changes.push_back({std::nullopt, *decision.correction});
    }
    changes.insert(changes.end(), decision.holds.begin(), decision.holds.end());
    return std::nullopt;
}

ClearingWritten writtenOf(const office::ClearingDecision& decision) {
    return {Revision(), decision.record, decision.step, decision.items, decision.holds};
}

/// The items on a parcel of the cases that are drafted beside this one.
void addDrafted(RecordId parcel, const std::vector<ClearingWritten>& opened, std::vector<office::OpenItem>& others) {
    for (const auto& each : opened)
        for (const auto& item : each.items)
            if (item.parcel.id == parcel) others.push_back({item, each.record.enterprise.id, each.record.number});
}

const office::ClearingPlace* sameItem(const std::vector<office::ClearingPlace>& places,
                                      const land::ClearingItem& item) {
    for (const auto& each : places)
        if (each.item.parcel.id == item.parcel.id && each.item.building.id == item.building.id &&
            each.item.floor.id == item.floor.id)
            return &each;
    return nullptr;
}

Result<office::ClearingFile> fileOf(const store::Store& store, const ClearingOpening& opening,
                                    const office::ClearingSheet& sheet, const std::vector<ClearingWritten>& opened) {
    const auto enterprise = recordOf<land::Enterprise>(store, opening.enterprise);
    if (!enterprise)
        return Refusal{"unknown_enterprise", "the book has no such enterprise", {}, "add or import it first"};
    if (opening.items.empty())
        return Refusal{"case_empty", "a case clears something", enterprise->name,
                       "name what is cleared: --item PARCEL, PARCEL/BUILDING or PARCEL/BUILDING/FLOOR"};
    office::ClearingFile file;
    file.record.enterprise.id = opening.enterprise;
    file.record.ground = opening.ground;
    file.today = Date::today();
    file.enterprise = enterprise->name;
    for (const auto& wish : opening.items) {
        auto place = placeWished(store, wish, opening.enterprise, opening.step.on);
        if (!place) return place.refusal();
        if (const auto* twice = sameItem(file.places, place->item))
            return Refusal{"item_taken", fmt::format("{} is named twice", twice->title), twice->title,
                           "name it once, with all that is cleared of it"};
        auto others = openItemsOn(store, wish.parcel, sheet);
        addDrafted(wish.parcel, opened, others);
        for (const auto& mine : file.places) others.push_back({mine.item, opening.enterprise, opening.number});
        if (auto taken = office::takenBy(*place, opening.enterprise, others)) return *std::move(taken);
        file.places.push_back(*std::move(place));
    }
    return file;
}

/// A case that opens again must find its items free.
std::optional<Refusal> takenSince(const store::Store& store, const office::ClearingFile& file,
                                  const office::ClearingDecision& decision, const office::ClearingSheet& sheet) {
    const auto isOpen = [&](const std::string& word) {
        const auto* state = sheet.state(word);
        return state == nullptr || state->isOpen;
    };
    if (isOpen(file.record.state) || !isOpen(decision.record.state)) return std::nullopt;
    for (const auto& place : file.places) {
        const auto others = openItemsOn(store, place.item.parcel.id, sheet, file.record.id);
        if (auto taken = office::takenBy(place, file.record.enterprise.id, others)) return taken;
    }
    return std::nullopt;
}

template <class Draft>
Result<ClearingWritten> write(Book& book, change::Heading heading, Intent intent, const Draft& draft) {
    ClearingWritten written;
    const auto revision = book.apply(
        std::move(heading),
        [&](store::Transaction& transaction, change::Heading& title) -> Result<std::vector<change::Change>> {
            return draft(transaction, title, written);
        },
        intent);
    if (!revision) return revision.refusal();
    written.revision = *revision;
    return written;
}

} // namespace

std::optional<Refusal> draftOpening(const store::Store& store, store::Transaction& transaction,
                                    const ClearingOpening& opening, std::vector<change::Change>& changes,
                                    std::vector<ClearingWritten>& opened) {
    const auto sheet = clearingSheet(store, opening.step.on);
    auto file = fileOf(store, opening, sheet, opened);
    if (!file) return file.refusal();
    auto decision = office::decideStep(*file, opening.step, sheet);
    if (!decision) return decision.refusal();
    auto number = numberFor(store, transaction, opening, sheet, opened);
    if (!number) return number.refusal();
    decision->record.number = *number;
    const auto before = changes.size();
    if (auto refusal = addChanges(store, transaction, *file, *decision, opening.step.documents, changes)) {
        changes.resize(before);
        return refusal;
    }
    opened.push_back(writtenOf(*decision));
    for (const auto& place : file->places)
        if (!office::isPresent(place, opening.enterprise, opening.step.on)) opened.back().absent.push_back(place.title);
    return std::nullopt;
}

Result<ClearingWritten> openClearing(Book& book, const ClearingOpening& opening, change::Heading heading,
                                     Intent intent) {
    const auto& store = book.records();
    return write(book, std::move(heading), intent,
                 [&](store::Transaction& transaction, change::Heading& title,
                     ClearingWritten& written) -> Result<std::vector<change::Change>> {
                     std::vector<change::Change> changes;
                     std::vector<ClearingWritten> opened;
                     if (auto refusal = draftOpening(store, transaction, opening, changes, opened))
                         return *std::move(refusal);
                     written = std::move(opened.front());
                     nameCase(title, written.record.number);
                     return changes;
                 });
}

Result<ClearingWritten> advanceClearing(Book& book, RecordId clearingCase, const office::ClearingRequest& request,
                                        change::Heading heading, Intent intent) {
    const auto& store = book.records();
    return write(book, std::move(heading), intent,
                 [&](store::Transaction& transaction, change::Heading& title,
                     ClearingWritten& written) -> Result<std::vector<change::Change>> {
                     const auto record = recordOf<land::ClearingCase>(store, clearingCase);
                     if (!record) return unknownCase();
                     const auto sheet = clearingSheet(store, request.on);
                     const auto file = clearingFile(store, *record, request.on);
                     auto decision = office::decideStep(file, request, sheet);
                     if (!decision) return decision.refusal();
                     if (auto taken = takenSince(store, file, *decision, sheet)) return *std::move(taken);
                     std::vector<change::Change> changes;
                     if (auto refusal = addChanges(store, transaction, file, *decision, request.documents, changes))
                         return *std::move(refusal);
                     nameCase(title, record->number);
                     written = writtenOf(*decision);
                     return changes;
                 });
}

Result<Revision> payInstalment(Book& book, RecordId clearingCase, std::size_t number, Date on,
                               const std::string& voucher, change::Heading heading, Intent intent) {
    const auto& store = book.records();
    return book.apply(
        std::move(heading),
        [&](store::Transaction&, change::Heading& title) -> Result<std::vector<change::Change>> {
            const auto record = recordOf<land::ClearingCase>(store, clearingCase);
            if (!record) return unknownCase();
            const auto file = clearingFile(store, *record, on);
            if (number < 1 || number > file.instalments.size())
                return Refusal{"instalment_unknown",
                               fmt::format("case {} has no instalment {}", record->number, number), file.enterprise,
                               "`mutu clear show` lists the instalments"};
            const auto& due = file.instalments[number - 1];
            if (due.paidOn)
                return Refusal{"instalment_paid",
                               fmt::format("instalment {} was paid on {}", number, due.paidOn->text()), file.enterprise,
                               "name an instalment that is still due"};
            if (Date::today() < on)
                return Refusal{"day_ahead", fmt::format("{} is yet to come", on.text()), file.enterprise,
                               "enter the payment when it was made"};
            auto paid = due;
            paid.paidOn = on;
            paid.voucher = voucher;
            nameCase(title, record->number);
            return std::vector<change::Change>{{due, paid}};
        },
        intent);
}

} // namespace mutu::book
