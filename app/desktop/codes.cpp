// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/words.h"

#include <QCoreApplication>

#include <span>

namespace mutu::desktop {

namespace {

struct Codes {
    Q_DECLARE_TR_FUNCTIONS(Codes)
};

struct Entry {
    std::string_view code;
    const char* name;
};

QString named(std::span<const Entry> entries, std::string_view code) {
    for (const Entry& entry : entries)
        if (entry.code == code) return Codes::tr(entry.name);
    return fromUtf8(code);
}

// DOMAIN §2: nature of the right.
constexpr Entry natures[] = {
    {"100", QT_TRANSLATE_NOOP("Codes", "state-owned land")}, {"101", QT_TRANSLATE_NOOP("Codes", "allocation")},
    {"102", QT_TRANSLATE_NOOP("Codes", "grant")},            {"103", QT_TRANSLATE_NOOP("Codes", "capital contribution")},
    {"104", QT_TRANSLATE_NOOP("Codes", "land lease")},       {"105", QT_TRANSLATE_NOOP("Codes", "authorised operation")},
    {"200", QT_TRANSLATE_NOOP("Codes", "collective land")},  {"203", QT_TRANSLATE_NOOP("Codes", "approved allocation")},
};

constexpr Entry types[] = {
    {"1", QT_TRANSLATE_NOOP("Codes", "collective land ownership")},
    {"2", QT_TRANSLATE_NOOP("Codes", "state land ownership")},
    {"3", QT_TRANSLATE_NOOP("Codes", "right to use state-owned construction land")},
    {"4", QT_TRANSLATE_NOOP("Codes", "state-owned construction land with building ownership")},
    {"7", QT_TRANSLATE_NOOP("Codes", "right to use collective construction land")},
    {"8", QT_TRANSLATE_NOOP("Codes", "collective construction land with building ownership")},
    {"23", QT_TRANSLATE_NOOP("Codes", "other right")},
};

// GB/T 21010-2017, all classes of the second level.
constexpr Entry uses[] = {
    {"0101", QT_TRANSLATE_NOOP("Codes", "paddy")},
    {"0102", QT_TRANSLATE_NOOP("Codes", "irrigated land")},
    {"0103", QT_TRANSLATE_NOOP("Codes", "dry farmland")},
    {"0201", QT_TRANSLATE_NOOP("Codes", "orchard")},
    {"0202", QT_TRANSLATE_NOOP("Codes", "tea garden")},
    {"0203", QT_TRANSLATE_NOOP("Codes", "rubber plantation")},
    {"0204", QT_TRANSLATE_NOOP("Codes", "other plantation")},
    {"0301", QT_TRANSLATE_NOOP("Codes", "forest")},
    {"0302", QT_TRANSLATE_NOOP("Codes", "bamboo")},
    {"0303", QT_TRANSLATE_NOOP("Codes", "mangrove")},
    {"0304", QT_TRANSLATE_NOOP("Codes", "forest swamp")},
    {"0305", QT_TRANSLATE_NOOP("Codes", "shrubland")},
    {"0306", QT_TRANSLATE_NOOP("Codes", "shrub swamp")},
    {"0307", QT_TRANSLATE_NOOP("Codes", "other woodland")},
    {"0401", QT_TRANSLATE_NOOP("Codes", "natural pasture")},
    {"0402", QT_TRANSLATE_NOOP("Codes", "grass swamp")},
    {"0403", QT_TRANSLATE_NOOP("Codes", "sown pasture")},
    {"0404", QT_TRANSLATE_NOOP("Codes", "other grassland")},
    {"0501", QT_TRANSLATE_NOOP("Codes", "retail")},
    {"0502", QT_TRANSLATE_NOOP("Codes", "wholesale market")},
    {"0503", QT_TRANSLATE_NOOP("Codes", "restaurants")},
    {"0504", QT_TRANSLATE_NOOP("Codes", "hotel")},
    {"0505", QT_TRANSLATE_NOOP("Codes", "business and finance")},
    {"0506", QT_TRANSLATE_NOOP("Codes", "entertainment")},
    {"0507", QT_TRANSLATE_NOOP("Codes", "other commercial")},
    {"0601", QT_TRANSLATE_NOOP("Codes", "industrial")},
    {"0602", QT_TRANSLATE_NOOP("Codes", "mining")},
    {"0603", QT_TRANSLATE_NOOP("Codes", "salt works")},
    {"0604", QT_TRANSLATE_NOOP("Codes", "storage")},
    {"0701", QT_TRANSLATE_NOOP("Codes", "urban housing")},
    {"0702", QT_TRANSLATE_NOOP("Codes", "rural housing")},
    {"0801", QT_TRANSLATE_NOOP("Codes", "government")},
    {"0802", QT_TRANSLATE_NOOP("Codes", "press and broadcasting")},
    {"0803", QT_TRANSLATE_NOOP("Codes", "education")},
    {"0804", QT_TRANSLATE_NOOP("Codes", "research")},
    {"0805", QT_TRANSLATE_NOOP("Codes", "health")},
    {"0806", QT_TRANSLATE_NOOP("Codes", "social welfare")},
    {"0807", QT_TRANSLATE_NOOP("Codes", "culture")},
    {"0808", QT_TRANSLATE_NOOP("Codes", "sports")},
    {"0809", QT_TRANSLATE_NOOP("Codes", "public utilities")},
    {"0810", QT_TRANSLATE_NOOP("Codes", "parks and green space")},
    {"0901", QT_TRANSLATE_NOOP("Codes", "military")},
    {"0902", QT_TRANSLATE_NOOP("Codes", "embassies")},
    {"0903", QT_TRANSLATE_NOOP("Codes", "prisons")},
    {"0904", QT_TRANSLATE_NOOP("Codes", "religion")},
    {"0905", QT_TRANSLATE_NOOP("Codes", "cemeteries")},
    {"0906", QT_TRANSLATE_NOOP("Codes", "scenic sites")},
    {"1001", QT_TRANSLATE_NOOP("Codes", "railways")},
    {"1002", QT_TRANSLATE_NOOP("Codes", "urban rail")},
    {"1003", QT_TRANSLATE_NOOP("Codes", "highways")},
    {"1004", QT_TRANSLATE_NOOP("Codes", "urban roads")},
    {"1005", QT_TRANSLATE_NOOP("Codes", "transport stations")},
    {"1006", QT_TRANSLATE_NOOP("Codes", "rural roads")},
    {"1007", QT_TRANSLATE_NOOP("Codes", "airports")},
    {"1008", QT_TRANSLATE_NOOP("Codes", "ports")},
    {"1009", QT_TRANSLATE_NOOP("Codes", "pipelines")},
    {"1101", QT_TRANSLATE_NOOP("Codes", "river")},
    {"1102", QT_TRANSLATE_NOOP("Codes", "lake")},
    {"1103", QT_TRANSLATE_NOOP("Codes", "reservoir")},
    {"1104", QT_TRANSLATE_NOOP("Codes", "pond")},
    {"1105", QT_TRANSLATE_NOOP("Codes", "coastal flats")},
    {"1106", QT_TRANSLATE_NOOP("Codes", "inland flats")},
    {"1107", QT_TRANSLATE_NOOP("Codes", "ditches")},
    {"1108", QT_TRANSLATE_NOOP("Codes", "marsh")},
    {"1109", QT_TRANSLATE_NOOP("Codes", "waterworks")},
    {"1110", QT_TRANSLATE_NOOP("Codes", "glaciers and permanent snow")},
    {"1201", QT_TRANSLATE_NOOP("Codes", "unused ground")},
    {"1202", QT_TRANSLATE_NOOP("Codes", "farm facilities")},
    {"1203", QT_TRANSLATE_NOOP("Codes", "field ridges")},
    {"1204", QT_TRANSLATE_NOOP("Codes", "saline land")},
    {"1205", QT_TRANSLATE_NOOP("Codes", "sand")},
    {"1206", QT_TRANSLATE_NOOP("Codes", "bare soil")},
    {"1207", QT_TRANSLATE_NOOP("Codes", "bare rock")},
};

// GB/T 4754-2017, divisions of manufacturing and supply.
constexpr Entry divisions[] = {
    {"13", QT_TRANSLATE_NOOP("Codes", "farm produce processing")},
    {"14", QT_TRANSLATE_NOOP("Codes", "food")},
    {"15", QT_TRANSLATE_NOOP("Codes", "beverages and tea")},
    {"16", QT_TRANSLATE_NOOP("Codes", "tobacco")},
    {"17", QT_TRANSLATE_NOOP("Codes", "textiles")},
    {"18", QT_TRANSLATE_NOOP("Codes", "clothing")},
    {"19", QT_TRANSLATE_NOOP("Codes", "leather and footwear")},
    {"20", QT_TRANSLATE_NOOP("Codes", "wood and bamboo")},
    {"21", QT_TRANSLATE_NOOP("Codes", "furniture")},
    {"22", QT_TRANSLATE_NOOP("Codes", "paper")},
    {"23", QT_TRANSLATE_NOOP("Codes", "printing")},
    {"24", QT_TRANSLATE_NOOP("Codes", "stationery, sport and toys")},
    {"25", QT_TRANSLATE_NOOP("Codes", "petroleum, coal and fuels")},
    {"26", QT_TRANSLATE_NOOP("Codes", "chemicals")},
    {"27", QT_TRANSLATE_NOOP("Codes", "pharmaceuticals")},
    {"28", QT_TRANSLATE_NOOP("Codes", "chemical fibres")},
    {"29", QT_TRANSLATE_NOOP("Codes", "rubber and plastics")},
    {"30", QT_TRANSLATE_NOOP("Codes", "non-metallic minerals")},
    {"31", QT_TRANSLATE_NOOP("Codes", "ferrous metals")},
    {"32", QT_TRANSLATE_NOOP("Codes", "non-ferrous metals")},
    {"33", QT_TRANSLATE_NOOP("Codes", "metal products")},
    {"34", QT_TRANSLATE_NOOP("Codes", "general machinery")},
    {"35", QT_TRANSLATE_NOOP("Codes", "special machinery")},
    {"36", QT_TRANSLATE_NOOP("Codes", "motor vehicles")},
    {"37", QT_TRANSLATE_NOOP("Codes", "railway, ships and aircraft")},
    {"38", QT_TRANSLATE_NOOP("Codes", "electrical machinery")},
    {"39", QT_TRANSLATE_NOOP("Codes", "computers and electronics")},
    {"40", QT_TRANSLATE_NOOP("Codes", "instruments")},
    {"41", QT_TRANSLATE_NOOP("Codes", "other manufacturing")},
    {"42", QT_TRANSLATE_NOOP("Codes", "waste recovery")},
    {"43", QT_TRANSLATE_NOOP("Codes", "repair of machinery")},
    {"44", QT_TRANSLATE_NOOP("Codes", "power and heat supply")},
    {"45", QT_TRANSLATE_NOOP("Codes", "gas supply")},
    {"46", QT_TRANSLATE_NOOP("Codes", "water supply")},
};

constexpr Entry findings[] = {
    {"area_mismatch", QT_TRANSLATE_NOOP("Codes", "areas differ")},     {"code_duplicate", QT_TRANSLATE_NOOP("Codes", "same code")},
    {"code_malformed", QT_TRANSLATE_NOOP("Codes", "code malformed")},  {"duplicate", QT_TRANSLATE_NOOP("Codes", "same ground twice")},
    {"gap", QT_TRANSLATE_NOOP("Codes", "gap")},                        {"implausible_place", QT_TRANSLATE_NOOP("Codes", "doubtful place")},
    {"invalid_ring", QT_TRANSLATE_NOOP("Codes", "outline not valid")}, {"outside_district", QT_TRANSLATE_NOOP("Codes", "outside of its district")},
    {"over_let", QT_TRANSLATE_NOOP("Codes", "over-let")},              {"overlap", QT_TRANSLATE_NOOP("Codes", "overlap")},
    {"sliver", QT_TRANSLATE_NOOP("Codes", "sliver")},                  {"unmatched_boundary", QT_TRANSLATE_NOOP("Codes", "boundaries do not match")},
};

} // namespace

QString rightNature(std::string_view code) { return named(natures, code); }
QString rightType(std::string_view code) { return named(types, code); }
QString landUse(std::string_view code) { return named(uses, code); }
QString landUseWithCode(std::string_view code) {
    const QString name = landUse(code);
    return name == fromUtf8(code) ? name : fromUtf8(code) + QLatin1Char(' ') + name;
}
QString findingWord(std::string_view code) { return named(findings, code); }
QString industry(std::string_view code) {
    const QString name = named(divisions, code.substr(0, 2));
    return name == fromUtf8(code.substr(0, 2)) ? fromUtf8(code) : name;
}

} // namespace mutu::desktop
