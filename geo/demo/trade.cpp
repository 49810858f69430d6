// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/trade.h"

#include <array>

namespace mutu::demo {

namespace {

using Words = std::string_view;

constexpr std::array<Words, 46> trades{"1331", "1371", "1391", "1411", "1421", "1453", "1469", "1523", "1530", "1713",
                                       "1781", "2034", "2041", "2110", "2190", "2221", "2231", "2239", "2613", "2642",
                                       "2720", "2730", "2770", "2921", "2927", "2929", "3012", "3021", "3024", "3039",
                                       "3311", "3360", "3443", "3451", "3489", "3525", "3591", "3670", "3812", "3831",
                                       "3979", "3985", "4119", "4190", "4210", "4220"};

Words within(Words division, Dice& dice) {
    std::array<Words, 8> found;
    std::size_t count = 0;
    for (const Words trade : trades)
        if (trade.substr(0, 2) == division) found[count++] = trade;
    return count == 0 ? trades[dice.below(trades.size())] : found[dice.below(count)];
}

} // namespace

std::string_view tradeFor(const DistrictBrief& district, std::span<const std::string_view> wanted, Dice& dice) {
    const double chance = dice.unit();
    if (!wanted.empty() && chance < 0.74) return within(dice.pick(wanted), dice);
    if (chance < (wanted.empty() ? 0.58 : 0.86)) return within(dice.pick(district.leading), dice);
    return dice.pick(trades);
}

} // namespace mutu::demo
