// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace mutu::style {

/// An attribute of an element. `name` is without prefix.
struct TreeAttribute {
    std::string name;
    std::string value;

    friend bool operator==(const TreeAttribute&, const TreeAttribute&) = default;
};

/// An XML document as plain values: an element, or a run of text (`name` empty, `text` set).
/// - Names are without namespace prefix; xmlns and xsi attributes are left out. Comments and blank text between
/// elements are left out.
/// - `line` is where the element begins, counted from 1.
struct Tree {
    std::string name;
    std::string text;
    int line = 0;
    std::vector<TreeAttribute> attributes;
    std::vector<Tree> children;

    [[nodiscard]] bool isText() const { return name.empty(); }
    /// The first child element of that name, or null.
    [[nodiscard]] const Tree* child(std::string_view element) const;
    /// The value of that attribute, or null.
    [[nodiscard]] const std::string* attribute(std::string_view attributeName) const;
    /// All text directly inside, joined, without blanks at either end.
    [[nodiscard]] std::string content() const;

    friend bool operator==(const Tree&, const Tree&) = default;
};

/// Parses an XML document in UTF-8. Refuses what isn't well-formed, or declares entities of its
/// own, with code `xml_malformed`; `where` is `file:line`. Elements deeper than 200 are left out.
Result<Tree> readTree(std::string_view xml, std::string_view file);

/// The same from a file. Throws Error{notFound} if it is missing and Error{badInput} if it can't be read or is a folder
/// or device.
Result<Tree> readTreeFile(const std::string& path);

/// The bytes of a file; the same errors.
std::string fileText(const std::string& path);

} // namespace mutu::style
