// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mutu {

/// A file that appears whole or not at all: it is written beside its place and moved there by `commit`.
/// - Nothing at the place is ever overwritten, but for an earlier output of the same kind where `isEarlier` knows its
/// first bytes (512 at most): Error{badInput, "file_exists"} at once, before anything is written.
/// - Committed, it is on the disk and so is its name: a power cut afterwards loses neither.
/// - Without `commit` what was written is removed. Error{storage, "cannot_write"} if the place can't be written.
class CompleteFile {
  public:
    using IsEarlier = bool (*)(std::string_view head);

    explicit CompleteFile(std::string path, IsEarlier isEarlier = nullptr);
    ~CompleteFile();
    CompleteFile(const CompleteFile&) = delete;
    CompleteFile& operator=(const CompleteFile&) = delete;

    /// Where to write.
    [[nodiscard]] const std::string& draft() const { return draft_; }
    /// The whole content at once; a second call replaces what the first wrote.
    void write(const char* bytes, std::size_t count);
    void commit();
    /// Says that writing failed.
    [[noreturn]] void fail(const std::string& why) const;

    /// Asks the disk to keep a file that is written, and its name. Error{storage, "cannot_write"} when it can't.
    static void keep(const std::string& path);
    /// Error{badInput, "file_exists"} unless a file may be made at `path`.
    static void mustBeFree(const std::string& path, IsEarlier isEarlier = nullptr);

  private:
    std::string path_;
    std::string draft_;
    IsEarlier isEarlier_;
    bool done_ = false;
};

} // namespace mutu
