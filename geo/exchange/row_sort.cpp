// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/row_sort.h"

#include "geo/exchange/cell_value.h"
#include "geo/exchange/column_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace mutu::exchange {

namespace {

constexpr std::array<std::string_view, 9> totals{"合计", "总计",  "小计",     "共计",      "累计",
                                                 "总和", "total", "subtotal", "grandtotal"};
constexpr std::array<std::string_view, 20> notes{
    "注",         "备注",   "说明",     "附注", "填表",     "填报", "制表", "审核", "复核",  "负责人",
    "单位负责人", "联系人", "联系电话", "日期", "填表日期", "经办", "统计", "note", "notes", "remark"};

/// Small letters, without blanks, those of full width included.
std::string squeezed(const std::string& text) {
    constexpr std::string_view wide = "\u3000";
    std::string plain = plainName(text);
    for (auto at = plain.find(wide); at != std::string::npos; at = plain.find(wide, at)) plain.erase(at, wide.size());
    return plain;
}

std::string_view beforeColon(std::string_view text) {
    return text.substr(0, std::min(text.find(':'), text.find("：")));
}

} // namespace

RowSort sortOf(const FeatureStream& rows, std::size_t row, std::size_t columns) {
    std::string first;
    for (std::size_t column = 0; column < columns && first.empty(); ++column) first = textOf(rows.cell(row, column));
    if (first.empty()) return RowSort::empty;
    constexpr std::size_t longestWord = 60;
    const auto text = squeezed(first);
    const auto word = beforeColon(text);
    if (word.size() > longestWord) return RowSort::record;
    if (std::find(totals.begin(), totals.end(), word) != totals.end()) return RowSort::total;
    if (word.size() == text.size()) return RowSort::record;
    const bool isNote =
        std::any_of(notes.begin(), notes.end(), [&](std::string_view each) { return word.starts_with(each); });
    return isNote ? RowSort::note : RowSort::record;
}

} // namespace mutu::exchange
