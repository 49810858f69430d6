// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/workbook.h"

#include "geo/base/complete_file.h"
#include "geo/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <xlsxwriter.h>

namespace mutu::exchange {

namespace {

constexpr std::size_t mostRows = 1'048'576;
constexpr std::size_t widestColumn = 60; // characters

// Excel counts a CJK character as two.
std::size_t widthOf(const std::string& text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) width += byte >= 0xE0U ? 2 : 1;
    }
    return width;
}

std::size_t widthOf(const WorkbookCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return widthOf(*text);
    if (const auto* count = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *count).size() + 2;
    if (const auto* number = std::get_if<WorkbookNumber>(&cell))
        return fmt::format("{:.{}f}", number->value, number->decimals).size() + 3;
    return std::holds_alternative<Date>(cell) ? 10 : 0;
}

double valueOf(const WorkbookCell& cell) {
    if (const auto* count = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*count);
    const auto* number = std::get_if<WorkbookNumber>(&cell);
    return number != nullptr ? number->value : 0;
}

bool isNumber(const WorkbookCell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<WorkbookNumber>(cell);
}

/// A name that a sheet may bear.
std::string sheetName(const std::string& wanted, std::size_t number) {
    std::string name;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < wanted.size();) {
        const auto byte = static_cast<unsigned char>(wanted[i]);
        const std::size_t size = byte < 0x80U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
        const auto character = wanted.substr(i, size);
        i += size;
        if (size == 1 && std::string_view("[]:*?/\\'").find(character) != std::string_view::npos) continue;
        if (++characters > 28) break;
        name += character;
    }
    return name.empty() ? fmt::format("{}", number) : name;
}

class Writer {
  public:
    explicit Writer(const std::string& path) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE; // rows go to disk as they come
        book_ = workbook_new_opt(path.c_str(), &options);
        if (book_ == nullptr) throw Error(ErrorKind::storage, "cannot_write", "the workbook could not be begun", "");
        lxw_doc_properties properties{};
        properties.created = 946'684'800; // 2000-01-01: the same tables give the same bytes
        workbook_set_properties(book_, &properties);
        bold_ = format({}, true);
        title_ = format({}, true);
        format_set_font_size(title_, 14);
        heading_ = format({}, true);
        format_set_bottom(heading_, LXW_BORDER_THIN);
        format_set_text_wrap(heading_);
    }
    ~Writer() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void add(const WorkbookSheet& sheet) {
        std::string name = sheetName(sheet.name, ++sheets_);
        if (workbook_get_worksheet_by_name(book_, name.c_str()) != nullptr) name += fmt::format(" {}", sheets_);
        auto* const page = workbook_add_worksheet(book_, name.c_str());
        if (page == nullptr) throw Error(ErrorKind::internal, "workbook_sheet", "no sheet of that name: " + name, "");
        setWidths(page, sheet);
        lxw_row_t row = 0;
        if (!sheet.title.empty()) put(worksheet_write_string(page, row++, 0, sheet.title.c_str(), title_));
        for (const auto& note : sheet.notes) put(worksheet_write_string(page, row++, 0, note.c_str(), nullptr));
        for (std::size_t i = 0; i < sheet.headings.size(); ++i)
            put(worksheet_write_string(page, row, static_cast<lxw_col_t>(i), sheet.headings[i].c_str(), heading_));
        const auto first = ++row;
        worksheet_freeze_panes(page, first, 0);
        for (const auto& cells : sheet.rows) writeRow(page, row++, cells);
        if (!sheet.headings.empty())
            worksheet_autofilter(page, first - 1, 0, std::max(row, first + 1) - 1,
                                 static_cast<lxw_col_t>(sheet.headings.size() - 1));
        if (!sheet.total.empty()) writeTotal(page, first, row, sheet);
        worksheet_fit_to_pages(page, 1, 0);
        worksheet_set_landscape(page);
        worksheet_repeat_rows(page, first - 1, first - 1);
        worksheet_set_paper(page, 9); // A4
    }

    void finish() {
        auto* const book = std::exchange(book_, nullptr);
        put(workbook_close(book));
    }

  private:
    static void put(lxw_error error) {
        if (error != LXW_NO_ERROR)
            throw Error(ErrorKind::storage, "cannot_write",
                        fmt::format("the workbook could not be written: {}", lxw_strerror(error)), "");
    }

    lxw_format* format(const std::string& numbers, bool bold) {
        auto*& known = formats_[{numbers, bold}];
        if (known != nullptr && !numbers.empty()) return known;
        auto* const made = workbook_add_format(book_);
        if (!numbers.empty()) format_set_num_format(made, numbers.c_str());
        if (bold) format_set_bold(made);
        return known = made;
    }

    static void setWidths(lxw_worksheet* page, const WorkbookSheet& sheet) {
        constexpr std::size_t sample = 2000; // rows that decide a column's width
        for (std::size_t i = 0; i < sheet.headings.size(); ++i) {
            auto width = widthOf(sheet.headings[i]) + 3; // the filter's button
            for (std::size_t row = 0; row < std::min(sheet.rows.size(), sample); ++row)
                width = std::max(width, widthOf(sheet.rows[row][i]));
            if (!sheet.total.empty()) width = std::max(width, widthOf(sheet.total[i]));
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(page, column, column, static_cast<double>(std::min(width, widestColumn)) + 1, nullptr);
        }
    }

    static std::string numberFormat(const WorkbookCell& cell) {
        const auto* number = std::get_if<WorkbookNumber>(&cell);
        return number == nullptr || number->decimals <= 0
                   ? "#,##0"
                   : "#,##0." + std::string(static_cast<std::size_t>(number->decimals), '0');
    }

    void writeRow(lxw_worksheet* page, lxw_row_t row, const std::vector<WorkbookCell>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) write(page, row, static_cast<lxw_col_t>(i), cells[i], false);
    }

    void write(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const WorkbookCell& cell, bool bold) {
        if (const auto* text = std::get_if<std::string>(&cell)) {
            if (!text->empty()) put(worksheet_write_string(page, row, column, text->c_str(), bold ? bold_ : nullptr));
        } else if (const auto* day = std::get_if<Date>(&cell)) {
            lxw_datetime when{};
            when.year = day->year();
            when.month = static_cast<int>(day->month());
            when.day = static_cast<int>(day->day());
            put(worksheet_write_datetime(page, row, column, &when, format("yyyy-mm-dd", bold)));
        } else if (isNumber(cell)) {
            put(worksheet_write_number(page, row, column, valueOf(cell), format(numberFormat(cell), bold)));
        }
    }

    void writeTotal(lxw_worksheet* page, lxw_row_t first, lxw_row_t row, const WorkbookSheet& sheet) {
        for (std::size_t i = 0; i < sheet.total.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            double sum = 0;
            bool isColumn = isNumber(sheet.total[i]) && !sheet.rows.empty();
            for (const auto& cells : sheet.rows) {
                isColumn = isColumn && !std::holds_alternative<std::string>(cells[i]);
                sum += valueOf(cells[i]);
            }
            const auto total = valueOf(sheet.total[i]);
            if (!isColumn || std::abs(sum - total) > 1e-6 * std::max(1.0, std::abs(total))) {
                write(page, row, column, sheet.total[i], true);
                continue;
            }
            std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
            lxw_rowcol_to_range(range.data(), first, column, row - 1, column);
            put(worksheet_write_formula_num(page, row, column, fmt::format("=SUM({})", range.data()).c_str(),
                                            format(numberFormat(sheet.total[i]), true), total));
        }
    }

    lxw_workbook* book_ = nullptr;
    lxw_format* bold_ = nullptr;
    lxw_format* title_ = nullptr;
    lxw_format* heading_ = nullptr;
    std::map<std::pair<std::string, bool>, lxw_format*> formats_;
    std::size_t sheets_ = 0;
};

} // namespace

void writeWorkbook(const std::string& path, const std::vector<WorkbookSheet>& sheets) {
    for (const auto& sheet : sheets)
        if (sheet.rows.size() + sheet.notes.size() + 3 > mostRows)
            throw Error(ErrorKind::badInput, "workbook_too_long",
                        fmt::format("{} rows don't fit into one sheet of a workbook", sheet.rows.size()),
                        "Write CSV instead, or ask for less.");
    CompleteFile file(path);
    Writer writer(file.draft());
    for (const auto& sheet : sheets) writer.add(sheet);
    writer.finish();
    file.commit();
}

} // namespace mutu::exchange
