// SPDX-License-Identifier: Apache-2.0
#include "app/cli/seeker_answer.h"

#include "app/cli/case_request.h"
#include "app/cli/output.h"
#include "app/cli/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mutu::cli {

namespace {

constexpr std::array<Text, 3> seekWords{Text{"leaving", "清退待安置"}, Text{"outside its zone", "产业区块外"},
                                        Text{"renting", "租用"}};
constexpr std::array<Text, 3> whyWords{Text{"clearing case {} has no destination yet", "清退案件 {} 尚无去处"},
                                       Text{"holds {} outside the zones of its industry", "持有 {}，不在其产业区块"},
                                       Text{"rents at {}", "租用 {}"}};
constexpr std::array<std::string_view, 3> suitNames{"zone_matches", "no_zone", "zone_differs"};

std::vector<std::string> reasons(const office::Seeker& seeker, const book::Seekers& found, const Settings& settings) {
    const auto say = [&](Text text, const auto&... values) {
        return fmt::format(fmt::runtime(settings.say(text)), values...);
    };
    std::vector<std::string> all{say(whyWords[static_cast<std::size_t>(seeker.why)], seeker.paper)};
    if (RegisteredArea() < seeker.land)
        all.push_back(
            say({"{:.2f} mu of land to replace, {:.2f} vacant here", "需安置土地 {:.2f} 亩，此处空 {:.2f} 亩"},
                seeker.land.mu().value(), found.land.mu().value()));
    if (RegisteredArea() < seeker.floor)
        all.push_back(
            say({"{:.2f} m² of floor to replace, {:.2f} vacant here", "需安置厂房 {:.2f} ㎡，此处空 {:.2f} ㎡"},
                seeker.floor.squareMetres().value(), found.floor.squareMetres().value()));
    if (found.zone.empty())
        all.push_back(say({"in no cluster zone", "未划入产业区块"}));
    else if (seeker.suit == office::Suit::zoneMatches)
        all.push_back(say({"zone {} is meant for industry {}", "区块“{}”面向行业 {}"}, found.zone, seeker.industry));
    else if (seeker.suit == office::Suit::zoneDiffers)
        all.push_back(say({"zone {} is meant for others than industry {}", "区块“{}”不面向行业 {}"}, found.zone,
                          seeker.industry));
    else
        all.push_back(
            say({"whether zone {} takes its industry can't be told", "区块“{}”是否面向其行业不能确定"}, found.zone));
    return all;
}

} // namespace

void answerSeekers(const book::Seekers& found, const std::string& parcel, std::size_t limit,
                   const store::Store& records, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const auto shown = std::min(limit, found.best.size());
    const bool people = settings.format == Format::text;
    auto list = Json::array();
    Table table({{"rank", say({"No.", "序"})},
                 {"enterprise", say({"Enterprise", "企业"})},
                 {"credit_code", say({"Credit code", "信用代码"})},
                 {"industry", say({"Industry", "行业"})},
                 {"why", say({"Why", "缘由"})},
                 {"land_mu", say({"Land mu", "土地亩数"})},
                 {"floor_m2", say({"Floor m²", "厂房㎡"})},
                 {"reasons", say({"Because", "理由"})}});
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& seeker = found.best[i];
        const auto why = reasons(seeker, found, settings);
        const auto at = static_cast<std::size_t>(seeker.why);
        list.push_back({{"enterprise", seeker.name},
                        {"credit_code", textOrNull(creditCode(records, seeker.enterprise))},
                        {"industry", textOrNull(seeker.industry)},
                        {"why", office::seekNames[at]},
                        {"from", textOrNull(seeker.paper)},
                        {"land_m2", seeker.land.squareMetres().value()},
                        {"floor_m2", seeker.floor.squareMetres().value()},
                        {"suit", suitNames[static_cast<std::size_t>(seeker.suit)]},
                        {"reasons", why}});
        table.add({static_cast<std::int64_t>(i) + 1, seeker.name, creditCode(records, seeker.enterprise),
                   seeker.industry, std::string(people ? say(seekWords[at]) : office::seekNames[at]),
                   Decimal{seeker.land.mu().value(), people ? 2 : 4}, Decimal{seeker.floor.squareMetres().value(), 2},
                   fmt::format("{}", fmt::join(why, say({"; ", "；"})))});
    }
    const auto more = found.best.size() - shown;
    if (settings.format == Format::json)
        return answerJson(Json{{"as_of", settings.day().text()},
                               {"parcel", parcel},
                               {"zone", textOrNull(found.zone)},
                               {"land_m2", found.land.squareMetres().value()},
                               {"factory_m2", found.floor.squareMetres().value()},
                               {"enterprises", std::move(list)},
                               {"more", more}});
    if (settings.format == Format::csv) return answer(table.csv());
    if (shown == 0)
        return answer(say({"Of no enterprise do the records say that it wants room and fits here.\n",
                           "没有记录表明需要用地或厂房且适合此处的企业。\n"}));
    answer(table.text());
    if (more > 0)
        answer(fmt::format(
            fmt::runtime(say({"\n{} more fit; --limit shows more.\n", "\n另有 {} 家合适；--limit 可多列。\n"})), more));
}

} // namespace mutu::cli
