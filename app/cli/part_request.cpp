// SPDX-License-Identifier: Apache-2.0
#include "app/cli/part_request.h"

#include "app/cli/exit_code.h"
#include "app/cli/geometry_argument.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/divide.h"
#include "geo/fabric/split.h"
#include "geo/fabric/traverse.h"

#include <fmt/format.h>

namespace mutu::cli {

namespace {

[[noreturn]] void usage(const std::string& message, const std::string& remedy) {
    throw Stop{{"option_missing", message, "reassign", remedy}, ExitCode::usage};
}

fabric::Run runOf(const std::optional<std::string>& bearing, const std::optional<std::string>& parallelTo,
                  const land::Parcel& parcel) {
    if (parallelTo) return orStop(fabric::runAlongEdge(parcel, pointArgument("--parallel-to", *parallelTo)));
    const auto parsed = fabric::Bearing::parse(*bearing);
    if (!parsed) throw Stop{parsed.refusal(), ExitCode::usage};
    return fabric::runAlong(parsed->degrees);
}

} // namespace

void PartRequest::declare(Arguments& arguments) {
    arguments.option("--line", "WKT|JSON|FILE",
                     {"Split the part off along this line, as `parcel split` does", "沿此线分割出受让部分"}, line_);
    arguments.option("--bearing", "DEG",
                     {"Divide the part's area off by a line along this bearing, from its left, as `parcel divide` does",
                      "沿此方位角由左侧按面积分割出受让部分"},
                     bearing_);
    arguments.option("--parallel-to", "X,Y",
                     {"The same, parallel to the edge nearest to this place and from there inwards",
                      "同上，平行于离此处最近的界线，由该边起向内"},
                     parallelTo_);
    arguments.option("--part-at", "X,Y", {"A place in the part that is given", "受让部分内的一点"}, at_);
    arguments.option("--building-to", "largest",
                     {"A building that the line cuts goes to the piece with most of it",
                      "被分割线切断的建筑归占地最多的一块（largest）"},
                     buildingTo_);
}

std::optional<book::ReusePart> PartRequest::part(const store::Store& records, const land::Parcel& parcel,
                                                 std::optional<RegisteredArea> area, Date day) const {
    const int ways = (line_.empty() ? 0 : 1) + (bearing_ ? 1 : 0) + (parallelTo_ ? 1 : 0);
    if (ways == 0) {
        if (at_) usage("A place in the part says not where its boundary runs.", "Give --line WKT too.");
        return std::nullopt;
    }
    if (ways > 1) usage("The part is told in several ways.", "Give one of --line, --bearing and --parallel-to.");
    if (!buildingTo_.empty() && buildingTo_ != "largest")
        throw Stop{
            {"option_malformed", fmt::format("'{}' names no piece.", buildingTo_), "--building-to", "Write largest."},
            ExitCode::usage};
    book::ReusePart part;
    part.wishes.readAt = records.revision();
    part.wishes.buildingsToLargest = !buildingTo_.empty();
    const auto around = book::parcelsAround(records, geom::boxOf(parcel.geometry));
    if (!line_.empty()) {
        part.edit = orStop(fabric::split(around, {{parcel.id}, linesArgument("--line", line_), day}));
    } else {
        if (!area) usage("Nothing says how large the part is.", "Give --land AREA.");
        fabric::DivideRequest wish;
        wish.parcel = parcel.id;
        wish.areas = {*area};
        wish.registered = parcel.registeredArea.has_value();
        wish.run = runOf(bearing_, parallelTo_, parcel);
        wish.day = day;
        part.edit = orStop(fabric::divide(around, wish)).edit;
    }
    const auto at = at_ ? std::optional(pointArgument("--part-at", *at_)) : std::nullopt;
    part.given = orStop(book::pieceFor(part.edit, parcel.title(), at, area));
    return part;
}

} // namespace mutu::cli
