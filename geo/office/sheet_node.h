// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/error.h"

#include <yaml-cpp/yaml.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// A place in a rule sheet, read strictly: whatever is missing, misspelt or of the wrong shape is an Error{badInput,
/// "rule_sheet_malformed"} that names the file and the line.
class SheetNode {
  public:
    /// Error as above when the text is no YAML map.
    static SheetNode parse(const std::string& yaml, const std::string& fileName);

    /// A child that must be there.
    [[nodiscard]] SheetNode at(const std::string& key) const;
    [[nodiscard]] bool has(const std::string& key) const;
    [[nodiscard]] bool isText() const { return node_.IsScalar(); }
    [[nodiscard]] bool isMap() const { return node_.IsMap(); }
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::vector<SheetNode> list() const;
    /// The texts of a list.
    [[nodiscard]] std::vector<std::string> texts() const;
    /// The keys of a map, in the sheet's order.
    [[nodiscard]] std::vector<std::string> keys() const;
    /// The only key of a map with one entry.
    [[nodiscard]] std::string onlyKey() const;
    /// Fails unless this is a map whose keys are all among these.
    void allowOnly(std::initializer_list<std::string_view> keys) const;
    [[noreturn]] void fail(const std::string& what) const;

  private:
    SheetNode(YAML::Node node, std::string fileName)
        : node_(std::move(node))
        , fileName_(std::move(fileName)) {}

    YAML::Node node_;
    std::string fileName_;
};

} // namespace mutu::office
