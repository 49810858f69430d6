// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "geo/book/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::int64_t> limit;
};

constexpr std::array<std::string_view, 3> origins{"act", "undo", "redo"};

Json entryOf(const change::LogEntry& entry) {
    const auto& heading = entry.heading;
    return {{"revision", entry.revision.value},
            {"at", heading.at},
            {"author", heading.author},
            {"title", heading.title},
            {"reason", textOrNull(heading.reason)},
            {"document", textOrNull(heading.document)},
            {"origin", origins[static_cast<std::size_t>(heading.origin)]},
            {"target", heading.target.value == 0 ? Json() : Json(heading.target.value)},
            {"changes", entry.changeCount},
            {"hash", hex(entry.hash)}};
}

Table tableOf(const std::vector<change::LogEntry>& entries, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    Table table({{"revision", say({"No.", "序号"})},
                 {"at", say({"Time (UTC)", "时间（UTC）"})},
                 {"author", say({"Author", "经办人"})},
                 {"title", say({"Title", "事项"})},
                 {"origin", say({"Undoes", "撤销/重做"})},
                 {"changes", say({"Changes", "变更数"})},
                 {"reason", say({"Reason", "原因"})},
                 {"document", say({"Document", "文号"})}});
    for (const auto& entry : entries) {
        const auto& heading = entry.heading;
        const auto origin = heading.origin == change::Origin::act
                                ? std::string()
                                : fmt::format("{} {}", settings.say(wordOf(heading.origin)), heading.target.value);
        table.add({entry.revision.value, heading.at.substr(0, 19), heading.author, heading.title, origin,
                   entry.changeCount, heading.reason, heading.document});
    }
    return table;
}

ExitCode show(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto limit = static_cast<std::size_t>(request.limit.value_or(0));
    auto entries = book.records().log(settings.asOf ? 0 : limit);
    std::reverse(entries.begin(), entries.end());
    if (settings.asOf)
        std::erase_if(entries,
                      [&](const auto& entry) { return entry.heading.at.substr(0, 10) > settings.asOf->text(); });
    if (limit > 0 && entries.size() > limit) entries.resize(limit);
    if (settings.format == Format::json) {
        auto list = Json::array();
        for (const auto& entry : entries) list.push_back(entryOf(entry));
        answerJson(Json{{"entries", list}});
        return ExitCode::done;
    }
    if (entries.empty() && settings.format == Format::text)
        return answer(settings.say({"The log is empty: nothing was written yet.\n", "尚无变更记录。\n"})),
               ExitCode::done;
    const auto table = tableOf(entries, settings);
    answer(settings.format == Format::csv ? table.csv() : table.text());
    return ExitCode::done;
}

} // namespace

void declareLog(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.option("--limit", "N", {"Only the newest N", "只列最近 N 条"}, request->limit);
    arguments.then([request, &settings] { return show(*request, settings); });
}

} // namespace mutu::cli
