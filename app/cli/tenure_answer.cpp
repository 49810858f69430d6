// SPDX-License-Identifier: Apache-2.0
#include "app/cli/tenure_answer.h"

#include "app/cli/record_json.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <fmt/format.h>

#include <array>

namespace mutu::cli {

namespace {

using RightRow = book::TenureRow<land::Right>;
using LeaseRow = book::TenureRow<land::Lease>;
using UseRow = book::TenureRow<land::Use>;

constexpr std::array<Text, 5> bases{
    {{"right", "权利"}, {"lease", "租约"}, {"sublease", "转租"}, {"beyond its lease", "超出租约"}, {"none", "无"}}};
constexpr std::array<Text, 2> levels{{{"lease", "承租"}, {"sublease", "转租"}}};

template <class Enum, std::size_t N>
std::string wordIn(const std::array<Text, N>& words, Enum value, const Settings& settings) {
    return std::string(settings.say(words[static_cast<std::size_t>(value)]));
}

Cell cellOf(const std::optional<RegisteredArea>& area) {
    return area ? Cell(Decimal{area->squareMetres().value(), 2}) : Cell();
}
Cell cellOf(const std::optional<Date>& date) { return date ? Cell(date->text()) : Cell(); }
Cell cellOf(const std::optional<std::int64_t>& number) { return number ? Cell(*number) : Cell(); }
Cell cellOf(const std::optional<double>& number, int decimals) {
    return number ? Cell(Decimal{*number, decimals}) : Cell();
}

std::optional<double> yuan(const land::Right& right) {
    if (!right.price) return std::nullopt;
    return static_cast<double>(*right.price) / 100;
}

std::optional<double> share(const land::Right& right) {
    if (!right.share) return std::nullopt;
    return static_cast<double>(*right.share) / 1e6;
}

/// People name the last day of a period.
Cell lastDay(const std::optional<Date>& end) { return end ? Cell(end->plusDays(-1).text()) : Cell(); }

bool isForPeople(const Settings& settings) { return settings.format != Format::csv; }

Json partyJson(const std::string& name, const std::string& code) {
    return {{"name", textOrNull(name)}, {"credit_code", textOrNull(code)}};
}

template <class Record> Json beginning(const book::TenureRow<Record>& row) {
    return {{"parcel", row.parcel}, {"district", textOrNull(row.district)}};
}

Json jsonOf(const RightRow& row) {
    auto json = beginning(row);
    json["holder"] = partyJson(row.party, row.creditCode);
    json.update(fieldsOf(row.record));
    if (row.record.share) json["share"] = *share(row.record);
    json.erase("price");
    if (row.record.price) json["price_yuan"] = *yuan(row.record);
    return json;
}

template <class Record> void placeIn(Json& json, const book::TenureRow<Record>& row) {
    json.update(fieldsOf(row.record));
    if (!row.building.empty()) json["building"] = row.building;
    if (row.floor) json["floor"] = *row.floor;
}

Json jsonOf(const LeaseRow& row) {
    auto json = beginning(row);
    json["lessor"] = textOrNull(row.lessor);
    json["lessee"] = partyJson(row.party, row.creditCode);
    placeIn(json, row);
    return json;
}

Json jsonOf(const UseRow& row) {
    auto json = beginning(row);
    json["user"] = partyJson(row.party, row.creditCode);
    placeIn(json, row);
    if (row.basis) json["basis"] = office::name(*row.basis);
    return json;
}

Table tableOf(const std::vector<RightRow>& rows, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    std::vector<Column> columns{{"parcel", say({"Parcel", "宗地"})},
                                {"district", say({"District", "片区"})},
                                {"holder", say({"Holder", "权利人"})},
                                {"credit_code", say({"Credit code", "信用代码"})},
                                {"right_type", say({"Type", "权利类型"})},
                                {"nature", say({"Nature", "权利性质"})},
                                {"certificate", say({"Certificate", "权证号"})},
                                {"contract", say({"Contract", "合同"})},
                                {"area_m2", say({"m²", "面积㎡"})},
                                {"share", say({"Share", "份额"})},
                                {"signed_on", say({"Signed", "签订"})},
                                {"term_ends_on", say({"Term ends", "使用期止"})},
                                {"ended_on", say({"Ended", "终止"})}};
    if (!isForPeople(settings))
        for (const char* key : {"supervision_number", "handed_over_on", "agreed_start_on", "started_on", "suspended_on",
                                "agreed_completion_on", "completed_on", "developed_m2", "invested_share", "price_yuan",
                                "agreed_investment", "agreed_production_on", "produced_on"})
            columns.push_back({key, key});
    Table table(std::move(columns));
    for (const auto& row : rows) {
        const auto& r = row.record;
        std::vector<Cell> cells{
            row.parcel,         row.district,         row.party,        row.creditCode, r.rightType,
            r.nature,           r.certificate,        r.contract,       cellOf(r.area), cellOf(share(r), 4),
            cellOf(r.signedOn), cellOf(r.termEndsOn), cellOf(r.endedOn)};
        if (!isForPeople(settings))
            for (auto& cell : std::vector<Cell>{
                     r.supervisionNumber, cellOf(r.handedOverOn), cellOf(r.agreedStartOn), cellOf(r.startedOn),
                     cellOf(r.suspendedOn), cellOf(r.agreedCompletionOn), cellOf(r.completedOn),
                     cellOf(r.developedArea), cellOf(r.investedShare, 4), cellOf(yuan(r), 2),
                     cellOf(r.agreedInvestment, 4), cellOf(r.agreedProductionOn), cellOf(r.producedOn)})
                cells.push_back(std::move(cell));
        table.add(std::move(cells));
    }
    return table;
}

std::vector<Column> spaceColumns(const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    return {{"part", say({"Part", "范围"})},
            {"building", say({"Building", "幢"})},
            {"floor", say({"Floor", "层"})},
            {"land_m2", say({"Land m²", "土地㎡"})},
            {"floor_m2", say({"Floor m²", "建筑㎡"})},
            {"begins_on", say({"From", "起"})},
            {"ends_on", say({"To", "止"})}};
}

template <class Record>
void addSpace(std::vector<Cell>& cells, const book::TenureRow<Record>& row, const Settings& settings) {
    const auto& r = row.record;
    cells.emplace_back(isForPeople(settings) ? std::string(settings.say(wordOf(r.part)))
                                             : std::string(land::name(r.part)));
    cells.emplace_back(row.building);
    for (auto& cell : {cellOf(row.floor), cellOf(r.landArea), cellOf(r.floorArea), cellOf(r.beginsOn),
                       isForPeople(settings) ? lastDay(r.endsOn) : cellOf(r.endsOn)})
        cells.push_back(cell);
}

Table tableOf(const std::vector<LeaseRow>& rows, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    std::vector<Column> columns{{"parcel", say({"Parcel", "宗地"})},
                                {"level", say({"Level", "层级"})},
                                {"lessor", say({"Lessor", "出租人"})},
                                {"lessee", say({"Lessee", "承租人"})},
                                {"credit_code", say({"Credit code", "信用代码"})},
                                {"contract", say({"Contract", "合同"})}};
    for (const auto& column : spaceColumns(settings)) columns.push_back(column);
    Table table(std::move(columns));
    for (const auto& row : rows) {
        std::vector<Cell> cells{row.parcel,
                                isForPeople(settings) ? wordIn(levels, row.record.level, settings)
                                                      : std::string(land::name(row.record.level)),
                                row.lessor,
                                row.party,
                                row.creditCode,
                                row.record.contract};
        addSpace(cells, row, settings);
        table.add(std::move(cells));
    }
    return table;
}

Table tableOf(const std::vector<UseRow>& rows, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    std::vector<Column> columns{{"parcel", say({"Parcel", "宗地"})},
                                {"user", say({"User", "使用人"})},
                                {"credit_code", say({"Credit code", "信用代码"})}};
    for (const auto& column : spaceColumns(settings)) columns.push_back(column);
    columns.push_back({"basis", say({"Rests on", "依据"})});
    Table table(std::move(columns));
    for (const auto& row : rows) {
        std::vector<Cell> cells{row.parcel, row.party, row.creditCode};
        addSpace(cells, row, settings);
        if (row.basis)
            cells.emplace_back(isForPeople(settings) ? wordIn(bases, *row.basis, settings)
                                                     : std::string(office::name(*row.basis)));
        else
            cells.emplace_back();
        table.add(std::move(cells));
    }
    return table;
}

constexpr const char* listName(const RightRow*) { return "rights"; }
constexpr const char* listName(const LeaseRow*) { return "leases"; }
constexpr const char* listName(const UseRow*) { return "uses"; }

template <class Row> Json listOf(const std::vector<Row>& rows) {
    auto list = Json::array();
    for (const auto& row : rows) list.push_back(jsonOf(row));
    return list;
}

template <class Row> void answerList(const Settings& settings, const std::vector<Row>& rows) {
    if (settings.format == Format::csv) return answer(tableOf(rows, settings).csv());
    if (settings.format == Format::json)
        return answerJson(Json{{"as_of", settings.day().text()},
                               {listName(static_cast<const Row*>(nullptr)), listOf(rows)},
                               {"total", {{"count", rows.size()}}}});
    if (rows.empty()) return answer(std::string(settings.say({"None.\n", "无。\n"})));
    answer(tableOf(rows, settings).text());
}

template <class Row>
void answerChange(const Settings& settings, const std::vector<Row>& rows, Revision revision, bool dryRun) {
    if (settings.format == Format::json)
        return answerJson(Json{{"dry_run", dryRun},
                               {"revision", dryRun ? Json(nullptr) : Json(revision.value)},
                               {listName(static_cast<const Row*>(nullptr)), listOf(rows)}});
    if (settings.quiet) return;
    answer(tableOf(rows, settings).text());
    tellWritten(settings, revision, dryRun);
}

} // namespace

void answerRows(const Settings& settings, const std::vector<RightRow>& rows) { answerList(settings, rows); }
void answerRows(const Settings& settings, const std::vector<LeaseRow>& rows) { answerList(settings, rows); }
void answerRows(const Settings& settings, const std::vector<UseRow>& rows) { answerList(settings, rows); }

void answerWritten(const Settings& settings, const std::vector<RightRow>& rows, Revision revision, bool dryRun) {
    answerChange(settings, rows, revision, dryRun);
}
void answerWritten(const Settings& settings, const std::vector<LeaseRow>& rows, Revision revision, bool dryRun) {
    answerChange(settings, rows, revision, dryRun);
}
void answerWritten(const Settings& settings, const std::vector<UseRow>& rows, Revision revision, bool dryRun) {
    answerChange(settings, rows, revision, dryRun);
}

void tellWritten(const Settings& settings, Revision revision, bool dryRun) {
    if (settings.quiet) return;
    if (dryRun)
        answer(std::string(settings.say({"Nothing was written (--dry-run).\n", "试算，未写入（--dry-run）。\n"})));
    else
        answer(fmt::format(fmt::runtime(settings.say({"Written as change {}.\n", "已记为第 {} 号变更。\n"})),
                           revision.value));
}

} // namespace mutu::cli
