// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/demo/history.h"
#include "geo/demo/zone_source.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::int64_t> parcels;
    std::optional<std::int64_t> seed;
};

constexpr std::int64_t standardSeed = 1;

std::int64_t fill(const std::string& path, const demo::Zone& zone, const Settings& settings) {
    demo::ZoneSource source(zone);
    book::Book::make(path, demo::Zone::card(), settings.heading("建立示范园区（虚构）"), source,
                     progressLine(settings));
    auto book = book::Book::open(path);
    demo::tellHistory(book);
    return source.parcelCount();
}

ExitCode make(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto wanted = request.parcels.value_or(demo::Zone::defaultParcels);
    if (wanted < demo::Zone::fewestParcels || wanted > demo::Zone::mostParcels)
        throw Error(ErrorKind::usage, "parcels_range", fmt::format("a zone of {} parcels can't be made", wanted),
                    fmt::format("ask for {} to {} parcels", demo::Zone::fewestParcels, demo::Zone::mostParcels));
    const demo::Zone zone(wanted, static_cast<std::uint64_t>(request.seed.value_or(standardSeed)));
    const auto parcels = fill(request.book, zone, settings);
    const auto districts = zone.districts().size();
    const auto name = demo::Zone::card().name;
    if (settings.format == Format::json) {
        answerJson(Json{{"book", request.book},
                        {"name", name},
                        {"illustrative", true},
                        {"districts", districts},
                        {"parcels", parcels}});
        return ExitCode::done;
    }
    answer(
        settings.language == Language::zh
            ? fmt::format("已建立{} {}：{} 个片区，{} 宗地。全部图形、企业与日期均为虚构。\n", name, request.book,
                          districts, parcels)
            : fmt::format("Made {}, {}: {} districts, {} parcels. Every shape, enterprise and date in it is made up.\n",
                          request.book, name, districts, parcels));
    return ExitCode::done;
}

} // namespace

void declareDemo(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The file to make", "新账簿的文件名"}, request->book);
    arguments.option("--parcels", "N", {"About how many parcels (1200 unless told)", "宗地数，约（默认 1200）"},
                     request->parcels);
    arguments.option("--seed", "S",
                     {"The same seed makes the same zone (1 unless told)", "随机种子，相同种子得到相同园区（默认 1）"},
                     request->seed);
    arguments.then([request, &settings] { return make(*request, settings); });
}

} // namespace mutu::cli
