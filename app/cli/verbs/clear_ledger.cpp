// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/clear_ledger.h"

#include "app/cli/case_request.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/clearing.h"
#include "geo/book/party_match.h"
#include "geo/book/pointing.h"
#include "geo/office/cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    bool onlyOpen = false;
};

/// One item of a case, as a row of the ledger.
struct LedgerRow {
    office::ClearingHistory history; ///< its steps up to the day asked for
    std::string state;
    land::ClearingItem item;
    std::string place;
    std::optional<land::Parcel> parcel;
    std::string district;
    std::optional<land::Enterprise> enterprise;
    std::optional<RegisteredArea> disposed;
    std::optional<double> taxLastYear; ///< ten thousand yuan a mu
    std::optional<double> taxYearBefore;
};

std::optional<double> taxPerMu(const store::Store& records, RecordId enterprise, int year) {
    const auto land =
        book::landOf(records, enterprise, Date::parse(fmt::format("{}-12-31", year)).value()).mu().value();
    for (const auto& each : book::pointingAt<land::EnterpriseYear>(records, "enterprise_id", enterprise))
        if (each.year == year && each.tax && land > 0) return *each.tax / land;
    return std::nullopt;
}

std::vector<LedgerRow> rowsOf(const store::Store& records, const office::ClearingSheet& sheet, Date day,
                              bool onlyOpen) {
    std::vector<LedgerRow> rows;
    for (auto& history : book::clearingHistories(records)) {
        const auto state = office::stateOn(history.steps, day);
        const auto* known = sheet.state(state);
        if (state.empty() || (onlyOpen && known != nullptr && !known->isOpen)) continue;
        std::erase_if(history.steps, [&](const land::CaseStep& step) { return step.on && day < *step.on; });
        const auto who = history.record.enterprise.id;
        const auto lastYear = history.record.listedOn.value_or(day).year() - 1;
        const auto tax = taxPerMu(records, who, lastYear);
        const auto taxBefore = taxPerMu(records, who, lastYear - 1);
        for (const auto& item : book::pointingAt<land::ClearingItem>(records, "case_id", history.record.id)) {
            LedgerRow row{history, state, item, {}, {}, {}, {}, {}, tax, taxBefore};
            row.place = book::itemTitle(records, item.parcel.id, item.building.id, item.floor.id);
            row.parcel = book::recordOf<land::Parcel>(records, item.parcel.id);
            row.enterprise = book::recordOf<land::Enterprise>(records, who);
            if (row.parcel) row.district = book::titleOf(records, land::Kind::district, row.parcel->district.id);
            const bool isOver = known != nullptr && !known->isOpen && history.record.closedOn;
            if (item.landArea) row.disposed = item.vacated || isOver ? item.freedLand : RegisteredArea();
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

Cell muOf(const std::optional<RegisteredArea>& area) { return area ? Cell(Decimal{area->mu().value(), 4}) : Cell(); }

Cell taxOf(const std::optional<double>& tax) { return tax ? Cell(Decimal{*tax, 6}) : Cell(); }

/// The day and name of the last step, and where the case has its number.
std::string progressOf(const LedgerRow& row, const office::ClearingSheet& sheet, const Settings& settings) {
    if (row.history.steps.empty()) return {};
    const auto& step = row.history.steps.back();
    return fmt::format("{} {}", step.on ? step.on->text() : std::string(),
                       settings.language == Language::zh ? sheet.stateTitle(step.to) : step.to);
}

/// The columns that ledgers of low-efficiency land have.
Table emptyTable(const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    return Table({{"parcel", say({"Parcel", "地块编码"})},
                  {"list", say({"List", "计划编码"})},
                  {"county", say({"County", "区县"})},
                  {"year", say({"Year", "年份"})},
                  {"name", say({"Name", "企业名称"})},
                  {"zone", say({"Zone", "开发区名称"})},
                  {"credit_code", say({"Credit code", "社会统一信用代码"})},
                  {"area_mu", say({"Area (mu)", "占地面积（亩）"})},
                  {"location", say({"Location", "坐落"})},
                  {"tax_last_year", say({"Tax last year (10k yuan/mu)", "上年度亩均税收（万元/亩）"})},
                  {"tax_year_before", say({"Tax the year before (10k yuan/mu)", "上上年度亩均税收（万元/亩）"})},
                  {"operation", say({"Operation", "经营状态"})},
                  {"land_use", say({"Land use", "现状用途"})},
                  {"ground", say({"Ground", "低效类型"})},
                  {"exit_form", say({"Exit form", "处置方式"})},
                  {"state", say({"State", "当前状态"})},
                  {"progress", say({"Progress", "详细进展"})},
                  {"disposed_mu", say({"Disposed (mu)", "处置面积（亩）"})},
                  {"remaining_mu", say({"Remaining (mu)", "剩余面积（亩）"})},
                  {"unit_in_charge", say({"In charge", "计划实施单位"})},
                  {"problem", say({"Problem", "问题类型"})},
                  {"problem_text", say({"Problem in words", "问题描述"})},
                  {"remark", say({"Remark", "备注"})}});
}

Table tableOf(const std::vector<LedgerRow>& rows, const office::ClearingSheet& sheet, const book::Book& book,
              const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool zh = settings.language == Language::zh;
    const bool people = settings.forPeople();
    auto table = emptyTable(settings);
    RegisteredArea area;
    RegisteredArea disposed;
    for (const auto& row : rows) {
        const auto& record = row.history.record;
        const auto form =
            record.exitForm.empty() || !people || !zh ? record.exitForm : sheet.exitFormTitle(record.exitForm);
        std::optional<RegisteredArea> remaining;
        if (row.item.landArea) {
            area = area + *row.item.landArea;
            disposed = disposed + row.disposed.value_or(RegisteredArea());
            remaining = *row.item.landArea - row.disposed.value_or(RegisteredArea());
        }
        const auto closed = row.enterprise ? row.enterprise->closedOn : std::nullopt;
        const bool isGone = closed && *closed <= settings.day();
        std::string reason = row.history.steps.empty() ? std::string() : row.history.steps.front().reason;
        table.add({row.place,
                   record.listDocument,
                   row.parcel ? row.parcel->code.substr(0, 6) : std::string(),
                   record.listedOn ? std::to_string(record.listedOn->year()) : std::string(),
                   row.enterprise ? row.enterprise->name : std::string(),
                   book.card().name,
                   row.enterprise ? row.enterprise->creditCode : std::string(),
                   muOf(row.item.landArea),
                   row.parcel && !row.parcel->location.empty() ? row.parcel->location : row.district,
                   taxOf(row.taxLastYear),
                   taxOf(row.taxYearBefore),
                   std::string(isGone ? say({"closed", "注销"}) : say({"in business", "存续"})),
                   row.parcel ? row.parcel->landUse : std::string(),
                   record.ground,
                   form,
                   people && zh ? sheet.stateTitle(row.state) : row.state,
                   progressOf(row, sheet, settings),
                   muOf(row.disposed),
                   muOf(remaining),
                   row.history.steps.empty() ? std::string() : row.history.steps.back().officer,
                   std::string(),
                   std::string(),
                   record.number + (reason.empty() ? "" : " " + reason)});
    }
    std::vector<Cell> total(23);
    total[0] = std::string(say({"Total", "合计"}));
    total[7] = Decimal{area.mu().value(), 4};
    total[17] = Decimal{disposed.mu().value(), 4};
    total[18] = Decimal{(area - disposed).mu().value(), 4};
    table.setTotal(std::move(total));
    return table;
}

Json jsonOf(const std::vector<LedgerRow>& rows, const Settings& settings) {
    const auto metres = [](const std::optional<RegisteredArea>& area) {
        return area ? Json(area->squareMetres().value()) : Json();
    };
    const auto number = [](const std::optional<double>& value) { return value ? Json(*value) : Json(); };
    auto list = Json::array();
    for (const auto& row : rows) {
        const auto& record = row.history.record;
        list.push_back({{"parcel", row.place},
                        {"list", textOrNull(record.listDocument)},
                        {"year", record.listedOn ? Json(record.listedOn->year()) : Json()},
                        {"name", row.enterprise ? Json(row.enterprise->name) : Json()},
                        {"credit_code", textOrNull(row.enterprise ? row.enterprise->creditCode : std::string())},
                        {"district", textOrNull(row.district)},
                        {"area_m2", metres(row.item.landArea)},
                        {"tax_last_year", number(row.taxLastYear)},
                        {"tax_year_before", number(row.taxYearBefore)},
                        {"ground", textOrNull(record.ground)},
                        {"exit_form", textOrNull(record.exitForm)},
                        {"state", row.state},
                        {"disposed_m2", metres(row.disposed)},
                        {"case", record.number}});
    }
    return Json{{"as_of", settings.day().text()}, {"rows", std::move(list)}};
}

ExitCode ledger(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto sheet = book::clearingSheet(book.records(), settings.day());
    const auto rows = rowsOf(book.records(), sheet, settings.day(), request.onlyOpen);
    if (settings.format == Format::json) {
        answerJson(jsonOf(rows, settings));
        return ExitCode::done;
    }
    const auto table = tableOf(rows, sheet, book, settings);
    if (settings.format == Format::xlsx)
        answerWorkbook(settings.say({"Low-efficiency land", "低效用地台账"}), {table}, book, settings);
    else if (settings.format == Format::csv)
        answer(table.csv());
    else
        answer(rows.empty() ? std::string(settings.say({"There are no clearing cases.\n", "没有清退案件。\n"}))
                            : table.text());
    return ExitCode::done;
}

} // namespace

void declareClearLedger(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("ledger", {"The cases as a ledger of low-efficiency land", "低效用地台账"},
                                 "mutu clear ledger zone.mutu --format xlsx --output 低效用地台账.xlsx");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.flag("--open", {"Only open ones", "只列未办结"}, request->onlyOpen);
    own.remark({"`mutu import BOOK FILE --as clearing_case` opens the rows of such a ledger as cases.",
                "`mutu import BOOK FILE --as clearing_case` 将此种台账逐行立案。"});
    own.then([request, &settings] { return ledger(*request, settings); });
}

} // namespace mutu::cli
