// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/zip_package.h"

#include "geo/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <utility>

namespace mutu::exchange {

namespace {

constexpr int deflated = 8; // ZIP's number of the method
constexpr std::uint64_t mostBytes = 512ULL << 20U;

struct CloseInput {
    void operator()(void* file) const { unzClose(file); }
};
using Input = std::unique_ptr<void, CloseInput>;

[[noreturn]] void unreadable(const std::string& path, const std::string& why) {
    throw Error(ErrorKind::badInput, "template_unreadable", fmt::format("{} is no workbook: {}", path, why),
                "Save the template as .xlsx.");
}

Input opened(const std::string& path) {
    if (!std::filesystem::exists(path))
        throw Error(ErrorKind::notFound, "file_missing", fmt::format("there is no file {}", path), "Check the path.");
    Input input(unzOpen64(path.c_str()));
    if (!input) unreadable(path, "it isn't a ZIP file");
    return input;
}

struct Entry {
    std::string name;
    unz_file_info64 info{};
};

Entry entryOf(const Input& input, const std::string& path) {
    std::array<char, 1024> name{};
    Entry entry;
    if (unzGetCurrentFileInfo64(input.get(), &entry.info, name.data(), name.size(), nullptr, 0, nullptr, 0) != UNZ_OK)
        unreadable(path, "its list of parts is damaged");
    entry.name = name.data();
    return entry;
}

/// The bytes of the present entry, as packed or unpacked.
std::string bytesOf(const Input& input, const Entry& entry, bool isRaw, const std::string& path) {
    int method = 0;
    int level = 0;
    if (unzOpenCurrentFile2(input.get(), &method, &level, isRaw ? 1 : 0) != UNZ_OK)
        unreadable(path, fmt::format("{} can't be opened", entry.name));
    std::string bytes(isRaw ? entry.info.compressed_size : entry.info.uncompressed_size, '\0');
    std::size_t read = 0;
    while (read < bytes.size()) {
        const auto wanted = static_cast<unsigned>(std::min<std::size_t>(bytes.size() - read, 1U << 20U));
        const int count = unzReadCurrentFile(input.get(), bytes.data() + read, wanted);
        if (count <= 0) unreadable(path, fmt::format("{} is damaged", entry.name));
        read += static_cast<std::size_t>(count);
    }
    if (unzCloseCurrentFile(input.get()) != UNZ_OK && !isRaw)
        unreadable(path, fmt::format("{} is damaged", entry.name));
    return bytes;
}

class Output {
  public:
    explicit Output(const std::string& path)
        : path_(path)
        , file_(zipOpen64(path.c_str(), APPEND_STATUS_CREATE)) {
        if (file_ == nullptr) fail();
    }
    ~Output() {
        if (file_ != nullptr) zipClose(file_, nullptr);
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void copy(const Entry& entry, const std::string& packed) {
        begin(entry, static_cast<int>(entry.info.compression_method), true);
        put(packed);
        if (zipCloseFileInZipRaw64(file_, entry.info.uncompressed_size, entry.info.crc) != ZIP_OK) fail();
    }
    void add(const Entry& entry, const std::string& bytes) {
        begin(entry, deflated, false);
        put(bytes);
        if (zipCloseFileInZip(file_) != ZIP_OK) fail();
    }
    void close() {
        const auto file = std::exchange(file_, nullptr);
        if (zipClose(file, nullptr) != ZIP_OK) fail();
    }

  private:
    void begin(const Entry& entry, int method, bool isRaw) {
        zip_fileinfo info{};
        info.dosDate = entry.info.dosDate; // the template's own dates: the same parts give the same bytes
        info.external_fa = entry.info.external_fa;
        if (zipOpenNewFileInZip2_64(file_, entry.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method, -1,
                                    isRaw ? 1 : 0, 0) != ZIP_OK)
            fail();
    }
    void put(const std::string& bytes) {
        if (!bytes.empty() && zipWriteInFileInZip(file_, bytes.data(), static_cast<unsigned>(bytes.size())) != ZIP_OK)
            fail();
    }
    [[noreturn]] void fail() const {
        throw Error(ErrorKind::storage, "cannot_write", fmt::format("{} could not be written", path_),
                    "Make room on the disk, or choose another folder.");
    }

    std::string path_;
    zipFile file_;
};

} // namespace

ZipPackage::ZipPackage(const std::string& path)
    : path_(path) {
    const auto input = opened(path);
    std::uint64_t sum = 0;
    for (int more = unzGoToFirstFile(input.get()); more == UNZ_OK; more = unzGoToNextFile(input.get())) {
        const auto entry = entryOf(input, path);
        sum += entry.info.uncompressed_size;
        if (sum > mostBytes) unreadable(path, "it unpacks to more than 512 MiB");
        parts_[entry.name] = bytesOf(input, entry, false, path);
    }
}

const std::string& ZipPackage::part(const std::string& name) const {
    const auto found = parts_.find(name);
    if (found == parts_.end()) unreadable(path_, fmt::format("it has no {}", name));
    return found->second;
}

void ZipPackage::write(const std::string& path, const std::map<std::string, std::string>& replaced) const {
    const auto input = opened(path_);
    Output output(path);
    for (int more = unzGoToFirstFile(input.get()); more == UNZ_OK; more = unzGoToNextFile(input.get())) {
        const auto entry = entryOf(input, path_);
        const auto other = replaced.find(entry.name);
        if (other == replaced.end())
            output.copy(entry, bytesOf(input, entry, true, path_));
        else
            output.add(entry, other->second);
    }
    output.close();
}

} // namespace mutu::exchange
