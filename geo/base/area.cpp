// SPDX-License-Identifier: Apache-2.0
#include "geo/base/area.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace mutu {

namespace {

struct Unit {
    std::string_view name;
    double factor;
};

constexpr std::array areaUnits{
    Unit{"mu", 2000.0 / 3.0},
    Unit{"亩", 2000.0 / 3.0},
    Unit{"m2", 1.0},
    Unit{"m²", 1.0},
    Unit{"㎡", 1.0},
    Unit{"平方米", 1.0},
    Unit{"sqm", 1.0},
    Unit{"ha", 10000.0},
    Unit{"公顷", 10000.0},
    Unit{"km2", 1e6},
    Unit{"km²", 1e6},
    Unit{"平方公里", 1e6},
    Unit{"万亩", 2000.0 / 3.0 * 10000.0},
};
constexpr std::array lengthUnits{Unit{"m", 1.0},       Unit{"米", 1.0},      Unit{"km", 1000.0},
                                 Unit{"公里", 1000.0}, Unit{"千米", 1000.0}, Unit{"", 1.0}};

struct Measure {
    double number;
    std::string_view unit;
};

Result<Measure> split(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    double number = 0;
    const auto [end, problem] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (end == text.data() || problem == std::errc::invalid_argument ||
        (problem == std::errc{} && !std::isfinite(number)))
        return Refusal{"area_number", fmt::format("“{}” doesn't start with a number", text), "",
                       "write for example 5mu, 3000m2 or 500m"};
    if (problem == std::errc::result_out_of_range || number < 0)
        return Refusal{"area_range", fmt::format("“{}” is outside what a book can hold", text), "",
                       "use a number from 0 to 15 billion mu"};
    auto unit = text.substr(static_cast<std::size_t>(end - text.data()));
    while (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
    return Measure{number, unit};
}

} // namespace

RegisteredArea RegisteredArea::nearest(SquareMetre area) {
    return RegisteredArea(static_cast<std::int64_t>(std::llround(area.value() * 100.0)));
}

RegisteredArea MeasuredArea::rounded() const {
    constexpr std::int64_t halvesInHundredth = 20000;
    const auto count = halves_ / halvesInHundredth;
    const auto rest = halves_ % halvesInHundredth; // has the sign of the area
    if (rest >= halvesInHundredth / 2) return RegisteredArea(count + 1);
    return RegisteredArea(rest <= -halvesInHundredth / 2 ? count - 1 : count);
}

Result<SquareMetre> parseArea(std::string_view text) {
    const auto measure = split(text);
    if (!measure) return measure.refusal();
    for (const auto& unit : areaUnits)
        if (unit.name == measure->unit) {
            const double area = measure->number * unit.factor;
            if (area > 1e13)
                return Refusal{"area_range", fmt::format("“{}” is outside what a book can hold", text), "",
                               "use at most 10 million km²"};
            return SquareMetre(area);
        }
    return Refusal{"area_unit",
                   measure->unit.empty() ? fmt::format("“{}” has no unit", text)
                                         : fmt::format("“{}” isn't a unit of area", measure->unit),
                   "", "write the unit: 5mu, 5亩, 3000m2 or 2ha"};
}

Result<Metre> parseLength(std::string_view text) {
    const auto measure = split(text);
    if (!measure) return measure.refusal();
    for (const auto& unit : lengthUnits)
        if (unit.name == measure->unit) {
            if (measure->number * unit.factor > 2e7)
                return Refusal{"length_range", fmt::format("“{}” is longer than half the way round the earth", text),
                               "", "use at most 20000km"};
            return Metre(measure->number * unit.factor);
        }
    return Refusal{"length_unit", fmt::format("“{}” isn't a unit of length", measure->unit), "",
                   "write metres or kilometres: 500m, 1.5km"};
}

} // namespace mutu
