// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/style/colour.h"
#include "geo/style/size.h"
#include "geo/style/tree.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::style {

/// Where a reader writes down what it doesn't understand.
struct Notes {
    std::string file;
    std::vector<Finding> findings;

    void add(std::string code, int line, std::string message, std::string remedy);
};

/// Reads one element strictly: the reader asks for what it knows, and `finish` reports everything that nobody asked
/// for.
/// - A value that doesn't read as what it was asked for is reported and treated as absent.
/// - The tree and the notes outlive the element.
class Element {
  public:
    Element(const Tree& tree, Notes& notes)
        : tree_(tree)
        , notes_(notes) {}

    [[nodiscard]] const Tree& tree() const { return tree_; }
    [[nodiscard]] int line() const { return tree_.line; }

    /// The only child of that name, or null; a second one is reported.
    const Tree* one(std::string_view name);
    /// Like `one`, but its absence is reported.
    const Tree* needed(std::string_view name);
    std::vector<const Tree*> many(std::string_view name);
    /// Children that are known and say nothing about drawing.
    void pass(std::initializer_list<std::string_view> names);
    std::optional<std::string> attribute(std::string_view name);

    /// The text of a child of that name, which holds plain text or one ogc:Literal.
    std::optional<std::string> text(std::string_view name);
    std::optional<double> number(std::string_view name, double least, double most);
    /// The text of `<SvgParameter name="…">` (or VendorOption, if that is `kind`).
    std::optional<std::string> parameter(std::string_view name, std::string_view kind = "SvgParameter");
    std::optional<double> parameterNumber(std::string_view name, double least, double most,
                                          std::string_view kind = "SvgParameter");
    std::optional<Colour> parameterColour(std::string_view name);

    /// Reports what wasn't asked for: children, parameters, attributes, loose text.
    void finish();

    void reportValue(int line, std::string_view what, std::string_view value, std::string remedy);
    void reportMissing(std::string_view what);

  private:
    const Tree* parameterTree(std::string_view name, std::string_view kind);
    std::optional<double> numberFrom(const Tree& tree, std::string_view what, double least, double most);

    const Tree& tree_;
    Notes& notes_;
    std::set<const Tree*> seen_;
    std::set<std::string, std::less<>> attributes_;
};

/// The plain text of an element that holds text or a single ogc:Literal; reports what else it holds.
std::optional<std::string> plainText(const Tree& tree, Notes& notes);

/// A number as XML writes it, from end to end; nothing otherwise.
std::optional<double> plainNumber(std::string_view text);

} // namespace mutu::style
