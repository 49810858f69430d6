// SPDX-License-Identifier: Apache-2.0
#include "geo/style/reader.h"

#include "geo/style/element.h"
#include "geo/style/filter_reader.h"
#include "geo/style/symbolizer_reader.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>

namespace mutu::style {

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

void readDescription(Element& parent, std::string& title, std::string& titleEn, Notes& notes) {
    const auto* description = parent.one("Description");
    if (description == nullptr) return;
    Element element(*description, notes);
    title = element.text("Title").value_or("");
    titleEn = element.text("Abstract").value_or("");
    element.finish();
}

/// Nothing if its condition or its scales can't be read: the rule would then paint features that it isn't meant for.
std::optional<Rule> readRule(const Tree& tree, int pass, Notes& notes) {
    Element element(tree, notes);
    Rule rule;
    rule.pass = pass;
    rule.name = element.text("Name").value_or("");
    readDescription(element, rule.title, rule.titleEn, notes);

    bool good = true;
    const auto* filter = element.one("Filter");
    const auto* otherwise = element.one("ElseFilter");
    if (filter != nullptr && otherwise != nullptr) {
        notes.add("style_element", otherwise->line, "a rule has a Filter or an ElseFilter, not both",
                  "keep only one of them");
        good = false;
    }
    if (otherwise != nullptr) {
        Element(*otherwise, notes).finish();
        rule.isElse = true;
    } else if (filter != nullptr) {
        rule.filter = readFilter(*filter, notes);
        good = rule.filter.has_value();
    }

    const auto before = notes.findings.size();
    rule.minScale = element.number("MinScaleDenominator", 0, unbounded).value_or(rule.minScale);
    rule.maxScale = element.number("MaxScaleDenominator", 0, unbounded).value_or(rule.maxScale);
    if (rule.minScale >= rule.maxScale)
        notes.add("style_value", tree.line,
                  "the rule is never visible: its least scale denominator isn't below its greatest",
                  "swap MinScaleDenominator and MaxScaleDenominator");
    good = good && notes.findings.size() == before;

    for (const auto& inner : tree.children)
        if (isSymbolizer(inner.name))
            if (auto symbolizer = readSymbolizer(inner, notes)) rule.symbolizers.push_back(std::move(*symbolizer));
    element.pass({"PolygonSymbolizer", "LineSymbolizer", "PointSymbolizer", "TextSymbolizer"});
    element.finish();
    if (!good) return std::nullopt;
    return rule;
}

void readFeatureTypeStyle(const Tree& tree, int pass, Style& style, Notes& notes) {
    Element element(tree, notes);
    element.attribute("version");
    element.pass({"Name", "Description", "FeatureTypeName", "SemanticTypeIdentifier"});
    for (const auto* rule : element.many("Rule"))
        if (auto read = readRule(*rule, pass, notes)) style.rules.push_back(std::move(*read));
    element.finish();
}

void readUserStyle(const Tree& tree, Style& style, Notes& notes) {
    Element element(tree, notes);
    style.name = element.text("Name").value_or("");
    readDescription(element, style.title, style.titleEn, notes);
    element.pass({"IsDefault"});
    int pass = 0;
    for (const auto* each : element.many("FeatureTypeStyle")) readFeatureTypeStyle(*each, pass++, style, notes);
    if (pass == 0) element.reportMissing("<FeatureTypeStyle>");
    element.finish();
}

void readDocument(const Tree& tree, Style& style, Notes& notes) {
    Element element(tree, notes);
    if (tree.name != "StyledLayerDescriptor") {
        notes.add("style_element", tree.line, fmt::format("<{}> isn't a Styled Layer Descriptor", tree.name),
                  "begin the file with <StyledLayerDescriptor version=\"1.1.0\">");
        return;
    }
    const auto version = element.attribute("version");
    if (!version)
        element.reportMissing("the attribute “version”");
    else if (*version != "1.1.0")
        element.reportValue(tree.line, "version", *version, "write the style after version 1.1.0");
    element.pass({"Name", "Description"});
    if (const auto* layer = element.needed("NamedLayer")) {
        Element inner(*layer, notes);
        style.layer = inner.text("Name").value_or("");
        if (style.layer.empty()) inner.reportMissing("<Name>, the name of the layer");
        inner.pass({"Description"});
        if (const auto* user = inner.needed("UserStyle")) readUserStyle(*user, style, notes);
        inner.finish();
    }
    element.finish();
}

int lineOf(std::string_view where) {
    const auto colon = where.rfind(':');
    int line = 0;
    if (colon != std::string_view::npos) std::from_chars(where.data() + colon + 1, where.data() + where.size(), line);
    return line;
}

} // namespace

StyleReading readStyle(std::string_view xml, std::string_view file) {
    Notes notes{std::string(file), {}};
    Style style;
    const auto tree = readTree(xml, file);
    if (tree) {
        readDocument(*tree, style, notes);
    } else {
        notes.add("style_xml", lineOf(tree.refusal().where), tree.refusal().message, tree.refusal().remedy);
        notes.findings.back().severity = Severity::error;
    }
    return {std::move(style), std::move(notes.findings)};
}

StyleReading readStyleFile(const std::string& path) { return readStyle(fileText(path), path); }

} // namespace mutu::style
