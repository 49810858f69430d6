// SPDX-License-Identifier: Apache-2.0
#include "geo/map/style_folder.h"
#include "geo/sheet/listings.h"
#include "geo/sheet/piece_kind.h"

namespace mutu::sheet {

namespace {

BilingualText titleOf(const style::Style& style, const land::Vacancy& piece) {
    for (const auto rule : style.rulesFor(PieceKind(piece.kind, piece.pool), classScale))
        if (!style.rules[rule].title.empty()) return {style.rules[rule].title, style.rules[rule].titleEn};
    return {};
}

} // namespace

const BilingualText shortCodes{"宗地代码只写后十位：地籍子区、特征码与顺序号。",
                               "Of parcel codes the last ten characters: sub-district, feature code, sequence."};

std::string plotName(const std::string& plot, const std::string& code) {
    constexpr std::size_t shown = 10;
    if (!plot.empty()) return plot;
    return code.size() > shown ? code.substr(code.size() - shown) : code;
}

Listing vacantPlots(const ListingGround& ground) {
    const auto style = map::readStyles({"vacancy"}).front();
    Listing list;
    list.title = {"空置地块与厂房一览", "Vacant plots and floor"};
    list.columns = {{{"地块", "Plot"}, 2.5},
                    {{"类型", "Kind"}, 3.2},
                    {{"空置亩", "Vacant mu"}, 1.5},
                    {{"厂房平方米", "Floor m²"}, 1.9},
                    {{"起始", "Since"}, 1.8}};
    query::VacancyQuestion question;
    question.asOf = ground.day;
    question.withGeometry = false;
    if (ground.district) question.districts = {*ground.district};
    RegisteredArea area;
    RegisteredArea floor;
    for (const auto& row : ground.records.vacancies(question)) {
        const auto& piece = row.vacancy;
        if (!ground.has(piece.parcel.id)) continue;
        if (ground.parcels != nullptr) {
            area = area + piece.area;
            floor = floor + piece.floor;
        }
        const auto since = piece.knownSince();
        list.rows.push_back({{plotName(row.plot, row.code), titleOf(style, piece), MuCell{piece.area},
                              SquareMetreCell{piece.floor}, since ? since->text() : std::string("—")},
                             {row.centroid}});
    }
    for (const auto& sum : ground.records.totals(ground.day)) {
        if (ground.parcels != nullptr) break; // sums are kept by district
        if (sum.pool == land::Pool::none || (ground.district && sum.district != *ground.district)) continue;
        area = area + sum.area;
        floor = floor + sum.floor;
    }
    list.remark = shortCodes;
    list.total = {{}, {}, MuCell{area}, SquareMetreCell{floor}, {}};
    return list;
}

} // namespace mutu::sheet
