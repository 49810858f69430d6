// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desk.h"

#include "app/desktop/models/book_face.h"
#include "app/desktop/models/demo_book.h"
#include "app/desktop/words.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QThread>

#include <algorithm>

namespace mutu::desktop {

Desk::Desk(QObject* parent) : QObject(parent) { qRegisterMetaType<Failure>(); }

Desk::~Desk() {
    if (building_) {
        buildingStop_.request_stop();
        building_->wait();
    }
}

void Desk::open(const QString& path) {
    const QString file = QFileInfo(path).absoluteFilePath();
    opening_ = std::make_unique<Lane>(QDir::toNativeSeparators(file).toStdString());
    Works::Hold work = works_.begin(QStringLiteral("open"));
    opening_->ask(
        this, QStringLiteral("open"), [file](book::Book& book, const std::stop_token&) { return faceOf(book, file); },
        [this, work](BookFace face) { adopt(std::move(opening_), std::move(face)); },
        [this](const Failure& failure) {
            opening_.release()->deleteLater(); // it is calling us just now
            say(failure);
        });
}

void Desk::adopt(std::unique_ptr<Lane> reader, BookFace face) {
    for (const auto& lane : {reader_.get(), background_.get()})
        if (lane) lane->stopAll();
    retire(std::move(reader_));
    retire(std::move(background_));
    retire(std::move(writer_));
    reader_ = std::move(reader);
    background_ = std::make_unique<Lane>(face.path.toStdString());
    face_ = std::move(face);
    day_ = Date::today();
    selection_ = {};
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(face_.path);
    recent.prepend(face_.path);
    settings.setValue(QStringLiteral("recent"), recent.mid(0, 8));
    settings.setValue(QStringLiteral("folder"), QFileInfo(face_.path).absolutePath());
    emit opened();
    emit selectionChanged();
}

void Desk::retire(std::unique_ptr<Lane> lane) {
    if (!lane) return;
    connect(lane.get(), &Lane::ended, this, [this, ended = lane.get()] {
        const auto found = std::find_if(leaving_.begin(), leaving_.end(), [ended](const auto& each) { return each.get() == ended; });
        if (found == leaving_.end()) return;
        found->release()->deleteLater(); // it is calling us just now
        leaving_.erase(found);
    });
    lane->leave();
    leaving_.push_back(std::move(lane));
}

std::vector<Lane*> Desk::lanes() const {
    std::vector<Lane*> all{reader_.get(), background_.get(), writer_.get(), opening_.get()};
    for (const auto& lane : leaving_) all.push_back(lane.get());
    std::erase(all, nullptr);
    return all;
}

bool Desk::comeToRest() {
    buildingStop_.request_stop();
    bool isAtRest = !building_;
    for (Lane* lane : lanes()) {
        lane->stopAll();
        isAtRest = isAtRest && !lane->isBusy();
    }
    return isAtRest;
}

void Desk::build(const QString& stage, std::function<void(const Progress&)> make, const QString& path) {
    if (building_)
        return say({"book_being_made", tr("Another book is being made just now."), {}, tr("Wait until it is done, or stop it at the foot of the window."), false});
    buildingStop_ = std::stop_source();
    Works::Hold work = works_.beginWriting(stage, [stop = buildingStop_]() mutable { stop.request_stop(); });
    auto failure = std::make_shared<std::optional<Failure>>();
    const Progress progress = works_.reporter(*work, buildingStop_.get_token());
    building_.reset(QThread::create([make = std::move(make), progress, failure] {
        try {
            make(progress);
        } catch (const std::exception& error) {
            *failure = Failure::from(error);
        }
    }));
    connect(building_.get(), &QThread::finished, this, [this, work, failure, path] {
        building_.release()->deleteLater();
        if (*failure) say(**failure);
        else open(path);
    });
    building_->start();
}

void Desk::create(const QString& path, const store::Card& card) {
    build(
        QStringLiteral("create"), [path, card](const Progress&) { book::Book::create(path.toStdString(), card); }, path);
}

void Desk::openDemo(const QString& path) {
    if (QFileInfo::exists(path)) return open(path);
    build(
        QStringLiteral("demo"), [path](const Progress& progress) { makeDemo(path, progress); }, path);
}

Lane& Desk::writer() {
    if (!writer_) writer_ = std::make_unique<Lane>(face_.path.toStdString());
    return *writer_;
}

void Desk::setDay(Date day) {
    if (day == day_) return;
    day_ = day;
    emit dayChanged();
}

void Desk::select(const Selection& selection) {
    if (selection == selection_) return;
    selection_ = selection;
    emit selectionChanged();
}

void Desk::undo() {
    write(QStringLiteral("undo"), [](book::Book& book) { return book.undo(std::nullopt, officerName().toStdString()); });
}

void Desk::redo() {
    write(QStringLiteral("redo"), [](book::Book& book) { return book.redo(std::nullopt, officerName().toStdString()); });
}

void Desk::write(const QString& stage, std::function<Result<Revision>(book::Book&)> act) {
    if (!isOpen()) return;
    Works::Hold work = works_.beginWriting(stage);
    writer().ask(
        this, QStringLiteral("write"), [act = std::move(act)](book::Book& book, const std::stop_token&) { return act(book); },
        [this, work](const Result<Revision>& result) {
            if (result.ok()) refresh();
            else say(Failure::from(result.refusal()));
        },
        [this](const Failure& failure) { say(failure); });
}

void Desk::refresh() {
    if (!isOpen()) return;
    emit written();
    const QString path = face_.path;
    reader_->ask(
        this, QStringLiteral("face"), [path](book::Book& book, const std::stop_token&) { return faceOf(book, path); },
        [this](BookFace face) {
            face_ = std::move(face);
            emit bookChanged();
        },
        [this](const Failure& failure) { say(failure); });
}

void Desk::say(const Failure& failure) {
    if (!failure.cancelled) emit failed(failure);
}

QString officerName() {
    const QString set = QSettings().value(QStringLiteral("officer")).toString();
    if (!set.isEmpty()) return set;
    const QString account = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return account.isEmpty() ? QStringLiteral("officer") : account;
}

} // namespace mutu::desktop
