// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/crs.h"

#include "geo/geom/proj_objects.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <mutex>

namespace mutu::geom {

namespace {

constexpr int surelyTheSame =
    70; // PROJ's percentage from which on a definition equals the registered one but for names

std::string_view trimmed(std::string_view text) {
    const auto blank = std::string_view(" \t\r\n");
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

bool isNumber(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

/// What PROJ makes of a definition, as a CRS; nothing if it makes none or only guesses by a similar name.
ProjObject created(PJ_CONTEXT* context, std::string_view definition) {
    std::string text(definition);
    if (isNumber(text)) text = "EPSG:" + text;
    const bool isName = text.find_first_of(":[{+") == std::string::npos;
    const bool isProjString = text.find("+proj=") != std::string::npos && text.find("+step") == std::string::npos;
    if (isProjString && text.find("+type=crs") == std::string::npos) text += " +type=crs";
    ProjObject object(proj_create(context, text.c_str()));
    if (!object || proj_is_crs(object.get()) == 0) return nullptr;
    if (isName && text != proj_get_name(object.get())) return nullptr;
    return object;
}

ProjObject horizontalPart(PJ_CONTEXT* context, ProjObject crs) {
    if (proj_get_type(crs.get()) != PJ_TYPE_COMPOUND_CRS) return crs;
    return ProjObject(proj_crs_get_sub_crs(context, crs.get(), 0));
}

std::string codeOf(const PJ* crs) {
    const char* authority = proj_get_id_auth_name(crs, 0);
    const char* code = proj_get_id_code(crs, 0);
    return authority == nullptr || code == nullptr ? std::string() : fmt::format("{}:{}", authority, code);
}

bool isTheSame(PJ_CONTEXT* context, const PJ* a, const PJ* b) {
    return proj_is_equivalent_to_with_ctx(context, a, b, PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0;
}

/// The registered CRS that a definition without a code describes.
ProjObject identified(PJ_CONTEXT* context, const PJ* crs) {
    int* confidences = nullptr;
    PJ_OBJ_LIST* found = proj_identify(context, crs, "EPSG", nullptr, &confidences);
    ProjObject best;
    int surest = 0;
    for (int i = 0; found != nullptr && i < proj_list_get_count(found); ++i) {
        ProjObject candidate(proj_list_get(context, found, i));
        if (!candidate || codeOf(candidate.get()).empty()) continue;
        // The order of axes is no difference here: Mutu always has x east.
        const bool equal = confidences[i] >= surelyTheSame || isTheSame(context, crs, candidate.get());
        if (!equal) continue;
        // 3° and 6° zones of one meridian are alike in all numbers; parcels are surveyed in 3° zones.
        const bool finer = std::string_view(proj_get_name(candidate.get())).find("3-degree") != std::string_view::npos;
        const int sure = 2 * confidences[i] + (finer ? 1 : 0);
        if (sure <= surest) continue;
        surest = sure;
        best = std::move(candidate);
    }
    proj_int_list_destroy(confidences);
    proj_list_destroy(found);
    return best;
}

/// The CRS as the register has it, with its area of use, where there is one that the definition names truly or
/// describes.
ProjObject registered(PJ_CONTEXT* context, const PJ* crs) {
    if (proj_get_type(crs) == PJ_TYPE_BOUND_CRS) return nullptr;
    std::string code = codeOf(crs);
    if (code.empty())
        if (const auto found = identified(context, crs)) code = codeOf(found.get());
    if (code.empty()) return nullptr;
    ProjObject object(proj_create(context, code.c_str()));
    // A file may carry a code that its own numbers belie; then the numbers hold.
    const bool lies = object && !codeOf(crs).empty() && !isTheSame(context, crs, object.get());
    if (lies) object.reset();
    return object;
}

struct GaussKrueger {
    double centralMeridian = 0;
    double falseEasting = 0;
};

std::optional<GaussKrueger> transverseMercator(PJ_CONTEXT* context, const PJ* crs) {
    const ProjObject conversion(proj_crs_get_coordoperation(context, crs));
    if (!conversion) return std::nullopt;
    const char* method = nullptr;
    if (proj_coordoperation_get_method_info(context, conversion.get(), &method, nullptr, nullptr) == 0 ||
        method == nullptr || std::string_view(method).find("Transverse Mercator") == std::string_view::npos)
        return std::nullopt;
    GaussKrueger found;
    for (int i = 0; i < proj_coordoperation_get_param_count(context, conversion.get()); ++i) {
        const char* code = nullptr;
        double value = 0;
        double factor = 1;
        if (proj_coordoperation_get_param(context, conversion.get(), i, nullptr, nullptr, &code, &value, nullptr,
                                          &factor, nullptr, nullptr, nullptr, nullptr) == 0 ||
            code == nullptr)
            continue;
        constexpr std::string_view longitudeOfOrigin = "8802";
        constexpr std::string_view falseEasting = "8806";
        if (code == longitudeOfOrigin) found.centralMeridian = value * factor * 180.0 / M_PI;
        if (code == falseEasting) found.falseEasting = value * factor;
    }
    // Degrees came back through radians: 120 must be 120 again.
    found.centralMeridian = std::round(found.centralMeridian * 1e9) / 1e9;
    return found;
}

int prefixOf(double falseEasting) {
    const double zone = (falseEasting - 500000.0) / 1e6;
    return zone >= 1 && zone <= 120 && zone == std::floor(zone) ? static_cast<int>(zone) : 0;
}

bool isInMetres(PJ_CONTEXT* context, const PJ* crs) {
    const ProjObject axes(proj_crs_get_coordinate_system(context, crs));
    double factor = 0;
    return axes &&
           proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr,
                                 nullptr) != 0 &&
           factor == 1.0;
}

Crs::Extent extentInDegrees(PJ_CONTEXT* context, const PJ* crs) {
    Crs::Extent extent;
    extent.known = proj_get_area_of_use(context, crs, &extent.west, &extent.south, &extent.east, &extent.north,
                                        nullptr) != 0 &&
                   extent.west > -1000; // PROJ writes -1000 for an unknown border
    return extent.known ? extent : Crs::Extent{};
}

Crs::Extent projected(PJ_CONTEXT* context, const PJ* crs, const Crs::Extent& degrees) {
    if (!degrees.known || degrees.west > degrees.east) return {};
    const ProjObject conversion = conversionFromDegrees(context, crs);
    Crs::Extent extent;
    constexpr int pointsAnEdge = 21;
    extent.known =
        conversion &&
        proj_trans_bounds(context, conversion.get(), PJ_FWD, degrees.west, degrees.south, degrees.east, degrees.north,
                          &extent.west, &extent.south, &extent.east, &extent.north, pointsAnEdge) != 0 &&
        std::isfinite(extent.west + extent.south + extent.east + extent.north);
    return extent.known ? extent : Crs::Extent{};
}

std::string wktOf(PJ_CONTEXT* context, const PJ* crs) {
    const char* text = proj_as_wkt(context, crs, PJ_WKT2_2019, nullptr);
    return text == nullptr ? std::string() : std::string(text);
}

} // namespace

Result<Crs> Crs::parse(std::string_view definition) {
    static std::mutex guard;
    static std::map<std::string, Crs, std::less<>> known; // a run meets few systems and asks for them again and again
    definition = trimmed(definition);
    {
        const std::lock_guard lock(guard);
        if (const auto found = known.find(definition); found != known.end()) return found->second;
    }
    const auto unknown = [&] {
        return Refusal{"crs_unknown",
                       fmt::format("“{}” isn't a known coordinate reference system", definition.substr(0, 80)), "",
                       "name it by its code, for example EPSG:4549"};
    };
    if (definition.empty()) return unknown();
    PJ_CONTEXT* context = projContextOfThread();
    auto object = created(context, definition);
    if (object) object = horizontalPart(context, std::move(object));
    if (!object) return unknown();
    auto entry = registered(context, object.get());
    const bool isRegistered = entry != nullptr;
    if (isRegistered) object = std::move(entry);

    Crs crs;
    if (isRegistered) crs.code_ = codeOf(object.get());
    crs.definition_ = crs.code_.empty() ? wktOf(context, object.get()) : crs.code_;
    if (proj_get_type(object.get()) == PJ_TYPE_BOUND_CRS) object.reset(proj_get_source_crs(context, object.get()));
    const PJ* base = object.get();
    const auto type = proj_get_type(base);
    crs.name_ = proj_get_name(base);
    crs.geographic_ = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
    crs.projectedInMetres_ = type == PJ_TYPE_PROJECTED_CRS && isInMetres(context, base);
    if (const auto mercator = transverseMercator(context, base)) {
        crs.centralMeridian_ = mercator->centralMeridian;
        crs.zonePrefix_ = prefixOf(mercator->falseEasting);
    }
    if (const ProjObject ellipsoid(proj_get_ellipsoid(context, base)); ellipsoid)
        proj_ellipsoid_get_parameters(context, ellipsoid.get(), &crs.semiMajor_, &crs.semiMinor_, nullptr, nullptr);
    crs.degrees_ = extentInDegrees(context, base);
    crs.areaOfUse_ = crs.geographic_ ? crs.degrees_ : projected(context, base, crs.degrees_);
    const std::lock_guard lock(guard);
    known.emplace(definition, crs);
    return crs;
}

std::string Crs::wkt() const {
    PJ_CONTEXT* context = projContextOfThread();
    const ProjObject object(proj_create(context, definition_.c_str()));
    return object ? wktOf(context, object.get()) : std::string();
}

std::string Crs::prefixTwin() const {
    struct Family {
        int firstPrefixed, lastPrefixed, firstByMeridian;
    };
    constexpr std::array families{Family{4491, 4501, 4502}, Family{4513, 4533, 4534}}; // CGCS2000, 6° and 3° zones
    constexpr std::string_view authority = "EPSG:";
    if (!code_.starts_with(authority)) return {};
    int code = 0;
    std::from_chars(code_.data() + authority.size(), code_.data() + code_.size(), code);
    for (const auto& [first, last, byMeridian] : families) {
        if (code >= first && code <= last) return fmt::format("EPSG:{}", code - first + byMeridian);
        if (code >= byMeridian && code <= byMeridian + last - first)
            return fmt::format("EPSG:{}", code - byMeridian + first);
    }
    return {};
}

std::string projectionLibraryVersion() { return proj_info().version; }

} // namespace mutu::geom
