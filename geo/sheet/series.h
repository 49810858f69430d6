// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/store/store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::sheet {

/// What a series prints one sheet of: each district, each cluster zone in force, each surface parcel with an outline.
enum class SeriesBy : unsigned char { district, zone, parcel };

/// `name` is fit for a file's name, and no two of a series have the same.
struct SeriesItem {
    RecordId record;
    std::string name;
};

/// The sheets of a series in the book's order; of one district where it is given.
std::vector<SeriesItem> seriesOf(const store::Store& records, SeriesBy by, std::optional<RecordId> district, Date day);
/// The same of some parcels.
std::vector<SeriesItem> seriesOf(const std::vector<land::Parcel>& parcels);

/// A folder of sheets that remembers which of them are finished, so that a series that was stopped goes on.
/// - A sheet counts as finished when it was printed from the same `source` (book, template, styles, wishes: whatever
/// decides its bytes) and its file is still what was printed.
/// - The list is the file `series.sha256` in the folder, as sha256sum reads it, but for its first line.
class SeriesFolder {
  public:
    /// Makes the folder where there is none. Error{storage, "cannot_write"}.
    SeriesFolder(std::string folder, const std::string& source);

    [[nodiscard]] std::string pathOf(const std::string& file) const { return folder_ + "/" + file; }
    [[nodiscard]] bool isFinished(const std::string& file) const;
    /// Takes a printed file in; the list is written now and then, and by keep().
    void add(const std::string& file);
    void keep();

  private:
    void read();

    std::string folder_;
    std::string heading_;
    std::map<std::string, std::string> finished_; ///< file name -> hash
    std::size_t unkept_ = 0;
};

/// The SHA-256 of a file in hexadecimal; nothing where it can't be read.
std::optional<std::string> fileHash(const std::string& path);

} // namespace mutu::sheet
