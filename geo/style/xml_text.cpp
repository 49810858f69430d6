// SPDX-License-Identifier: Apache-2.0
#include "geo/style/xml_text.h"

#include <fmt/format.h>

namespace mutu::style {

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        // As they are, a parser would make blanks of them or drop them.
        case '\n':
            result += "&#10;";
            break;
        case '\r':
            result += "&#13;";
            break;
        case '\t':
            result += "&#9;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace

void XmlText::begin(std::string_view name, const XmlAttributes& attributes) {
    text_.append(2 * depth_, ' ').append("<").append(name);
    for (const auto& [attribute, value] : attributes) text_ += fmt::format(" {}=\"{}\"", attribute, escaped(value));
}

XmlText::Open XmlText::open(std::string_view name, const XmlAttributes& attributes) {
    begin(name, attributes);
    text_ += ">\n";
    ++depth_;
    return {*this, std::string(name)};
}

void XmlText::close(std::string_view name) {
    --depth_;
    text_.append(2 * depth_, ' ').append("</").append(name).append(">\n");
}

void XmlText::leaf(std::string_view name, std::string_view text, const XmlAttributes& attributes) {
    begin(name, attributes);
    text_.append(">").append(escaped(text)).append("</").append(name).append(">\n");
}

void XmlText::leaf(std::string_view name, double number, const XmlAttributes& attributes) {
    leaf(name, fmt::format("{}", number), attributes);
}

void XmlText::empty(std::string_view name) {
    begin(name, {});
    text_ += "/>\n";
}

} // namespace mutu::style
