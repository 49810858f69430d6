// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/complete_file.h"
#include "geo/exchange/account.h"

#include <cstdio>
#include <memory>
#include <string>

namespace mutu::exchange {

/// The list of what was mended, what stayed outside and what was said of a value, feature by feature: number, title,
/// point, reason and the original's outline; of tables also sheet, row, column (its heading) and its letter.
/// - What is said of every feature alike (heights left out) is not listed.
/// - `.geojson` or `.json`: points in the book's CRS; anything else: CSV in UTF-8 with a byte order mark, so that
/// spreadsheets read it.
/// - It appears when it is finished, whole; an earlier list of rejects is replaced, any other file never
/// (CompleteFile): not the book, nor the source.
class RejectsFile {
  public:
    /// Error{badInput, "file_exists"}; Error{storage, "cannot_write"}.
    /// - `words`: a reason's sentence by its code, in the officer's language; meaning() unless told.
    RejectsFile(const std::string& path, const std::string& crs, ReasonWords words = {});
    RejectsFile(const RejectsFile&) = delete;
    RejectsFile& operator=(const RejectsFile&) = delete;
    ~RejectsFile();

    void add(const Judgement& judgement);
    /// Ends the file. Error{storage, "cannot_write"} when not everything could be written.
    void finish();

    /// Keeps a finished list at another place, byte for byte, by the same rule: an earlier list is replaced, any other
    /// file never, nor the source even where that is such a list: Error{usage, "rejects_over_source"}.
    static void keep(const std::string& list, const std::string& path, const std::string& source);

  private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    void put(const std::string& text);
    [[nodiscard]] std::string message(const Remark& remark) const;
    void addRow(const Judgement& judgement, const Remark& remark);
    void addFeature(const Judgement& judgement, const Remark& remark);

    CompleteFile place_;
    ReasonWords words_;
    std::unique_ptr<std::FILE, Closer> file_;
    bool json_ = false;
    bool first_ = true;
    bool failed_ = false;
};

} // namespace mutu::exchange
