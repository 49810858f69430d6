// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mutu::style {

using XmlAttributes = std::vector<std::pair<std::string_view, std::string>>;

/// An XML document in the making, indented by two blanks, with `\n` line ends: the same calls give the same bytes.
class XmlText {
  public:
    /// An element that is open as long as this lives.
    class Open {
      public:
        Open(XmlText& xml, std::string name)
            : xml_(xml)
            , name_(std::move(name)) {}
        ~Open() { xml_.close(name_); }
        Open(const Open&) = delete;
        Open& operator=(const Open&) = delete;

      private:
        XmlText& xml_;
        std::string name_;
    };

    [[nodiscard]] Open open(std::string_view name, const XmlAttributes& attributes = {});
    void leaf(std::string_view name, std::string_view text, const XmlAttributes& attributes = {});
    void leaf(std::string_view name, double number, const XmlAttributes& attributes = {});
    void empty(std::string_view name);
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    void begin(std::string_view name, const XmlAttributes& attributes);
    void close(std::string_view name);

    std::string text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::size_t depth_ = 0;
};

} // namespace mutu::style
