// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/book_sheet.h"

#include "geo/book/home.h"
#include "geo/book/scene.h"
#include "geo/book/scene_around.h"
#include "geo/map/style_folder.h"
#include "geo/sheet/ledger.h"
#include "geo/sheet/listings.h"
#include "geo/sheet/parcel_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

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
                           "use industry, kind, occupancy, pieces, land_use, district, zone or case_state"};
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

/// Every district that has an outline, for a sheet of them all; of a single one the sheet itself is the picture.
std::vector<InsetWish> insetsOf(const store::Store& records) {
    std::vector<InsetWish> insets;
    records.visit({.kind = land::Kind::district}, [&insets](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        if (const auto box = geom::boxOf(district.geometry); !box.empty()) insets.push_back({district.name, box});
        return true;
    });
    if (insets.size() < 2) insets.clear();
    return insets;
}

/// What every sheet of a book is asked for alike.
SheetRequest requestOf(const book::Book& book, const land::District* district, const SheetWish& wish) {
    SheetRequest request;
    request.paper = wish.paper;
    request.language = wish.language;
    request.values = valuesOf(book, district, wish);
    request.scale = wish.scale;
    request.date = wish.date;
    request.cutOff = wish.asOf;
    request.isIllustrative = book.card().illustrative;
    return request;
}

Result<Sheet> parcelSheetOf(const book::Book& book, const SheetTemplate& sheetTemplate, const SheetWish& wish) {
    if (!wish.parcel)
        return Refusal{"sheet_parcel", fmt::format("{} is a sheet of one parcel", sheetTemplate.name), "",
                       "name the parcel"};
    const auto card = parcelCard(book.records(), *wish.parcel, wish.asOf);
    if (!card) return card.refusal();
    auto request = requestOf(book, nullptr, wish);
    for (auto& [name, value] : valuesOf(*card, wish.language)) request.values.try_emplace(name, std::move(value));
    if (sheetTemplate.form == SheetForm::pointTable) return composePointTable(sheetTemplate, request, *card);
    auto sheet = composeParcelPlan(sheetTemplate, request, *card, [&](const geom::Box& ground) {
        return std::make_shared<const map::Portrayal>(book::sceneAround(book.records(), wish.asOf, ground),
                                                      map::readStyles(sheetTemplate.styles));
    });
    if (!sheet) return sheet;
    auto placed = std::move(sheet).value();
    placed.crs = book.card().crs;
    return placed;
}

/// The parcels of a cluster zone.
std::set<RecordId> parcelsOf(const store::Store& records, RecordId zone) {
    std::set<RecordId> parcels;
    query::RecordQuestion question{.kind = land::Kind::zoneParcel};
    question.key = query::Key{"zone_id", zone};
    records.visit(question, [&parcels](const land::Record& record) {
        parcels.insert(std::get<land::ZoneParcel>(record).parcel.id);
        return true;
    });
    return parcels;
}

template <class Type> std::optional<Type> recordOf(const store::Store& records, std::optional<RecordId> id) {
    if (!id) return std::nullopt;
    const auto record = records.find(land::Description<Type>::kind, *id);
    if (!record) return std::nullopt;
    return std::get<Type>(*record);
}

/// A template with what can be said of a zone alone; the names of what was taken out are kept.
SheetTemplate forZone(SheetTemplate sheetTemplate, std::vector<std::string>& left) {
    const auto isLeft = [&left](const std::string& name) {
        if (!isByParcel(name)) left.push_back(name);
        return !isByParcel(name);
    };
    std::erase_if(sheetTemplate.tables, isLeft);
    std::erase_if(sheetTemplate.lists, [&](const TemplateList& list) { return isLeft(list.of); });
    return sheetTemplate;
}

} // namespace

SheetMaker::SheetMaker(const book::Book& book, SheetTemplate sheetTemplate)
    : book_(book)
    , template_(std::move(sheetTemplate)) {}

const std::shared_ptr<const map::Portrayal>& SheetMaker::portrayalFor(const SheetWish& wish, const Progress& progress) {
    Shown shown{wish.district, wish.asOf, wish.language};
    if (portrayal_ && shown == shown_) return portrayal_;
    const ListingGround ground{book_.records(), wish.asOf, wish.district};
    const auto scene =
        book::fillScene(book_, wish.asOf, progress, wish.district, remarksOf(template_, ground, wish.language));
    portrayal_ = std::make_shared<const map::Portrayal>(scene, map::readStyles(template_.styles));
    shown_ = shown;
    return portrayal_;
}

Result<Sheet> SheetMaker::zoneSheet(const SheetWish& wish, const Progress& progress) {
    const auto zone = recordOf<land::ClusterZone>(book_.records(), wish.zone);
    if (!zone || geom::boxOf(zone->geometry).empty())
        return Refusal{"sheet_zone", "there is no such cluster zone with an outline", "", "name a zone in force"};
    auto within = wish;
    within.zone.reset();
    within.district = zone->district.id ? std::optional(zone->district.id) : std::nullopt;
    const auto district = recordOf<land::District>(book_.records(), within.district);
    const auto parcels = parcelsOf(book_.records(), zone->id);
    std::vector<std::string> left;
    const auto layout = forZone(template_, left);
    auto request = requestOf(book_, district ? &*district : nullptr, within);
    // Zones are often named after their district already.
    const auto before = district && !zone->name.starts_with(district->name) ? district->name : std::string();
    request.values.insert_or_assign("district", before + zone->name);
    request.window = geom::boxOf(zone->geometry);
    auto sheet = mapSheet(layout, std::move(request), {book_.records(), wish.asOf, within.district, &parcels},
                          portrayalFor(within, progress));
    if (!sheet) return sheet;
    auto made = std::move(sheet).value();
    for (const auto& name : left)
        made.warn("sheet_zone_parts",
                  fmt::format("the template's “{}” is not drawn for a single zone and is left out", name),
                  "print the district's sheet for it");
    return made;
}

Result<Sheet> SheetMaker::mapSheet(const SheetTemplate& layout, SheetRequest request, const ListingGround& ground,
                                   const std::shared_ptr<const map::Portrayal>& portrayal) const {
    const Ledger ledger(ground, portrayal->scene());
    if (auto refusal = addTables(request, layout, ledger, ground)) return *refusal;
    auto composed = compose(layout, request, portrayal);
    if (!composed) return composed;
    auto sheet = std::move(composed).value();
    sheet.crs = book_.card().crs;
    if (auto notice = book::tooFarAway(portrayal->scene())) sheet.notices.push_back(std::move(*notice));
    return sheet;
}

Result<Sheet> SheetMaker::sheet(const SheetWish& wish, const Progress& progress) {
    if (template_.form != SheetForm::map) return parcelSheetOf(book_, template_, wish);
    if (wish.zone) return zoneSheet(wish, progress);
    const auto district = recordOf<land::District>(book_.records(), wish.district);
    const auto* known = district ? &*district : nullptr;
    const auto& portrayal = portrayalFor(wish, progress);
    auto request = requestOf(book_, known, wish);
    request.window = windowOf(book_, portrayal->scene(), known);
    if (template_.hasInsets && known == nullptr) request.insets = insetsOf(book_.records());
    return mapSheet(template_, std::move(request), {book_.records(), wish.asOf, wish.district}, portrayal);
}

Result<Sheet> sheetOf(const book::Book& book, const SheetTemplate& sheetTemplate, const SheetWish& wish,
                      const Progress& progress) {
    return SheetMaker(book, sheetTemplate).sheet(wish, progress);
}

} // namespace mutu::sheet
