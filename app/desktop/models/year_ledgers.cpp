// SPDX-License-Identifier: Apache-2.0
// What a year brought: enterprises cleared, land and floor reused, and the targets.
#include "app/desktop/models/ledger_builder.h"
#include "app/desktop/words.h"
#include "app/desktop/speech.h"
#include "geo/book/clearing.h"
#include "geo/book/pointing.h"
#include "geo/book/reuse.h"
#include "geo/book/targets.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>

namespace mutu::desktop {

namespace {

std::string inYear(const char* title, int year) { return QString::fromStdString(ledgerWord(title)).arg(year).toStdString(); }
int yearOf(const LedgerQuestion& question) { return question.year.value_or(question.day.year()); }

std::string enterprise(const store::Store& records, RecordId id) { return book::titleOf(records, land::Kind::enterprise, id); }

std::string eventWord(const office::ClearingLine& line) {
    const bool isTakenBack = line.freedLand < RegisteredArea() || line.freedFloor < RegisteredArea();
    switch (line.event) {
    case office::ClearingEvent::closing: return ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "closed"));
    case office::ClearingEvent::handover:
        return isTakenBack ? ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "taken back")) : ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "handed over"));
    case office::ClearingEvent::correction: break;
    }
    return ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "relapse corrected"));
}

std::string eventWord(land::LotEvent event) {
    switch (event) {
    case land::LotEvent::reuse: return ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "reuse"));
    case land::LotEvent::withdrawal: return ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "withdrawal"));
    case land::LotEvent::correction: break;
    }
    return ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "correction"));
}

std::vector<RecordId> parcelsOf(const store::Store& records, RecordId clearingCase) {
    std::vector<RecordId> parcels;
    for (const auto& item : book::pointingAt<land::ClearingItem>(records, "case_id", clearingCase))
        if (std::find(parcels.begin(), parcels.end(), item.parcel.id) == parcels.end()) parcels.push_back(item.parcel.id);
    return parcels;
}

QString figure(RegisteredArea area, land::Stock stock) {
    return QString::number(stock == land::Stock::land ? area.mu().value() : area.squareMetres().value(), 'f', 2);
}

/// The stock identity, which stands under every yearly table.
std::string identityOf(land::Stock stock, const office::StockAccount& account) {
    const bool isLand = stock == land::Stock::land;
    return QString::fromStdString(ledgerWord(isLand ? QT_TRANSLATE_NOOP("Ledgers", "Stock of land, mu: %1 + listed %2 − reused %3 − withdrawn %4 + corrected %5 = %6")
                                                    : QT_TRANSLATE_NOOP("Ledgers", "Stock of floor, m²: %1 + listed %2 − reused %3 − withdrawn %4 + corrected %5 = %6")))
        .arg(figure(account.opening, stock), figure(account.listed, stock), figure(account.reused, stock), figure(account.withdrawn, stock),
             figure(account.corrections, stock), figure(account.closing, stock))
        .toStdString();
}

const char* measureWord(land::Measure measure) {
    switch (measure) {
    case land::Measure::reusedLand: return QT_TRANSLATE_NOOP("Ledgers", "Land put back to use, mu");
    case land::Measure::reusedFloor: return QT_TRANSLATE_NOOP("Ledgers", "Floor put back to use, m²");
    case land::Measure::cleared: return QT_TRANSLATE_NOOP("Ledgers", "Enterprises cleared");
    case land::Measure::unstated: break;
    }
    return "";
}

} // namespace

Ledger clearingLedger(const book::Book& book, const LedgerQuestion& question, const Progress&) {
    const auto& records = book.records();
    LedgerBuilder made(inYear(QT_TRANSLATE_NOOP("Ledgers", "Enterprises cleared in %1"), yearOf(question)),
                       {QT_TRANSLATE_NOOP("Ledgers", "Day"), QT_TRANSLATE_NOOP("Ledgers", "Event"), QT_TRANSLATE_NOOP("Ledgers", "Case"),
                        QT_TRANSLATE_NOOP("Ledgers", "Enterprise"), QT_TRANSLATE_NOOP("Ledgers", "List"), QT_TRANSLATE_NOOP("Ledgers", "Way of leaving"),
                        QT_TRANSLATE_NOOP("Ledgers", "Enterprises"), QT_TRANSLATE_NOOP("Ledgers", "Freed mu"), QT_TRANSLATE_NOOP("Ledgers", "Freed floor m²")});
    const auto sheet = book::clearingSheet(records, question.day);
    std::int64_t count = 0;
    RegisteredArea land;
    RegisteredArea floor;
    for (const auto& line : book::clearingYear(records, yearOf(question), question.day)) {
        const auto record = book::recordOf<land::ClearingCase>(records, line.clearingCase);
        made.row({line.on, eventWord(line), record ? record->number : std::string(), enterprise(records, line.enterprise), line.listDocument,
                  sheetWord(line.exitForm, sheet.exitFormTitle(line.exitForm)).toStdString(), line.count, muCell(line.freedLand), squareMetreCell(line.freedFloor)},
                 parcelsOf(records, line.clearingCase));
        count += line.count;
        land = land + line.freedLand;
        floor = floor + line.freedFloor;
    }
    made.total(6, count);
    made.total(7, muCell(land));
    made.total(8, squareMetreCell(floor));
    return made.ledger();
}

Ledger reuseLedger(const book::Book& book, const LedgerQuestion& question, const Progress&) {
    const auto& records = book.records();
    LedgerBuilder made(inYear(QT_TRANSLATE_NOOP("Ledgers", "Land and floor put back to use in %1"), yearOf(question)),
                       {QT_TRANSLATE_NOOP("Ledgers", "Day"), QT_TRANSLATE_NOOP("Ledgers", "Event"), QT_TRANSLATE_NOOP("Ledgers", "Lot"),
                        QT_TRANSLATE_NOOP("Ledgers", "Formerly of"), QT_TRANSLATE_NOOP("Ledgers", "Place"), QT_TRANSLATE_NOOP("Ledgers", "Recipient"),
                        QT_TRANSLATE_NOOP("Ledgers", "Path"), QT_TRANSLATE_NOOP("Ledgers", "Land mu"), QT_TRANSLATE_NOOP("Ledgers", "Floor m²"),
                        QT_TRANSLATE_NOOP("Ledgers", "Document")});
    const auto sheet = book::reuseSheet(records, question.day);
    const auto year = book::reuseYear(records, yearOf(question), question.day);
    for (const auto& [line, lot] : year.rows) {
        const auto area = line.area.value_or(RegisteredArea());
        const bool isLand = lot.stock == land::Stock::land;
        made.row({dayCell(line.on), eventWord(line.event), lot.number, enterprise(records, lot.source.id),
                  book::itemTitle(records, lot.parcel.id, lot.building.id, lot.floor.id), enterprise(records, line.recipient.id),
                  Speech::isChinese() ? sheet.pathTitle(line.path) : line.path, isLand ? muCell(area) : exchange::WorkbookCell(),
                  isLand ? exchange::WorkbookCell() : squareMetreCell(area), line.document},
                 {lot.parcel.id});
    }
    made.total(7, muCell(year.accounts[0].reused));
    made.total(8, squareMetreCell(year.accounts[1].reused));
    made.note(QString::fromStdString(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Enterprises whose land or floor came back into use: %1"))).arg(year.enterprises.size()).toStdString());
    for (const auto stock : {land::Stock::land, land::Stock::floor}) made.note(identityOf(stock, year.accounts[static_cast<std::size_t>(stock)]));
    return made.ledger();
}

Ledger targetLedger(const book::Book& book, const LedgerQuestion& question, const Progress&) {
    const auto& records = book.records();
    LedgerBuilder made(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Targets")),
                       {QT_TRANSLATE_NOOP("Ledgers", "Year"), QT_TRANSLATE_NOOP("Ledgers", "What is to be reached"), QT_TRANSLATE_NOOP("Ledgers", "District"),
                        QT_TRANSLATE_NOOP("Ledgers", "Target"), QT_TRANSLATE_NOOP("Ledgers", "Reached"), QT_TRANSLATE_NOOP("Ledgers", "%"),
                        QT_TRANSLATE_NOOP("Ledgers", "Document")});
    for (const auto& progress : book::targetsOf(records, question.year, question.day)) {
        const auto& target = progress.target;
        if (question.district && target.district.id != question.district) continue;
        const bool isCount = target.measure == land::Measure::cleared;
        const auto stock = target.measure == land::Measure::reusedFloor ? land::Stock::floor : land::Stock::land;
        const auto cell = [&](RegisteredArea area, std::int64_t count) -> exchange::WorkbookCell {
            if (isCount) return count;
            return stock == land::Stock::land ? muCell(area) : squareMetreCell(area);
        };
        const auto wanted = target.area.value_or(RegisteredArea());
        const auto year = target.year.value_or(0);
        const auto district = book::titleOf(records, land::Kind::district, target.district.id);
        made.row({std::to_string(year), ledgerWord(measureWord(target.measure)), district, cell(wanted, target.count.value_or(0)), cell(progress.area, progress.count),
                  progress.share() ? exchange::WorkbookCell(exchange::WorkbookNumber{*progress.share() * 100, 1}) : exchange::WorkbookCell(), target.document});
        const QString reached = isCount ? QString::number(progress.count) : figure(progress.area, stock);
        const QString aim = isCount ? QString::number(target.count.value_or(0)) : figure(wanted, stock);
        made.ledger().bars.push_back({std::to_string(year) + " " + district + (district.empty() ? "" : " ") + ledgerWord(measureWord(target.measure)),
                                      (reached + QStringLiteral(" / ") + aim).toStdString(), progress.share().value_or(0),
                                      isCount ? clearedLedger : reusedLedger, static_cast<int>(year)});
    }
    return made.ledger();
}

} // namespace mutu::desktop
