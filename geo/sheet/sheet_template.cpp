// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/sheet_template.h"

#include "geo/style/element.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

ListMark mark(Element& element, int line) {
    ListMark read;
    if (const auto shape = element.attribute("mark")) {
        constexpr std::array<std::string_view, 4> names{"none", "circle", "square", "diamond"};
        const auto found = std::find(names.begin(), names.end(), *shape);
        if (found == names.end())
            element.reportValue(line, "mark", *shape, "write circle, square or diamond");
        else
            read.shape = static_cast<MarkShape>(found - names.begin());
    }
    if (const auto text = element.attribute("colour")) {
        if (const auto colour = style::Colour::parse(*text))
            read.colour = *colour;
        else
            element.reportValue(line, "colour", *text, "write it as #7a2350");
    }
    return read;
}

std::vector<TemplateList> lists(Element& parent, Notes& notes) {
    std::vector<TemplateList> found;
    for (const auto* tree : parent.many("list")) {
        Element element(*tree, notes);
        auto of = element.attribute("of").value_or("");
        if (of.empty()) element.reportMissing("the attribute “of”");
        found.push_back({std::move(of), mark(element, tree->line)});
        element.finish();
    }
    return found;
}

std::string remark(const Tree* tree, Notes& notes) {
    if (tree == nullptr) return {};
    Element element(*tree, notes);
    auto says = element.attribute("says").value_or("");
    if (says != "clearing" && says != "leading")
        element.reportValue(tree->line, "says", says, "write clearing or leading");
    element.finish();
    return says;
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
    if (const auto columns = panel.attribute("columns")) {
        const auto number = style::plainNumber(*columns);
        if (number && (*number == 1 || *number == 2 || *number == 3))
            read.columns = static_cast<int>(*number);
        else
            panel.reportValue(tree.line, "columns", *columns, "write 1, 2 or 3");
    }
    read.tables = names(panel, "table", "by", notes);
    read.lists = lists(panel, notes);
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
        read.parcelRemark = remark(inner.one("remark"), notes);
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
