// SPDX-License-Identifier: Apache-2.0
#include "geo/office/sheet_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace mutu::office {

namespace {

std::int64_t wholeNumber(const SheetNode& node, std::string_view text) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || value < 0 || value > 1'000'000)
        node.fail(fmt::format("`{}` is not a whole number between 0 and 1000000", text));
    return value;
}

constexpr std::array<std::pair<std::string_view, int>, 6> places{{{"plan_document", EvidenceText::plan},
                                                                  {"conversion_document", EvidenceText::conversion},
                                                                  {"cleared_document", EvidenceText::cleared},
                                                                  {"reserve_document", EvidenceText::reserve},
                                                                  {"occupied_document", EvidenceText::occupied},
                                                                  {"right", EvidenceText::right}}};

int placeFrom(const SheetNode& node, std::string_view word) {
    for (const auto& [name, place] : places)
        if (name == word) return place;
    return static_cast<int>(dateFrom(node, word));
}

} // namespace

Share shareFrom(const SheetNode& node) {
    const std::string text = node.text();
    Share share;
    if (const auto stroke = text.find('/'); stroke != std::string::npos)
        share = {wholeNumber(node, std::string_view(text).substr(0, stroke)),
                 wholeNumber(node, std::string_view(text).substr(stroke + 1))};
    else if (text.ends_with('%'))
        share = {wholeNumber(node, std::string_view(text).substr(0, text.size() - 1)), 100};
    else
        node.fail(fmt::format("a share is written as `1/3` or `25%`, not `{}`", text));
    if (share.denominator == 0 || share.numerator > share.denominator)
        node.fail(fmt::format("`{}` is no share of a whole", text));
    return share;
}

RegisteredArea areaFrom(const SheetNode& node) {
    const auto area = parseArea(node.text());
    if (!area.ok()) node.fail(area.refusal().message);
    return RegisteredArea::nearest(*area);
}

Metre lengthFrom(const SheetNode& node) {
    const auto length = parseLength(node.text());
    if (!length.ok()) node.fail(length.refusal().message);
    return *length;
}

DateWord dateFrom(const SheetNode& node, std::string_view word) {
    const auto* found = std::find(dateNames.begin(), dateNames.end(), word);
    if (found == dateNames.end()) node.fail(fmt::format("unknown date `{}`", word));
    return static_cast<DateWord>(found - dateNames.begin());
}

Span spanFrom(const SheetNode& node, std::string_view text) {
    const auto blank = text.find(' ');
    const auto unit = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    const bool inYears = unit == "year" || unit == "years";
    if (!inYears && unit != "day" && unit != "days")
        node.fail(fmt::format("a span is written as `1 year` or `90 days`, not `{}`", text));
    const auto count = wholeNumber(node, text.substr(0, blank));
    if (count > (inYears ? 200 : 73000)) node.fail(fmt::format("`{}` is longer than 200 years", text));
    return inYears ? Span{static_cast<int>(count), 0} : Span{0, static_cast<int>(count)};
}

VacancyLimits limitsFrom(const SheetNode& node) {
    node.allowOnly({"start_default", "partly_area", "partly_share", "partly_width", "floor_empty", "sliver_area",
                    "sliver_width", "idle_developed", "idle_invested", "area_tolerance", "check_age"});
    VacancyLimits limits;
    limits.startDefault = spanFrom(node.at("start_default"), node.at("start_default").text());
    limits.partlyArea = areaFrom(node.at("partly_area"));
    limits.partlyShare = shareFrom(node.at("partly_share"));
    limits.partlyWidth = lengthFrom(node.at("partly_width"));
    limits.floorEmpty = spanFrom(node.at("floor_empty"), node.at("floor_empty").text());
    limits.sliverArea = areaFrom(node.at("sliver_area"));
    limits.sliverWidth = lengthFrom(node.at("sliver_width"));
    limits.idleDeveloped = shareFrom(node.at("idle_developed"));
    limits.idleInvested = shareFrom(node.at("idle_invested"));
    limits.areaTolerance = shareFrom(node.at("area_tolerance"));
    limits.checkAge = spanFrom(node.at("check_age"), node.at("check_age").text());
    return limits;
}

EvidenceText evidenceFrom(const SheetNode& node) {
    const std::string text = node.text();
    EvidenceText evidence;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto open = text.find('{', at);
        if (open == std::string::npos) {
            evidence.parts.push_back({text.substr(at), EvidenceText::nothing});
            break;
        }
        const auto close = text.find('}', open);
        if (close == std::string::npos) node.fail("a `{` is not closed");
        evidence.parts.push_back(
            {text.substr(at, open - at), placeFrom(node, std::string_view(text).substr(open + 1, close - open - 1))});
        at = close + 1;
    }
    return evidence;
}

} // namespace mutu::office
