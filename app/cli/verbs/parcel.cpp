// SPDX-License-Identifier: Apache-2.0
#include "app/cli/dossier_answer.h"
#include "app/cli/parcel_argument.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/book.h"
#include "geo/geom/text.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string parcel;
};

void answerGeoJson(const book::Book& book, const std::vector<Dossier>& dossiers) {
    answer("{\"type\":\"FeatureCollection\",");
    if (const auto& code = book.crs().code(); code.starts_with("EPSG:"))
        answer(fmt::format("\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"urn:ogc:def:crs:EPSG::{}\"}}}},",
                           code.substr(5)));
    answer("\"features\":[");
    for (std::size_t i = 0; i < dossiers.size(); ++i) {
        const auto& shape = dossiers[i].parcel.geometry;
        answer(fmt::format("{}{{\"type\":\"Feature\",\"properties\":{},\"geometry\":{}}}", i == 0 ? "" : ",",
                           jsonOf(dossiers[i]).dump(-1, ' ', false, Json::error_handler_t::replace),
                           shape.index() == 0 ? "null" : geom::geoJson(shape)));
    }
    answer("]}\n");
}

ExitCode show(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::geojson});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto parcels = parcelsArgument(book.records(), request.parcel, settings.asOf);
    std::vector<Dossier> dossiers;
    for (const auto& parcel : parcels) dossiers.push_back(dossierOf(book.records(), parcel, settings.day()));
    if (settings.format == Format::geojson) return answerGeoJson(book, dossiers), ExitCode::done;
    if (settings.format == Format::json) {
        auto list = Json::array();
        for (const auto& dossier : dossiers) list.push_back(jsonOf(dossier));
        answerJson(Json{{"as_of", settings.day().text()}, {"parcels", std::move(list)}});
        return ExitCode::done;
    }
    if (book.card().illustrative)
        tell(settings, settings.say({"Illustrative data: not a real zone.", "示意数据，非真实园区。"}));
    for (std::size_t i = 0; i < dossiers.size(); ++i)
        answer((i == 0 ? "" : "\n") + textOf(dossiers[i], settings.language));
    return ExitCode::done;
}

} // namespace

void declareParcel(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("show",
                                 {"One parcel with its rights, leases, uses, buildings and vacancy",
                                  "查看宗地的权利、租约、实际使用、建筑与空置情况"},
                                 "mutu parcel show zone.mutu 330822001001GB00001");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.place("PARCEL",
              {"A parcel by any of its keys: code, plot, certificate, contract …",
               "宗地代码、地块编号、权证号、合同号、监管号、批文号或名称"},
              request->parcel);
    own.remark({"Evidence is kept in the words of the rule sheet, which are Chinese.", "依据的文字出自规则表。"});
    own.then([request, &settings] { return show(*request, settings); });
    declareParcelEdits(arguments, settings);
    declareParcelDivide(arguments, settings);
}

} // namespace mutu::cli
