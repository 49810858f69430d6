// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/ledger_work.h"

#include "app/desktop/desk.h"
#include "app/desktop/models/ledger_csv.h"
#include "app/desktop/words.h"

#include <QCoreApplication>
#include <QPointer>

namespace mutu::desktop {

namespace {
const QString topic = QStringLiteral("ledger");
}

LedgerWork::LedgerWork(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    const auto renew = [this] {
        old_ = true;
        if (watched_ && desk_.isOpen()) make();
    };
    connect(&desk_, &Desk::opened, this, [this, renew] {
        ledger_ = {};
        question_ = {};
        emit changed();
        renew();
    });
    connect(&desk_, &Desk::bookChanged, this, renew);
    connect(&desk_, &Desk::dayChanged, this, renew);
}

void LedgerWork::watch(bool watched) {
    watched_ = watched;
    if (watched_ && old_ && desk_.isOpen()) make();
}

void LedgerWork::open(std::size_t kind, const LedgerQuestion& question) {
    kind_ = kind;
    question_ = question;
    ledger_ = {};
    old_ = true;
    emit changed();
    if (watched_ && desk_.isOpen()) make();
}

void LedgerWork::make() {
    making_ = true;
    LedgerQuestion question = question_;
    question.day = desk_.day();
    const Works::Hold work = desk_.works().begin(topic, [self = QPointer(this)] {
        if (!self) return;
        if (self->desk_.isOpen()) self->desk_.background().cancel(topic);
        self->making_ = false;
        emit self->changed();
    });
    desk_.background().ask(
        this, topic,
        [make = ledgerKinds()[kind_].make, question, &works = desk_.works(), id = *work](book::Book& book,
                                                                                              const std::stop_token& stop) {
            return make(book, question, works.reporter(id, stop));
        },
        [this, work](Ledger ledger) {
            ledger_ = std::move(ledger);
            making_ = false;
            old_ = false;
            emit changed();
        },
        [this, work](const Failure& failure) {
            making_ = false;
            emit changed();
            desk_.say(failure);
        });
    emit changed();
}

void LedgerWork::write(const QString& path) {
    auto sheet = ledger_.sheet;
    sheet.name = sheet.title;
    sheet.notes.push_back(desk_.face().card.name + "  " + desk_.day().text());
    if (desk_.face().card.illustrative) sheet.notes.push_back(tr("Illustrative data: not a real zone").toStdString());
    const Works::Hold work = desk_.works().begin(QStringLiteral("export"), {});
    desk_.background().ask(
        this, QStringLiteral("exportLedger"),
        [sheet = std::move(sheet), file = path.toStdString()](book::Book&, const std::stop_token&) {
            if (file.ends_with(".csv")) writeLedgerCsv(file, sheet);
            else exchange::writeWorkbook(file, {sheet});
            return true;
        },
        [this, work, path](bool) { emit exported(path); }, [this, work](const Failure& failure) { desk_.say(failure); });
}

} // namespace mutu::desktop
