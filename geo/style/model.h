// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/symbolizer.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace mutu::style {

/// Features of one kind and how they look: a line of the legend.
/// - It applies where 1:`scale` has minScale ≤ scale < maxScale and the filter holds (no filter: always). `isElse`:
/// where no other rule
///   of the same pass holds at that scale.
/// - `title` is Chinese (the Title of its Description), `titleEn` English (the Abstract); a rule without a title isn't
/// shown in legends.
/// - `pass`: its FeatureTypeStyle, counted from 0. All features are painted with one pass before the next begins.
struct Rule {
    std::string name;
    std::string title;
    std::string titleEn;
    std::optional<Filter> filter;
    bool isElse = false;
    double minScale = 0;
    double maxScale = std::numeric_limits<double>::infinity();
    int pass = 0;
    std::vector<Symbolizer> symbolizers;

    [[nodiscard]] bool isVisibleAt(double scaleDenominator) const {
        return minScale <= scaleDenominator && scaleDenominator < maxScale;
    }

    friend bool operator==(const Rule&, const Rule&) = default;
};

/// How one layer of the map is drawn: the content of one Styled Layer Descriptor file.
/// - `layer` is the name of the layer (NamedLayer) that it is meant for: district, parcel, vacancy, building, road,
/// cluster_zone, facility.
/// - `rules` are in the order of painting, by ascending `pass`.
struct Style {
    std::string name;
    std::string title;
    std::string titleEn;
    std::string layer;
    std::vector<Rule> rules;

    /// The indices of the rules that paint this feature at this scale, in order: every rule that holds, not just the
    /// first.
    [[nodiscard]] std::vector<std::size_t> rulesFor(const Attributes& feature, double scaleDenominator) const;

    /// The properties that filters and labels ask for, sorted, each once.
    [[nodiscard]] std::vector<std::string> properties() const;

    friend bool operator==(const Style&, const Style&) = default;
};

} // namespace mutu::style
