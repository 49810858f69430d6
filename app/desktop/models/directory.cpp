// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/directory.h"

#include "app/desktop/desk.h"

#include <algorithm>

namespace mutu::desktop {

namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

/// 0: begins or ends with it, 1: contains it, 2: does not. ASCII letters in either case; the needle is in lower case.
int rank(const std::string& hay, const std::string& needle) {
    const auto found =
        std::search(hay.begin(), hay.end(), needle.begin(), needle.end(), [](char a, char b) { return lower(a) == b; });
    if (found == hay.end()) return 2;
    const auto rest = static_cast<std::size_t>(hay.end() - found);
    return found == hay.begin() || rest == needle.size() ? 0 : 1;
}

} // namespace

std::shared_ptr<const Directory::Entries> directoryOf(const book::Book& book, const std::stop_token& stop) {
    auto entries = std::make_shared<Directory::Entries>();
    query::RecordQuestion question;
    question.kind = land::Kind::enterprise;
    book.records().visit(question, [&](const land::Record& record) {
        const auto& enterprise = std::get<land::Enterprise>(record);
        entries->push_back({Directory::What::enterprise, enterprise.id, enterprise.name, enterprise.creditCode + ' ' + enterprise.formerName});
        return !stop.stop_requested();
    });
    question.kind = land::Kind::parcel;
    book.records().visit(question, [&](const land::Record& record) {
        const auto& parcel = std::get<land::Parcel>(record);
        const std::string also = (parcel.code.empty() ? std::string() : parcel.plot) + ' ' + parcel.name;
        entries->push_back({Directory::What::parcel, parcel.id, parcel.title(), also});
        return !stop.stop_requested();
    });
    return entries;
}

Directory::Directory(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    connect(&desk_, &Desk::opened, this, &Directory::read);
    connect(&desk_, &Desk::bookChanged, this, &Directory::read);
}

void Directory::read() {
    desk_.background().ask(
        this, QStringLiteral("directory"), [](book::Book& book, const std::stop_token& stop) { return directoryOf(book, stop); },
        [this](std::shared_ptr<const Entries> entries) { entries_ = std::move(entries); },
        [this](const Failure& failure) { desk_.say(failure); });
}

std::vector<const Directory::Entry*> Directory::matches(const QString& text, std::size_t limit) const {
    std::array<std::vector<const Entry*>, 2> ranked;
    const std::string needle = text.trimmed().toLower().toStdString();
    if (needle.empty()) return {};
    for (const Entry& entry : *entries_) {
        const int place = std::min(rank(entry.title, needle), std::max(rank(entry.also, needle), rank(entry.also, needle) < 2 ? 1 : 2));
        if (place < 2 && ranked[static_cast<std::size_t>(place)].size() < limit) ranked[static_cast<std::size_t>(place)].push_back(&entry);
        if (ranked[0].size() >= limit) break;
    }
    std::vector<const Entry*> found = std::move(ranked[0]);
    for (const Entry* entry : ranked[1])
        if (found.size() < limit) found.push_back(entry);
    return found;
}

} // namespace mutu::desktop
