// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene_keeping.h"

#include "geo/book/book.h"
#include "geo/map/scene_file.h"

#include <fmt/format.h>

#include <charconv>

namespace mutu::book {

namespace {

/// To be counted up whenever fillScene() says something else of the same records.
constexpr int sayings = 2;

std::string keyOf(Date day, const change::LogEntry& entry) {
    return fmt::format("{} {} {} {}", sayings, day.text(), entry.revision.value, hex(entry.hash));
}

/// The changeset with which a scene's records end, if the book has it.
std::optional<change::LogEntry> entryOf(const store::Store& records, Revision revision) {
    const auto behind = records.revision().value - revision.value;
    if (revision.value <= 0 || behind < 0) return std::nullopt;
    const auto entries = records.log(static_cast<std::size_t>(behind) + 1);
    if (entries.empty() || entries.front().revision != revision) return std::nullopt;
    return entries.front();
}

/// The revision of which a key speaks.
Revision revisionIn(const std::string& key) {
    Revision revision{};
    const auto day = key.find(' ');
    const auto number = day == std::string::npos ? day : key.find(' ', day + 1);
    if (number == std::string::npos) return revision;
    std::from_chars(key.data() + number + 1, key.data() + key.size(), revision.value);
    return revision;
}

} // namespace

std::string sceneFilePath(const Book& book) { return book.path() + "-scene"; }

KeptScene broughtScene(const Book& book, Date day, const Progress& progress) {
    const auto file = map::SceneFile::open(sceneFilePath(book));
    if (!file) return readScene(book, day, progress);
    const auto revision = revisionIn(file->key());
    const auto entry = entryOf(book.records(), revision);
    if (!entry || keyOf(day, *entry) != file->key()) return readScene(book, day, progress);
    KeptScene kept{file->scene(), day, revision};
    if (!kept.scene) return readScene(book, day, progress);
    if (revision == book.records().revision()) return kept;
    auto now = followed(book, kept);
    return now ? *std::move(now) : readScene(book, day, progress);
}

void keepScene(const Book& book, const KeptScene& kept, std::size_t least) {
    if (book.path().empty() || !map::isWhole(*kept.scene) || kept.scene->layer(map::LayerKind::parcel).size() < least)
        return;
    const auto entry = entryOf(book.records(), kept.revision);
    if (!entry) return;
    const auto key = keyOf(kept.day, *entry);
    const auto path = sceneFilePath(book);
    if (const auto earlier = map::SceneFile::open(path); earlier && earlier->key() == key) return;
    map::writeSceneFile(*kept.scene, path, key);
}

} // namespace mutu::book
