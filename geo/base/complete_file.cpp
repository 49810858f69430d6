// SPDX-License-Identifier: Apache-2.0
#include "geo/base/complete_file.h"

#include "geo/base/error.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace mutu {

namespace fs = std::filesystem;

namespace {

std::string headOf(const std::string& path) {
    std::array<char, 512> bytes{};
    std::ifstream stream(path, std::ios::binary);
    stream.read(bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(stream.gcount())};
}

/// Asks the disk itself to keep what was written; false when it says no.
bool settle(const std::string& path, int kind) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | kind);
    if (file < 0) return false;
    const bool kept = ::fsync(file) == 0 || errno == EINVAL; // some file systems have no such promise to make
    const int why = errno;
    ::close(file);
    errno = why;
    return kept;
}

std::string folderOf(const std::string& path) {
    const auto folder = fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

[[noreturn]] void unwritable(const std::string& path, const std::string& why) {
    throw Error(ErrorKind::storage, "cannot_write", fmt::format("{} can't be written: {}", path, why),
                "check that the folder exists, may be written and has room");
}

/// The place itself where the name is a symbolic link: what it points to is what gets replaced.
std::string followed(const std::string& path) {
    std::error_code ignored;
    if (!fs::is_symlink(path, ignored)) return path;
    const auto target = fs::weakly_canonical(path, ignored);
    return ignored ? path : target.string();
}

} // namespace

CompleteFile::CompleteFile(std::string path, IsEarlier isEarlier)
    : path_(followed(path))
    , draft_(fmt::format("{}.{}.part", path_, ::getpid()))
    , isEarlier_(isEarlier) {
    mustBeFree(path_, isEarlier_);
    if (!std::ofstream(draft_, std::ios::binary)) fail(std::strerror(errno));
}

CompleteFile::~CompleteFile() {
    if (!done_) std::remove(draft_.c_str());
}

void CompleteFile::mustBeFree(const std::string& path, IsEarlier isEarlier) {
    std::error_code ignored;
    const auto status = fs::status(path, ignored);
    if (!fs::exists(status)) return;
    if (fs::is_regular_file(status) && isEarlier != nullptr && isEarlier(headOf(path))) return;
    throw Error(ErrorKind::badInput, "file_exists",
                isEarlier == nullptr
                    ? fmt::format("There is a file {} already.", path)
                    : fmt::format("There is a file {} already, and it isn't an earlier output of this kind.", path),
                "Choose another name, or move the old file away.");
}

void CompleteFile::write(const char* bytes, std::size_t count) {
    std::ofstream stream(draft_, std::ios::binary | std::ios::trunc);
    stream.write(bytes, static_cast<std::streamsize>(count));
    stream.close();
    if (!stream) fail(std::strerror(errno));
}

void CompleteFile::commit() {
    if (!settle(draft_, 0)) fail(std::strerror(errno));
    mustBeFree(path_, isEarlier_); // someone may have put a file there in the meantime
    // A hard link never replaces a file; where links don't exist, and over an earlier output, a rename does.
    const bool linked = isEarlier_ == nullptr && ::link(draft_.c_str(), path_.c_str()) == 0;
    if (linked)
        std::remove(draft_.c_str());
    else if (std::rename(draft_.c_str(), path_.c_str()) != 0)
        fail(std::strerror(errno));
    done_ = true;
    settle(folderOf(path_), O_DIRECTORY);
}

void CompleteFile::keep(const std::string& path) {
    if (!settle(path, 0)) unwritable(path, std::strerror(errno));
    settle(folderOf(path), O_DIRECTORY);
}

void CompleteFile::fail(const std::string& why) const { unwritable(path_, why); }

} // namespace mutu
