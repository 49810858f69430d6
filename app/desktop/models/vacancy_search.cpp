// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/vacancy_search.h"

#include "app/desktop/desk.h"
#include "app/desktop/words.h"

#include <map>

namespace mutu::desktop {

namespace {

constexpr std::size_t namedRows = 5000; // beyond this nobody reads names, and each costs two look-ups

/// Who holds the parcel by a right in force, else who uses it.
QString holderOf(const store::Store& records, RecordId parcel, Date day, std::map<RecordId, QString>& names) {
    RecordId holder;
    const auto look = [&](land::Kind kind) {
        query::RecordQuestion question;
        question.kind = kind;
        question.key = query::Key{"parcel_id", parcel};
        records.visit(question, [&](const land::Record& record) {
            if (const auto* right = std::get_if<land::Right>(&record); right && (!right->endedOn || day < *right->endedOn))
                holder = right->holder.id;
            if (const auto* use = std::get_if<land::Use>(&record); use && (!use->endsOn || day < *use->endsOn)) holder = use->user.id;
            return !holder;
        });
    };
    look(land::Kind::right);
    if (!holder) look(land::Kind::use);
    if (!holder) return {};
    const auto known = names.find(holder);
    if (known != names.end()) return known->second;
    const auto record = records.find(land::Kind::enterprise, holder);
    return names[holder] = record ? fromUtf8(std::get<land::Enterprise>(*record).name) : QString();
}

Findings findingsFor(const book::Book& book, const query::VacancyQuestion& question, const std::stop_token& stop) {
    Findings findings;
    std::vector<query::VacancyRow> rows = book.records().vacancies(question);
    std::map<RecordId, QString> names;
    findings.pieces.reserve(rows.size());
    for (query::VacancyRow& row : rows) {
        if (stop.stop_requested()) break; // a newer question is waiting: nobody will see this answer
        findings.area = findings.area + row.vacancy.area;
        findings.floor = findings.floor + row.vacancy.floor;
        FoundPiece piece{std::move(row), {}};
        if (findings.pieces.size() < namedRows)
            piece.holder = holderOf(book.records(), piece.row.vacancy.parcel.id, question.asOf, names);
        findings.pieces.push_back(std::move(piece));
    }
    return findings;
}

} // namespace

VacancySearch::VacancySearch(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    question_.minArea = RegisteredArea::nearest(toSquareMetre(Mu(10)));
    question_.withGeometry = false;
    connect(&desk_, &Desk::bookChanged, this, [this] { ask(); });
    connect(&desk_, &Desk::dayChanged, this, [this] { ask(); });
    connect(&desk_, &Desk::opened, this, [this] {
        question_.districts.clear(); // the new book's districts are others
        answer_ = {};
        emit answered();
        ask();
    });
}

void VacancySearch::ask(const query::VacancyQuestion& question) {
    question_ = question;
    ask();
}

void VacancySearch::ask() {
    if (!desk_.isOpen()) return;
    question_.asOf = desk_.day();
    asking_ = true;
    emit asking();
    desk_.reader().ask(
        this, QStringLiteral("vacant"),
        [question = question_](book::Book& book, const std::stop_token& stop) { return findingsFor(book, question, stop); },
        [this](Findings findings) {
            answer_ = std::move(findings);
            asking_ = false;
            emit answered();
        },
        [this](const Failure& failure) {
            asking_ = false;
            answer_ = {};
            emit answered();
            desk_.say(failure);
        });
}

} // namespace mutu::desktop
