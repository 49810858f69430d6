// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/workbook_template.h"

#include "geo/base/complete_file.h"
#include "geo/base/error.h"
#include "geo/exchange/related_part.h"
#include "geo/exchange/template_names.h"
#include "geo/exchange/template_page.h"
#include "geo/exchange/zip_package.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>
#include <string_view>
#include <vector>

namespace mutu::exchange {

namespace {

constexpr const char* workbookPart = "xl/workbook.xml";

/// What one name asks for: cells, top down.
using Cells = std::vector<WorkbookCell>;

std::optional<std::size_t> columnOf(const WorkbookSheet& table, std::string_view key) {
    for (const auto* names : {&table.keys, &table.headings}) {
        const auto found = std::find(names->begin(), names->end(), key);
        if (found != names->end()) return static_cast<std::size_t>(found - names->begin());
    }
    return std::nullopt;
}

class Filling {
  public:
    Filling(const ZipPackage& package, const std::vector<WorkbookSheet>& tables,
            const std::map<std::string, WorkbookCell>& values)
        : package_(package)
        , tables_(tables)
        , values_(values) {
        workbook_.load_buffer(package.part(workbookPart).data(), package.part(workbookPart).size(),
                              pugi::parse_full | pugi::parse_ws_pcdata);
        const auto from1904 = workbook_.document_element().child("workbookPr").attribute("date1904").as_bool();
        styles_ =
            std::make_unique<DateStyles>(package.has("xl/styles.xml") ? package.part("xl/styles.xml") : "", from1904);
    }

    std::optional<Refusal> fill(const TemplateName& name) {
        const auto cells = cellsOf(name);
        if (!cells) return unknown(name);
        const auto room = name.range.lastRow - name.range.firstRow + 1;
        const auto needed = static_cast<std::int64_t>(cells->size());
        if (needed > room)
            return Refusal{"template_too_small",
                           fmt::format("{} has room for {} rows, the table has {}.", name.full, room, needed),
                           name.full, fmt::format("Let the name span {} rows, or ask for fewer.", needed)};
        auto* page = pageOf(name.sheet);
        if (page == nullptr)
            return Refusal{"template_name_unreadable",
                           fmt::format("The name {} stands for a sheet {} that isn't there.", name.full, name.sheet),
                           name.full, "Let it name one cell, or cells below each other, of one sheet."};
        for (std::int64_t i = 0; i < room; ++i) {
            const auto row = name.range.firstRow + i;
            const auto& value = i < needed ? (*cells)[static_cast<std::size_t>(i)] : WorkbookCell{};
            if (!page->set(name.range.column, row, value))
                return Refusal{"template_formula",
                               fmt::format("{} names {}, which computes.", name.full, cellName(name.range.column, row)),
                               name.full, "Name a cell without a formula."};
        }
        return std::nullopt;
    }

    /// The parts that changed; workbook.xml only where something computes: it is told to do so anew.
    std::map<std::string, std::string> changed() {
        std::map<std::string, std::string> parts;
        bool computes = false;
        for (const auto& [part, page] : pages_) {
            parts[part] = page->xml();
            computes = computes || page->computes();
        }
        for (auto sheet : workbook_.document_element().child("sheets").children("sheet"))
            computes = computes || pageComputes(relatedPart(package_, sheet.attribute("r:id").as_string()));
        if (!computes) return parts;
        auto root = workbook_.document_element();
        auto calculation = root.child("calcPr");
        if (!calculation) {
            auto before = root.child("definedNames");
            calculation = root.insert_child_after("calcPr", before);
        }
        if (!calculation.attribute("fullCalcOnLoad")) calculation.append_attribute("fullCalcOnLoad");
        calculation.attribute("fullCalcOnLoad").set_value("1");
        std::ostringstream text;
        workbook_.save(text, "", pugi::format_raw | pugi::format_no_declaration);
        parts[workbookPart] = text.str();
        return parts;
    }

  private:
    [[nodiscard]] std::optional<Cells> cellsOf(const TemplateName& name) const {
        if (const auto value = values_.find(name.key); value != values_.end()) return Cells{value->second};
        const std::string_view key = name.key;
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            const auto number = fmt::format("{}_", i + 1);
            if (!key.starts_with(number)) continue;
            const auto own = key.substr(number.size());
            if (own == "count") return Cells{static_cast<std::int64_t>(tables_[i].rows.size())};
            if (auto cells = cellsIn(tables_[i], own)) return cells;
        }
        for (const auto& table : tables_)
            if (auto cells = cellsIn(table, key)) return cells;
        return std::nullopt;
    }

    static std::optional<Cells> cellsIn(const WorkbookSheet& table, std::string_view key) {
        for (const std::string_view prefix : {"total_", "合计_"})
            if (key.starts_with(prefix))
                if (const auto column = columnOf(table, key.substr(prefix.size())))
                    return Cells{table.total.empty() ? WorkbookCell{} : table.total[*column]};
        const auto column = columnOf(table, key);
        if (!column) return std::nullopt;
        Cells cells;
        for (const auto& row : table.rows) cells.push_back(row[*column]);
        return cells;
    }

    [[nodiscard]] Refusal unknown(const TemplateName& name) const {
        std::string known;
        for (const auto& [key, value] : values_) known += fmt::format("mutu_{}, ", key);
        for (std::size_t i = 0; i < tables_.size(); ++i)
            for (const auto& key : tables_[i].keys)
                known += i == 0 ? fmt::format("mutu_{}, ", key) : fmt::format("mutu_{}_{}, ", i + 1, key);
        return {"template_name_unknown", fmt::format("This report has nothing called {}.", name.full), name.full,
                fmt::format("Use {}or mutu_total_ and a column.", known)};
    }

    [[nodiscard]] bool pageComputes(const std::string& part) const {
        return package_.has(part) && package_.part(part).find("<f") != std::string::npos;
    }

    TemplatePage* pageOf(const std::string& sheet) {
        for (const auto& each : workbook_.document_element().child("sheets").children("sheet")) {
            if (sheet != each.attribute("name").as_string()) continue;
            const auto part = relatedPart(package_, each.attribute("r:id").as_string());
            if (!package_.has(part)) return nullptr;
            auto& page = pages_[part];
            if (!page) page = std::make_unique<TemplatePage>(package_.part(part), *styles_);
            return page.get();
        }
        return nullptr;
    }

    const ZipPackage& package_;
    const std::vector<WorkbookSheet>& tables_;
    const std::map<std::string, WorkbookCell>& values_;
    pugi::xml_document workbook_;
    std::unique_ptr<DateStyles> styles_;
    std::map<std::string, std::unique_ptr<TemplatePage>> pages_;
};

} // namespace

Result<std::size_t> fillTemplate(const std::string& templatePath, const std::string& path,
                                 const std::vector<WorkbookSheet>& tables,
                                 const std::map<std::string, WorkbookCell>& values) {
    const ZipPackage package(templatePath);
    CompleteFile file(path);
    const auto names = templateNames(package.part(workbookPart));
    if (!names) return names.refusal();
    Filling filling(package, tables, values);
    for (const auto& name : names.value())
        if (auto refusal = filling.fill(name)) return *refusal;
    package.write(file.draft(), filling.changed());
    file.commit();
    std::size_t rows = 0;
    for (const auto& table : tables) rows += table.rows.size();
    return rows;
}

} // namespace mutu::exchange
