// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mutu::style {

/// What a feature answers when a filter or a label asks for a property: nothing (null, or no such property), a number,
/// or a text.
/// - A text is borrowed: it lives as long as the feature.
using Value = std::variant<std::monostate, double, std::string_view>;

/// The properties of one feature, by name.
class Attributes {
  public:
    virtual ~Attributes() = default;
    [[nodiscard]] virtual Value value(std::string_view property) const = 0;

  protected:
    Attributes() = default;
    Attributes(const Attributes&) = default;
    Attributes& operator=(const Attributes&) = default;
};

/// One side of a comparison: the value of a property, or a literal.
struct Operand {
    bool isProperty = false;
    std::string text;             ///< the property's name, or the literal as written
    std::optional<double> number; ///< the literal, if it reads as a number from end to end

    static Operand property(std::string name) { return {true, std::move(name), {}}; }
    static Operand literal(std::string text);

    friend bool operator==(const Operand&, const Operand&) = default;
};

enum class Relation { equal, notEqual, less, lessOrEqual, greater, greaterOrEqual };

struct Comparison {
    Relation relation = Relation::equal;
    Operand left;
    Operand right;
    bool matchCase = true;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// `lower` ≤ `value` ≤ `upper`, both ends included.
struct Between {
    Operand value;
    Operand lower;
    Operand upper;

    friend bool operator==(const Between&, const Between&) = default;
};

/// A text that fits a pattern; the three marks are one character (one code point) each.
struct Like {
    std::string property;
    std::string pattern;
    std::string anyText = "*";
    std::string anyCharacter = ".";
    std::string escape = "\\";
    bool matchCase = true;

    friend bool operator==(const Like&, const Like&) = default;
};

struct IsNull {
    std::string property;

    friend bool operator==(const IsNull&, const IsNull&) = default;
};

struct Filter;

enum class Connective { all, any, none };

/// `all`: And, `any`: Or, `none`: Not (of exactly one).
struct Connection {
    Connective connective = Connective::all;
    std::vector<Filter> filters;

    friend bool operator==(const Connection& a, const Connection& b);
};

/// A condition of OGC Filter Encoding 1.1 on one feature.
/// - A number against a literal that reads as a number: compared as numbers. Otherwise as texts, byte by byte (so `13`
/// < `43` for divisions).
/// - Any comparison with an absent value fails, `<>` too; only IsNull holds for it. Not is plain negation.
struct Filter {
    std::variant<Comparison, Between, Like, IsNull, Connection> condition;

    [[nodiscard]] bool holdsFor(const Attributes& feature) const;

    friend bool operator==(const Filter&, const Filter&) = default;
};

} // namespace mutu::style
