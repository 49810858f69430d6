// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/account.h"

#include <cstdio>
#include <memory>
#include <string>

namespace mutu::exchange {

/// The list of what was mended and what stayed outside, feature by feature: number, title, place, reason and the
/// original's outline.
/// - `.geojson` or `.json`: points in the book's CRS; anything else: CSV in UTF-8 with a byte order mark, so that
/// spreadsheets read it.
class RejectsFile {
  public:
    /// Error{badInput, "rejects_unwritable"}.
    RejectsFile(const std::string& path, const std::string& crs);
    RejectsFile(const RejectsFile&) = delete;
    RejectsFile& operator=(const RejectsFile&) = delete;
    ~RejectsFile();

    void add(const Judgement& judgement);
    /// Ends the file. Error{storage, "disk_full"} when not everything could be written.
    void finish();

  private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    void put(const std::string& text);
    void addRow(const Judgement& judgement, const Remark& remark);
    void addFeature(const Judgement& judgement, const Remark& remark);

    std::string path_;
    std::unique_ptr<std::FILE, Closer> file_;
    bool json_ = false;
    bool first_ = true;
    bool failed_ = false;
};

} // namespace mutu::exchange
