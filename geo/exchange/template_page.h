// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/template_names.h"
#include "geo/exchange/workbook.h"

#include <memory>
#include <set>
#include <string>

namespace pugi {
class xml_document;
class xml_node;
} // namespace pugi

namespace mutu::exchange {

/// Which cell styles of a workbook show a day (xl/styles.xml), and from which day it counts.
class DateStyles {
  public:
    DateStyles(const std::string& stylesXml, bool from1904);

    [[nodiscard]] bool isDate(std::int64_t style) const { return dates_.contains(style); }
    [[nodiscard]] std::int64_t serial(Date day) const;

  private:
    std::set<std::int64_t> dates_;
    bool from1904_ = false;
};

/// One worksheet whose cells are given values; all else in it stays.
class TemplatePage {
  public:
    TemplatePage(const std::string& xml, const DateStyles& styles);
    ~TemplatePage();
    TemplatePage(const TemplatePage&) = delete;
    TemplatePage& operator=(const TemplatePage&) = delete;

    /// The cell's style stays. False where the cell computes: it is left alone.
    bool set(std::int64_t column, std::int64_t row, const WorkbookCell& value);
    /// Whether any cell computes.
    [[nodiscard]] bool computes() const;
    [[nodiscard]] std::string xml() const;

  private:
    [[nodiscard]] pugi::xml_node cell(std::int64_t column, std::int64_t row);

    std::unique_ptr<pugi::xml_document> document_;
    const DateStyles& styles_;
};

} // namespace mutu::exchange
