// SPDX-License-Identifier: Apache-2.0
#include "geo/book/stock.h"

#include "geo/book/case_number.h"
#include "geo/book/clearing.h"
#include "geo/book/clearing_items.h"
#include "geo/book/pointing.h"
#include "geo/book/reuse.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::book {

namespace {

std::optional<Refusal> faultOfPaper(const std::string& document, Date on, const std::string& where) {
    if (document.empty())
        return Refusal{"document_missing", "what enters or leaves the stock goes by a document", where,
                       "give its number with --document"};
    if (Date::today() < on)
        return Refusal{"day_ahead", fmt::format("{} is yet to come", on.text()), where,
                       "date it today or earlier, and enter it when the day has come"};
    return std::nullopt;
}

bool isSamePlace(const land::StockLot& lot, const LotListing& listing) {
    return lot.parcel.id == listing.parcel && lot.building.id == listing.building && lot.floor.id == listing.floor;
}

/// What the other lots at the place have left: of land by parcel, of floor by the very place.
std::optional<Refusal> faultOfSpace(const store::Store& store, const LotListing& listing,
                                    const office::ClearingPlace& place, land::Stock stock, RegisteredArea area) {
    const bool isLand = stock == land::Stock::land;
    const auto there = isLand ? place.parcelArea : place.item.floorArea.value_or(RegisteredArea());
    auto sum = area;
    for (const auto& lot : pointingAt<land::StockLot>(store, "parcel_id", listing.parcel)) {
        if (lot.stock != stock || (!isLand && !isSamePlace(lot, listing))) continue;
        if (isSamePlace(lot, listing) && lot.document == listing.document)
            return Refusal{"lot_listed_twice",
                           fmt::format("{} lists {} already: lot {}", listing.document, place.title, lot.number),
                           place.title, "correct that lot, or list what is new by a document of its own"};
        sum = sum + office::remaining(lotHistory(store, lot), Date::never());
    }
    if (sum <= there || (!isLand && there == RegisteredArea())) return std::nullopt;
    return Refusal{"area_does_not_fit", fmt::format("{} would be in stock with more than it has", place.title),
                   place.title, fmt::format("it has {} m² in all", office::areaFigure(there))};
}

Result<std::vector<land::StockLot>> lotsOf(const store::Store& store, store::Transaction& transaction,
                                           const LotListing& listing) {
    const auto source = recordOf<land::Enterprise>(store, listing.source);
    if (!source) return Refusal{"unknown_enterprise", "the book has no such enterprise", {}, "add or import it first"};
    if (auto fault = faultOfPaper(listing.document, listing.on, source->name)) return *std::move(fault);
    // All the floor of the place counts, whoever is on it: the source is the enterprise that leaves it idle.
    auto place = placeWished(store, {listing.parcel, listing.building, listing.floor}, listing.source, listing.on);
    if (!place) return place.refusal();
    const auto isUsed = [&](const std::string& number) {
        return lotNumbered(store, number + "-L") || lotNumbered(store, number + "-F");
    };
    if (!listing.number.empty() && isUsed(listing.number))
        return Refusal{"case_number_used", fmt::format("lot {} is there already", listing.number), listing.number,
                       "leave the number out: the next free one is given"};
    const auto number = listing.number.empty() ? nextCaseNumber(transaction, reuseSheet(store, listing.on).lotNumbers,
                                                                listing.on.year(), isUsed)
                                               : listing.number;
    std::vector<land::StockLot> lots;
    for (const auto& [stock, area, mark] :
         {std::tuple(land::Stock::land, listing.land, "-L"), std::tuple(land::Stock::floor, listing.floorArea, "-F")}) {
        if (!area || *area <= RegisteredArea()) continue;
        if (auto fault = faultOfSpace(store, listing, *place, stock, *area)) return *std::move(fault);
        land::StockLot lot;
        lot.id = transaction.nextId(land::Kind::stockLot);
        lot.number = number + mark;
        lot.stock = stock;
        lot.source.id = listing.source;
        lot.parcel.id = listing.parcel;
        lot.building.id = listing.building;
        lot.floor.id = listing.floor;
        lot.item.id = listing.item;
        lot.area = area;
        lot.listedOn = listing.on;
        lot.document = listing.document;
        lots.push_back(lot);
    }
    if (lots.empty())
        return Refusal{"lot_empty", "nothing is listed", place->title,
                       "state land (--land 5mu), floor (--floor), or both"};
    return lots;
}

} // namespace

Result<std::vector<land::StockLot>> listLots(Book& book, const LotListing& listing, change::Heading heading,
                                             Intent intent) {
    const auto& store = book.records();
    std::vector<land::StockLot> written;
    const auto revision = book.apply(
        std::move(heading),
        [&](store::Transaction& transaction, change::Heading& title) -> Result<std::vector<change::Change>> {
            auto lots = lotsOf(store, transaction, listing);
            if (!lots) return lots.refusal();
            std::vector<change::Change> changes;
            for (const auto& lot : *lots) changes.push_back({std::nullopt, lot});
            nameCase(title, lots->front().number);
            written = *std::move(lots);
            return changes;
        },
        intent);
    if (!revision) return revision.refusal();
    return written;
}

Result<Revision> changeLot(Book& book, const LotChange& change, change::Heading heading, Intent intent) {
    const auto& store = book.records();
    return book.apply(
        std::move(heading),
        [&](store::Transaction&, change::Heading& title) -> Result<std::vector<change::Change>> {
            const auto lot = recordOf<land::StockLot>(store, change.lot);
            if (!lot)
                return Refusal{"lot_unknown", "the book has no such lot", {}, "`mutu reassign lot list` shows them"};
            if (auto fault = faultOfPaper(change.document, change.on, lot->number)) return *std::move(fault);
            if (lot->listedOn && change.on < *lot->listedOn)
                return Refusal{"lot_before_listing",
                               fmt::format("lot {} was listed on {}", lot->number, lot->listedOn->text()), lot->number,
                               "date it on that day or later"};
            const bool takes = change.event != land::LotEvent::correction || change.area < RegisteredArea();
            const auto size = change.area < RegisteredArea() ? RegisteredArea() - change.area : change.area;
            if (size == RegisteredArea() ||
                (change.event != land::LotEvent::correction && change.area < RegisteredArea()))
                return Refusal{"lot_empty", "no area is stated", lot->number, "state how much: 5mu or 800m2"};
            const auto left = office::takeable(lotHistory(store, *lot), change.on);
            if (takes && left < size)
                return Refusal{"lot_exhausted",
                               fmt::format("lot {} has {} m² left", lot->number, office::areaFigure(left)), lot->number,
                               "take at most what is left"};
            land::ReuseLine line;
            line.lot.id = change.lot;
            line.event = change.event;
            line.on = change.on;
            line.area = change.area;
            line.document = change.document;
            line.reason = change.reason;
            nameCase(title, lot->number);
            return std::vector<change::Change>{{std::nullopt, line}};
        },
        intent);
}

std::optional<land::StockLot> lotNumbered(const store::Store& store, const std::string& number) {
    auto found = calledBy<land::StockLot>(store, "number", number);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

office::LotHistory lotHistory(const store::Store& store, const land::StockLot& lot) {
    office::LotHistory history{lot, pointingAt<land::ReuseLine>(store, "lot_id", lot.id)};
    std::stable_sort(history.lines.begin(), history.lines.end(),
                     [](const auto& a, const auto& b) { return a.on < b.on; });
    return history;
}

std::vector<office::LotHistory> lotHistories(const store::Store& store) {
    std::vector<office::LotHistory> histories;
    for (const auto& lot : allOf<land::StockLot>(store)) histories.push_back(lotHistory(store, lot));
    return histories;
}

} // namespace mutu::book
