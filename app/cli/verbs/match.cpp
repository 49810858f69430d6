// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/share_option.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/book.h"
#include "geo/book/party_match.h"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace mutu::cli {

namespace {

using office::MatchReason;
using office::MatchState;

struct Request {
    std::string book;
    exchange::PartyListRequest list;
    std::vector<std::string> map;
    std::string limit = "5%";
    std::string unit = "m2";
};

constexpr std::array<Text, 3> states{{{"matched", "匹配"}, {"ambiguous", "存疑"}, {"unmatched", "未匹配"}}};
constexpr std::array<Text, 8> reasons{{{"by credit code", "按信用代码"},
                                       {"by name", "按名称"},
                                       {"by former name", "按曾用名"},
                                       {"code and name are two enterprises'", "代码与名称属不同企业"},
                                       {"the name is here with another code", "名称相符而代码不同"},
                                       {"several bear the name", "有多家同名"},
                                       {"not in the book", "账簿中没有"},
                                       {"neither code nor name", "既无代码也无名称"}}};

std::pair<std::string, std::string> wishFrom(const std::string& text) {
    const auto sign = text.find('=');
    const auto field = text.substr(0, sign);
    if (sign != std::string::npos && sign + 1 < text.size() &&
        (field == "name" || field == "credit_code" || field == "area"))
        return {field, text.substr(sign + 1)};
    throw Stop{{"option_malformed", fmt::format("'{}' is not field=column.", text), "--map",
                "Fields are name, credit_code and area: --map name=单位."},
               ExitCode::usage};
}

std::string titleOf(const land::Enterprise& enterprise) {
    if (enterprise.creditCode.empty()) return enterprise.name;
    return enterprise.name.empty() ? enterprise.creditCode
                                   : fmt::format("{} {}", enterprise.name, enterprise.creditCode);
}

std::string candidatesOf(const book::MatchedRow& row) {
    std::string list;
    for (const auto& each : row.match.candidates) list += (list.empty() ? "" : "; ") + titleOf(each);
    return list;
}

Json metres(const std::optional<RegisteredArea>& area) {
    return area ? Json(area->squareMetres().value()) : Json(nullptr);
}

Json jsonOf(const book::MatchReport& report, const Request& request) {
    auto rows = Json::array();
    for (const auto& row : report.rows) {
        auto candidates = Json::array();
        for (const auto& each : row.match.candidates)
            candidates.push_back(Json{{"name", textOrNull(each.name)}, {"credit_code", textOrNull(each.creditCode)}});
        rows.push_back(Json{{"row", row.listed.row},
                            {"name", textOrNull(row.listed.name)},
                            {"credit_code", textOrNull(row.listed.creditCode)},
                            {"area_m2", metres(row.listed.area)},
                            {"state", name(row.match.state)},
                            {"reason", name(row.match.reason)},
                            {"enterprises", std::move(candidates)}});
    }
    auto differences = Json::array();
    for (const auto& each : report.differences)
        differences.push_back(Json{{"name", textOrNull(each.enterprise.name)},
                                   {"credit_code", textOrNull(each.enterprise.creditCode)},
                                   {"listed_m2", metres(each.listed)},
                                   {"book_m2", metres(each.book)},
                                   {"difference_m2", metres(each.listed - each.book)}});
    return Json{{"read", report.rows.size()},
                {"matched", report.count(MatchState::matched)},
                {"ambiguous", report.count(MatchState::ambiguous)},
                {"unmatched", report.count(MatchState::unmatched)},
                {"limit", request.limit},
                {"rows", std::move(rows)},
                {"differences", std::move(differences)}};
}

Table rowTable(const book::MatchReport& report, bool withMatched, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool isCsv = settings.format == Format::csv;
    Table table({{"row", say({"Row", "行"})},
                 {"name", say({"Name", "名称"})},
                 {"credit_code", say({"Credit code", "信用代码"})},
                 {"area_m2", say({"m²", "面积㎡"})},
                 {"state", say({"State", "结果"})},
                 {"reason", say({"Why", "原因"})},
                 {"enterprises", say({"In the book", "账簿中"})}});
    for (const auto& row : report.rows) {
        const auto state = static_cast<std::size_t>(row.match.state);
        const auto reason = static_cast<std::size_t>(row.match.reason);
        if (!withMatched && row.match.state == MatchState::matched) continue;
        table.add({row.listed.row, row.listed.name, row.listed.creditCode,
                   row.listed.area ? Cell(Decimal{row.listed.area->squareMetres().value(), 2}) : Cell(),
                   std::string(isCsv ? name(row.match.state) : say(states[state])),
                   std::string(isCsv ? name(row.match.reason) : say(reasons[reason])), candidatesOf(row)});
    }
    return table;
}

Table differenceTable(const book::MatchReport& report, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    Table table({{"name", say({"Enterprise", "企业"})},
                 {"listed_mu", say({"Listed mu", "来表（亩）"})},
                 {"book_mu", say({"Book mu", "账簿（亩）"})},
                 {"difference_mu", say({"Difference mu", "相差（亩）"})}});
    for (const auto& each : report.differences)
        table.add({titleOf(each.enterprise), Decimal{each.listed.mu().value(), 2}, Decimal{each.book.mu().value(), 2},
                   Decimal{(each.listed - each.book).mu().value(), 2}});
    return table;
}

void answerText(const book::MatchReport& report, const Request& request, const Settings& settings) {
    const auto matched = report.count(MatchState::matched);
    if (matched < static_cast<std::int64_t>(report.rows.size()))
        answer(rowTable(report, false, settings).text() + "\n");
    if (!report.differences.empty()) {
        answer(fmt::format(fmt::runtime(settings.say({"Areas that differ by more than {}:\n", "面积相差超过 {}：\n"})),
                           request.limit));
        answer(differenceTable(report, settings).text() + "\n");
    }
    answer(fmt::format(
        fmt::runtime(settings.say(
            {"{} rows read: {} matched, {} ambiguous, {} unmatched; {} areas differ. Nothing was written.\n",
             "读取 {} 行：匹配 {}、存疑 {}、未匹配 {}；面积不符 {} 家。未写入账簿。\n"})),
        report.rows.size(), matched, report.count(MatchState::ambiguous), report.count(MatchState::unmatched),
        report.differences.size()));
}

ExitCode match(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto limit = shareIn("--limit", request.limit);
    auto wish = request.list;
    wish.unit = exchange::areaUnitNamed(request.unit).value_or(exchange::AreaUnit::squareMetre);
    for (const auto& text : request.map) wish.map.push_back(wishFrom(text));
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto list = orStop(exchange::readPartyList(wish));
    const auto report = book::matchParties(book.records(), list, limit, settings.day());
    if (settings.format == Format::json)
        answerJson(jsonOf(report, request));
    else if (settings.format == Format::csv)
        answer(rowTable(report, true, settings).csv());
    else
        answerText(report, request, settings);
    return ExitCode::done;
}

} // namespace

void declareMatch(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place("FILE", {"The other bureau's list: XLSX, CSV …", "其他部门的企业清单：XLSX、CSV 等"},
                    request->list.path);
    arguments.option("--limit", "SHARE",
                     {"Areas that differ by more are listed (5% unless told)", "面积差异限值（默认 5%）"},
                     request->limit);
    arguments.option("--layer", "L", {"Which sheet of the file", "工作表名"}, request->list.layer);
    arguments.option("--encoding", "E", {"The encoding of its text, such as GBK", "文字编码，例如 GBK"},
                     request->list.encoding);
    arguments.option(
        "--map", "field=column",
        {"Which column holds name, credit_code or area; repeatable", "name、credit_code、area 对应的列；可重复"},
        request->map);
    arguments.choice("--unit", {"m2", "mu", "ha"}, {"Of areas whose heading states none", "面积列未注明时的单位"},
                     request->unit);
    arguments.remark(
        {"Every row is matched, ambiguous or unmatched; nothing is written. Areas of one enterprise add up "
         "and are compared with what it holds and rents less what it lets.",
         "每行必为匹配、存疑或未匹配之一，不写入账簿。同一企业各行面积合计后，与其取得、租入减租出的面积比较。"});
    arguments.then([request, &settings] { return match(*request, settings); });
}

} // namespace mutu::cli
