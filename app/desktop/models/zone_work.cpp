// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/zone_work.h"

#include "app/desktop/desk.h"
#include "app/desktop/refusal_words.h"
#include "app/desktop/words.h"
#include "geo/book/conformity.h"
#include "geo/book/plan_files.h"

#include <algorithm>

namespace mutu::desktop {

namespace {

const QString topic = QStringLiteral("zones");
const QString reportTopic = QStringLiteral("zoneReport");
const QString actTopic = QStringLiteral("zoneAct");
const QString trialTopic = QStringLiteral("zoneTrial");

ZoneCard cardOf(const store::Store& records, const office::ZoneFile& file, const std::vector<land::Industry>& industries, Date day) {
    ZoneCard card;
    card.id = file.zone.id;
    card.name = fromUtf8(file.zone.name);
    card.industry = fromUtf8(file.zone.industries);
    for (const auto& industry : industries)
        if (industry.id == file.zone.industry.id) card.industry = fromUtf8(industry.name);
    card.district = fromUtf8(file.district);
    const auto net = book::netAreaOf(records, file.members, day);
    card.parcels = net.parcels;
    card.net = net.area;
    card.gross = book::grossArea(file.zone);
    if (const auto* ground = geom::regionOf(file.zone.geometry)) card.ground = *ground;
    return card;
}

} // namespace

const land::Plan* ZoneBoard::inHand() const {
    const auto found = std::find_if(plans.begin(), plans.end(), [this](const land::Plan& each) { return each.id == plan; });
    return found == plans.end() ? nullptr : &*found;
}

const ZoneCard* ZoneBoard::zone(RecordId id) const {
    const auto found = std::find_if(zones.begin(), zones.end(), [id](const ZoneCard& each) { return each.id == id; });
    return found == zones.end() ? nullptr : &*found;
}

ZoneBoard zoneBoardOf(const book::Book& book, RecordId plan, Date day) {
    const auto& records = book.records();
    ZoneBoard board;
    board.plans = book::plansIn(records);
    std::stable_sort(board.plans.begin(), board.plans.end(), [](const auto& a, const auto& b) { return a.state < b.state; });
    board.industries = book::industriesIn(records);
    board.plan = plan;
    if (!board.inHand()) board.plan = board.plans.empty() ? RecordId{} : board.plans.front().id;
    const auto* inHand = board.inHand();
    if (!inHand) {
        records.visit({.kind = land::Kind::clusterZone}, [&board](const land::Record&) {
            ++board.planless;
            return true;
        });
        return board;
    }
    for (const auto& file : book::planFileOf(records, *inHand).zones) {
        board.zones.push_back(cardOf(records, file, board.industries, day));
        for (const auto& member : file.members) board.zoneOf.emplace(member.parcel.id, file.zone.id);
    }
    return board;
}

ZoneWork::ZoneWork(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    const auto renew = [this] {
        old_ = true;
        if (seen_ && desk_.isOpen()) read();
    };
    connect(&desk_, &Desk::opened, this, [this, renew] {
        board_ = {};
        report_.reset();
        zone_ = {};
        drop();
        emit boardChanged();
        renew();
    });
    connect(&desk_, &Desk::bookChanged, this, renew);
    connect(&desk_, &Desk::dayChanged, this, renew);
}

bool ZoneWork::canAct() const { return desk_.isOpen() && !desk_.face().readOnly && isToday(desk_); }

bool ZoneWork::canPaint() const {
    const auto* plan = board_.inHand();
    return canAct() && plan && plan->state == land::PlanState::draft && zone();
}

void ZoneWork::watch(bool seen) {
    seen_ = seen;
    if (!seen_) drop();
    if (seen_ && old_ && desk_.isOpen()) read();
}

void ZoneWork::choosePlan(RecordId plan) {
    if (board_.plan == plan) return;
    board_.plan = plan;
    report_.reset();
    zone_ = {};
    drop();
    if (desk_.isOpen()) read();
}

void ZoneWork::chooseZone(RecordId zone) {
    if (zone_ == zone) return;
    zone_ = zone;
    drop();
}

void ZoneWork::read() {
    desk_.background().ask(
        this, topic, [plan = board_.plan, day = desk_.day()](book::Book& book, const std::stop_token&) { return zoneBoardOf(book, plan, day); },
        [this](ZoneBoard board) {
            old_ = false;
            take(std::move(board));
            readReport();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

void ZoneWork::readReport() {
    const auto* plan = board_.inHand();
    if (!plan) return;
    book::ZoneReportQuestion question;
    question.day = desk_.day();
    question.plan = plan->id;
    if (plan->district.id) question.district = plan->district.id;
    desk_.background().ask(
        this, reportTopic,
        [question](book::Book& book, const std::stop_token&) {
            return std::make_shared<const book::ZoneReport>(book::zoneReport(book.records(), question, book::zoningRulesOn(book.records(), question.day)));
        },
        [this](std::shared_ptr<const book::ZoneReport> report) {
            report_ = std::move(report);
            emit boardChanged();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

void ZoneWork::take(ZoneBoard board) {
    board_ = std::move(board);
    if (!zone()) zone_ = board_.zones.empty() ? RecordId{} : board_.zones.front().id;
    emit boardChanged();
}

void ZoneWork::attempt(const ZoneAct& act) {
    change::Heading heading;
    heading.title = act.title;
    heading.document = act.document;
    desk_.writer().ask(
        this, trialTopic,
        [act, heading, day = desk_.day()](book::Book& book, const std::stop_token&) { return act.perform(book, day, heading, book::Intent::trial); },
        [this](const Result<book::ZoneOutcome>& done) {
            refusal_ = done ? std::nullopt : std::optional(refusalWords(done.refusal()));
            outcome_ = done ? std::optional(*done) : std::nullopt;
            emit changed();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

void ZoneWork::perform(const ZoneAct& act) {
    drop();
    change::Heading heading;
    heading.title = act.title;
    heading.author = officerName().toStdString();
    heading.document = act.document;
    struct Answer {
        Result<book::ZoneOutcome> done;
        ZoneBoard board;
    };
    const Works::Hold work = desk_.works().beginWriting(QStringLiteral("edit"));
    desk_.writer().ask(
        this, actTopic,
        [act, heading, plan = board_.plan, day = desk_.day()](book::Book& book, const std::stop_token&) {
            auto done = act.perform(book, day, heading, book::Intent::write);
            return Answer{done, done ? zoneBoardOf(book, plan, day) : ZoneBoard()};
        },
        [this, work](Answer answer) {
            refusal_ = answer.done ? std::nullopt : std::optional(refusalWords(answer.done.refusal()));
            outcome_ = answer.done ? std::optional(*answer.done) : std::nullopt;
            if (!answer.done) return emit changed();
            take(std::move(answer.board)); // seen at once; the rest of the desk follows
            emit changed();
            emit written();
            desk_.refresh();
        },
        [this, work](const Failure& failure) { desk_.say(failure); });
}

void ZoneWork::drop() {
    refusal_.reset();
    outcome_.reset();
    if (desk_.isOpen()) desk_.writer().cancel(trialTopic);
    emit changed();
}

} // namespace mutu::desktop
