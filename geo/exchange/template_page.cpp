// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/template_page.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <map>
#include <sstream>
#include <variant>

namespace mutu::exchange {

namespace {

/// 1970-01-01 counted from 1899-12-30, as Excel's serial numbers are, and from 1904-01-01.
constexpr std::int64_t epochSerial = 25569;
constexpr std::int64_t years1904 = 1462;

/// ECMA-376, 18.8.30: the built-in formats that show a day.
bool isBuiltInDate(int format) {
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36 ||
           (format >= 50 && format <= 54) || format == 57 || format == 58;
}

/// Whether a format of one's own shows a day: it speaks of years or days outside of quotes and brackets.
bool isDateFormat(std::string_view code) {
    bool isQuoted = false;
    bool isBracketed = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
            continue;
        }
        if (c == '"') isQuoted = !isQuoted;
        if (isQuoted) continue;
        if (c == '[' || c == ']') isBracketed = c == '[';
        if (!isBracketed && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) return true;
    }
    return false;
}

void clear(pugi::xml_node cell) {
    cell.remove_attribute("t");
    while (auto child = cell.first_child()) cell.remove_child(child);
}

void setNumber(pugi::xml_node cell, const std::string& number) { cell.append_child("v").text().set(number.c_str()); }

void setText(pugi::xml_node cell, const std::string& text) {
    if (text.empty()) return;
    cell.append_attribute("t").set_value("inlineStr");
    auto inner = cell.append_child("is").append_child("t");
    inner.append_attribute("xml:space").set_value("preserve");
    inner.text().set(text.c_str());
}

} // namespace

DateStyles::DateStyles(const std::string& stylesXml, bool from1904)
    : from1904_(from1904) {
    pugi::xml_document document;
    document.load_string(stylesXml.c_str());
    const auto root = document.document_element();
    std::map<int, std::string> own;
    for (const auto& format : root.child("numFmts").children("numFmt"))
        own[format.attribute("numFmtId").as_int()] = format.attribute("formatCode").as_string();
    std::int64_t number = 0;
    for (const auto& style : root.child("cellXfs").children("xf")) {
        const int format = style.attribute("numFmtId").as_int();
        const auto found = own.find(format);
        if (found == own.end() ? isBuiltInDate(format) : isDateFormat(found->second)) dates_.insert(number);
        ++number;
    }
}

std::int64_t DateStyles::serial(Date day) const { return day.days() + epochSerial - (from1904_ ? years1904 : 0); }

TemplatePage::TemplatePage(const std::string& xml, const DateStyles& styles)
    : document_(std::make_unique<pugi::xml_document>())
    , styles_(styles) {
    document_->load_buffer(xml.data(), xml.size(), pugi::parse_full | pugi::parse_ws_pcdata);
}

TemplatePage::~TemplatePage() = default;

/// The cell, made in its place in order where the sheet has none yet.
pugi::xml_node TemplatePage::cell(std::int64_t column, std::int64_t row) {
    auto rows = document_->document_element().child("sheetData");
    pugi::xml_node line;
    for (line = rows.child("row"); line && line.attribute("r").as_llong() < row; line = line.next_sibling("row")) {
    }
    if (!line || line.attribute("r").as_llong() != row) {
        auto made = line ? rows.insert_child_before("row", line) : rows.append_child("row");
        made.append_attribute("r").set_value(static_cast<long long>(row));
        line = made;
    }
    pugi::xml_node found;
    for (found = line.child("c"); found && cellPlace(found.attribute("r").as_string()).first < column;
         found = found.next_sibling("c")) {
    }
    const auto name = cellName(column, row);
    if (found && name == found.attribute("r").as_string()) return found;
    auto made = found ? line.insert_child_before("c", found) : line.append_child("c");
    made.append_attribute("r").set_value(name.c_str());
    return made;
}

bool TemplatePage::set(std::int64_t column, std::int64_t row, const WorkbookCell& value) {
    auto target = cell(column, row);
    if (target.child("f")) return false;
    clear(target);
    struct Setter {
        pugi::xml_node target;
        const DateStyles& styles;
        void operator()(std::monostate) const {}
        void operator()(const std::string& text) const { setText(target, text); }
        void operator()(std::int64_t count) const { setNumber(target, fmt::format("{}", count)); }
        void operator()(WorkbookNumber number) const { setNumber(target, fmt::format("{}", number.value)); }
        void operator()(Date day) const {
            if (styles.isDate(target.attribute("s").as_llong()))
                setNumber(target, fmt::format("{}", styles.serial(day)));
            else
                setText(target, day.text());
        }
    };
    std::visit(Setter{target, styles_}, value);
    return true;
}

bool TemplatePage::computes() const {
    for (const auto& row : document_->document_element().child("sheetData").children("row"))
        for (const auto& each : row.children("c"))
            if (each.child("f")) return true;
    return false;
}

std::string TemplatePage::xml() const {
    std::ostringstream text;
    document_->save(text, "", pugi::format_raw | pugi::format_no_declaration);
    return text.str();
}

} // namespace mutu::exchange
