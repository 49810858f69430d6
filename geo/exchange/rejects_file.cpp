// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/rejects_file.h"

#include "geo/base/error.h"
#include "geo/exchange/virtual_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace mutu::exchange {

namespace {

constexpr std::string_view tableHead = "\xEF\xBB\xBF"
                                       "feature,sheet,row,column,letter,title,reason,effect,x,y,message,wkt\n";
/// Lists written before rows and columns were named.
constexpr std::string_view earlierTableHead = "\xEF\xBB\xBF"
                                              "feature,title,reason,effect,x,y,message,wkt\n";
constexpr std::string_view mapHead = "{\"type\":\"FeatureCollection\",\"name\":\"mutu_rejects\",";

/// An earlier list may be replaced, so that the desk can name it after the book and the file.
bool isRejectsFile(std::string_view head) {
    return head.starts_with(tableHead) || head.starts_with(earlierTableHead) || head.starts_with(mapHead);
}

std::string_view called(Effect effect) {
    switch (effect) {
    case Effect::rejected:
        return "rejected";
    case Effect::repaired:
        return "repaired";
    case Effect::information:
        break;
    }
    return "taken";
}

std::string quotedCsv(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string quotedJson(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            quoted += c;
    }
    return quoted + '"';
}

} // namespace

RejectsFile::RejectsFile(const std::string& path, const std::string& crs, ReasonWords words)
    : place_(path, isRejectsFile)
    , words_(std::move(words))
    , file_(std::fopen(place_.draft().c_str(), "wb")) {
    if (!file_) place_.fail(std::strerror(errno));
    const auto ending = endingOf(path);
    json_ = ending == "geojson" || ending == "json";
    if (!json_) {
        put(std::string(tableHead));
        return;
    }
    const auto colon = crs.find(':');
    const std::string name =
        colon == std::string::npos || crs.size() > 20
            ? std::string()
            : fmt::format("\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"urn:ogc:def:crs:{}::{}\"}}}},",
                          crs.substr(0, colon), crs.substr(colon + 1));
    put(fmt::format("{}{}\"features\":[\n", mapHead, name));
}

RejectsFile::~RejectsFile() = default;

std::string RejectsFile::message(const Remark& remark) const {
    const auto sentence = words_ ? words_(remark.code) : std::string(meaning(remark.code));
    return fmt::format("{}{}{}", sentence, remark.detail.empty() ? "" : ": ", remark.detail);
}

void RejectsFile::put(const std::string& text) {
    failed_ |= std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size();
}

void RejectsFile::add(const Judgement& judgement) {
    for (const auto& remark : judgement.remarks) {
        if (remark.effect == Effect::information && remark.detail.empty()) continue;
        if (json_)
            addFeature(judgement, remark);
        else
            addRow(judgement, remark);
        first_ = false;
    }
}

void RejectsFile::addRow(const Judgement& judgement, const Remark& remark) {
    const auto coordinate = [](const std::optional<double>& value) {
        return value ? fmt::format("{:.3f}", *value) : std::string();
    };
    std::string place = ",,,";
    if (remark.place)
        place = fmt::format("{},{},{},{}", quotedCsv(remark.place->sheet), remark.place->row,
                            quotedCsv(remark.place->heading), remark.place->letter);
    put(fmt::format("{},{},{},{},{},{},{},{},{}\n", judgement.number, place, quotedCsv(judgement.title), remark.code,
                    called(remark.effect), coordinate(judgement.x), coordinate(judgement.y), quotedCsv(message(remark)),
                    quotedCsv(judgement.wkt)));
}

void RejectsFile::addFeature(const Judgement& judgement, const Remark& remark) {
    const std::string point =
        judgement.x && judgement.y
            ? fmt::format("{{\"type\":\"Point\",\"coordinates\":[{:.3f},{:.3f}]}}", *judgement.x, *judgement.y)
            : std::string("null");
    const auto& place = remark.place;
    put(fmt::format("{}{{\"type\":\"Feature\",\"geometry\":{},\"properties\":{{\"feature\":{},\"sheet\":{},\"row\":{},"
                    "\"column\":{},"
                    "\"letter\":{},\"title\":{},\"reason\":\"{}\",\"effect\":\"{}\",\"message\":{},\"wkt\":{}}}}}",
                    first_ ? "" : ",\n", point, judgement.number, place ? quotedJson(place->sheet) : "null",
                    place ? fmt::format("{}", place->row) : "null", place ? quotedJson(place->heading) : "null",
                    place ? quotedJson(place->letter) : "null", quotedJson(judgement.title), remark.code,
                    called(remark.effect), quotedJson(message(remark)), quotedJson(judgement.wkt)));
}

void RejectsFile::finish() {
    if (json_) put("\n]}\n");
    failed_ |= std::fclose(file_.release()) != 0;
    if (failed_) place_.fail(std::strerror(errno));
    place_.commit();
}

void RejectsFile::keep(const std::string& list, const std::string& path, const std::string& source) {
    namespace fs = std::filesystem;
    std::error_code trouble;
    if (fs::equivalent(path, source, trouble))
        throw Error(ErrorKind::usage, "rejects_over_source",
                    fmt::format("The list of rejects would overwrite {}, which is being imported.", source),
                    "Name another file.");
    CompleteFile place(path, isRejectsFile);
    trouble.clear();
    fs::copy_file(list, place.draft(), fs::copy_options::overwrite_existing, trouble);
    if (trouble) place.fail(trouble.message());
    place.commit();
}

} // namespace mutu::exchange
