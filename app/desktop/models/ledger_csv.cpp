// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/ledger_csv.h"

#include "geo/base/complete_file.h"

#include <fmt/core.h>

#include <utility>

namespace mutu::desktop {

namespace {

std::string textOf(const exchange::WorkbookCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
    if (const auto* number = std::get_if<exchange::WorkbookNumber>(&cell)) return fmt::format("{:.{}f}", number->value, number->decimals);
    if (const auto* day = std::get_if<Date>(&cell)) return day->text();
    return {};
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string safe = "\"";
    for (const char each : text) safe += each == '"' ? std::string("\"\"") : std::string(1, each);
    return safe + '"';
}

} // namespace

void writeLedgerCsv(const std::string& path, const exchange::WorkbookSheet& sheet) {
    std::string text = "\xEF\xBB\xBF";
    const auto line = [&](const auto& cells, auto&& words) {
        bool isFirst = true;
        for (const auto& cell : cells) text += (std::exchange(isFirst, false) ? "" : ",") + quoted(words(cell));
        text += "\r\n";
    };
    line(sheet.headings, [](const std::string& heading) { return heading; });
    for (const auto& row : sheet.rows) line(row, textOf);
    CompleteFile file(path);
    file.write(text.data(), text.size());
    file.commit();
}

} // namespace mutu::desktop
