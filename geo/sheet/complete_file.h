// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace mutu::sheet {

/// A file that appears whole or not at all: it is written beside its place and moved there by `commit`.
/// - Without `commit` what was written is removed. Error{storage, "sheet_unwritable"} if the place can't be written.
class CompleteFile {
  public:
    explicit CompleteFile(std::string path);
    ~CompleteFile();
    CompleteFile(const CompleteFile&) = delete;
    CompleteFile& operator=(const CompleteFile&) = delete;

    /// Where to write.
    [[nodiscard]] const std::string& draft() const { return draft_; }
    void write(const char* bytes, std::size_t count);
    void commit();
    /// Says that writing failed.
    [[noreturn]] void fail(const std::string& why) const;

  private:
    std::string path_;
    std::string draft_;
    bool done_ = false;
};

} // namespace mutu::sheet
