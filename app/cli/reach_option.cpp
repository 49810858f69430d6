// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reach_option.h"

#include "app/cli/dossier.h"
#include "app/cli/exit_code.h"
#include "app/cli/request.h"
#include "geo/base/area.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::cli {

namespace {

std::vector<geom::Shape> shapesOf(const store::Store& records, const std::string& name, std::optional<Date> asOf) {
    std::vector<geom::Shape> shapes;
    for (auto& parcel : parcelsCalled(records, name, asOf)) shapes.push_back(std::move(parcel.geometry));
    if (shapes.empty())
        for (auto& facility : book::calledBy<land::Facility>(records, "name", name))
            shapes.push_back(std::move(facility.geometry));
    std::erase_if(shapes, [](const geom::Shape& shape) { return geom::boxOf(shape).empty(); });
    return shapes;
}

} // namespace

book::Reach reachOption(const store::Store& records, std::string_view option, const std::string& text,
                        std::optional<Date> asOf) {
    if (std::count(text.begin(), text.end(), ',') == 2) {
        const auto near = nearOption(option, text);
        return {{near.place}, near.distance};
    }
    const auto comma = text.rfind(',');
    const auto within = comma == std::string::npos ? std::nullopt : std::optional(parseLength(text.substr(comma + 1)));
    if (!within || !within->ok() || comma == 0)
        throw Stop{{"option_malformed", fmt::format("'{}' can't be read.", text), std::string(option),
                    "Write it as X,Y,DISTANCE or PLACE,DISTANCE, such as 500000,3200000,500m or 第二水厂,2km."},
                   ExitCode::usage};
    const auto name = text.substr(0, comma);
    auto shapes = shapesOf(records, name, asOf);
    if (shapes.empty())
        throw Stop{{"place_unknown", fmt::format("The book has no parcel and no facility '{}' on the map.", name),
                    std::string(option), "Check the code or the name; `mutu report facilities` lists the facilities."},
                   ExitCode::notFound};
    return {std::move(shapes), within->value()};
}

} // namespace mutu::cli
