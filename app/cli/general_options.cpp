// SPDX-License-Identifier: Apache-2.0
#include "app/cli/general_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <pwd.h>
#include <string_view>
#include <unistd.h>

namespace mutu::cli {

namespace {

constexpr std::array<std::string_view, 8> valued{"--format", "--as-of",    "--lang",   "--author",
                                                 "--reason", "--document", "--output", "--template"};

std::string userName() {
    if (const auto* entry = getpwuid(getuid()); entry != nullptr && entry->pw_name != nullptr) return entry->pw_name;
    const char* user = std::getenv("USER");
    return user != nullptr ? user : "unknown";
}

Language languageAhead(int count, char** words) {
    auto language = environmentLanguage();
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        std::string_view value;
        if (word == "--lang" && i + 1 < count) value = words[i + 1];
        if (word.starts_with("--lang=")) value = word.substr(7);
        if (value == "zh") language = Language::zh;
        if (value == "en") language = Language::en;
    }
    return language;
}

} // namespace

GeneralOptions::GeneralOptions(int count, char** words) { settings_.language = languageAhead(count, words); }

void GeneralOptions::declare(Arguments& arguments) {
    arguments.choice("--format", {"text", "json", "csv", "geojson", "xlsx"},
                     {"How to answer (text unless told)", "输出格式（默认 text）"}, format_);
    arguments.option("--output", "FILE",
                     {"Where a report goes: a workbook FILE.xlsx", "报表写入的文件：FILE.xlsx 工作簿"},
                     settings_.output);
    arguments.option("--template", "FILE",
                     {"The workbook whose named cells a report fills", "报表填入的工作簿模板（按名称填单元格）"},
                     settings_.filledIn);
    arguments.option("--as-of", "DATE", {"The day to look at (today unless told)", "查询日期（默认今天）"}, asOf_);
    arguments.choice("--lang", {"zh", "en"}, {"The language of messages and tables", "提示与表格的语言"}, language_);
    arguments.option("--author", "NAME",
                     {"Who makes the change (your user name unless told)", "经办人（默认当前用户）"}, settings_.author);
    arguments.option("--reason", "TEXT", {"Why the change is made", "变更原因"}, settings_.reason);
    arguments.option("--document", "NO", {"The number of the document behind the change", "依据文号"},
                     settings_.document);
    arguments.flag("--quiet,-q", {"No messages and no progress", "不显示提示与进度"}, settings_.quiet);
}

void GeneralOptions::settle() {
    constexpr std::array<std::string_view, 5> formats{"text", "json", "csv", "geojson", "xlsx"};
    if (settings_.output.ends_with(".xlsx") && format_ == "text") format_ = "xlsx";
    const auto* found = std::find(formats.begin(), formats.end(), format_);
    settings_.format = static_cast<Format>(found - formats.begin());
    if (settings_.author.empty()) settings_.author = userName();
    if ((settings_.format == Format::xlsx) != settings_.output.ends_with(".xlsx") ||
        (settings_.format != Format::xlsx && !settings_.output.empty()))
        throw Stop{{"output_unsuited",
                    "A workbook goes to a file whose name ends in .xlsx; nothing else goes to a file.", "--output",
                    "Write --output FILE.xlsx; send other answers on with >."},
                   ExitCode::usage};
    if (!settings_.filledIn.empty() && settings_.format != Format::xlsx)
        throw Stop{{"output_unsuited", "A template is filled into a workbook.", "--template",
                    "Write --output FILE.xlsx beside --template."},
                   ExitCode::usage};
    if (asOf_.empty()) return;
    settings_.asOf = Date::parse(asOf_);
    if (!settings_.asOf)
        throw Stop{
            {"date_malformed", fmt::format("'{}' is no date.", asOf_), "--as-of", "Write the date as 2020-12-31."},
            ExitCode::usage};
}

std::size_t verbPosition(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with('-')) return i;
        if (std::find(valued.begin(), valued.end(), words[i]) != valued.end()) ++i;
    }
    return words.size();
}

} // namespace mutu::cli
