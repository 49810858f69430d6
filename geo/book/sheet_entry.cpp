// SPDX-License-Identifier: Apache-2.0
#include "geo/book/sheet_entry.h"

#include "geo/book/pointing.h"
#include "geo/book/sheet_in_force.h"
#include "geo/office/clearing_sheet.h"
#include "geo/office/fabric_rules.h"
#include "geo/office/idle_sheet.h"
#include "geo/office/industry_classes.h"
#include "geo/office/reuse_sheet.h"
#include "geo/office/standard_sheet.h"
#include "geo/office/vacancy.h"
#include "geo/office/zoning_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mutu::book {

namespace {

struct Sort {
    std::string_view name;
    const char* const* own;                                         ///< the text that comes with the program
    void (*read)(const std::string& text, const std::string& name); ///< throws what is wrong with it
};

template <class Sheet> void readAs(const std::string& text, const std::string& name) { Sheet::read(text, name); }

constexpr std::array sorts{Sort{"fabric", &office::standardFabricSheet, readAs<office::FabricRules>},
                           Sort{"vacancy", &office::standardVacancySheet, readAs<office::VacancyRules>},
                           Sort{"idle", &office::standardIdleSheet, readAs<office::IdleRules>},
                           Sort{"clearing", &office::standardClearingSheet, readAs<office::ClearingSheet>},
                           Sort{"reuse", &office::standardReuseSheet, readAs<office::ReuseSheet>},
                           Sort{"zoning", &office::standardZoningSheet, readAs<office::ZoningRules>},
                           Sort{"industry_classes", &office::standardIndustryClasses, readAs<office::IndustryClasses>}};

const Sort* sortCalled(std::string_view name) {
    const auto found = std::find_if(sorts.begin(), sorts.end(), [&](const Sort& one) { return one.name == name; });
    return found == sorts.end() ? nullptr : &*found;
}

Refusal unknown(const std::string& name) {
    return {"rules_unknown", fmt::format("There is no rule sheet '{}'", name), name,
            fmt::format("Name one of: {}", fmt::join(sheetNames(), ", "))};
}

std::optional<Refusal> faultOf(const store::Store& store, const land::RuleSheet& sheet) {
    const auto* sort = sortCalled(sheet.name);
    if (sort == nullptr) return unknown(sheet.name);
    if (sheet.document.empty())
        return Refusal{"document_missing", "A rule sheet goes by a document", sheet.name,
                       "Give its number with --document"};
    if (sheet.name == "vacancy" && sheet.inForceFrom && Date::today() < *sheet.inForceFrom)
        return Refusal{
            "rules_ahead",
            fmt::format("Rules of vacancy hold for all days at once; {} is still to come", sheet.inForceFrom->text()),
            sheet.name, "Put them in force on their day"};
    for (const auto& known : allOf<land::RuleSheet>(store))
        if (known.name == sheet.name && known.version == sheet.version)
            return Refusal{"rules_exist",
                           fmt::format("The book has version {} of the rule sheet {}", known.version, known.name),
                           fmt::format("{} {}", known.name, known.version), "Give the new one another --version"};
    sort->read(sheet.text, fmt::format("{} {}", sheet.name, sheet.version));
    return std::nullopt;
}

} // namespace

std::vector<std::string_view> sheetNames() {
    std::vector<std::string_view> names;
    for (const auto& sort : sorts) names.push_back(sort.name);
    return names;
}

Result<std::string> sheetText(const store::Store& store, const std::string& name, Date day) {
    const auto* sort = sortCalled(name);
    if (sort == nullptr) return unknown(name);
    const auto own = sheetInForce(store, name, day);
    return own ? own->text : std::string(*sort->own);
}

Result<Revision> putInForce(Book& book, const land::RuleSheet& sheet, change::Heading heading, Intent intent) {
    return book.apply(
        std::move(heading),
        [&](store::Transaction&, change::Heading&) -> Result<std::vector<change::Change>> {
            if (auto fault = faultOf(book.records(), sheet)) return *std::move(fault);
            return std::vector<change::Change>{{std::nullopt, sheet}};
        },
        intent);
}

} // namespace mutu::book
