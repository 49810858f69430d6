// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/check_work.h"

#include "app/desktop/desk.h"
#include "geo/book/acceptances.h"
#include "geo/book/gate.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>

namespace mutu::desktop {

namespace {

const QString topic = QStringLiteral("check");
constexpr qint64 moment = 500; // milliseconds
constexpr int aWhile = 20'000;

struct Checked {
    book::CheckReport report;
    qint64 lasted = 0;
};

std::vector<RecordId> idsOf(const store::Store& records, const std::vector<std::string>& titles) {
    std::vector<RecordId> ids;
    for (const std::string& title : titles) {
        RecordId found;
        for (const char* column : {"code", "plot"}) {
            query::RecordQuestion question{.kind = land::Kind::parcel};
            question.key = query::Key{column, title};
            if (found) break;
            records.visit(question, [&](const land::Record& record) {
                found = std::get<land::Parcel>(record).id;
                return false;
            });
        }
        if (found) ids.push_back(found);
    }
    return ids;
}

} // namespace

CheckWork::CheckWork(Desk& desk, QObject* parent)
    : QObject(parent)
    , desk_(desk) {
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, [this] {
        if (desk_.isOpen()) check(district_);
    });
    connect(&desk_, &Desk::opened, this, [this] {
        report_.reset();
        district_.reset();
        check({});
    });
    connect(&desk_, &Desk::bookChanged, this, [this] {
        if (!report_ || lasted_ < moment) return check(district_);
        old_ = true;
        later_.start(aWhile);
        emit changed();
    });
}

void CheckWork::check(std::optional<RecordId> district) {
    checking_ = true;
    later_.stop();
    const Works::Hold work = desk_.works().begin(QStringLiteral("checking"), [self = QPointer(this)] {
        if (self) self->stop();
    });
    desk_.background().ask(
        this, topic,
        [district, &works = desk_.works(), id = *work](book::Book& book, const std::stop_token& stop) {
            QElapsedTimer clock;
            clock.start();
            auto report = book::checkParcels(book, district, book::fabricRulesOn(book.records(), Date::today()), works.reporter(id, stop));
            return Checked{std::move(report), clock.elapsed()};
        },
        [this, work, district](Checked checked) {
            report_ = std::move(checked.report);
            district_ = district;
            lasted_ = checked.lasted;
            old_ = false;
            checking_ = false;
            emit changed();
        },
        [this, work](const Failure& failure) {
            checking_ = false;
            emit changed();
            desk_.say(failure);
        });
    emit changed();
}

void CheckWork::stop() {
    if (desk_.isOpen()) desk_.background().cancel(topic);
    checking_ = false;
    emit changed();
}

void CheckWork::accept(const Finding& finding, const QString& reason, const QString& document) {
    change::Changeset changeset;
    changeset.heading.title = tr("Accept a finding").toStdString();
    changeset.heading.author = officerName().toStdString();
    changeset.heading.reason = reason.trimmed().toStdString();
    changeset.heading.document = document.trimmed().toStdString();
    auto acceptance = book::acceptanceOf(finding);
    acceptance.reason = changeset.heading.reason;
    acceptance.document = changeset.heading.document;
    acceptance.on = desk_.day();
    changeset.changes.push_back({std::nullopt, std::move(acceptance)});
    const Works::Hold work = desk_.works().beginWriting(QStringLiteral("edit"));
    desk_.writer().ask(
        this, QStringLiteral("accept"),
        [changeset](book::Book& book, const std::stop_token&) { return book.apply(changeset); },
        [this, work](const Result<Revision>& done) {
            if (!done) return desk_.say(Failure::from(done.refusal()));
            emit accepted();
            desk_.refresh();
        },
        [this, work](const Failure& failure) { desk_.say(failure); });
}

void CheckWork::select(const Finding& finding) {
    desk_.reader().ask(
        this, QStringLiteral("parcels of the finding"),
        [titles = finding.parcels](book::Book& book, const std::stop_token&) { return idsOf(book.records(), titles); },
        [this](const std::vector<RecordId>& ids) {
            if (ids.empty()) return;
            desk_.select({ids.front(), {}, {ids.begin() + 1, ids.end()}});
            emit selected();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

} // namespace mutu::desktop
