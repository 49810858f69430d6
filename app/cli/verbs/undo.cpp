// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "geo/book/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::int64_t> number;
};

using Step = Result<Revision> (book::Book::*)(std::optional<Revision>, const book::Signature&);

ExitCode go(const Request& request, const Settings& settings, Step step, Text done) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto target = request.number ? std::optional(Revision{*request.number}) : std::nullopt;
    const auto made = orStop((book.*step)(target, {settings.author, settings.reason, settings.document}));
    const auto entries = book.records().log();
    const auto newest = *std::find_if(entries.begin(), entries.end(),
                                      [made](const change::LogEntry& entry) { return entry.revision == made; });
    if (settings.format == Format::json)
        answerJson(
            Json{{"revision", made.value}, {"target", newest.heading.target.value}, {"changes", newest.changeCount}});
    else if (!settings.quiet)
        answer(fmt::format(fmt::runtime(settings.say(done)), newest.heading.target.value, made.value,
                           newest.changeCount, counted(newest.changeCount, "record", "records")));
    return ExitCode::done;
}

void declare(Arguments& arguments, const Settings& settings, Step step, Text done) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place("N", {"The number in the log (the newest unless told)", "变更序号（默认最近一次）"},
                    request->number);
    arguments.then([=, &settings] { return go(*request, settings, step, done); });
}

} // namespace

void declareUndo(Arguments& arguments, const Settings& settings) {
    declare(arguments, settings, &book::Book::undo,
            {"Undid change {0} as change {1} ({3}).\n", "已撤销第 {0} 号变更，记为第 {1} 号（{2} 条记录）。\n"});
}

void declareRedo(Arguments& arguments, const Settings& settings) {
    declare(
        arguments, settings, &book::Book::redo,
        {"Took back undo {0} as change {1} ({3}).\n", "已重做：第 {0} 号撤销作废，记为第 {1} 号（{2} 条记录）。\n"});
}

} // namespace mutu::cli
