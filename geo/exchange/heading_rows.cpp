// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/heading_rows.h"

#include "geo/base/date.h"
#include "geo/base/error.h"
#include "geo/exchange/related_part.h"
#include "geo/exchange/template_names.h"
#include "geo/exchange/template_page.h"
#include "geo/exchange/zip_package.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cpl_vsi.h>
#include <cstdlib>
#include <map>
#include <vector>

namespace mutu::exchange {

namespace {

constexpr std::size_t upperRows = 15;

struct SheetCell {
    std::string text;
    bool isNumber = false;
};
using SheetRow = std::vector<SheetCell>;

/// The rows of one sheet by their number, as wide as they are.
struct Sheet {
    std::string name;
    std::map<std::int64_t, SheetRow> rows;
    std::vector<std::pair<std::int64_t, std::int64_t>> merged; ///< row, first column, of blocks wider than one column
};

std::string textOf(const pugi::xml_node& node) {
    std::string text = node.child("t").text().as_string();
    for (const auto& run : node.children("r")) text += run.child("t").text().as_string();
    return text;
}

class Workbook {
  public:
    explicit Workbook(const std::string& path)
        : package_(path) {
        workbook_.load_string(package_.part("xl/workbook.xml").c_str());
        const bool from1904 = workbook_.document_element().child("workbookPr").attribute("date1904").as_bool();
        styles_ = std::make_unique<DateStyles>(
            package_.has("xl/styles.xml") ? package_.part("xl/styles.xml") : std::string(), from1904);
        epoch_ = static_cast<int>(styles_->serial(Date::of(1970, 1, 1)));
        if (!package_.has("xl/sharedStrings.xml")) return;
        pugi::xml_document strings;
        strings.load_string(package_.part("xl/sharedStrings.xml").c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
        for (const auto& each : strings.document_element().children("si")) strings_.push_back(textOf(each));
    }

    /// The sheet of that name, or the only one with rows.
    [[nodiscard]] std::optional<Sheet> sheet(const std::string& name) const {
        std::vector<Sheet> filled;
        for (const auto& each : workbook_.document_element().child("sheets").children("sheet")) {
            const std::string own = each.attribute("name").as_string();
            if (!name.empty() && own != name) continue;
            auto read = rowsOf(own, each.attribute("r:id").as_string());
            if (!read.rows.empty()) filled.push_back(std::move(read));
        }
        return filled.size() == 1 ? std::optional(std::move(filled.front())) : std::nullopt;
    }

  private:
    [[nodiscard]] Sheet rowsOf(const std::string& name, const std::string& relation) const {
        Sheet sheet{name, {}, {}};
        const auto part = relatedPart(package_, relation);
        if (!package_.has(part)) return sheet;
        pugi::xml_document page;
        page.load_string(package_.part(part).c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
        std::int64_t number = 0;
        for (const auto& line : page.document_element().child("sheetData").children("row")) {
            number = line.attribute("r") ? line.attribute("r").as_llong() : number + 1;
            auto row = cellsOf(line);
            if (std::any_of(row.begin(), row.end(), [](const SheetCell& cell) { return !cell.text.empty(); }))
                sheet.rows[number] = std::move(row);
        }
        for (const auto& each : page.document_element().child("mergeCells").children("mergeCell")) {
            const std::string range = each.attribute("ref").as_string();
            const auto colon = range.find(':');
            if (colon == std::string::npos) continue;
            const auto [column, row] = cellPlace(std::string_view(range).substr(0, colon));
            if (cellPlace(std::string_view(range).substr(colon + 1)).first > column)
                sheet.merged.emplace_back(row, column);
        }
        return sheet;
    }

    [[nodiscard]] SheetRow cellsOf(const pugi::xml_node& line) const {
        SheetRow row;
        for (const auto& node : line.children("c")) {
            auto column = cellPlace(node.attribute("r").as_string()).first;
            if (column == 0) column = static_cast<std::int64_t>(row.size()) + 1;
            if (column > 16384) continue;
            row.resize(std::max(row.size(), static_cast<std::size_t>(column)));
            row[static_cast<std::size_t>(column) - 1] = cellOf(node);
        }
        return row;
    }

    [[nodiscard]] SheetCell cellOf(const pugi::xml_node& node) const {
        const std::string type = node.attribute("t").as_string();
        const std::string value = node.child("v").text().as_string();
        if (type == "inlineStr") return {textOf(node.child("is")), false};
        if (type == "s") {
            const auto index = static_cast<std::size_t>(std::strtoull(value.c_str(), nullptr, 10));
            return {index < strings_.size() ? strings_[index] : std::string(), false};
        }
        if (!type.empty() && type != "n") return {value, false};
        if (value.empty() || !styles_->isDate(node.attribute("s").as_llong())) return {value, !value.empty()};
        const double serial = std::strtod(value.c_str(), nullptr);
        if (!(serial > 0 && serial < 2958466)) return {value, true};
        return {Date::of(1970, 1, 1).plusDays(static_cast<int>(std::floor(serial)) - epoch_).text(), true};
    }

    ZipPackage package_;
    pugi::xml_document workbook_;
    std::unique_ptr<DateStyles> styles_;
    std::vector<std::string> strings_;
    int epoch_ = 0; ///< of 1970-01-01
};

std::size_t filledIn(const SheetRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const SheetCell& cell) { return !cell.text.empty(); }));
}

bool isWords(const SheetRow& row) {
    return std::none_of(row.begin(), row.end(), [](const SheetCell& cell) { return cell.isNumber; });
}

/// The row of the headings; 0: none was found.
std::int64_t headingOf(const Sheet& sheet) {
    std::size_t widest = 0;
    std::size_t seen = 0;
    for (const auto& [number, row] : sheet.rows) {
        if (seen++ == upperRows) break;
        widest = std::max(widest, filledIn(row));
    }
    seen = 0;
    for (const auto& [number, row] : sheet.rows) {
        if (seen++ == upperRows) break;
        if (filledIn(row) >= 2 && 2 * filledIn(row) >= widest && isWords(row)) return number;
    }
    return 0;
}

std::string quoted(const std::string& text) {
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

/// The headings of one or two rows: of a column with both, the lower one.
std::vector<std::string> headings(const Sheet& sheet, std::int64_t row, bool isDouble) {
    std::vector<std::string> names;
    for (const auto& cell : sheet.rows.at(row)) names.push_back(cell.text);
    if (!isDouble) return names;
    const auto& lower = sheet.rows.at(row + 1);
    names.resize(std::max(names.size(), lower.size()));
    for (std::size_t i = 0; i < lower.size(); ++i)
        if (!lower[i].text.empty()) names[i] = lower[i].text;
    return names;
}

std::string csvOf(const Sheet& sheet, std::int64_t last, const std::vector<std::string>& names) {
    std::string csv;
    for (std::size_t i = 0; i < names.size(); ++i) csv += (i == 0 ? "" : ",") + quoted(names[i]);
    csv += '\n';
    for (const auto& [number, row] : sheet.rows) {
        if (number <= last) continue;
        for (std::size_t i = 0; i < names.size(); ++i)
            csv += (i == 0 ? "" : ",") + quoted(i < row.size() ? row[i].text : std::string());
        csv += '\n';
    }
    return csv;
}

} // namespace

std::optional<PlainSheet> plainSheet(const std::string& path, const std::string& name) {
    static std::atomic<int> count{0};
    std::optional<Sheet> sheet;
    try {
        sheet = Workbook(path).sheet(name);
    } catch (const Error&) {
        return std::nullopt; // OGR says what is wrong with it
    }
    const auto row = sheet ? headingOf(*sheet) : 0;
    if (row == 0) return std::nullopt;
    const bool spans =
        std::any_of(sheet->merged.begin(), sheet->merged.end(), [&](const auto& each) { return each.first == row; });
    const auto below = sheet->rows.find(row + 1);
    const bool isDouble = spans && below != sheet->rows.end() && isWords(below->second);
    const bool isEmpty = sheet->rows.size() == 1; // OGR would take the only row for a record
    if (row == sheet->rows.begin()->first && !isDouble && !isEmpty) return std::nullopt;
    const auto last = row + (isDouble ? 1 : 0);
    const auto csv = csvOf(*sheet, last, headings(*sheet, row, isDouble));
    const auto folder = fmt::format("/vsimem/mutu-sheet-{}", ++count);
    auto stem = sheet->name;
    std::replace(stem.begin(), stem.end(), '/', '_');
    PlainSheet plain{folder + '/' + stem + ".csv", sheet->name, last, {}, nullptr};
    for (auto each = sheet->rows.upper_bound(last); each != sheet->rows.end(); ++each)
        plain.rows.push_back(each->first);
    VSILFILE* file = VSIFOpenL(plain.place.c_str(), "wb");
    if (file == nullptr) return std::nullopt;
    VSIFWriteL(csv.data(), 1, csv.size(), file);
    VSIFCloseL(file);
    plain.scratch = {nullptr, [folder](const void*) { VSIRmdirRecursive(folder.c_str()); }};
    return plain;
}

} // namespace mutu::exchange
