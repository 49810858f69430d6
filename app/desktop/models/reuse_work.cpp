// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/reuse_work.h"

#include "app/desktop/desk.h"
#include "app/desktop/words.h"
#include "geo/book/clearing.h"
#include "geo/book/pointing.h"

#include <algorithm>

namespace mutu::desktop {

namespace {

PathOffer offerOf(const office::ReusePath& path) {
    PathOffer offer{fromUtf8(path.word), sheetWord(path.word, path.title), {}, path.countsLand, path.countsFloor};
    for (const auto& step : path.steps) offer.steps << sheetWord(step.word, step.title) + (step.word == path.countsOn ? QStringLiteral("★") : QString());
    return offer;
}

ReuseCard cardOf(const store::Store& records, const office::ReuseSheet& sheet, const land::Reassignment& record, Date day) {
    ReuseCard card;
    card.id = record.id;
    card.number = fromUtf8(record.number);
    card.path = sheetWord(record.path, sheet.pathTitle(record.path));
    card.recipient = fromUtf8(book::titleOf(records, land::Kind::enterprise, record.recipient.id));
    card.place = fromUtf8(book::itemTitle(records, record.parcel.id, record.building.id, record.floor.id));
    card.parcel = record.parcel.id;
    card.isOpen = !record.closedOn || day < *record.closedOn;
    const auto* path = sheet.path(record.path);
    if (path == nullptr) return card;
    std::size_t next = 0;
    for (std::size_t i = 0; i < path->steps.size(); ++i)
        if (path->steps[i].word == record.step) {
            card.step = sheetWord(path->steps[i].word, path->steps[i].title);
            next = i + 1;
        }
    if (!card.isOpen || next >= path->steps.size()) return card;
    card.next = fromUtf8(path->steps[next].word);
    card.nextTitle = sheetWord(path->steps[next].word, path->steps[next].title);
    for (const auto& document : path->steps[next].documents) card.documents << fromUtf8(document);
    return card;
}

} // namespace

ReuseBoard reuseBoardOf(const book::Book& book, Date day) {
    const auto& records = book.records();
    const auto sheet = book::reuseSheet(records, day);
    ReuseBoard board;
    for (const auto& path : sheet.paths) board.paths.push_back(offerOf(path));
    for (const auto& record : book::allOf<land::Reassignment>(records))
        if (!record.openedOn || *record.openedOn <= day) board.cards.push_back(cardOf(records, sheet, record, day));
    std::reverse(board.cards.begin(), board.cards.end());
    std::stable_partition(board.cards.begin(), board.cards.end(), [](const ReuseCard& card) { return card.isOpen; });
    return board;
}

ReuseWork::ReuseWork(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    connect(&desk_, &Desk::opened, this, [this] {
        board_ = {};
        emit boardChanged();
        renew();
    });
    connect(&desk_, &Desk::bookChanged, this, &ReuseWork::renew);
    connect(&desk_, &Desk::dayChanged, this, &ReuseWork::renew);
}

void ReuseWork::renew() {
    old_ = true;
    if (seen_ && desk_.isOpen()) read();
}

void ReuseWork::watch(bool seen) {
    seen_ = seen;
    if (seen_ && old_ && desk_.isOpen()) read();
}

void ReuseWork::read() {
    desk_.background().ask(
        this, QStringLiteral("reuse"), [day = desk_.day()](book::Book& book, const std::stop_token&) { return reuseBoardOf(book, day); },
        [this](ReuseBoard board) {
            board_ = std::move(board);
            old_ = false;
            emit boardChanged();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

} // namespace mutu::desktop
