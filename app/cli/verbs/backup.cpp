// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/book.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string file;
};

ExitCode copy(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    book.backup(request.file, progressLine(settings));
    const auto bytes = std::filesystem::file_size(request.file);
    if (settings.format == Format::json)
        answerJson(Json{{"book", request.book},
                        {"backup", request.file},
                        {"revision", book.records().revision().value},
                        {"bytes", bytes}});
    else if (!settings.quiet)
        answer(fmt::format(
            fmt::runtime(settings.say({"Copied {} to {} ({} bytes).\n", "已将 {} 备份到 {}（{} 字节）。\n"})),
            request.book, request.file, bytes));
    return ExitCode::done;
}

} // namespace

void declareBackup(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place("FILE", {"The copy to make; never overwritten", "备份文件名；不会覆盖已有文件"}, request->file);
    arguments.then([request, &settings] { return copy(*request, settings); });
}

} // namespace mutu::cli
