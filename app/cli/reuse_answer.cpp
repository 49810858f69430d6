// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reuse_answer.h"

#include "app/cli/case_request.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "geo/book/clearing.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

namespace mutu::cli {

namespace {

template <class Place> std::string placeOf(const store::Store& records, const Place& place) {
    return book::itemTitle(records, place.parcel.id, place.building.id, place.floor.id);
}

Json areaJson(const std::optional<RegisteredArea>& area) { return area ? Json(area->squareMetres().value()) : Json(); }

Cell areaCell(const std::optional<RegisteredArea>& area) {
    if (!area) return {};
    return Decimal{area->squareMetres().value(), 2};
}

Json jsonOf(const land::Reassignment& record, const store::Store& records) {
    return {{"number", record.number},
            {"path", record.path},
            {"step", textOrNull(record.step)},
            {"recipient", enterpriseName(records, record.recipient.id)},
            {"credit_code", textOrNull(creditCode(records, record.recipient.id))},
            {"place", placeOf(records, record)},
            {"land_m2", areaJson(record.landArea)},
            {"floor_m2", areaJson(record.floorArea)},
            {"opened_on", dateOrNull(record.openedOn)},
            {"closed_on", dateOrNull(record.closedOn)},
            {"override", textOrNull(record.overrideReason)}};
}

std::string stepName(const office::ReuseSheet& sheet, const land::Reassignment& record, const Settings& settings) {
    if (record.step.empty()) return std::string(settings.say({"opened", "立项"}));
    if (settings.language != Language::zh) return record.step;
    if (const auto* path = sheet.path(record.path))
        for (const auto& step : path->steps)
            if (step.word == record.step) return step.title;
    return record.step;
}

std::string pathName(const office::ReuseSheet& sheet, const std::string& path, const Settings& settings) {
    return settings.language == Language::zh ? sheet.pathTitle(path) : path;
}

} // namespace

Text wordOf(land::Stock stock) { return stock == land::Stock::land ? Text{"land", "土地"} : Text{"floor", "厂房"}; }

Text wordOf(land::LotEvent event) {
    switch (event) {
    case land::LotEvent::reuse:
        return {"reuse", "盘活"};
    case land::LotEvent::withdrawal:
        return {"withdrawal", "移出"};
    case land::LotEvent::correction:
        break;
    }
    return {"correction", "更正"};
}

void answerReuse(const book::ReuseWritten& written, const store::Store& records, const Settings& settings,
                 bool dryRun) {
    if (settings.format == Format::json) {
        auto json = jsonOf(written.record, records);
        json["place"] = written.place;
        json["lines"] = Json::array();
        for (const auto& line : written.lines) {
            const auto lot = book::recordOf<land::StockLot>(records, line.lot.id);
            json["lines"].push_back({{"lot", lot ? lot->number : ""},
                                     {"stock", lot ? Json(land::name(lot->stock)) : Json()},
                                     {"area_m2", areaJson(line.area)}});
        }
        json["holds"] = written.holds.size();
        json["pieces"] = Json::array();
        for (const auto& piece : written.pieces)
            json["pieces"].push_back({{"parcel", textOrNull(piece.code)},
                                      {"plot", textOrNull(piece.plot)},
                                      {"registered_m2", areaJson(piece.registeredArea)}});
        json["revision"] = dryRun ? Json() : Json(written.revision.value);
        return answerJson(json);
    }
    if (settings.quiet) return;
    const auto& record = written.record;
    const auto sheet = book::reuseSheet(records, settings.day());
    answer(fmt::format(
        "{}  {}  {}  {}  {}{}\n", record.number, pathName(sheet, record.path, settings),
        enterpriseName(records, record.recipient.id), written.place, stepName(sheet, record, settings),
        record.closedOn ? fmt::format("  {} {}", settings.say({"closed", "办结"}), record.closedOn->text()) : ""));
    for (const auto& piece : written.pieces)
        answer(fmt::format("  {}: {}  {:.2f} m²\n", settings.say({"new parcel", "新宗地"}), piece.title(),
                           piece.registeredArea.value_or(RegisteredArea()).squareMetres().value()));
    for (const auto& line : written.lines) {
        const auto lot = book::recordOf<land::StockLot>(records, line.lot.id);
        answer(fmt::format("  {}: {} {:.2f} m²\n", lot ? lot->number : "",
                           settings.say(lot ? wordOf(lot->stock) : Text{}),
                           line.area.value_or(RegisteredArea()).squareMetres().value()));
    }
    for (const auto& hold : written.holds) {
        const auto kind = land::kindOf(hold.either());
        const auto* before = hold.before ? std::get_if<land::Right>(&*hold.before) : nullptr;
        const auto* after = hold.after ? std::get_if<land::Right>(&*hold.after) : nullptr;
        const bool isOn = before != nullptr && after != nullptr && !after->endedOn;
        const Text what = isOn && before->startedOn != after->startedOn ? Text{"started", "动工"}
                          : isOn                                        ? Text{"handed over", "交地"}
                          : hold.before                                 ? Text{"ended", "终止"}
                                                                        : Text{"begins", "设立"};
        answer(fmt::format("  {}: {} {}\n", settings.say(what),
                           settings.language == Language::zh ? wordOf(kind).zh : land::name(kind),
                           land::titleOf(hold.either())));
    }
    answer(dryRun ? std::string(settings.say({"Nothing was written (--dry-run).\n", "试算，未写入（--dry-run）。\n"}))
                  : fmt::format(fmt::runtime(settings.say({"Changeset {}.\n", "第 {} 号变更。\n"})),
                                written.revision.value));
}

void answerReassignments(const std::vector<land::Reassignment>& all, const store::Store& records,
                         const Settings& settings) {
    if (settings.format == Format::json) {
        auto list = Json::array();
        for (const auto& record : all) list.push_back(jsonOf(record, records));
        return answerJson(Json{{"as_of", settings.day().text()}, {"reassignments", list}});
    }
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.format == Format::text;
    if (all.empty() && people) return answer(say({"No reassignments.\n", "没有再分配记录。\n"}));
    const auto sheet = book::reuseSheet(records, settings.day());
    Table table({{"number", say({"Number", "编号"})},
                 {"path", say({"Path", "路径"})},
                 {"step", say({"Step", "步骤"})},
                 {"recipient", say({"Recipient", "受让企业"})},
                 {"place", say({"Place", "地点"})},
                 {"land_m2", say({"Land m²", "土地㎡"})},
                 {"floor_m2", say({"Floor m²", "厂房㎡"})},
                 {"opened_on", say({"Opened", "立项"})},
                 {"closed_on", say({"Closed", "办结"})}});
    for (const auto& record : all)
        table.add({record.number, people ? pathName(sheet, record.path, settings) : record.path,
                   people ? stepName(sheet, record, settings) : record.step,
                   enterpriseName(records, record.recipient.id), placeOf(records, record), areaCell(record.landArea),
                   areaCell(record.floorArea), record.openedOn ? record.openedOn->text() : "",
                   record.closedOn ? record.closedOn->text() : ""});
    answer(people ? table.text() : table.csv());
}

void answerLots(const std::vector<office::LotHistory>& lots, const store::Store& records, const Settings& settings) {
    const auto left = [&](const office::LotHistory& history) { return office::remaining(history, settings.day()); };
    if (settings.format == Format::json) {
        auto list = Json::array();
        for (const auto& history : lots) {
            const auto& lot = history.lot;
            list.push_back({{"lot", lot.number},
                            {"stock", land::name(lot.stock)},
                            {"source", enterpriseName(records, lot.source.id)},
                            {"place", placeOf(records, lot)},
                            {"listed_on", dateOrNull(lot.listedOn)},
                            {"area_m2", areaJson(lot.area)},
                            {"remaining_m2", left(history).squareMetres().value()},
                            {"document", textOrNull(lot.document)}});
        }
        return answerJson(Json{{"as_of", settings.day().text()}, {"lots", list}});
    }
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.format == Format::text;
    if (lots.empty() && people) return answer(say({"Nothing is in stock.\n", "没有存量批次。\n"}));
    Table table({{"lot", say({"Lot", "批次"})},
                 {"stock", say({"Stock", "类别"})},
                 {"source", say({"Source", "原企业"})},
                 {"place", say({"Place", "地点"})},
                 {"listed_on", say({"Listed", "列入日期"})},
                 {"area_m2", say({"Listed m²", "列入㎡"})},
                 {"remaining_m2", say({"Left m²", "剩余㎡"})},
                 {"document", say({"Document", "文号"})}});
    for (const auto& history : lots) {
        const auto& lot = history.lot;
        table.add({lot.number, std::string(people ? say(wordOf(lot.stock)) : land::name(lot.stock)),
                   enterpriseName(records, lot.source.id), placeOf(records, lot),
                   lot.listedOn ? lot.listedOn->text() : "", areaCell(lot.area), areaCell(left(history)),
                   lot.document});
    }
    answer(people ? table.text() : table.csv());
}

} // namespace mutu::cli
