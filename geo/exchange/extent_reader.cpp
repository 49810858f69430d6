// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/extent_reader.h"

#include "geo/exchange/layer.h"

#include <fmt/format.h>

namespace mutu::exchange {

ExtentReader::ExtentReader(geom::Crs file, Surroundings book)
    : file_(std::move(file))
    , book_(std::move(book)) {}

ShapeCheck* ExtentReader::checkFor(const std::string& crs) {
    const auto known = checks_.find(crs);
    if (known != checks_.end()) return known->second ? &*known->second : nullptr;
    auto& check = checks_[crs];
    const auto parsed = crs.empty() ? Result<geom::Crs>(file_) : geom::Crs::parse(crs);
    if (!parsed) return nullptr;
    auto placement = Placement::between(*parsed, book_.crs);
    if (!placement) return nullptr;
    check.emplace(land::Kind::parcel, true, false, std::move(placement).value(), book_);
    return &*check;
}

geom::Shape ExtentReader::read(std::string_view column, const std::string& text, std::vector<Remark>& remarks) {
    constexpr std::string_view mark = "SRID=";
    std::string crs;
    std::string outline = text;
    if (const auto end = text.find(';'); text.starts_with(mark) && end != std::string::npos) {
        crs = fmt::format("EPSG:{}", text.substr(mark.size(), end - mark.size()));
        outline = text.substr(end + 1);
    }
    const auto open = [&](std::string_view code) {
        remarks.push_back({code, Effect::repaired, fmt::format("{}, left open", column)});
        return geom::Shape();
    };
    auto* check = checkFor(crs);
    const auto wkb = Layer::wkbOf(outline);
    if (check == nullptr || wkb.empty()) return open(check == nullptr ? "out_of_range" : "bad_value");
    Judgement judgement;
    auto shape = check->check(wkb, judgement);
    for (const auto& remark : judgement.remarks) {
        if (remark.effect == Effect::rejected) return open(remark.code);
        remarks.push_back({remark.code, remark.effect,
                           fmt::format("{}{}{}", column, remark.detail.empty() ? "" : ", ", remark.detail)});
    }
    return shape;
}

} // namespace mutu::exchange
