// SPDX-License-Identifier: Apache-2.0
#include "geo/style/qgis_expression.h"

#include <fmt/format.h>

namespace mutu::style {

namespace {

std::string operandOf(const Operand& operand, const QgisTable& table) {
    if (operand.isProperty) return qgisProperty(operand.text, table);
    return operand.number ? fmt::format("{}", *operand.number) : qgisQuoted(operand.text);
}

std::string_view signOf(Relation relation) {
    switch (relation) {
    case Relation::equal:
        return "=";
    case Relation::notEqual:
        return "<>";
    case Relation::less:
        return "<";
    case Relation::lessOrEqual:
        return "<=";
    case Relation::greater:
        return ">";
    case Relation::greaterOrEqual:
        break;
    }
    return ">=";
}

/// The pattern with QGIS's marks: % for any text, _ for one character, a backslash before either taken literally.
std::string patternOf(const Like& like) {
    std::string pattern;
    std::string_view rest = like.pattern;
    const auto take = [&rest](std::string_view mark) {
        const bool isThere = !mark.empty() && rest.starts_with(mark);
        if (isThere) rest.remove_prefix(mark.size());
        return isThere;
    };
    const auto appendLiterally = [&] {
        if (rest.empty()) return;
        if (rest.front() == '%' || rest.front() == '_' || rest.front() == '\\') pattern += '\\';
        pattern += rest.front();
        rest.remove_prefix(1);
    };
    while (!rest.empty()) {
        if (take(like.escape))
            appendLiterally();
        else if (take(like.anyText))
            pattern += '%';
        else if (take(like.anyCharacter))
            pattern += '_';
        else
            appendLiterally();
    }
    return pattern;
}

struct Expression {
    const QgisTable& table;

    std::string operator()(const Comparison& c) const {
        auto left = operandOf(c.left, table);
        auto right = operandOf(c.right, table);
        if (!c.matchCase) {
            left = fmt::format("lower({})", left);
            right = fmt::format("lower({})", right);
        }
        return fmt::format("coalesce({} {} {}, false)", left, signOf(c.relation), right);
    }
    std::string operator()(const Between& b) const {
        const auto value = operandOf(b.value, table);
        return fmt::format("coalesce({0} >= {1} AND {0} <= {2}, false)", value, operandOf(b.lower, table),
                           operandOf(b.upper, table));
    }
    std::string operator()(const Like& like) const {
        return fmt::format("coalesce({} {} {}, false)", qgisProperty(like.property, table),
                           like.matchCase ? "LIKE" : "ILIKE", qgisQuoted(patternOf(like)));
    }
    std::string operator()(const IsNull& isNull) const {
        return fmt::format("{} IS NULL", qgisProperty(isNull.property, table));
    }
    std::string operator()(const Connection& connection) const {
        if (connection.connective == Connective::none)
            return fmt::format("NOT ({})", qgisExpression(connection.filters.front(), table));
        std::string joined;
        for (const auto& filter : connection.filters) {
            if (!joined.empty()) joined += connection.connective == Connective::all ? " AND " : " OR ";
            joined += fmt::format("({})", qgisExpression(filter, table));
        }
        return joined;
    }
};

} // namespace

std::string qgisProperty(std::string_view property, const QgisTable& table) {
    const auto found = table.properties.find(property);
    return found == table.properties.end() ? "NULL" : fmt::format("({})", found->second);
}

// A backslash begins an escape inside QGIS's quotes.
std::string qgisQuoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\n') {
            quoted += "\\n";
            continue;
        }
        if (c == '\'' || c == '\\') quoted += c;
        quoted += c;
    }
    return quoted + "'";
}

std::string qgisExpression(const Filter& filter, const QgisTable& table) {
    return std::visit(Expression{table}, filter.condition);
}

std::string qgisLabel(const std::vector<LabelPart>& label, const QgisTable& table) {
    std::string absent;
    std::string parts;
    for (const auto& part : label) {
        if (!parts.empty()) parts += ", ";
        if (!part.isProperty) {
            parts += qgisQuoted(part.text);
            continue;
        }
        const auto value = qgisProperty(part.text, table);
        if (!absent.empty()) absent += " AND ";
        absent += fmt::format("coalesce({}, '') = ''", value);
        parts +=
            part.decimals ? fmt::format("replace(format_number({}, {}, 'en'), ',', '')", value, *part.decimals) : value;
    }
    if (absent.empty()) return fmt::format("concat({})", parts);
    return fmt::format("if({}, NULL, concat({}))", absent, parts);
}

} // namespace mutu::style
