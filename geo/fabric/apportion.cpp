// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/apportion.h"

#include "geo/geom/wide.h"

#include <algorithm>
#include <numeric>

namespace mutu::fabric {

std::vector<RegisteredArea> apportioned(RegisteredArea total, const std::vector<std::int64_t>& weights) {
    std::vector<RegisteredArea> shares(weights.size());
    if (weights.empty()) return shares;
    geom::Wide sum = 0;
    for (const auto weight : weights) sum += weight;
    if (sum == 0) {
        shares.front() = total;
        return shares;
    }
    std::vector<geom::Wide> remainders;
    auto left = total.hundredths();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto product = static_cast<geom::Wide>(total.hundredths()) * weights[i];
        shares[i] = RegisteredArea(static_cast<std::int64_t>(product / sum));
        remainders.push_back(product % sum);
        left -= shares[i].hundredths();
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; left > 0; ++i, --left) shares[order[i]] = shares[order[i]] + RegisteredArea(1);
    return shares;
}

} // namespace mutu::fabric
