// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/book_sheet.h"

#include "geo/book/home.h"
#include "geo/book/scene.h"
#include "geo/map/style_folder.h"
#include "geo/sheet/ledger.h"
#include "geo/sheet/listings.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::sheet {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

std::string crsText(const geom::Crs& crs, Language language) {
    const bool isNational = crs.name().starts_with("CGCS2000");
    const auto name = language == Language::chinese && isNational ? std::string("2000国家大地坐标系") : crs.name();
    return crs.code().empty() ? name : fmt::format("{}　{}", name, crs.code());
}

std::string meridianText(const geom::Crs& crs, Language language) {
    if (crs.centralMeridian() == 0) return {};
    const auto degrees = fmt::format("{:g}°", crs.centralMeridian());
    return language == Language::chinese ? "东经" + degrees : degrees + " E";
}

/// The plan that the cluster zones in force come from.
std::string planText(const store::Store& records, const SheetWish& wish) {
    std::string plan;
    records.visit({.kind = land::Kind::clusterZone, .asOf = wish.asOf}, [&](const land::Record& record) {
        const auto& zone = std::get<land::ClusterZone>(record);
        if (wish.district && zone.district.id != *wish.district) return true;
        plan = zone.plan;
        if (const auto kept = records.find(land::Kind::plan, zone.planVersion.id)) {
            const auto& adopted = std::get<land::Plan>(*kept);
            plan = adopted.version.empty() ? adopted.name : fmt::format("{} {}", adopted.name, adopted.version);
            if (!adopted.document.empty()) plan += fmt::format("（{}）", adopted.document);
        }
        return plan.empty();
    });
    return plan;
}

Values valuesOf(const book::Book& book, const land::District* district, const SheetWish& wish) {
    const auto card = book.card();
    Values values{{"zone", card.name},
                  {"district", district == nullptr ? std::string() : district->name},
                  {"plan", planText(book.records(), wish)},
                  {"crs", crsText(book.crs(), wish.language)},
                  {"meridian", meridianText(book.crs(), wish.language)},
                  {"revision", fmt::format("{}", book.records().revision().value)}};
    for (const auto& [name, value] : wish.values) values.insert_or_assign(name, value);
    return values;
}

geom::Box windowOf(const book::Book& book, const map::Scene& scene, const land::District* district) {
    if (district != nullptr) {
        if (const auto box = geom::boxOf(district->geometry); !box.empty()) return box;
        return scene.boxOf(scene.layer(map::LayerKind::parcel).extent());
    }
    return book::homeOf(book.records(), scene.extent());
}

/// What the map says beside what the book does: the zones' numbers and industries, and what the template wants of
/// parcels.
book::Remarks remarksOf(const SheetTemplate& sheetTemplate, const ListingGround& ground, Language language) {
    book::Remarks remarks;
    const bool hasZones = std::any_of(sheetTemplate.lists.begin(), sheetTemplate.lists.end(),
                                      [](const TemplateList& list) { return list.of == "zones"; });
    if (hasZones) remarks.zones = zoneLabels(ground, language == Language::chinese);
    if (sheetTemplate.parcelRemark == "clearing") remarks.parcels = caseStates(ground);
    if (sheetTemplate.parcelRemark == "leading") remarks.parcels = leadingEnterprises(ground).names;
    return remarks;
}

std::optional<Refusal> addTables(SheetRequest& request, const SheetTemplate& sheetTemplate, const Ledger& ledger,
                                 const ListingGround& ground) {
    for (const auto& by : sheetTemplate.tables) {
        auto table = ledger.table(by);
        if (!table)
            return Refusal{"sheet_template", fmt::format("there is no table by “{}”", by), sheetTemplate.name,
                           "use industry, kind, occupancy, pieces, land_use, zone or case_state"};
        if (!table->rows.empty() || !table->floors.empty()) request.tables.push_back(std::move(*table));
    }
    for (const auto& wanted : sheetTemplate.lists) {
        auto list = listingOf(ground, wanted.of);
        if (!list)
            return Refusal{"sheet_template", fmt::format("there is no list of “{}”", wanted.of), sheetTemplate.name,
                           "use plots, cases, reuse, zones, projects or leading"};
        list->mark = wanted.mark;
        request.listings.push_back(std::move(*list));
    }
    return std::nullopt;
}

} // namespace

Result<Sheet> sheetOf(const book::Book& book, const SheetTemplate& sheetTemplate, const SheetWish& wish,
                      const Progress& progress) {
    const auto record = wish.district ? book.records().find(land::Kind::district, *wish.district) : std::nullopt;
    const auto* district = record ? std::get_if<land::District>(&*record) : nullptr;
    const ListingGround ground{book.records(), wish.asOf, wish.district};
    const auto scene =
        book::fillScene(book, wish.asOf, progress, wish.district, remarksOf(sheetTemplate, ground, wish.language));
    SheetRequest request;
    request.paper = wish.paper;
    request.language = wish.language;
    request.values = valuesOf(book, district, wish);
    request.window = windowOf(book, *scene, district);
    request.scale = wish.scale;
    request.date = wish.date;
    request.cutOff = wish.asOf;
    request.isIllustrative = book.card().illustrative;
    const Ledger ledger(book.records(), *scene, wish.asOf, wish.district);
    if (auto refusal = addTables(request, sheetTemplate, ledger, ground)) return *refusal;
    auto portrayal = std::make_shared<const map::Portrayal>(scene, map::readStyles(sheetTemplate.styles));
    auto composed = compose(sheetTemplate, request, std::move(portrayal));
    if (!composed) return composed;
    auto sheet = std::move(composed).value();
    sheet.crs = book.card().crs;
    if (auto notice = book::tooFarAway(*scene)) sheet.notices.push_back(std::move(*notice));
    return sheet;
}

} // namespace mutu::sheet
