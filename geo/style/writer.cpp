// SPDX-License-Identifier: Apache-2.0
#include "geo/style/writer.h"

#include "geo/style/part_writer.h"

#include <cmath>

namespace mutu::style {

namespace {

void writeDescription(XmlText& xml, const std::string& title, const std::string& titleEn) {
    if (title.empty() && titleEn.empty()) return;
    const auto description = xml.open("se:Description");
    if (!title.empty()) xml.leaf("se:Title", title);
    if (!titleEn.empty()) xml.leaf("se:Abstract", titleEn);
}

void writeRule(XmlText& xml, const Rule& rule) {
    const auto element = xml.open("se:Rule");
    if (!rule.name.empty()) xml.leaf("se:Name", rule.name);
    writeDescription(xml, rule.title, rule.titleEn);
    if (rule.isElse) xml.empty("se:ElseFilter");
    if (rule.filter && !rule.isElse) {
        const auto filter = xml.open("ogc:Filter");
        writeFilter(xml, *rule.filter);
    }
    if (rule.minScale > 0) xml.leaf("se:MinScaleDenominator", rule.minScale);
    if (std::isfinite(rule.maxScale)) xml.leaf("se:MaxScaleDenominator", rule.maxScale);
    for (const auto& symbolizer : rule.symbolizers) writeSymbolizer(xml, symbolizer);
}

} // namespace

std::string writeStyle(const Style& style) {
    XmlText xml;
    {
        const auto root = xml.open("StyledLayerDescriptor", {{"version", "1.1.0"},
                                                             {"xmlns", "http://www.opengis.net/sld"},
                                                             {"xmlns:se", "http://www.opengis.net/se"},
                                                             {"xmlns:ogc", "http://www.opengis.net/ogc"}});
        const auto layer = xml.open("NamedLayer");
        xml.leaf("se:Name", style.layer);
        const auto user = xml.open("UserStyle");
        if (!style.name.empty()) xml.leaf("se:Name", style.name);
        writeDescription(xml, style.title, style.titleEn);
        const int passes = style.rules.empty() ? 1 : style.rules.back().pass + 1;
        for (int pass = 0; pass < passes; ++pass) {
            const auto features = xml.open("se:FeatureTypeStyle");
            for (const auto& rule : style.rules)
                if (rule.pass == pass) writeRule(xml, rule);
        }
    }
    return xml.text();
}

} // namespace mutu::style
