// SPDX-License-Identifier: Apache-2.0
#include "geo/style/tree.h"

#include "geo/base/error.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace mutu::style {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr int deepest = 200;

bool isBlank(std::string_view text) { return text.find_first_not_of(blanks) == std::string_view::npos; }

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

std::string_view withoutPrefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Where each line begins, so that a byte's line is found by bisection.
class Lines {
  public:
    explicit Lines(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at)
            if (text[at] == '\n') ends_.push_back(static_cast<std::ptrdiff_t>(at));
    }
    [[nodiscard]] int at(std::ptrdiff_t byte) const {
        return static_cast<int>(std::lower_bound(ends_.begin(), ends_.end(), byte) - ends_.begin()) + 1;
    }

  private:
    std::vector<std::ptrdiff_t> ends_;
};

void addAttributes(const pugi::xml_node& node, Tree& tree) {
    for (const auto& attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if (name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xsi:")) continue;
        tree.attributes.push_back({std::string(withoutPrefix(name)), attribute.value()});
    }
}

Tree element(const pugi::xml_node& node, const Lines& lines, int depth) {
    Tree tree;
    tree.name = withoutPrefix(node.name());
    tree.line = lines.at(node.offset_debug());
    addAttributes(node, tree);
    if (depth == deepest) return tree;
    const bool alone = !node.first_child().next_sibling();
    for (const auto& inner : node.children()) {
        const auto type = inner.type();
        if (type == pugi::node_element) {
            tree.children.push_back(element(inner, lines, depth + 1));
        } else if ((type == pugi::node_pcdata || type == pugi::node_cdata) && (alone || !isBlank(inner.value()))) {
            Tree text;
            text.text = inner.value();
            text.line = lines.at(inner.offset_debug());
            tree.children.push_back(std::move(text));
        }
    }
    return tree;
}

} // namespace

const Tree* Tree::child(std::string_view element) const {
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const Tree& inner) { return inner.name == element; });
    return found == children.end() ? nullptr : &*found;
}

const std::string* Tree::attribute(std::string_view attributeName) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const TreeAttribute& each) { return each.name == attributeName; });
    return found == attributes.end() ? nullptr : &found->value;
}

std::string Tree::content() const {
    std::string joined;
    for (const auto& inner : children) joined += inner.text;
    return trimmed(joined);
}

Result<Tree> readTree(std::string_view xml, std::string_view file) {
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size(),
                                             pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype,
                                             pugi::encoding_utf8);
    const Lines lines(xml);
    if (!parsed)
        return Refusal{"xml_malformed", fmt::format("not well-formed XML: {}", parsed.description()),
                       fmt::format("{}:{}", file, lines.at(parsed.offset)),
                       "close every tag in the order in which it was opened"};
    for (const auto& node : document)
        if (node.type() == pugi::node_doctype && std::strchr(node.value(), '[') != nullptr)
            return Refusal{"xml_malformed", "the file declares entities of its own, which aren't expanded",
                           fmt::format("{}:{}", file, lines.at(node.offset_debug())),
                           "write the texts themselves, and leave the declarations out"};
    if (document.document_element().next_sibling())
        return Refusal{"xml_malformed", "not well-formed XML: there is more than one outermost element",
                       fmt::format("{}:{}", file, lines.at(document.document_element().next_sibling().offset_debug())),
                       "keep one outermost element"};
    return element(document.document_element(), lines, 0);
}

Result<Tree> readTreeFile(const std::string& path) { return readTree(fileText(path), path); }

std::string fileText(const std::string& path) {
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) // a device may have no end
        throw Error(ErrorKind::badInput, "file_unreadable", fmt::format("{} is no file", path),
                    "give the path of a file");
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        throw Error(errno == ENOENT ? ErrorKind::notFound : ErrorKind::badInput, "file_unreadable",
                    fmt::format("{} can't be opened: {}", path, std::strerror(errno)),
                    "check the path and its permissions");
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (stream.bad())
        throw Error(ErrorKind::badInput, "file_unreadable", fmt::format("{} can't be read", path), "check the disk");
    return text;
}

} // namespace mutu::style
