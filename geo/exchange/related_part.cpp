// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/related_part.h"

#include <pugixml.hpp>

namespace mutu::exchange {

std::string relatedPart(const ZipPackage& package, const std::string& relation) {
    pugi::xml_document relations;
    relations.load_string(package.part("xl/_rels/workbook.xml.rels").c_str());
    for (const auto& each : relations.document_element().children("Relationship"))
        if (relation == each.attribute("Id").as_string()) {
            const std::string target = each.attribute("Target").as_string();
            return target.starts_with('/') ? target.substr(1) : "xl/" + target;
        }
    return {};
}

} // namespace mutu::exchange
