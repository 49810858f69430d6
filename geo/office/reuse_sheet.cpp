// SPDX-License-Identifier: Apache-2.0
#include "geo/office/reuse_sheet.h"

#include "geo/office/sheet_node.h"
#include "geo/office/standard_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace mutu::office {

namespace {

constexpr std::array<std::string_view, 6> areaWords{"contract", "certified", "consumed", "leased", "unused", "none"};

template <std::size_t N> std::size_t placeIn(const std::array<std::string_view, N>& words, const SheetNode& node) {
    const auto* found = std::find(words.begin(), words.end(), node.text());
    if (found == words.end())
        node.fail(fmt::format("unknown word `{}`; known are {}", node.text(), fmt::join(words, ", ")));
    return static_cast<std::size_t>(found - words.begin());
}

std::string patternAt(const SheetNode& node, const std::string& key) {
    auto pattern = node.at(key).text();
    if (pattern.find("{n}") == std::string::npos) node.at(key).fail("`{n}` is missing");
    return pattern;
}

double shareIn(const SheetNode& node) {
    const auto text = node.text();
    double percent = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), percent);
    if (fault != std::errc() || std::string_view(end) != "%" || percent <= 0 || percent > 100)
        node.fail("a share such as 100% is expected here");
    return percent / 100;
}

ReusePath pathIn(const std::string& word, const SheetNode& node) {
    node.allowOnly({"zh", "steps", "counts_on", "land", "floor", "require", "gives", "from_holder", "contract",
                    "right_type", "nature", "hands_over"});
    ReusePath path;
    path.word = word;
    path.title = node.at("zh").text();
    for (const auto& each : node.at("steps").list()) {
        each.allowOnly({"step", "zh", "documents"});
        ReuseStep step{each.at("step").text(), each.at("zh").text(), {}};
        if (each.has("documents")) step.documents = each.at("documents").texts();
        path.steps.push_back(std::move(step));
    }
    path.countsOn = node.at("counts_on").text();
    const auto stepAt = [&](const char* key) {
        const auto named = node.at(key).text();
        const auto isNamed = [&](const ReuseStep& step) { return step.word == named; };
        const auto at = std::find_if(path.steps.begin(), path.steps.end(), isNamed);
        if (at == path.steps.end()) node.at(key).fail(fmt::format("the path has no step `{}`", named));
        return at;
    };
    const auto counting = stepAt("counts_on");
    path.countsOn = counting->word;
    path.countsLand = areaWords[placeIn(areaWords, node.at("land"))] != "none";
    path.countsFloor = areaWords[placeIn(areaWords, node.at("floor"))] != "none";
    for (const auto& gate : node.at("require").list())
        path.gates.push_back(static_cast<ReuseGate>(placeIn(reuseGateNames, gate)));
    if (node.has("gives")) path.gives = static_cast<ReuseGift>(placeIn(reuseGiftNames, node.at("gives")));
    if (node.has("from_holder")) {
        const auto text = node.at("from_holder").text();
        if (text != "true" && text != "false") node.at("from_holder").fail("true or false is expected here");
        path.fromHolder = text == "true";
    }
    if (node.has("hands_over")) {
        const auto handing = stepAt("hands_over");
        if (handing < counting || path.gives != ReuseGift::right)
            node.at("hands_over").fail("what is handed over is a right that the path has given by then");
        path.handsOver = handing->word;
    }
    const auto textAt = [&node](const char* key) { return node.has(key) ? node.at(key).text() : std::string(); };
    path.contract = textAt("contract");
    path.rightType = textAt("right_type");
    path.nature = textAt("nature");
    if (path.gives == ReuseGift::right && !path.fromHolder && (path.rightType.empty() || path.nature.empty()))
        node.fail("a right that passes from nobody needs `right_type` and `nature`");
    return path;
}

} // namespace

bool ReusePath::asks(ReuseGate gate) const { return std::find(gates.begin(), gates.end(), gate) != gates.end(); }

ReuseSheet ReuseSheet::read(const std::string& yaml, const std::string& fileName) {
    const auto root = SheetNode::parse(yaml, fileName);
    root.allowOnly({"sheet", "version", "source", "numbers", "admission", "invested_at_least", "paths", "enterprises"});
    ReuseSheet sheet;
    sheet.name = root.at("sheet").text();
    sheet.version = root.at("version").text();
    sheet.source = root.at("source").text();
    root.at("numbers").allowOnly({"reassignment", "lot"});
    sheet.reassignmentNumbers = patternAt(root.at("numbers"), "reassignment");
    sheet.lotNumbers = patternAt(root.at("numbers"), "lot");
    sheet.admission = root.at("admission").texts();
    for (const auto& word : root.at("paths").keys()) sheet.paths.push_back(pathIn(word, root.at("paths").at(word)));
    if (root.has("invested_at_least")) sheet.investedLeast = shareIn(root.at("invested_at_least"));
    for (const auto& path : sheet.paths)
        if (path.asks(ReuseGate::invested) && sheet.investedLeast <= 0)
            root.at("paths").at(path.word).fail("`invested` needs `invested_at_least`, a share of the sheet");
    const auto enterprises = root.at("enterprises");
    enterprises.allowOnly({"count", "share"});
    if (enterprises.at("count").text() != "source") enterprises.at("count").fail("what is counted are sources");
    sheet.share = shareIn(enterprises.at("share"));
    return sheet;
}

const ReuseSheet& ReuseSheet::standard() {
    static const ReuseSheet sheet = read(standardReuseSheet, "data/rules/reuse.yaml");
    return sheet;
}

const ReusePath* ReuseSheet::path(std::string_view word) const {
    for (const auto& path : paths)
        if (path.word == word || path.title == word) return &path;
    return nullptr;
}

std::string ReuseSheet::pathTitle(const std::string& word) const {
    const auto* found = path(word);
    return found == nullptr ? word : found->title;
}

} // namespace mutu::office
