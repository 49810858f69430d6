// SPDX-License-Identifier: Apache-2.0
#include "geo/style/filter_reader.h"

#include <fmt/format.h>

#include <array>

namespace mutu::style {

namespace {

struct NamedRelation {
    std::string_view name;
    Relation relation;
};
constexpr std::array relations{
    NamedRelation{"PropertyIsEqualTo", Relation::equal},
    NamedRelation{"PropertyIsNotEqualTo", Relation::notEqual},
    NamedRelation{"PropertyIsLessThan", Relation::less},
    NamedRelation{"PropertyIsLessThanOrEqualTo", Relation::lessOrEqual},
    NamedRelation{"PropertyIsGreaterThan", Relation::greater},
    NamedRelation{"PropertyIsGreaterThanOrEqualTo", Relation::greaterOrEqual},
};

std::optional<Filter> readCondition(const Tree& tree, Notes& notes);

void reportCount(const Tree& tree, Notes& notes, std::string_view needed) {
    notes.add("style_missing", tree.line, fmt::format("<{}> needs {}", tree.name, needed),
              fmt::format("give it {}", needed));
}

void reportAttributes(const Tree& tree, Notes& notes) {
    for (const auto& attribute : tree.attributes)
        notes.add("style_attribute", tree.line, fmt::format("<{}> has no attribute “{}”", tree.name, attribute.name),
                  "remove it");
}

std::optional<Operand> readOperand(const Tree& tree, Notes& notes) {
    reportAttributes(tree, notes);
    if (!tree.attributes.empty()) return std::nullopt;
    if (tree.name == "PropertyName") {
        auto name = tree.content();
        if (name.empty()) {
            reportCount(tree, notes, "the name of a property");
            return std::nullopt;
        }
        return Operand::property(std::move(name));
    }
    if (tree.name == "Literal") return Operand::literal(tree.content());
    notes.add("style_element", tree.line, fmt::format("<{}> can't stand in a comparison", tree.name),
              "use ogc:PropertyName or ogc:Literal");
    return std::nullopt;
}

/// The children that are elements; loose text among them is reported and makes the result empty.
std::vector<const Tree*> elements(const Tree& tree, Notes& notes) {
    std::vector<const Tree*> found;
    for (const auto& inner : tree.children) {
        if (!inner.isText()) {
            found.push_back(&inner);
        } else if (inner.text.find_first_not_of(" \t\r\n") != std::string::npos) {
            notes.add("style_element", inner.line, fmt::format("loose text in <{}>", tree.name),
                      "put it into ogc:Literal");
            return {};
        }
    }
    return found;
}

std::optional<bool> readMatchCase(Element& element) {
    const auto written = element.attribute("matchCase");
    if (!written || *written == "true") return true;
    if (*written == "false") return false;
    element.reportValue(element.line(), "matchCase", *written, "write true or false");
    return std::nullopt;
}

std::optional<Filter> readComparison(const Tree& tree, Relation relation, Notes& notes) {
    Element element(tree, notes);
    const auto before = notes.findings.size();
    const auto matchCase = readMatchCase(element);
    const auto operands = elements(tree, notes);
    element.pass({"PropertyName", "Literal", "Function", "Add", "Sub", "Mul", "Div"});
    element.finish();
    if (notes.findings.size() != before || !matchCase) return std::nullopt;
    if (operands.size() != 2) {
        reportCount(tree, notes, "two operands");
        return std::nullopt;
    }
    auto left = readOperand(*operands[0], notes);
    auto right = readOperand(*operands[1], notes);
    if (!left || !right) return std::nullopt;
    return Filter{Comparison{relation, std::move(*left), std::move(*right), *matchCase}};
}

std::optional<Operand> readBoundary(Element& element, std::string_view name, Notes& notes) {
    const auto* boundary = element.needed(name);
    if (boundary == nullptr) return std::nullopt;
    const auto inner = elements(*boundary, notes);
    if (inner.size() != 1) {
        reportCount(*boundary, notes, "one operand");
        return std::nullopt;
    }
    return readOperand(*inner.front(), notes);
}

std::optional<Filter> readBetween(const Tree& tree, Notes& notes) {
    Element element(tree, notes);
    const auto before = notes.findings.size();
    const auto* property = element.needed("PropertyName");
    auto lower = readBoundary(element, "LowerBoundary", notes);
    auto upper = readBoundary(element, "UpperBoundary", notes);
    element.finish();
    if (property == nullptr || !lower || !upper || notes.findings.size() != before) return std::nullopt;
    auto value = readOperand(*property, notes);
    if (!value) return std::nullopt;
    return Filter{Between{std::move(*value), std::move(*lower), std::move(*upper)}};
}

bool isOneCharacter(std::string_view text) {
    int characters = 0;
    for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U ? 1 : 0;
    return characters == 1;
}

std::optional<Filter> readLike(const Tree& tree, Notes& notes) {
    Element element(tree, notes);
    const auto before = notes.findings.size();
    Like like;
    const auto mark = [&](std::string_view name, std::string& target) {
        const auto written = element.attribute(name);
        if (!written)
            element.reportMissing(fmt::format("the attribute “{}”", name));
        else if (!isOneCharacter(*written))
            element.reportValue(tree.line, name, *written, "write exactly one character");
        else
            target = *written;
    };
    mark("wildCard", like.anyText);
    mark("singleChar", like.anyCharacter);
    mark(tree.attribute("escape") != nullptr ? "escape" : "escapeChar", like.escape);
    like.matchCase = readMatchCase(element).value_or(true);
    const auto* property = element.needed("PropertyName");
    const auto* pattern = element.needed("Literal");
    element.finish();
    if (property == nullptr || pattern == nullptr || notes.findings.size() != before) return std::nullopt;
    like.property = property->content();
    like.pattern = pattern->content();
    return Filter{std::move(like)};
}

std::optional<Filter> readIsNull(const Tree& tree, Notes& notes) {
    Element element(tree, notes);
    const auto before = notes.findings.size();
    const auto* property = element.needed("PropertyName");
    element.finish();
    if (property == nullptr || notes.findings.size() != before) return std::nullopt;
    auto operand = readOperand(*property, notes);
    if (!operand) return std::nullopt;
    return Filter{IsNull{std::move(operand->text)}};
}

std::optional<Filter> readConnection(const Tree& tree, Connective connective, Notes& notes) {
    const auto before = notes.findings.size();
    reportAttributes(tree, notes);
    const auto inner = elements(tree, notes);
    Connection connection{connective, {}};
    for (const auto* each : inner)
        if (auto filter = readCondition(*each, notes)) connection.filters.push_back(std::move(*filter));
    if (notes.findings.size() != before) return std::nullopt;
    const bool right = connective == Connective::none ? inner.size() == 1 : inner.size() >= 2;
    if (!right) {
        reportCount(tree, notes, connective == Connective::none ? "exactly one condition" : "two conditions or more");
        return std::nullopt;
    }
    return Filter{std::move(connection)};
}

std::optional<Filter> readCondition(const Tree& tree, Notes& notes) {
    for (const auto& each : relations)
        if (each.name == tree.name) return readComparison(tree, each.relation, notes);
    if (tree.name == "PropertyIsBetween") return readBetween(tree, notes);
    if (tree.name == "PropertyIsLike") return readLike(tree, notes);
    if (tree.name == "PropertyIsNull") return readIsNull(tree, notes);
    if (tree.name == "And") return readConnection(tree, Connective::all, notes);
    if (tree.name == "Or") return readConnection(tree, Connective::any, notes);
    if (tree.name == "Not") return readConnection(tree, Connective::none, notes);
    notes.add("style_element", tree.line, fmt::format("<{}> isn't a known condition", tree.name),
              "use a comparison, PropertyIsBetween, PropertyIsLike, PropertyIsNull, And, Or or Not");
    return std::nullopt;
}

} // namespace

std::optional<Filter> readFilter(const Tree& filter, Notes& notes) {
    const auto before = notes.findings.size();
    reportAttributes(filter, notes);
    const auto inner = elements(filter, notes);
    if (inner.size() != 1) {
        if (notes.findings.size() == before) reportCount(filter, notes, "exactly one condition");
        return std::nullopt;
    }
    return readCondition(*inner.front(), notes);
}

} // namespace mutu::style
