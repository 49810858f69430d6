// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/archive_names.h"

#include "geo/exchange/text_encoding.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace mutu::exchange {

namespace {

// APPNOTE.TXT 4.3.12 and 4.3.16: the directory's entries, and the record at the archive's end that leads to them.
constexpr std::string_view entryMark("PK\x01\x02", 4);
constexpr std::string_view endMark("PK\x05\x06", 4);
constexpr std::size_t entrySize = 46;
constexpr std::size_t endSize = 22;

std::size_t number(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = count; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string read(std::ifstream& file, std::size_t from, std::size_t count) {
    std::string bytes(count, '\0');
    file.seekg(static_cast<std::streamoff>(from));
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    file.clear();
    return bytes;
}

/// The bytes of all entries; empty where there are none to be found (a ZIP64 archive beyond 4 GB among them).
std::string directoryOf(const std::string& archive) {
    constexpr std::size_t longestEnd = endSize + 65535;
    std::error_code failure;
    const auto size = static_cast<std::size_t>(std::filesystem::file_size(archive, failure));
    std::ifstream file(archive, std::ios::binary);
    if (failure || !file) return {};
    const auto tail = std::min(size, longestEnd);
    const auto bytes = read(file, size - tail, tail);
    const auto end = bytes.rfind(endMark);
    if (end == std::string::npos || end + endSize > bytes.size()) return {};
    const auto length = number(bytes, end + 12, 4);
    const auto start = number(bytes, end + 16, 4);
    return length > size || start > size ? std::string() : read(file, start, length);
}

} // namespace

std::string encodingOfNames(const std::string& archive) {
    const auto entries = directoryOf(archive);
    const std::string_view all(entries);
    bool any = false;
    for (std::size_t at = 0; at + entrySize <= all.size() && all.substr(at, 4) == entryMark;) {
        const auto length = number(all, at + 28, 2);
        if (at + entrySize + length > all.size() || !isUtf8(all.substr(at + entrySize, length))) return "CP936";
        any = true;
        at += entrySize + length + number(all, at + 30, 2) + number(all, at + 32, 2);
    }
    return any ? "UTF-8" : "CP936";
}

} // namespace mutu::exchange
