// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit_session.h"
#include "app/cli/geometry_argument.h"
#include "app/cli/request.h"
#include "app/cli/verbs/verbs.h"
#include "geo/fabric/divide.h"
#include "geo/fabric/traverse.h"

#include <fmt/format.h>

#include <fstream>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string parcel;
    std::optional<std::int64_t> parts;
    std::vector<std::string> areas;
    std::string areasFile;
    std::optional<std::string> parallelTo;
    std::optional<std::string> bearing;
    std::optional<std::string> minFrontage;
    std::string remainder = "last";
    bool registered = false;
    bool dryRun = false;
    std::optional<std::int64_t> heir;
    std::string buildingTo;
};

[[noreturn]] void usage(const std::string& code, const std::string& message, const std::string& where,
                        const std::string& remedy) {
    throw Stop{{code, message, where, remedy}, ExitCode::usage};
}

/// The areas of a file: one a line, in its first cell; a first line without an area is a heading.
std::vector<RegisteredArea> areasIn(const std::string& path) {
    std::ifstream file(path);
    if (!file)
        throw Stop{{"file_missing", fmt::format("There is no file {}.", path), path, "Check the name."},
                   ExitCode::badInput};
    std::vector<RegisteredArea> areas;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        const auto cell = line.substr(0, line.find_first_of(",;\t\r"));
        if (cell.empty()) continue;
        const auto area = parseArea(cell);
        if (!area && areas.empty() && number == 1) continue;
        if (!area)
            throw Stop{{area.refusal().code, area.refusal().message, fmt::format("{}:{}", path, number),
                        area.refusal().remedy},
                       ExitCode::badInput};
        areas.push_back(RegisteredArea::nearest(*area));
    }
    return areas;
}

void fillSizes(const Request& request, fabric::DivideRequest& wish) {
    const int ways = (request.parts ? 1 : 0) + (request.areas.empty() ? 0 : 1) + (request.areasFile.empty() ? 0 : 1);
    if (ways != 1)
        usage("option_missing", "Nothing, or too much, says how large the parts are.", "parcel divide",
              "Give one of --parts N, --areas 5mu,3mu and --areas-file FILE.");
    if (request.parts) {
        if (*request.parts < 2 || *request.parts > 1000)
            usage("option_malformed", fmt::format("{} is no number of parts.", *request.parts), "--parts",
                  "Give a number from 2 to 1000.");
        wish.parts = *request.parts;
    }
    for (const auto& text : listOption("--areas", request.areas)) wish.areas.push_back(*areaOption("--areas", text));
    if (!request.areasFile.empty()) wish.areas = areasIn(request.areasFile);
}

fabric::Run runOf(const Request& request, const land::Parcel& parcel) {
    if (request.parallelTo.has_value() == request.bearing.has_value())
        usage("option_missing", "Nothing says which way the dividing lines run.", "parcel divide",
              "Give --parallel-to X,Y (a place at an edge) or --bearing 45°30'.");
    if (request.parallelTo)
        return orStop(fabric::runAlongEdge(parcel, pointArgument("--parallel-to", *request.parallelTo)));
    const auto bearing = fabric::Bearing::parse(*request.bearing);
    if (!bearing) throw Stop{bearing.refusal(), ExitCode::usage};
    return fabric::runAlong(bearing->degrees);
}

ExitCode divide(const Request& request, const Settings& settings) {
    fabric::DivideRequest wish;
    fillSizes(request, wish);
    wish.registered = request.registered;
    wish.remainderFirst = request.remainder == "first";
    wish.day = settings.day();
    if (request.minFrontage) {
        const auto length = parseLength(*request.minFrontage);
        if (!length) throw Stop{length.refusal(), ExitCode::usage};
        wish.leastWidth = *length;
    }
    EditSession session(request.book, request.dryRun, settings);
    wish.parcel = session.idOf(request.parcel);
    wish.run = runOf(request, session.named().front());
    const auto made = orStop(fabric::divide(session.around({}), wish));
    if (made.division.departure > 0)
        tell(settings, fmt::format(fmt::runtime(settings.say({"To meet the areas, lines bend by up to {:.1f} mm.",
                                                              "为使面积准确，分割线最大偏折 {:.1f} 毫米。"})),
                                   made.division.departure));
    return session.finish(made.edit, {"Divide {}", "按面积分割 {}"}, {request.heir, request.buildingTo});
}

} // namespace

void declareParcelDivide(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("divide", {"Divide a parcel by area", "按面积分割宗地"},
                                 "mutu parcel divide zone.mutu A-1 --areas 5mu,3mu --bearing 0");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.place("PARCEL", {"A parcel's code or a plot's number", "宗地代码或地块编号"}, request->parcel);
    own.option("--parts", "N", {"Into so many equal parts", "等分为若干份"}, request->parts);
    own.option("--areas", "AREA,…",
               {"The parts' areas in order; what they leave is one more part", "依次列出各部分面积，余下的另成一宗"},
               request->areas);
    own.option("--areas-file", "FILE.csv", {"The same, one a line", "同上，每行一个"}, request->areasFile);
    own.option("--parallel-to", "X,Y",
               {"Lines parallel to the edge nearest to this place, parts from there inwards",
                "平行于离此处最近的界线，由该边起向内划分"},
               request->parallelTo);
    own.option("--bearing", "DEG",
               {"Lines along this bearing (45°30'15\", N45E), parts from its left", "沿此方位角划分，由其左侧起"},
               request->bearing);
    own.flag("--registered", {"The areas are of the register, not of the map", "所列为登记面积，而非图上面积"},
             request->registered);
    own.choice("--remainder", {"first", "last"}, {"Where the remainder lies", "剩余部分的位置"}, request->remainder);
    own.option("--min-frontage", "LENGTH", {"No part narrower than this", "各部分最小宽度"}, request->minFrontage);
    own.option("--heir", "N", {"The new parcel (1, 2 …) that takes all rights", "承接全部权利的新宗地序号"},
               request->heir);
    own.option("--building-to", "largest|N",
               {"Who takes a building that a line cuts: the new parcel with most of it, or the N-th",
                "被分割线切断的建筑归属：largest 归占地最多的新宗地，或写新宗地序号"},
               request->buildingTo);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    own.then([request, &settings] { return divide(*request, settings); });
}

} // namespace mutu::cli
