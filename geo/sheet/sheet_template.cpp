// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/sheet_template.h"

#include "geo/sheet/paper.h"
#include "geo/style/element.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

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

/// A whole number from `least` to `most`, where the attribute is given.
void readNumber(Element& element, int line, std::string_view name, int least, int most, int& into) {
    const auto text = element.attribute(name);
    if (!text) return;
    const auto number = style::plainNumber(*text);
    if (number && *number >= least && *number <= most && *number == std::floor(*number))
        into = static_cast<int>(*number);
    else
        element.reportValue(line, name, *text, fmt::format("write {} to {}", least, most));
}

bool readStamp(Element& parent, Notes& notes) {
    const auto* stamp = parent.one("stamp");
    if (stamp != nullptr) Element(*stamp, notes).finish();
    return stamp != nullptr;
}

std::vector<TitleField> fields(Element& parent, Notes& notes) {
    std::vector<TitleField> found;
    for (const auto* each : parent.many("field")) found.push_back(field(*each, notes));
    return found;
}

SheetForm form(Element& sheet, int line) {
    constexpr std::array<std::string_view, 3> names{"map", "parcel-plan", "point-table"};
    const auto text = sheet.attribute("form");
    if (!text) return SheetForm::map;
    const auto found = std::find(names.begin(), names.end(), *text);
    if (found == names.end()) {
        sheet.reportValue(line, "form", *text, "write map, parcel-plan or point-table");
        return SheetForm::map;
    }
    return static_cast<SheetForm>(found - names.begin());
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
    readNumber(panel, tree.line, "columns", 1, 3, read.columns);
    read.tables = names(panel, "table", "by", notes);
    read.lists = lists(panel, notes);
    for (const auto* note : panel.many("note")) read.notes.push_back(bilingual(note, notes));
    read.fields = fields(panel, notes);
    read.hasStamp = readStamp(panel, notes);
    panel.finish();
}

void readMap(const Tree& tree, SheetTemplate& read, Notes& notes) {
    Element map(tree, notes);
    read.styles = names(map, "style", "name", notes);
    if (read.styles.empty()) map.reportMissing("<style>");
    read.parcelRemark = remark(map.one("remark"), notes);
    if (const auto* insets = map.one("insets")) {
        read.hasInsets = true;
        Element(*insets, notes).finish();
    }
    map.finish();
}

/// What the sheets of one parcel have in place of a panel.
void readParcelParts(Element& sheet, SheetTemplate& read, Notes& notes) {
    if (const auto* tree = sheet.needed("head")) {
        Element head(*tree, notes);
        read.head = fields(head, notes);
        head.finish();
    }
    if (const auto* tree = sheet.needed("points")) {
        Element points(*tree, notes);
        readNumber(points, tree->line, "decimals", 2, 3, read.points.decimals);
        readNumber(points, tree->line, "perPage", 4, 200, read.points.pointsPerPage);
        points.finish();
    }
    if (const auto* tree = sheet.needed("foot")) {
        Element foot(*tree, notes);
        for (const auto* note : foot.many("note")) read.notes.push_back(bilingual(note, notes));
        read.fields = fields(foot, notes);
        read.hasStamp = readStamp(foot, notes);
        foot.finish();
    }
}

SheetTemplate readSheet(const Tree& tree, Notes& notes) {
    Element sheet(tree, notes);
    SheetTemplate read;
    read.name = sheet.attribute("name").value_or("");
    read.form = form(sheet, tree.line);
    read.paper = sheet.attribute("paper").value_or(read.paper);
    if (!Paper::parse(read.paper))
        sheet.reportValue(tree.line, "paper", read.paper, "write A4 to A0, with -portrait to stand it up");
    read.title = bilingual(sheet.needed("title"), notes);
    read.subtitle = bilingual(sheet.one("subtitle"), notes);
    read.illustrativeMark = bilingual(sheet.needed("illustrativeMark"), notes);
    read.illustrativeNotice = bilingual(sheet.needed("illustrativeNotice"), notes);
    if (read.form != SheetForm::pointTable)
        if (const auto* map = sheet.needed("map")) readMap(*map, read, notes);
    if (read.form != SheetForm::map) {
        readParcelParts(sheet, read, notes);
    } else if (const auto* panel = sheet.needed("panel")) {
        readPanel(*panel, read, notes);
    }
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
