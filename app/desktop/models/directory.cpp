// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/directory.h"

#include "app/desktop/desk.h"
#include "app/desktop/words.h"

#include <QElapsedTimer>

namespace mutu::desktop {

namespace {

constexpr qint64 moment = 100; // milliseconds: nobody notices
constexpr int calm = 4;        // so many times as long as reading takes

NameEntry entryOf(const land::Enterprise& enterprise) {
    return {NameEntry::What::enterprise, enterprise.id, enterprise.name, enterprise.creditCode + ' ' + enterprise.formerName};
}

NameEntry entryOf(const land::Parcel& parcel) {
    return {NameEntry::What::parcel, parcel.id, parcel.title(), (parcel.code.empty() ? std::string() : parcel.plot) + ' ' + parcel.name};
}

template <class Type, class Take> void visit(const book::Book& book, query::RecordQuestion question, Take take) {
    question.kind = land::Description<Type>::kind;
    book.records().visit(question, [&](const land::Record& record) { return take(std::get<Type>(record)); });
}

std::shared_ptr<const NameIndex> namesOf(const book::Book& book, const std::stop_token& stop) {
    auto names = std::make_shared<NameIndex>();
    const auto add = [&](const auto& record) {
        names->add(entryOf(record));
        return !stop.stop_requested();
    };
    visit<land::Enterprise>(book, {}, add);
    visit<land::Parcel>(book, {}, add);
    return names;
}

/// What has exactly that code, number or name, by index.
std::vector<NameEntry> namesakesOf(const book::Book& book, const std::string& text) {
    std::vector<NameEntry> found;
    const auto add = [&](const auto& record) {
        found.push_back(entryOf(record));
        return found.size() < 12;
    };
    query::RecordQuestion question;
    for (const char* column : {"name", "credit_code"}) {
        question.key = query::Key{column, text};
        visit<land::Enterprise>(book, question, add);
    }
    for (const char* column : {"code", "plot"}) {
        question.key = query::Key{column, text};
        visit<land::Parcel>(book, question, add);
    }
    return found;
}

} // namespace

Directory::Directory(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    worker_.setMaxThreadCount(1);
    connect(&desk_, &Desk::opened, this, [this] {
        names_.reset(); // another book's names
        read();
    });
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &Directory::read);
    connect(&desk_, &Desk::bookChanged, this, [this] {
        if (lasted_ < moment) return read();
        later_.start(static_cast<int>(lasted_) * calm);
    });
}

Directory::~Directory() {
    searching_.request_stop();
    worker_.waitForDone();
}

void Directory::read() {
    if (!desk_.isOpen()) return;
    later_.stop();
    using Read = std::pair<std::shared_ptr<const NameIndex>, qint64>;
    desk_.background().ask(
        this, QStringLiteral("directory"),
        [](book::Book& book, const std::stop_token& stop) {
            QElapsedTimer clock;
            clock.start();
            auto names = namesOf(book, stop);
            return Read{std::move(names), clock.elapsed()};
        },
        [this](Read read) {
            names_ = std::move(read.first);
            lasted_ = read.second;
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

void Directory::look(const QString& text, std::size_t limit) {
    searching_.request_stop();
    searching_ = std::stop_source();
    if (names_ || !desk_.isOpen()) search(text, limit);
    else askBook(text);
}

void Directory::search(const QString& text, std::size_t limit) {
    const auto names = desk_.isOpen() ? names_ : std::make_shared<const NameIndex>();
    worker_.start([this, names, text, limit, stop = searching_.get_token()] {
        auto entries = names->matches(text.toStdString(), limit, stop);
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(
            this,
            [this, text, stop, entries = std::move(entries)] {
                if (!stop.stop_requested()) emit found(text, entries);
            },
            Qt::QueuedConnection);
    });
}

void Directory::askBook(const QString& text) {
    desk_.reader().ask(
        this, QStringLiteral("namesakes"),
        [text](book::Book& book, const std::stop_token&) { return namesakesOf(book, text.toStdString()); },
        [this, text, stop = searching_.get_token()](const std::vector<NameEntry>& entries) {
            if (!stop.stop_requested()) emit found(text, entries);
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

} // namespace mutu::desktop
