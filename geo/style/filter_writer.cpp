// SPDX-License-Identifier: Apache-2.0
#include "geo/style/filter.h"
#include "geo/style/part_writer.h"

namespace mutu::style {

namespace {

void writeOperand(XmlText& xml, const Operand& operand) {
    xml.leaf(operand.isProperty ? "ogc:PropertyName" : "ogc:Literal", operand.text);
}

std::string_view elementOf(Relation relation) {
    switch (relation) {
    case Relation::equal:
        return "ogc:PropertyIsEqualTo";
    case Relation::notEqual:
        return "ogc:PropertyIsNotEqualTo";
    case Relation::less:
        return "ogc:PropertyIsLessThan";
    case Relation::lessOrEqual:
        return "ogc:PropertyIsLessThanOrEqualTo";
    case Relation::greater:
        return "ogc:PropertyIsGreaterThan";
    case Relation::greaterOrEqual:
        break;
    }
    return "ogc:PropertyIsGreaterThanOrEqualTo";
}

XmlAttributes caseOf(bool matchCase) { return matchCase ? XmlAttributes{} : XmlAttributes{{"matchCase", "false"}}; }

struct ConditionWriter {
    XmlText& xml;

    void operator()(const Comparison& comparison) const {
        const auto element = xml.open(elementOf(comparison.relation), caseOf(comparison.matchCase));
        writeOperand(xml, comparison.left);
        writeOperand(xml, comparison.right);
    }
    void operator()(const Between& between) const {
        const auto element = xml.open("ogc:PropertyIsBetween");
        writeOperand(xml, between.value);
        {
            const auto lower = xml.open("ogc:LowerBoundary");
            writeOperand(xml, between.lower);
        }
        const auto upper = xml.open("ogc:UpperBoundary");
        writeOperand(xml, between.upper);
    }
    void operator()(const Like& like) const {
        XmlAttributes attributes{
            {"wildCard", like.anyText}, {"singleChar", like.anyCharacter}, {"escapeChar", like.escape}};
        if (!like.matchCase) attributes.emplace_back("matchCase", "false");
        const auto element = xml.open("ogc:PropertyIsLike", attributes);
        xml.leaf("ogc:PropertyName", like.property);
        xml.leaf("ogc:Literal", like.pattern);
    }
    void operator()(const IsNull& isNull) const {
        const auto element = xml.open("ogc:PropertyIsNull");
        xml.leaf("ogc:PropertyName", isNull.property);
    }
    void operator()(const Connection& connection) const {
        const auto element = xml.open(connection.connective == Connective::all   ? "ogc:And"
                                      : connection.connective == Connective::any ? "ogc:Or"
                                                                                 : "ogc:Not");
        for (const auto& filter : connection.filters) writeFilter(xml, filter);
    }
};

} // namespace

void writeFilter(XmlText& xml, const Filter& filter) { std::visit(ConditionWriter{xml}, filter.condition); }

} // namespace mutu::style
