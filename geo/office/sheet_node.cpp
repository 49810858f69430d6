// SPDX-License-Identifier: Apache-2.0
#include "geo/office/sheet_node.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

[[noreturn]] void malformed(const std::string& fileName, int line, const std::string& what) {
    throw Error(ErrorKind::badInput, "rule_sheet_malformed", fmt::format("{}, line {}: {}", fileName, line + 1, what),
                "Correct that line of the rule sheet; the sheets in data/rules explain every word at their head.");
}

} // namespace

SheetNode SheetNode::parse(const std::string& yaml, const std::string& fileName) {
    try {
        SheetNode root(YAML::Load(yaml), fileName);
        if (!root.node_.IsMap()) malformed(fileName, 0, "a rule sheet begins with `sheet: NAME`");
        return root;
    } catch (const YAML::Exception& error) {
        malformed(fileName, error.mark.line, error.msg);
    }
}

void SheetNode::fail(const std::string& what) const { malformed(fileName_, node_.Mark().line, what); }

SheetNode SheetNode::at(const std::string& key) const {
    if (!node_.IsMap()) fail(fmt::format("`{}` is looked for, but this is no list of `key: value`", key));
    const YAML::Node child = node_[key];
    if (!child.IsDefined() || child.IsNull()) fail(fmt::format("`{}` is missing", key));
    return {child, fileName_};
}

bool SheetNode::has(const std::string& key) const {
    const YAML::Node child = node_[key];
    return child.IsDefined() && !child.IsNull();
}

std::string SheetNode::text() const {
    if (!node_.IsScalar() || node_.Scalar().empty()) fail("a word or number is expected here");
    return node_.Scalar();
}

std::vector<SheetNode> SheetNode::list() const {
    if (!node_.IsSequence()) fail("a list is expected here");
    std::vector<SheetNode> items;
    for (const auto& item : node_) items.push_back(SheetNode(item, fileName_));
    return items;
}

std::vector<std::string> SheetNode::texts() const {
    std::vector<std::string> texts;
    for (const auto& item : list()) texts.push_back(item.text());
    return texts;
}

std::vector<std::string> SheetNode::keys() const {
    if (!node_.IsMap()) fail("`key: value` is expected here");
    std::vector<std::string> keys;
    for (const auto& entry : node_) keys.push_back(entry.first.Scalar());
    return keys;
}

std::string SheetNode::onlyKey() const {
    if (!node_.IsMap() || node_.size() != 1) fail("one of `all: […]`, `any: […]` or `not: …` is expected here");
    return node_.begin()->first.Scalar();
}

void SheetNode::allowOnly(std::initializer_list<std::string_view> keys) const {
    if (!node_.IsMap()) fail("`key: value` is expected here");
    for (const auto& entry : node_) {
        const SheetNode key(entry.first, fileName_);
        if (std::find(keys.begin(), keys.end(), key.text()) == keys.end())
            key.fail(fmt::format("unknown word `{}`", key.text()));
    }
}

} // namespace mutu::office
