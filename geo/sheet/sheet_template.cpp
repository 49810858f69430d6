// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/sheet_template.h"

#include "geo/style/element.h"

#include <fmt/format.h>

namespace mutu::sheet {

namespace {

using style::Element;
using style::Notes;
using style::Tree;

BilingualText bilingual(Element& element) {
    BilingualText text{element.attribute("zh").value_or(""), element.attribute("en").value_or("")};
    if (text.chinese.empty()) element.reportMissing("the attribute “zh”");
    if (text.english.empty()) element.reportMissing("the attribute “en”");
    return text;
}

BilingualText bilingual(const Tree* tree, Notes& notes) {
    if (tree == nullptr) return {};
    Element element(*tree, notes);
    auto text = bilingual(element);
    element.finish();
    return text;
}

std::vector<std::string> names(Element& parent, std::string_view child, std::string_view attribute, Notes& notes) {
    std::vector<std::string> found;
    for (const auto* tree : parent.many(child)) {
        Element element(*tree, notes);
        if (auto name = element.attribute(attribute); name && !name->empty())
            found.push_back(std::move(*name));
        else
            element.reportMissing(fmt::format("the attribute “{}”", attribute));
        element.finish();
    }
    return found;
}

TitleField field(const Tree& tree, Notes& notes) {
    Element element(tree, notes);
    TitleField read;
    read.label = bilingual(element);
    read.value.chinese = element.attribute("value").value_or("");
    read.value.english = element.attribute("valueEn").value_or(read.value.chinese);
    if (const auto wide = element.attribute("wide")) {
        if (*wide != "true" && *wide != "false") element.reportValue(tree.line, "wide", *wide, "write true or false");
        read.isWide = *wide == "true";
    }
    element.finish();
    return read;
}

void readPanel(const Tree& tree, SheetTemplate& read, Notes& notes) {
    Element panel(tree, notes);
    if (const auto width = panel.attribute("width")) {
        const auto number = style::plainNumber(*width);
        if (number && *number >= 60 && *number <= 200)
            read.panel = *number;
        else
            panel.reportValue(tree.line, "width", *width, "write 60 to 200, in millimetres on A3");
    }
    read.tables = names(panel, "table", "by", notes);
    for (const auto* note : panel.many("note")) read.notes.push_back(bilingual(note, notes));
    for (const auto* each : panel.many("field")) read.fields.push_back(field(*each, notes));
    const auto* stamp = panel.one("stamp");
    read.hasStamp = stamp != nullptr;
    if (stamp != nullptr) Element(*stamp, notes).finish();
    panel.finish();
}

SheetTemplate readSheet(const Tree& tree, Notes& notes) {
    Element sheet(tree, notes);
    SheetTemplate read;
    read.name = sheet.attribute("name").value_or("");
    read.title = bilingual(sheet.needed("title"), notes);
    read.subtitle = bilingual(sheet.one("subtitle"), notes);
    read.illustrativeMark = bilingual(sheet.needed("illustrativeMark"), notes);
    read.illustrativeNotice = bilingual(sheet.needed("illustrativeNotice"), notes);
    if (const auto* map = sheet.needed("map")) {
        Element inner(*map, notes);
        read.styles = names(inner, "style", "name", notes);
        if (read.styles.empty()) inner.reportMissing("<style>");
        inner.finish();
    }
    if (const auto* panel = sheet.needed("panel")) readPanel(*panel, read, notes);
    sheet.finish();
    return read;
}

} // namespace

Result<SheetTemplate> readTemplate(std::string_view xml, std::string_view file) {
    const auto tree = style::readTree(xml, file);
    if (!tree) {
        auto refusal = tree.refusal();
        refusal.code = "sheet_template";
        return refusal;
    }
    if (tree->name != "sheet")
        return Refusal{"sheet_template", fmt::format("<{}> isn't a sheet template", tree->name),
                       fmt::format("{}:{}", file, tree->line), "begin the file with <sheet name=\"…\">"};
    Notes notes{std::string(file), {}};
    auto read = readSheet(*tree, notes);
    if (!notes.findings.empty()) {
        const auto& first = notes.findings.front();
        return Refusal{"sheet_template", first.message, fmt::format("{}:{}", file, first.line), first.remedy};
    }
    return read;
}

Result<SheetTemplate> readTemplateFile(const std::string& path) { return readTemplate(style::fileText(path), path); }

} // namespace mutu::sheet
