// SPDX-License-Identifier: Apache-2.0
#include "geo/style/element.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace mutu::style {

void Notes::add(std::string code, int line, std::string message, std::string remedy) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = Severity::warning;
    finding.message = std::move(message);
    finding.file = file;
    finding.line = line;
    finding.remedy = std::move(remedy);
    findings.push_back(std::move(finding));
}

const Tree* Element::one(std::string_view name) {
    const Tree* first = nullptr;
    for (const auto* each : many(name)) {
        if (first == nullptr)
            first = each;
        else
            notes_.add("style_element", each->line, fmt::format("a second <{}> in <{}>", name, tree_.name),
                       "keep only one of them");
    }
    return first;
}

const Tree* Element::needed(std::string_view name) {
    const auto* found = one(name);
    if (found == nullptr) reportMissing(fmt::format("<{}>", name));
    return found;
}

std::vector<const Tree*> Element::many(std::string_view name) {
    std::vector<const Tree*> found;
    for (const auto& inner : tree_.children)
        if (inner.name == name) {
            found.push_back(&inner);
            seen_.insert(&inner);
        }
    return found;
}

void Element::pass(std::initializer_list<std::string_view> names) {
    for (const auto name : names) many(name);
}

std::optional<std::string> Element::attribute(std::string_view name) {
    attributes_.emplace(name);
    const auto* value = tree_.attribute(name);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<std::string> Element::text(std::string_view name) {
    const auto* found = one(name);
    return found == nullptr ? std::nullopt : plainText(*found, notes_);
}

std::optional<double> Element::number(std::string_view name, double least, double most) {
    const auto* found = one(name);
    return found == nullptr ? std::nullopt : numberFrom(*found, fmt::format("<{}>", name), least, most);
}

const Tree* Element::parameterTree(std::string_view name, std::string_view kind) {
    const Tree* first = nullptr;
    for (const auto& inner : tree_.children) {
        const auto* innerName = inner.name == kind ? inner.attribute("name") : nullptr;
        if (innerName == nullptr || *innerName != name) continue;
        seen_.insert(&inner);
        if (first == nullptr)
            first = &inner;
        else
            notes_.add("style_element", inner.line, fmt::format("a second {} “{}” in <{}>", kind, name, tree_.name),
                       "keep only one of them");
    }
    if (first != nullptr)
        for (const auto& attribute : first->attributes)
            if (attribute.name != "name")
                notes_.add("style_attribute", first->line,
                           fmt::format("{} has no attribute “{}”", kind, attribute.name), "remove it");
    return first;
}

std::optional<std::string> Element::parameter(std::string_view name, std::string_view kind) {
    const auto* found = parameterTree(name, kind);
    return found == nullptr ? std::nullopt : plainText(*found, notes_);
}

std::optional<double> Element::parameterNumber(std::string_view name, double least, double most,
                                               std::string_view kind) {
    const auto* found = parameterTree(name, kind);
    return found == nullptr ? std::nullopt : numberFrom(*found, name, least, most);
}

std::optional<Colour> Element::parameterColour(std::string_view name) {
    const auto* found = parameterTree(name, "SvgParameter");
    if (found == nullptr) return std::nullopt;
    const auto written = plainText(*found, notes_);
    if (!written) return std::nullopt;
    const auto colour = Colour::parse(*written);
    if (!colour) reportValue(found->line, name, *written, "write a colour as #rrggbb");
    return colour;
}

std::optional<double> Element::numberFrom(const Tree& tree, std::string_view what, double least, double most) {
    const auto written = plainText(tree, notes_);
    if (!written) return std::nullopt;
    const auto number = plainNumber(*written);
    if (number && *number >= least && *number <= most) return number;
    reportValue(tree.line, what, *written,
                std::isfinite(most)
                    ? fmt::format("write a number from {} to {}", least, most)
                    : (std::isfinite(least) ? fmt::format("write a number of at least {}", least) : "write a number"));
    return std::nullopt;
}

void Element::finish() {
    for (const auto& attribute : tree_.attributes)
        if (!attributes_.contains(attribute.name))
            notes_.add("style_attribute", tree_.line,
                       fmt::format("<{}> has no attribute “{}”", tree_.name, attribute.name),
                       "remove it or correct its name");
    for (const auto& inner : tree_.children) {
        if (seen_.contains(&inner)) continue;
        const auto* name =
            inner.name == "SvgParameter" || inner.name == "VendorOption" ? inner.attribute("name") : nullptr;
        if (inner.isText()) {
            const auto written = inner.text.find_first_not_of(" \t\r\n") != std::string::npos;
            if (written)
                notes_.add("style_element", inner.line, fmt::format("loose text in <{}>", tree_.name),
                           "remove the text");
        } else if (name != nullptr) {
            notes_.add("style_element", inner.line,
                       fmt::format("{} “{}” isn't known in <{}>", inner.name, *name, tree_.name),
                       "remove it or correct its name");
        } else {
            notes_.add("style_element", inner.line, fmt::format("<{}> isn't known in <{}>", inner.name, tree_.name),
                       "remove it or correct its name");
        }
    }
}

void Element::reportValue(int line, std::string_view what, std::string_view value, std::string remedy) {
    notes_.add("style_value", line, fmt::format("“{}” isn't a value of {}", value, what), std::move(remedy));
}

void Element::reportMissing(std::string_view what) {
    notes_.add("style_missing", tree_.line, fmt::format("<{}> lacks {}", tree_.name, what),
               fmt::format("add {}", what));
}

std::optional<std::string> plainText(const Tree& tree, Notes& notes) {
    for (const auto& inner : tree.children) {
        if (inner.isText()) continue;
        if (inner.name == "Literal" && tree.children.size() == 1) return plainText(inner, notes);
        notes.add("style_ignored", inner.line,
                  fmt::format("<{}> in <{}> isn't supported: only a fixed value is", inner.name, tree.name),
                  "write the value itself");
        return std::nullopt;
    }
    return tree.content();
}

std::optional<double> plainNumber(std::string_view text) {
    double result = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(result)) return std::nullopt;
    return result;
}

} // namespace mutu::style
