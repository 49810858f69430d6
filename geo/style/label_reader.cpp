// SPDX-License-Identifier: Apache-2.0
#include "geo/style/label_reader.h"

#include <fmt/format.h>

#include <string_view>

namespace mutu::style {

namespace {

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

bool addLabelPart(const Tree& tree, std::vector<LabelPart>& label, Notes& notes);

/// `#,##0.00` and its like: as many decimals as noughts after the point.
std::optional<int> decimals(std::string_view pattern) {
    if (pattern.empty() || pattern.find_first_not_of("#0,.") != std::string_view::npos) return std::nullopt;
    const auto point = pattern.find('.');
    if (point == std::string_view::npos) return 0;
    const auto fraction = pattern.substr(point + 1);
    if (fraction.size() > 9 || fraction.find_first_not_of('0') != std::string_view::npos) return std::nullopt;
    return static_cast<int>(fraction.size());
}

bool addFormatted(const Tree& tree, std::vector<LabelPart>& label, Notes& notes) {
    Element element(tree, notes);
    element.attribute("fallbackValue");
    const auto* value = element.needed("NumericValue");
    const auto pattern = element.text("Pattern");
    element.finish();
    const auto* property = value == nullptr ? nullptr : value->child("PropertyName");
    if (property == nullptr || value->children.size() != 1) {
        notes.add("style_value", tree.line, "FormatNumber needs a NumericValue with one ogc:PropertyName",
                  "name the property");
        return false;
    }
    const auto count = pattern ? decimals(*pattern) : std::nullopt;
    if (!count) {
        element.reportValue(tree.line, "Pattern", pattern.value_or(""), "write a pattern such as #0.00");
        return false;
    }
    label.push_back({true, property->content(), count});
    return true;
}

bool addConcatenation(const Tree& tree, std::vector<LabelPart>& label, Notes& notes) {
    const auto* name = tree.attribute("name");
    if (name == nullptr || (*name != "concat" && *name != "Concatenate" && *name != "strConcat")) {
        notes.add("style_value", tree.line, fmt::format("the function “{}” isn't known", name == nullptr ? "" : *name),
                  "use concat, or write the pieces one after the other");
        return false;
    }
    bool good = true;
    for (const auto& inner : tree.children) good = addLabelPart(inner, label, notes) && good;
    return good;
}

bool addLabelPart(const Tree& tree, std::vector<LabelPart>& label, Notes& notes) {
    if (tree.isText()) {
        if (auto text = trimmed(tree.text); !text.empty()) label.push_back({false, std::move(text), {}});
        return true;
    }
    if (tree.name == "PropertyName") {
        label.push_back({true, tree.content(), {}});
        return true;
    }
    if (tree.name == "Literal") {
        // Blanks and line breaks in a literal are meant: that is what it is for.
        std::string text;
        for (const auto& inner : tree.children) text += inner.text;
        label.push_back({false, std::move(text), {}});
        return true;
    }
    if (tree.name == "FormatNumber") return addFormatted(tree, label, notes);
    if (tree.name == "Function") return addConcatenation(tree, label, notes);
    notes.add("style_element", tree.line, fmt::format("<{}> can't stand in a label", tree.name),
              "use ogc:PropertyName, ogc:Literal or se:FormatNumber");
    return false;
}

} // namespace

std::optional<std::vector<LabelPart>> readLabel(const Tree& tree, Notes& notes) {
    std::vector<LabelPart> label;
    bool good = true;
    for (const auto& inner : tree.children) good = addLabelPart(inner, label, notes) && good;
    if (!good) return std::nullopt;
    if (label.empty()) {
        notes.add("style_missing", tree.line, "the label is empty", "name the property that it shows");
        return std::nullopt;
    }
    return label;
}

} // namespace mutu::style
