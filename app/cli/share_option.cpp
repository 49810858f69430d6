// SPDX-License-Identifier: Apache-2.0
#include "app/cli/share_option.h"

#include "app/cli/exit_code.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace mutu::cli {

office::Share shareIn(std::string_view option, std::string_view text) {
    auto rest = text;
    const bool isPercent = rest.ends_with('%');
    if (isPercent) rest.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error == std::errc() && end == rest.data() + rest.size() && value >= 0 && value <= 1e6)
        return {std::llround(value * 1e4), isPercent ? 1'000'000 : 10'000};
    throw Stop{{"option_malformed", fmt::format("'{}' is no share.", text), std::string(option), "Write it as 5%."},
               ExitCode::usage};
}

} // namespace mutu::cli
