// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/complete_file.h"

#include "geo/base/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace mutu::sheet {

CompleteFile::CompleteFile(std::string path)
    : path_(std::move(path))
    , draft_(fmt::format("{}.{}.part", path_, ::getpid())) {
    if (!std::ofstream(draft_, std::ios::binary)) fail(std::strerror(errno));
}

CompleteFile::~CompleteFile() {
    if (!done_) std::remove(draft_.c_str());
}

void CompleteFile::write(const char* bytes, std::size_t count) {
    std::ofstream stream(draft_, std::ios::binary | std::ios::trunc);
    stream.write(bytes, static_cast<std::streamsize>(count));
    stream.close();
    if (!stream) fail(std::strerror(errno));
}

void CompleteFile::commit() {
    std::error_code problem;
    std::filesystem::rename(draft_, path_, problem);
    if (problem) fail(problem.message());
    done_ = true;
}

void CompleteFile::fail(const std::string& why) const {
    throw Error(ErrorKind::storage, "sheet_unwritable", fmt::format("{} can't be written: {}", path_, why),
                "check that the folder exists, may be written and has room");
}

} // namespace mutu::sheet
