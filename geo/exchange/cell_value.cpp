// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/cell_value.h"

#include "geo/exchange/figures.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace mutu::exchange {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (true) {
        if (!text.empty() && blank(text.front()))
            text.remove_prefix(1);
        else if (!text.empty() && blank(text.back()))
            text.remove_suffix(1);
        else if (text.substr(0, 3) == "　")
            text.remove_prefix(3);
        else if (text.size() >= 3 && text.substr(text.size() - 3) == "　")
            text.remove_suffix(3);
        else
            return text;
    }
}

bool saysNothing(std::string_view text) {
    return text.empty() || text == "-" || text == "--" || text == "/" || text == "NULL" || text == "null" ||
           text == "<Null>" || text == "<空>" || text == "无";
}

/// Half-width figures, without thousands separators.
std::string plainNumber(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ',' || c == ' ') continue;
        // U+FF10…FF19 and U+FF0E are three bytes: EF BC xx
        if (i + 2 < text.size() && text.substr(i, 2) == "\xEF\xBC") {
            const auto last = static_cast<unsigned char>(text[i + 2]);
            if (last >= 0x90 && last <= 0x99) {
                plain += static_cast<char>('0' + (last - 0x90));
                i += 2;
                continue;
            }
            if (last == 0x8E) {
                plain += '.';
                i += 2;
                continue;
            }
        }
        plain += c;
    }
    return plain;
}

/// The number in front; `rest` receives what follows it.
Parsed<double> leadingNumber(std::string_view text, std::string_view& rest) {
    double value = 0;
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    rest = std::string_view(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (failure != std::errc() || !std::isfinite(value)) return {0, Lack::malformed};
    return {value, Lack::none};
}

struct Pair {
    std::string_view text;
    std::string_view meaning;
};

struct Word {
    std::string_view column;
    std::string_view text;
    std::string_view meaning;
};

// Of several words for one value the office's own comes first.
constexpr std::array words{Word{"stratum", "地表", "surface"},
                           Word{"stratum", "地上", "above"},
                           Word{"stratum", "地下", "below"},
                           Word{"stratum", "所有权", "ownership"},
                           Word{"stage", "规划", "plan"},
                           Word{"stage", "控规", "plan"},
                           Word{"stage", "农转用", "conversion"},
                           Word{"stage", "征收", "conversion"},
                           Word{"stage", "农转用征收", "conversion"},
                           Word{"stage", "净地", "cleared"},
                           Word{"stage", "储备", "reserve"},
                           Word{"stage", "收储", "reserve"},
                           Word{"stage", "入库", "reserve"},
                           Word{"stage", "已占用", "occupied"},
                           Word{"stage", "占用", "occupied"},
                           Word{"stage", "完成", "done"},
                           Word{"stage", "已完成", "done"},
                           Word{"stage", "建成", "done"},
                           Word{"stage", "已建", "done"},
                           Word{"stage", "现状", "done"},
                           Word{"stage", "启动", "started"},
                           Word{"stage", "已启动", "started"},
                           Word{"stage", "在建", "started"},
                           Word{"stage", "谋划", "planned"},
                           Word{"stage", "拟建", "planned"},
                           Word{"part", "整宗", "whole"},
                           Word{"part", "全部", "whole"},
                           Word{"part", "部分", "area"},
                           Word{"part", "整幢", "building"},
                           Word{"part", "幢", "building"},
                           Word{"part", "楼层", "floor"},
                           Word{"part", "层", "floor"},
                           Word{"level", "承租", "head"},
                           Word{"level", "租赁", "head"},
                           Word{"level", "转租", "sublease"},
                           Word{"kind", "抵押", "mortgage"},
                           Word{"kind", "查封", "seizure"},
                           Word{"kind", "土壤污染", "soil"},
                           Word{"kind", "土壤", "soil"},
                           Word{"kind", "欠费", "arrears"},
                           Word{"kind", "欠税", "arrears"},
                           Word{"class", "支路", "branch"},
                           Word{"class", "主干路", "main"},
                           Word{"class", "主干道", "main"},
                           Word{"class", "次干路", "main"},
                           Word{"class", "快速路", "trunk"},
                           Word{"class", "干线", "trunk"},
                           Word{"state", "草案", "draft"},
                           Word{"state", "已批准", "adopted"},
                           Word{"state", "已被替代", "superseded"},
                           Word{"measure", "盘活用地", "reused_land"},
                           Word{"measure", "盘活厂房", "reused_floor"},
                           Word{"measure", "清退企业", "cleared"},
                           Word{"mark", "钢钉", "steel_nail"},
                           Word{"mark", "水泥桩", "concrete_post"},
                           Word{"mark", "石灰桩", "lime_post"},
                           Word{"mark", "喷涂", "paint"},
                           Word{"mark", "瓷标志", "porcelain"},
                           Word{"mark", "无标志", "none"},
                           Word{"mark", "其他", "other"},
                           Word{"category", "解析", "analytic"},
                           Word{"category", "图解", "graphic"}};

constexpr std::array landUses{
    Pair{"工业用地", "0601"},     Pair{"采矿用地", "0602"},       Pair{"盐田", "0603"},
    Pair{"仓储用地", "0604"},     Pair{"物流仓储用地", "0604"},   Pair{"城镇住宅用地", "0701"},
    Pair{"农村宅基地", "0702"},   Pair{"零售商业用地", "0501"},   Pair{"批发市场用地", "0502"},
    Pair{"餐饮用地", "0503"},     Pair{"旅馆用地", "0504"},       Pair{"商务金融用地", "0505"},
    Pair{"娱乐用地", "0506"},     Pair{"其他商服用地", "0507"},   Pair{"商服用地", "05"},
    Pair{"机关团体用地", "0801"}, Pair{"教育用地", "0803"},       Pair{"科研用地", "0804"},
    Pair{"医疗卫生用地", "0805"}, Pair{"公用设施用地", "0809"},   Pair{"公园与绿地", "0810"},
    Pair{"公路用地", "1003"},     Pair{"城镇村道路用地", "1004"}, Pair{"空闲地", "1201"}};

} // namespace

std::string textOf(const Cell& cell) {
    if (const auto* text = std::get_if<std::string_view>(&cell)) {
        const auto kept = trimmed(*text);
        return saysNothing(kept) ? std::string() : std::string(kept);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell)) {
        constexpr double exact = 9007199254740992.0;
        if (std::isfinite(*real) && std::abs(*real) < exact && std::trunc(*real) == *real)
            return fmt::format("{:.0f}", *real);
        return fmt::format("{}", *real);
    }
    if (const auto* date = std::get_if<Date>(&cell)) return date->text();
    return {};
}

Parsed<double> numberOf(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return {static_cast<double>(*whole), Lack::none};
    if (const auto* real = std::get_if<double>(&cell))
        return std::isfinite(*real) ? Parsed<double>{*real, Lack::none} : Parsed<double>{0, Lack::malformed};
    if (std::holds_alternative<Date>(cell)) return {0, Lack::malformed};
    const std::string text = plainNumber(textOf(cell));
    if (text.empty()) return {};
    std::string_view rest;
    auto parsed = leadingNumber(text, rest);
    if (rest == "%" || rest == "％")
        parsed.value /= 100;
    else if (!rest.empty() && rest != "m" && rest != "米" && rest != "层")
        parsed.lack = Lack::malformed;
    return parsed;
}

Parsed<double> partOf(const Cell& cell) {
    const std::string text = plainNumber(textOf(cell));
    if (text.empty()) return {};
    if (text.ends_with('%') || text.ends_with("％")) return numberOf(cell);
    std::string_view rest;
    const auto dividend = leadingNumber(text, rest);
    if (dividend.lack != Lack::none || !(rest.starts_with('/') || rest.starts_with("／"))) return {0, Lack::malformed};
    rest.remove_prefix(rest.starts_with('/') ? 1 : std::string_view("／").size());
    const auto divisor = leadingNumber(rest, rest);
    if (divisor.lack != Lack::none || !rest.empty() || !(divisor.value > 0)) return {0, Lack::malformed};
    return {dividend.value / divisor.value, Lack::none};
}

Parsed<std::int64_t> storeyOf(const Cell& cell) {
    const std::string text = plainNumber(textOf(cell));
    if (text.empty()) return {};
    const auto number = storeyNumber(text);
    return number ? Parsed<std::int64_t>{*number, Lack::none} : Parsed<std::int64_t>{0, Lack::malformed};
}

Parsed<RegisteredArea> areaOf(const Cell& cell, AreaUnit unit) {
    double value = 0;
    if (std::holds_alternative<std::string_view>(cell)) {
        const std::string text = plainNumber(textOf(cell));
        if (text.empty()) return {};
        std::string_view rest;
        const auto parsed = leadingNumber(text, rest);
        if (parsed.lack != Lack::none) return {{}, Lack::malformed};
        if (!rest.empty()) {
            const auto stated = areaUnitNamed(rest);
            if (!stated) return {{}, Lack::malformed};
            unit = *stated;
        }
        value = parsed.value;
    } else {
        const auto parsed = numberOf(cell);
        if (parsed.lack != Lack::none) return {{}, parsed.lack};
        value = parsed.value;
    }
    constexpr double largest = 1e13; // ten million km², as parseArea
    const SquareMetre area = squareMetres(value, unit);
    if (!(area.value() >= 0 && area.value() <= largest)) return {{}, Lack::malformed};
    return {RegisteredArea::nearest(area), Lack::none};
}

namespace {

/// 43895 as spreadsheets count days, where a cell lost its date format; from 1930 to 2099 alone.
std::optional<Date> dateOfSerial(const std::string& text) {
    constexpr int epoch = 25569; // 1970-01-01
    if (text.size() != 5 || text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    const int serial = std::stoi(text);
    if (serial < 10959 || serial > 73050) return std::nullopt;
    return Date::of(1970, 1, 1).plusDays(serial - epoch);
}

} // namespace

Parsed<Date> dateOf(const Cell& cell) {
    if (const auto* date = std::get_if<Date>(&cell)) return {*date, Lack::none};
    const std::string text = textOf(cell);
    if (text.empty() || text == "0") return {};
    if (const auto date = Date::parse(text)) return {*date, Lack::none};
    if (const auto date = dateOfSerial(text)) return {*date, Lack::none};
    return {{}, Lack::malformed};
}

Parsed<bool> flagOf(const Cell& cell) {
    const std::string text = textOf(cell);
    if (text.empty()) return {};
    for (const char* yes : {"1", "是", "true", "True", "TRUE", "yes", "Y", "y"})
        if (text == yes) return {true, Lack::none};
    for (const char* no : {"0", "否", "false", "False", "FALSE", "no", "N", "n"})
        if (text == no) return {false, Lack::none};
    return {false, Lack::malformed};
}

std::string_view wordOf(std::string_view column, std::string_view text) {
    for (const auto& word : words)
        if (word.column == column && word.text == text) return word.meaning;
    return text;
}

std::string_view officeWord(std::string_view column, std::string_view value) {
    for (const auto& word : words)
        if (word.column == column && word.meaning == value) return word.text;
    return value;
}

std::string_view landUseCode(std::string_view text) {
    for (const auto& use : landUses)
        if (use.text == text) return use.meaning;
    return text;
}

} // namespace mutu::exchange
