// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clearing_answer.h"

#include "app/cli/case_request.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mutu::cli {

namespace {

std::string stateName(const office::ClearingSheet& sheet, const std::string& word, const Settings& settings) {
    return settings.language == Language::zh ? sheet.stateTitle(word) : word;
}

std::string formName(const office::ClearingSheet& sheet, const std::string& word, const Settings& settings) {
    if (word.empty()) return std::string(settings.say({"undecided", "未定"}));
    return settings.language == Language::zh ? sheet.exitFormTitle(word) : word;
}

std::string titleOf(const store::Store& records, const land::ClearingItem& item) {
    return book::itemTitle(records, item.parcel.id, item.building.id, item.floor.id);
}

/// What a change did to a lease, a use, a right or the reserve.
struct HoldLine {
    std::string_view what; ///< ended, begun, reserved
    land::Kind kind;
    std::string title;
};

HoldLine lineOf(const change::Change& change, const store::Store& records) {
    const auto& record = change.either();
    std::string title;
    std::visit(
        [&](const auto& concrete) {
            if constexpr (requires {
                              concrete.parcel.id;
                              concrete.part;
                          })
                title = book::itemTitle(records, concrete.parcel.id, concrete.building.id, concrete.floor.id);
            else if constexpr (requires { concrete.parcel.id; })
                title = book::itemTitle(records, concrete.parcel.id, {}, {});
        },
        record);
    if (const auto contract = land::titleOf(record); !contract.empty()) title += " " + contract;
    const bool isReserve = land::kindOf(record) == land::Kind::approval;
    return {change.before ? "ended" : isReserve ? "reserved" : "begun", land::kindOf(record), title};
}

Json itemJson(const land::ClearingItem& item, const store::Store& records) {
    const auto area = [](const std::optional<RegisteredArea>& of) {
        return of ? Json(of->squareMetres().value()) : Json();
    };
    return {{"place", titleOf(records, item)},
            {"part", land::name(item.part)},
            {"land_m2", area(item.landArea)},
            {"floor_m2", area(item.floorArea)},
            {"vacated", item.vacated},
            {"freed_land_m2", area(item.freedLand)},
            {"freed_floor_m2", area(item.freedFloor)}};
}

Json moneyJson(const std::optional<std::int64_t>& amount) {
    return amount ? Json(static_cast<double>(*amount) / 100) : Json();
}

Json factsJson(const std::string& facts) {
    Json json = Json::object();
    const auto stated = office::CaseFacts::parse(facts);
    for (const auto& [name, value] : stated.all()) json[name] = value;
    return json;
}

Json caseJson(const land::ClearingCase& record, const store::Store& records) {
    return {{"case", record.number},
            {"enterprise", enterpriseName(records, record.enterprise.id)},
            {"credit_code", textOrNull(creditCode(records, record.enterprise.id))},
            {"exit_form", textOrNull(record.exitForm)},
            {"state", record.state},
            {"ground", textOrNull(record.ground)},
            {"list_document", textOrNull(record.listDocument)},
            {"listed_on", dateOrNull(record.listedOn)},
            {"due_on", dateOrNull(record.dueOn)},
            {"closed_on", dateOrNull(record.closedOn)},
            {"compensation_yuan", moneyJson(record.compensation)}};
}

std::string areasOf(const std::optional<RegisteredArea>& land, const std::optional<RegisteredArea>& floor,
                    const Settings& settings) {
    std::string text;
    if (land) text += fmt::format("{} {:.2f} m²", settings.say({"land", "土地"}), land->squareMetres().value());
    if (floor)
        text += fmt::format("{}{} {:.2f} m²", text.empty() ? "" : ", ", settings.say({"floor", "厂房"}),
                            floor->squareMetres().value());
    return text;
}

std::vector<std::pair<std::string, land::Document>> documentsOf(const store::Store& records, RecordId step) {
    std::vector<std::pair<std::string, land::Document>> documents;
    for (const auto& tie : book::pointingAt<land::StepDocument>(records, "step_id", step))
        documents.emplace_back(tie.name,
                               book::recordOf<land::Document>(records, tie.document.id).value_or(land::Document()));
    return documents;
}

Json stepJson(const land::CaseStep& step, const store::Store& records) {
    auto documents = Json::array();
    for (const auto& [name, document] : documentsOf(records, step.id))
        documents.push_back({{"name", name},
                             {"number", document.number},
                             {"file", textOrNull(document.fileName)},
                             {"sha256", textOrNull(document.hash)}});
    return {{"number", step.number.value_or(0)},
            {"from", textOrNull(step.from)},
            {"to", step.to},
            {"on", dateOrNull(step.on)},
            {"officer", textOrNull(step.officer)},
            {"facts", factsJson(step.facts)},
            {"reason", textOrNull(step.reason)},
            {"documents", documents}};
}

/// What the standard sheet's data are called; a county's own are called as its sheet writes them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 31> dataWords{{
    {"due_on", "案件期限"},
    {"mortgaged", "是否抵押"},
    {"seized", "是否查封"},
    {"subtenants", "有无次承租人"},
    {"land_m2", "土地"},
    {"certified_floor_m2", "有证建筑面积"},
    {"uncertified_floor_m2", "无证建筑面积"},
    {"soil_survey_needed", "需土壤调查"},
    {"budget", "预算（元）"},
    {"amount", "补偿金额（元）"},
    {"vacate_by_on", "约定腾空日"},
    {"mortgagee_consent", "抵押权人同意书"},
    {"court_consent", "法院同意"},
    {"served_on", "送达日期"},
    {"appeal_ends_on", "救济期届满"},
    {"stopped_on", "停产日期"},
    {"handed_on", "移交日期"},
    {"meters_closed", "水电表已销户"},
    {"registered_on", "登记日期"},
    {"certificate_no", "权证号"},
    {"soil_report", "土壤报告"},
    {"closed_on", "销号日期"},
    {"paid_total", "累计支付（元）"},
    {"reason", "理由"},
    {"review_on", "复核日期"},
    {"found_on", "发现日期"},
    {"document", "文号"},
    {"freed", "腾出日期"},
    {"freed_land", "腾出土地"},
    {"freed_floor", "腾出建筑"},
    {"closed", "结案日期"},
}};

std::string factText(const std::string& name, const std::string& value, const office::ClearingSheet& sheet,
                     const Settings& settings) {
    if (settings.language != Language::zh) return fmt::format("{}={}", name, value);
    const auto word =
        std::find_if(dataWords.begin(), dataWords.end(), [&](const auto& each) { return each.first == name; });
    const auto answer = !sheet.isYesNo(name) ? value : value == "yes" ? std::string("是") : std::string("否");
    return fmt::format("{}：{}", word == dataWords.end() ? std::string_view(name) : word->second, answer);
}

void answerSteps(const std::vector<land::CaseStep>& steps, const office::ClearingSheet& sheet,
                 const store::Store& records, const Settings& settings) {
    for (const auto& step : steps) {
        answer(fmt::format("{:>3}  {}  {}{}\n", step.number.value_or(0), step.on ? step.on->text() : "",
                           stateName(sheet, step.to, settings), step.reason.empty() ? "" : "  " + step.reason));
        for (const auto& [name, document] : documentsOf(records, step.id))
            answer(fmt::format("     {} {}{}\n", name, document.number,
                               document.fileName.empty() ? "" : fmt::format(" ({})", document.fileName)));
        std::string facts;
        const auto stated = office::CaseFacts::parse(step.facts);
        for (const auto& [name, value] : stated.all())
            facts +=
                std::string(facts.empty() ? "" : settings.say({", ", "，"})) + factText(name, value, sheet, settings);
        if (!facts.empty()) answer(fmt::format("     {}\n", facts));
    }
}

} // namespace

std::string dueName(const std::string& what, const Settings& settings) {
    if (what == "term") return std::string(settings.say({"term of the case", "案件期限"}));
    if (what == "instalment") return std::string(settings.say({"instalment", "分期补偿"}));
    if (what == "vacate_by_on") return std::string(settings.say({"vacate by", "限期腾空"}));
    if (what == "review_on") return std::string(settings.say({"review", "复核"}));
    return what;
}

void answerWritten(const book::ClearingWritten& written, const store::Store& records, const Settings& settings,
                   bool dryRun) {
    const auto& record = written.record;
    if (settings.format == Format::json) {
        auto json = caseJson(record, records);
        json["from"] = textOrNull(written.step.from);
        json["on"] = dateOrNull(written.step.on);
        json["items"] = Json::array();
        for (const auto& item : written.items) json["items"].push_back(itemJson(item, records));
        json["holds"] = Json::array();
        for (const auto& hold : written.holds) {
            const auto line = lineOf(hold, records);
            json["holds"].push_back({{"what", line.what}, {"kind", land::name(line.kind)}, {"title", line.title}});
        }
        json["revision"] = dryRun ? Json() : Json(written.revision.value);
        return answerJson(json);
    }
    if (settings.quiet) return;
    const auto sheet = book::clearingSheet(records, written.step.on.value_or(Date::today()));
    answer(fmt::format("{}  {}  {}{}  {}\n", record.number, enterpriseName(records, record.enterprise.id),
                       written.step.from.empty() ? "" : stateName(sheet, written.step.from, settings) + " → ",
                       stateName(sheet, record.state, settings), written.step.on ? written.step.on->text() : ""));
    for (const auto& item : written.items)
        answer(fmt::format("  {}  {}\n", titleOf(records, item),
                           item.vacated ? areasOf(item.freedLand, item.freedFloor, settings)
                                        : areasOf(item.landArea, item.floorArea, settings)));
    for (const auto& hold : written.holds) {
        const auto line = lineOf(hold, records);
        const Text what = line.what == "ended"   ? Text{"ended", "终止"}
                          : line.what == "begun" ? Text{"goes on", "存续"}
                                                 : Text{"into reserve", "收储入库"};
        const auto kind = settings.language == Language::zh ? wordOf(line.kind).zh : land::name(line.kind);
        answer(line.what == "reserved" ? fmt::format("  {}: {}\n", settings.say(what), line.title)
                                       : fmt::format("  {}: {} {}\n", settings.say(what), kind, line.title));
    }
    answer(dryRun ? std::string(settings.say({"Nothing was written (--dry-run).\n", "试算，未写入（--dry-run）。\n"}))
                  : fmt::format(fmt::runtime(settings.say({"Changeset {}.\n", "第 {} 号变更。\n"})),
                                written.revision.value));
}

Table casesTable(const std::vector<CaseLine>& lines, const store::Store& records, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.forPeople();
    constexpr std::size_t mostItems = 3; // a case of a hundred would leave no line readable
    const auto sheet = book::clearingSheet(records, settings.day());
    Table table({{"case", say({"Case", "案号"})},
                 {"enterprise", say({"Enterprise", "企业"})},
                 {"state", say({"State", "状态"})},
                 {"exit_form", say({"Exit", "退出方式"})},
                 {"items", say({"Items", "清退对象"})},
                 {"listed_on", say({"Listed", "列入日期"})},
                 {"due_on", say({"Due", "期限"})},
                 {"overdue", say({"Overdue", "逾期"})}});
    for (const auto& line : lines) {
        const auto& record = line.history.record;
        const auto all = book::pointingAt<land::ClearingItem>(records, "case_id", record.id);
        const auto shown = people ? std::min(all.size(), mostItems) : all.size();
        std::string items;
        for (std::size_t i = 0; i < shown; ++i) items += (items.empty() ? "" : " ") + titleOf(records, all[i]);
        if (shown < all.size()) items += fmt::format(" +{}", all.size() - shown);
        std::string overdue;
        for (const auto& due : line.overdue)
            overdue += fmt::format("{}{} {}", overdue.empty() ? "" : ", ",
                                   people ? dueName(due.what, settings) : due.what, due.on.text());
        table.add({record.number, enterpriseName(records, record.enterprise.id),
                   people ? stateName(sheet, line.state, settings) : line.state,
                   people ? formName(sheet, record.exitForm, settings) : record.exitForm, items,
                   record.listedOn ? record.listedOn->text() : "", record.dueOn ? record.dueOn->text() : "", overdue});
    }
    return table;
}

void answerCases(const std::vector<CaseLine>& lines, const store::Store& records, const Settings& settings) {
    if (settings.format == Format::json) {
        auto list = Json::array();
        for (const auto& line : lines) {
            auto json = caseJson(line.history.record, records);
            json["state"] = line.state;
            json["items"] = Json::array();
            for (const auto& item : book::pointingAt<land::ClearingItem>(records, "case_id", line.history.record.id))
                json["items"].push_back(titleOf(records, item));
            json["overdue"] = Json::array();
            for (const auto& due : line.overdue) json["overdue"].push_back({{"what", due.what}, {"on", due.on.text()}});
            list.push_back(std::move(json));
        }
        return answerJson(Json{{"as_of", settings.day().text()}, {"cases", list}});
    }
    if (lines.empty() && settings.format == Format::text)
        return answer(settings.say({"No such case.\n", "没有符合条件的案件。\n"}));
    const auto table = casesTable(lines, records, settings);
    answer(settings.format == Format::text ? table.text() : table.csv());
}

void answerDues(const std::vector<book::ClearingDue>& dues, Date day, const store::Store& records,
                const Settings& settings) {
    if (settings.format == Format::json) {
        auto list = Json::array();
        for (const auto& due : dues)
            list.push_back({{"case", due.record.number},
                            {"enterprise", enterpriseName(records, due.record.enterprise.id)},
                            {"state", due.state},
                            {"what", due.what},
                            {"on", due.on.text()},
                            {"overdue_days", day.days() - due.on.days()},
                            {"amount_yuan", moneyJson(due.amount)}});
        return answerJson(Json{{"as_of", day.text()}, {"dues", list}});
    }
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.format == Format::text;
    if (dues.empty() && people) return answer(say({"Nothing is due.\n", "没有到期事项。\n"}));
    const auto sheet = book::clearingSheet(records, day);
    Table table({{"on", say({"Due", "到期日"})},
                 {"what", say({"What", "事项"})},
                 {"case", say({"Case", "案号"})},
                 {"enterprise", say({"Enterprise", "企业"})},
                 {"state", say({"State", "状态"})},
                 {"overdue_days", say({"Days overdue", "逾期天数"})},
                 {"amount_yuan", say({"Yuan", "金额（元）"})}});
    for (const auto& due : dues) {
        Cell amount;
        if (due.amount) amount = Decimal{static_cast<double>(*due.amount) / 100, 2};
        table.add({due.on.text(), people ? dueName(due.what, settings) : due.what, due.record.number,
                   enterpriseName(records, due.record.enterprise.id),
                   people ? stateName(sheet, due.state, settings) : due.state,
                   static_cast<std::int64_t>(day.days() - due.on.days()), amount});
    }
    answer(people ? table.text() : table.csv());
}

void answerCase(const land::ClearingCase& record, const store::Store& records, const Settings& settings) {
    const auto file = book::clearingFile(records, record, settings.day());
    const auto sheet = book::clearingSheet(records, settings.day());
    const auto open = office::openSteps(file, sheet);
    if (settings.format == Format::json) {
        auto json = caseJson(record, records);
        json["next"] = open;
        json["items"] = Json::array();
        for (const auto& place : file.places) json["items"].push_back(itemJson(place.item, records));
        json["steps"] = Json::array();
        for (const auto& step : file.steps) json["steps"].push_back(stepJson(step, records));
        json["instalments"] = Json::array();
        for (const auto& instalment : file.instalments)
            json["instalments"].push_back({{"due_on", dateOrNull(instalment.dueOn)},
                                           {"amount_yuan", moneyJson(instalment.amount)},
                                           {"paid_on", dateOrNull(instalment.paidOn)},
                                           {"voucher", textOrNull(instalment.voucher)}});
        return answerJson(json);
    }
    answer(fmt::format("{}  {}  {}\n", record.number, file.enterprise, stateName(sheet, record.state, settings)));
    answer(fmt::format("{}{}  {}{}  {}{}\n", settings.say({"Exit: ", "退出方式："}),
                       formName(sheet, record.exitForm, settings), settings.say({"List: ", "清单："}),
                       record.listDocument, settings.say({"Due: ", "期限："}),
                       record.dueOn ? record.dueOn->text() : std::string("—")));
    for (std::size_t i = 0; i < file.places.size(); ++i) {
        const auto& item = file.places[i].item;
        answer(fmt::format("  {} {}  {}{}\n", i + 1, file.places[i].title,
                           areasOf(item.landArea, item.floorArea, settings),
                           item.vacated ? fmt::format("  {} {}", settings.say({"freed", "已腾退"}),
                                                      areasOf(item.freedLand, item.freedFloor, settings))
                                        : ""));
    }
    answerSteps(file.steps, sheet, records, settings);
    for (std::size_t i = 0; i < file.instalments.size(); ++i) {
        const auto& instalment = file.instalments[i];
        answer(fmt::format("  {} {}  {}  {}\n", settings.say({"instalment", "分期"}), i + 1,
                           instalment.dueOn ? instalment.dueOn->text() : "",
                           grouped(static_cast<double>(instalment.amount.value_or(0)) / 100, 2) +
                               (instalment.paidOn ? fmt::format("  {} {} {}", settings.say({"paid", "已付"}),
                                                                instalment.paidOn->text(), instalment.voucher)
                                                  : "")));
    }
    std::string next;
    for (const auto& state : open) next += (next.empty() ? "" : ", ") + stateName(sheet, state, settings);
    if (!next.empty()) answer(fmt::format("{}{}\n", settings.say({"Next: ", "下一步："}), next));
}

} // namespace mutu::cli
