// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/single_column.h"

#include "geo/exchange/virtual_file.h"

#include <fmt/format.h>

#include <atomic>
#include <cpl_vsi.h>
#include <cstdint>

namespace mutu::exchange {

bool SingleColumn::isIn(const std::string& place) {
    constexpr std::size_t widest = 1U << 16U;
    const auto head = VirtualFile::head(place, widest);
    const auto line = std::string_view(head).substr(0, head.find_first_of("\r\n"));
    return !line.empty() && line.find_first_of(",;\t|") == std::string_view::npos;
}

std::shared_ptr<const void> SingleColumn::padded(std::string& place) {
    constexpr std::int64_t most = 256 << 20;
    static std::atomic<int> number{0};
    const auto size = VirtualFile::size(place);
    if (size < 0 || size > most) return nullptr;
    const auto bytes = VirtualFile::head(place, static_cast<std::size_t>(size));
    std::string wide;
    bool quoted = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '"') quoted = !quoted;
        const bool ends = !quoted && (c == '\r' || (c == '\n' && (i == 0 || bytes[i - 1] != '\r')));
        if (ends) wide += ',';
        wide += c;
    }
    if (!bytes.empty() && bytes.back() != '\n' && bytes.back() != '\r') wide += ',';
    // The name stays: the layer bears it.
    const auto folder = fmt::format("/vsimem/mutu-{}", ++number);
    const auto copy = folder + '/' + place.substr(place.find_last_of('/') + 1);
    VSILFILE* file = VSIFOpenL(copy.c_str(), "wb");
    if (file == nullptr) return nullptr;
    VSIFWriteL(wide.data(), 1, wide.size(), file);
    VSIFCloseL(file);
    place = copy;
    return {nullptr, [folder](const void*) { VSIRmdirRecursive(folder.c_str()); }};
}

} // namespace mutu::exchange
