// SPDX-License-Identifier: Apache-2.0
#include "app/cli/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace mutu::cli {

namespace {

std::string withThousands(std::string digits) {
    const auto start = static_cast<std::size_t>(digits.starts_with('-'));
    auto end = std::min(digits.find('.'), digits.size());
    while (end > start + 3) {
        end -= 3;
        digits.insert(end, ",");
    }
    return digits;
}

struct ForPeople {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t count) const { return grouped(count); }
    std::string operator()(Decimal number) const { return grouped(number.value, number.decimals); }
};

struct ForPrograms {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const {
        if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
        std::string quoted = "\"";
        for (const char c : text) {
            if (c == '"') quoted += '"';
            quoted += c;
        }
        return quoted + '"';
    }
    std::string operator()(std::int64_t count) const { return fmt::format("{}", count); }
    std::string operator()(Decimal number) const { return fmt::format("{:.{}f}", number.value, number.decimals); }
};

struct ForWorkbook {
    exchange::WorkbookCell operator()(std::monostate) const { return {}; }
    exchange::WorkbookCell operator()(const std::string& text) const {
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        const bool isDay = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                           std::count_if(text.begin(), text.end(), isDigit) == 8;
        if (const auto day = isDay ? Date::parse(text) : std::nullopt) return *day;
        return text;
    }
    exchange::WorkbookCell operator()(std::int64_t count) const { return count; }
    exchange::WorkbookCell operator()(Decimal number) const {
        return exchange::WorkbookNumber{number.value, number.decimals};
    }
};

std::vector<exchange::WorkbookCell> kept(const std::vector<Cell>& row) {
    std::vector<exchange::WorkbookCell> cells;
    cells.reserve(row.size());
    for (const auto& cell : row) cells.push_back(std::visit(ForWorkbook{}, cell));
    return cells;
}

bool isNumber(const Cell& cell) { return cell.index() >= 2; }

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::string blanks(width - std::min(width, displayWidth(text)), ' ');
    return right ? blanks + text : text + blanks;
}

bool isWide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
}

std::string line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                 const std::vector<bool>& right) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : "  ") + padded(cells[i], widths[i], right[i]);
    out.erase(out.find_last_not_of(' ') + 1);
    return out + '\n';
}

std::vector<std::string> printed(const std::vector<Cell>& row) {
    std::vector<std::string> cells;
    cells.reserve(row.size());
    for (const auto& cell : row) cells.push_back(std::visit(ForPeople{}, cell));
    return cells;
}

} // namespace

std::string grouped(double value, int decimals) { return withThousands(fmt::format("{:.{}f}", value, decimals)); }
std::string grouped(std::int64_t value) { return withThousands(fmt::format("{}", value)); }

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            c = (c << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        width += isWide(c) ? 2 : 1;
        i += length;
    }
    return width;
}

void Table::add(std::vector<Cell> row) {
    assert(row.size() == columns_.size());
    rows_.push_back(std::move(row));
}

std::string Table::text() const {
    std::vector<std::string> headings;
    for (const auto& column : columns_) headings.emplace_back(column.heading);
    std::vector<std::vector<std::string>> lines;
    lines.reserve(rows_.size());
    for (const auto& row : rows_) lines.push_back(printed(row));
    const auto total = printed(total_);

    std::vector<std::size_t> widths(columns_.size());
    std::vector<bool> right(columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        widths[i] = displayWidth(headings[i]);
        for (const auto& cells : lines) widths[i] = std::max(widths[i], displayWidth(cells[i]));
        if (!total.empty()) widths[i] = std::max(widths[i], displayWidth(total[i]));
        right[i] = std::any_of(rows_.begin(), rows_.end(), [i](const auto& row) { return isNumber(row[i]); });
    }
    std::size_t full = 2 * (columns_.size() - 1);
    for (const auto width : widths) full += width;
    const auto rule = std::string(full, '-') + '\n';

    auto out = line(headings, widths, right) + rule;
    for (const auto& cells : lines) out += line(cells, widths, right);
    if (!total.empty()) out += rule + line(total, widths, right);
    return out;
}

std::string Table::csv() const {
    std::string out;
    for (std::size_t i = 0; i < columns_.size(); ++i) out += (i == 0 ? "" : ",") + std::string(columns_[i].key);
    out += '\n';
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + std::visit(ForPrograms{}, row[i]);
        out += '\n';
    }
    return out;
}

exchange::WorkbookSheet Table::sheet() const {
    exchange::WorkbookSheet sheet;
    for (const auto& column : columns_) {
        sheet.headings.emplace_back(column.heading);
        sheet.keys.emplace_back(column.key);
    }
    for (const auto& row : rows_) sheet.rows.push_back(kept(row));
    sheet.total = kept(total_);
    return sheet;
}

} // namespace mutu::cli
