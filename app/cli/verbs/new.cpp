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
    std::string crs = "EPSG:4549";
    std::string name;
};

ExitCode make(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto crs = orUsage(geom::Crs::parse(request.crs));
    store::Card card;
    card.name = request.name.empty() ? std::filesystem::path(request.book).stem().string() : request.name;
    card.crs = crs.code().empty() ? crs.wkt() : crs.code();
    card.createdAt = nowInUtc();
    const auto book = book::Book::create(request.book, card);
    if (settings.format == Format::json) {
        answerJson(Json{{"book", request.book}, {"name", card.name}, {"crs", card.crs}});
        return ExitCode::done;
    }
    if (settings.quiet) return ExitCode::done;
    answer(fmt::format("{}\n", settings.language == Language::zh
                                   ? fmt::format("已新建账簿 {}（{}，{}）。", request.book, card.name, crs.name())
                                   : fmt::format("Made the book {} ({}, {}).", request.book, card.name, crs.name())));
    return ExitCode::done;
}

} // namespace

void declareNew(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The file to make", "新账簿的文件名"}, request->book);
    arguments.option("--crs", "CRS",
                     {"Projected CRS in metres (EPSG:4549 unless told)", "以米为单位的投影坐标系（默认 EPSG:4549）"},
                     request->crs);
    arguments.option("--name", "NAME", {"The zone's name (the file's name unless told)", "园区名称（默认取文件名）"},
                     request->name);
    arguments.then([request, &settings] { return make(*request, settings); });
}

} // namespace mutu::cli
