// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/candidates.h"

#include "app/cli/case_request.h"
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/table.h"
#include "app/cli/tenure_request.h"
#include "app/cli/words.h"
#include "geo/book/book.h"
#include "geo/book/candidates.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string enterprise;
    std::optional<std::string> land;
    std::optional<std::string> floor;
    std::string industry;
    std::string near;
    std::optional<std::int64_t> limit;
};

constexpr std::array<std::string_view, 3> suitNames{"zone_matches", "no_zone", "zone_differs"};
constexpr std::array<Text, 3> suitWords{Text{"zone of its industry", "产业相符"}, Text{"no zone", "未划区"},
                                        Text{"zone of others", "产业不符"}};

std::string placeOf(const query::VacancyRow& row) { return row.code.empty() ? row.plot : row.code; }

Json jsonOf(const office::Candidate& candidate, bool isNear) {
    const auto& [row, suit, spare] = candidate;
    return {{"parcel", placeOf(row)},
            {"plot", textOrNull(row.plot)},
            {"district", textOrNull(row.district)},
            {"kind", land::name(row.vacancy.kind)},
            {"pool", land::name(row.vacancy.pool)},
            {"area_m2", row.vacancy.area.squareMetres().value()},
            {"factory_m2", row.vacancy.floor.squareMetres().value()},
            {"suit", suitNames[static_cast<std::size_t>(suit)]},
            {"spare_m2", spare.squareMetres().value()},
            {"distance_m", isNear ? Json(row.distance) : Json()}};
}

Table tableOf(const std::vector<office::Candidate>& found, bool isNear, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.format == Format::text;
    Table table({{"rank", say({"No.", "序"})},
                 {"parcel", say({"Parcel", "宗地"})},
                 {"district", say({"District", "片区"})},
                 {"kind", say({"Kind", "类型"})},
                 {"pool", say({"Pool", "池"})},
                 {"area_mu", say({"Land mu", "土地亩数"})},
                 {"factory_m2", say({"Floor m²", "厂房㎡"})},
                 {"suit", say({"Zone", "产业"})},
                 {"spare_m2", say({"Spare m²", "富余㎡"})},
                 {"distance_m", say({"Distance m", "距离米"})}});
    std::int64_t rank = 0;
    for (const auto& [row, suit, spare] : found) {
        const auto place = static_cast<std::size_t>(suit);
        Cell distance;
        if (isNear) distance = Decimal{row.distance, 0};
        table.add({++rank, placeOf(row), row.district,
                   std::string(people ? say(wordOf(row.vacancy.kind)) : land::name(row.vacancy.kind)),
                   std::string(people ? say(wordOf(row.vacancy.pool)) : land::name(row.vacancy.pool)),
                   Decimal{row.vacancy.area.mu().value(), people ? 2 : 4},
                   Decimal{row.vacancy.floor.squareMetres().value(), 2},
                   std::string(people ? say(suitWords[place]) : suitNames[place]),
                   Decimal{spare.squareMetres().value(), 2}, distance});
    }
    return table;
}

ExitCode find(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    office::Need need{areaOption("--land", request.land), areaOption("--floor", request.floor), request.industry};
    if (!need.land && !need.floor)
        throw Stop{{"option_missing", "Nothing says how much is needed.", "reassign candidates",
                    "Give --land AREA, --floor AREA, or both."},
                   ExitCode::usage};
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    if (!request.enterprise.empty() && need.industry.empty())
        need.industry = enterpriseArgument(records, request.enterprise).industry;
    const auto near = request.near.empty() ? std::nullopt : std::optional(nearOption("--near", request.near));
    auto found = book::candidatesFor(records, need, settings.day(), near);
    if (request.limit && found.size() > static_cast<std::size_t>(*request.limit))
        found.resize(static_cast<std::size_t>(*request.limit));
    if (settings.format == Format::json) {
        auto list = Json::array();
        for (const auto& candidate : found) list.push_back(jsonOf(candidate, near.has_value()));
        answerJson(
            Json{{"as_of", settings.day().text()}, {"industry", textOrNull(need.industry)}, {"candidates", list}});
    } else if (found.empty() && settings.format == Format::text) {
        answer(settings.say({"No vacant piece fits.\n", "没有合适的空地或厂房。\n"}));
    } else {
        const auto table = tableOf(found, near.has_value(), settings);
        answer(settings.format == Format::csv ? table.csv() : table.text());
    }
    return ExitCode::done;
}

} // namespace

void declareCandidates(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("candidates", {"Vacant pieces that suit an enterprise, the best first", "为企业选址"},
                                 "mutu reassign candidates zone.mutu --enterprise 示例轴承有限公司 --land 5mu");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.option("--enterprise", "ENT", {"Whose industry counts", "企业（按其行业）"}, request->enterprise);
    own.option("--industry", "CODE", {"Another industry than its own", "另指行业代码"}, request->industry);
    own.option("--land", "AREA", {"So much land in one piece", "所需土地（连片）"}, request->land);
    own.option("--floor", "AREA", {"So much vacant floor in one building", "所需厂房（同幢）"}, request->floor);
    own.option("--near", "X,Y,DIST", {"Only within a distance of a place", "只在该处一定距离内"}, request->near);
    own.option("--limit", "N", {"Only the best N", "只列前 N 个"}, request->limit);
    own.remark({"First pieces in a zone of the industry, then outside any zone, last in zones meant for others; ready "
                "before clearable, nearer before farther, then those with less to spare. Seized land is left out.",
                "次序：产业相符、未划区、产业不符；可即供优先于待腾退；近者优先；富余少者优先。被查封的不列。"});
    own.then([request, &settings] { return find(*request, settings); });
}

} // namespace mutu::cli
