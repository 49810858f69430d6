// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/file_source.h"
#include "geo/land/record.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mutu::exchange {

/// A directory that knows what a test told it.
class ListedDirectory : public Directory {
  public:
    void add(land::Kind kind, const std::string& name, std::int64_t id) { known_[{kind, name}] = RecordId{id}; }
    RecordId find(land::Kind kind, std::string_view name, RecordId) override {
        ++asked;
        const auto found = known_.find({kind, std::string(name)});
        return found == known_.end() ? RecordId{} : found->second;
    }
    RecordId onlyBuilding(RecordId) override { return {}; }
    RecordId parcelAt(geom::Point) override { return under; }
    int asked = 0;
    RecordId under; ///< the parcel on which everything stands

  private:
    std::map<std::pair<land::Kind, std::string>, RecordId> known_;
};

/// A folder for one test's files; it goes with the test.
class Workshop {
  public:
    Workshop();
    ~Workshop();
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::string write(const std::string& name, const std::string& bytes) const;
    /// Runs Debian's ogr2ogr; the new file's path.
    std::string convert(const std::string& source, const std::string& name, const std::string& options = {}) const;

  private:
    std::filesystem::path folder_;
};

struct Outcome {
    std::vector<land::Record> records;
    Account account;
    Intake intake;

    template <class Record> [[nodiscard]] const Record& at(std::size_t i) const {
        return std::get<Record>(records.at(i));
    }
    [[nodiscard]] std::int64_t reason(const std::string& code) const {
        const auto found = account.reasons.find(code);
        return found == account.reasons.end() ? 0 : found->second;
    }
    [[nodiscard]] bool notes(const std::string& code) const {
        for (const auto& finding : intake.notes)
            if (finding.code == code) return true;
        return false;
    }
};

Surroundings bookIn(const std::string& crs);
/// Reads all; throws std::runtime_error on a refusal.
Outcome readAll(const ReadRequest& request, const Surroundings& book, Directory& directory,
                RejectsFile* rejects = nullptr);
Outcome readAll(const std::string& path, const std::string& crs = "EPSG:4549");

/// A GeoJSON feature: `geometry` is `"type":"Polygon","coordinates":[…]` or empty for null.
std::string featureText(const std::string& geometry, const std::string& properties = {});
std::string collectionText(const std::vector<std::string>& features, const std::string& crs = "EPSG:4549");
/// An upright rectangle, counterclockwise.
std::string rectangleText(double x, double y, double width, double height);

} // namespace mutu::exchange
