// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/series.h"

#include "geo/base/complete_file.h"
#include "geo/base/error.h"
#include "geo/base/sha256.h"
#include "geo/book/districts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>

namespace mutu::sheet {

namespace {

constexpr std::string_view listName = "series.sha256";
constexpr std::string_view listBegin = "# mutu series ";
/// So many sheets at most are printed again after a power cut.
constexpr std::size_t keptEvery = 25;

bool isList(std::string_view head) { return head.starts_with(listBegin); }

/// Without what file systems, shells or archives can't bear in a name.
std::string fileName(std::string_view title) {
    constexpr std::string_view unfit = "/\\:*?\"<>|";
    std::string name;
    for (const char c : title) {
        const bool isPlain =
            static_cast<unsigned char>(c) > ' ' && c != 0x7f && unfit.find(c) == std::string_view::npos;
        name += isPlain ? c : '_';
    }
    while (!name.empty() && name.front() == '.') name.erase(0, 1);
    // No more than a file system takes with what is put around it; a character is not cut.
    constexpr std::size_t longest = 120;
    auto end = std::min(name.size(), longest);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
    name.resize(end);
    return name;
}

/// Names with numbers where several would be the same; what has no name gets its record's number.
class Names {
  public:
    SeriesItem item(RecordId record, std::string_view title) {
        auto name = fileName(title);
        if (name.empty()) name = fmt::format("{}", record.value);
        if (!given_.insert(name).second) name += fmt::format("-{}", record.value);
        given_.insert(name);
        return {record, name};
    }

  private:
    std::set<std::string> given_;
};

} // namespace

std::vector<SeriesItem> seriesOf(const store::Store& records, SeriesBy by, std::optional<RecordId> district, Date day) {
    constexpr std::array kinds{land::Kind::district, land::Kind::clusterZone, land::Kind::parcel};
    std::vector<SeriesItem> items;
    Names names;
    book::Districts districts(records);
    const auto isIn = [&](RecordId of) { return !district || of == *district; };
    records.visit({.kind = kinds.at(static_cast<std::size_t>(by)), .asOf = day}, [&](const land::Record& record) {
        if (const auto* each = std::get_if<land::District>(&record)) {
            if (isIn(each->id)) items.push_back(names.item(each->id, each->name));
        } else if (const auto* zone = std::get_if<land::ClusterZone>(&record)) {
            if (isIn(zone->district.id) && !geom::boxOf(zone->geometry).empty())
                items.push_back(names.item(zone->id, zone->name));
        } else if (const auto* parcel = std::get_if<land::Parcel>(&record)) {
            const bool isDrawn =
                parcel->stratum == land::Stratum::surface && geom::regionOf(parcel->geometry) != nullptr;
            if (isDrawn && isIn(districts.of(*parcel).id)) items.push_back(names.item(parcel->id, parcel->title()));
        }
        return true;
    });
    return items;
}

std::vector<SeriesItem> seriesOf(const std::vector<land::Parcel>& parcels) {
    std::vector<SeriesItem> items;
    Names names;
    for (const auto& parcel : parcels) items.push_back(names.item(parcel.id, parcel.title()));
    return items;
}

SeriesFolder::SeriesFolder(std::string folder, const std::string& source)
    : folder_(std::move(folder)) {
    Sha256 hash;
    hash.add(source);
    heading_ = fmt::format("{}{}", listBegin, hex(hash.finish()));
    std::error_code problem;
    std::filesystem::create_directories(folder_, problem);
    if (!std::filesystem::is_directory(folder_))
        throw Error(ErrorKind::storage, "cannot_write", fmt::format("{} can't be made", folder_),
                    "choose another folder");
    CompleteFile::mustBeFree(pathOf(std::string(listName)), isList);
    read();
}

void SeriesFolder::read() {
    std::ifstream list(pathOf(std::string(listName)));
    std::string line;
    if (!std::getline(list, line) || line != heading_) return;
    constexpr std::size_t digits = 64;
    while (std::getline(list, line))
        if (line.size() > digits + 2) finished_.insert_or_assign(line.substr(digits + 2), line.substr(0, digits));
}

bool SeriesFolder::isFinished(const std::string& file) const {
    const auto known = finished_.find(file);
    return known != finished_.end() && fileHash(pathOf(file)) == known->second;
}

void SeriesFolder::add(const std::string& file) {
    if (const auto hash = fileHash(pathOf(file))) finished_.insert_or_assign(file, *hash);
    if (++unkept_ >= keptEvery) keep();
}

void SeriesFolder::keep() {
    auto text = heading_ + "\n";
    for (const auto& [file, hash] : finished_) text += fmt::format("{}  {}\n", hash, file);
    CompleteFile list(pathOf(std::string(listName)), isList);
    list.write(text.data(), text.size());
    list.commit();
    unkept_ = 0;
}

std::optional<std::string> fileHash(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    Sha256 hash;
    std::array<char, 65536> bytes{};
    while (file.read(bytes.data(), bytes.size()) || file.gcount() > 0)
        hash.add(std::string_view(bytes.data(), static_cast<std::size_t>(file.gcount())));
    return hex(hash.finish());
}

} // namespace mutu::sheet
