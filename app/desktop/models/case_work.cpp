// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/case_work.h"

#include "app/desktop/desk.h"
#include "app/desktop/words.h"

#include <algorithm>

namespace mutu::desktop {

namespace {

const QString topic = QStringLiteral("cases");
const QString stepTopic = QStringLiteral("caseStep");

bool isOneOf(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

StepOffer offerOf(const office::ClearingStep& step, const office::ClearingSheet& sheet, const land::ClearingCase& record) {
    StepOffer offer;
    offer.to = step.to.empty() ? QStringLiteral("previous") : fromUtf8(step.to);
    const auto& to = step.to.empty() ? record.stateBefore : step.to;
    offer.title = step.title.empty() ? sheetWord(to, sheet.stateTitle(to)) : sheetWord(step.word, step.title);
    const bool isSpared = isOneOf(step.sparedForms, record.exitForm);
    for (const auto& document : step.documents)
        if (!isSpared || !isOneOf(step.sparedDocuments, document)) offer.documents << fromUtf8(document);
    for (const auto& datum : step.data) {
        offer.data << fromUtf8(datum);
        offer.asksInstalments = offer.asksInstalments || (!sheet.compensation.empty() && datum == sheet.compensation);
    }
    for (const auto& requirement : step.require) {
        if (requirement.word == "exit_form") offer.asksExitForm = record.exitForm.empty();
        else if (requirement.word == "items_vacated") offer.asksVacated = true;
        else if (requirement.word != "no_subtenants") (requirement.when.empty() ? offer.data : offer.wanting) << fromUtf8(requirement.word);
    }
    return offer;
}

CaseCard cardOf(const store::Store& records, const office::ClearingSheet& sheet, const land::ClearingCase& record, Date day, bool withOffers) {
    const auto file = book::clearingFile(records, record, day);
    CaseCard card;
    card.id = record.id;
    card.number = fromUtf8(record.number);
    card.enterprise = fromUtf8(file.enterprise);
    const auto state = office::stateOn(file.steps, day);
    card.state = fromUtf8(state);
    card.stateTitle = sheetWord(state, sheet.stateTitle(state));
    if (!record.exitForm.empty()) card.exitForm = sheetWord(record.exitForm, sheet.exitFormTitle(record.exitForm));
    const auto* known = sheet.state(state);
    card.isOpen = known == nullptr || known->isOpen;
    for (const auto& place : file.places) {
        card.items << fromUtf8(place.title);
        if (std::count(card.parcels.begin(), card.parcels.end(), place.item.parcel.id) == 0) card.parcels.push_back(place.item.parcel.id);
    }
    if (!withOffers) return card;
    const auto open = office::openSteps(file, sheet);
    for (const auto& step : sheet.steps) {
        if (step.opens() || !step.comesFrom(state)) continue;
        const auto to = step.to.empty() ? record.stateBefore : step.to;
        if (isOneOf(open, to) || isOneOf(open, sheet.stateTitle(to)) || isOneOf(open, "previous")) card.offers.push_back(offerOf(step, sheet, record));
    }
    return card;
}

} // namespace

CaseOpening caseOpeningOf(const book::Book& book, Date day) {
    const auto sheet = book::clearingSheet(book.records(), day);
    CaseOpening opening;
    for (const auto& form : sheet.exitForms) opening.exitForms.emplace_back(fromUtf8(form.word), sheetWord(form.word, form.title));
    const auto found = std::find_if(sheet.steps.begin(), sheet.steps.end(), [](const auto& step) { return step.opens(); });
    if (found != sheet.steps.end()) opening.step = offerOf(*found, sheet, {});
    return opening;
}

CaseBoard caseBoardOf(const book::Book& book, Date day, bool withOffers) {
    const auto& records = book.records();
    const auto sheet = book::clearingSheet(records, day);
    CaseBoard board;
    for (const auto& state : sheet.states) board.states << sheetWord(state.word, state.title);
    for (const auto& form : sheet.exitForms) board.exitForms.emplace_back(fromUtf8(form.word), sheetWord(form.word, form.title));
    for (const auto& datum : sheet.yesNo) board.yesNo << fromUtf8(datum);
    records.visit({.kind = land::Kind::clearingCase}, [&](const land::Record& found) {
        auto card = cardOf(records, sheet, std::get<land::ClearingCase>(found), day, withOffers);
        if (!card.state.isEmpty()) board.cards.push_back(std::move(card)); // not opened yet on that day
        return true;
    });
    // What is due of each open case: the earliest tells, and what is past it is overdue.
    for (const auto& due : book::clearingDues(records, day, Date::never()))
        for (auto& card : board.cards)
            if (card.id == due.record.id && (!card.due || due.on < *card.due)) {
                card.due = due.on;
                card.overdue = due.on < day;
            }
    return board;
}

CaseWork::CaseWork(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    connect(&desk_, &Desk::opened, this, [this] {
        board_ = {};
        drop();
        emit boardChanged();
        renew();
    });
    connect(&desk_, &Desk::bookChanged, this, &CaseWork::renew);
    connect(&desk_, &Desk::dayChanged, this, &CaseWork::renew);
}

void CaseWork::renew() {
    old_ = true;
    if (watched_ && desk_.isOpen()) read();
}

bool CaseWork::canAct() const { return desk_.isOpen() && !desk_.face().readOnly && isToday(desk_); }

void CaseWork::watch(bool watched) {
    watched_ = watched;
    if (!watched) drop();
    if (watched_ && old_ && desk_.isOpen()) read();
}

void CaseWork::read() {
    desk_.background().ask(
        this, topic,
        [day = desk_.day(), withOffers = canAct()](book::Book& book, const std::stop_token&) { return caseBoardOf(book, day, withOffers); },
        [this](CaseBoard board) {
            board_ = std::move(board);
            old_ = false;
            emit boardChanged();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

void CaseWork::propose(RecordId clearingCase, office::ClearingRequest request) {
    proposed_ = Proposal{clearingCase, std::move(request)};
    judged_ = false;
    refusal_.reset();
    ask(book::Intent::trial);
}

void CaseWork::drop() {
    proposed_.reset();
    refusal_.reset();
    judged_ = false;
    if (desk_.isOpen()) desk_.writer().cancel(stepTopic);
    emit changed();
}

void CaseWork::take() { ask(book::Intent::write); }

void CaseWork::ask(book::Intent intent) {
    change::Heading heading;
    heading.title = tr("Clearing case {case}").toStdString();
    heading.author = officerName().toStdString();
    const bool writes = intent == book::Intent::write;
    const Works::Hold work = writes ? desk_.works().beginWriting(QStringLiteral("edit")) : Works::Hold();
    desk_.writer().ask(
        this, stepTopic,
        [heading, step = *proposed_, intent](book::Book& book, const std::stop_token&) {
            return book::advanceClearing(book, step.clearingCase, step.request, heading, intent);
        },
        [this, work, writes](const Result<book::ClearingWritten>& done) {
            judged_ = true;
            if (!done) refusal_ = Failure::from(done.refusal());
            emit changed();
            if (!writes || !done) return;
            drop();
            emit written();
            desk_.refresh();
        },
        [this, work](const Failure& failure) { desk_.say(failure); });
}

} // namespace mutu::desktop
