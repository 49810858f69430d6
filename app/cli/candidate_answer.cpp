// SPDX-License-Identifier: Apache-2.0
#include "app/cli/candidate_answer.h"

#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <fmt/format.h>

#include <array>

namespace mutu::cli {

namespace {

using office::Candidate;

constexpr std::array<std::string_view, 3> suitNames{"zone_matches", "no_zone", "zone_differs"};
constexpr std::array<Text, 3> suitWords{Text{"zone of its industry", "产业相符"}, Text{"no zone", "未划区"},
                                        Text{"zone of others", "产业不符"}};
constexpr std::array<Text, 7> markWords{Text{"nothing suits better", "无更优者"},
                                        Text{"its zone suits less", "产业区块较逊"},
                                        Text{"two parcels, not one", "土地与厂房不在同一宗"},
                                        Text{"must be cleared first", "须先腾退"},
                                        Text{"farther away", "距离较远"},
                                        Text{"more to spare", "富余较多"},
                                        Text{"equal, in order of parcels", "条件相同，按宗地次序"}};

std::string placeOf(const query::VacancyRow& row) { return row.code.empty() ? row.plot : row.code; }

template <class... Values> std::string said(const Settings& settings, Text text, const Values&... values) {
    return fmt::format(fmt::runtime(settings.say(text)), values...);
}

class Answer {
  public:
    Answer(const book::Candidates& found, const book::CandidateQuestion& question, const Settings& settings)
        : found_(found)
        , question_(question)
        , settings_(settings) {}

    [[nodiscard]] Json json() const {
        auto list = Json::array();
        for (std::size_t i = 0; i < found_.best.size(); ++i) list.push_back(jsonOf(i));
        return {{"as_of", question_.day.text()},   {"industry", textOrNull(question_.need.industry)},
                {"candidates", std::move(list)},   {"more", found_.more},
                {"more_is_exact", found_.isWhole}, {"certain", found_.isCertain}};
    }

    [[nodiscard]] Table table(bool withReasons) const {
        const auto say = [&](Text text) { return settings_.say(text); };
        using Show = std::pair<bool, Column>;
        const auto& need = question_.need;
        const bool all = withReasons; // programs have every column, people those that say something
        const std::array<Show, 13> shown{
            {{true, {"rank", say({"No.", "序"})}},
             {true, {"parcel", say({"Parcel", "宗地"})}},
             {all || need.isBoth(), {"floor_parcel", say({"Floor on", "厂房所在"})}},
             {true, {"district", say({"District", "片区"})}},
             {true, {"kind", say({"Kind", "类型"})}},
             {true, {"pool", say({"Pool", "池"})}},
             {all || need.land, {"area_mu", say({"Land mu", "土地亩数"})}},
             {all || need.floor, {"factory_m2", say({"Floor m²", "厂房㎡"})}},
             {true, {"suit", say({"Zone", "产业"})}},
             {all || need.land, {"spare_m2", say({"Spare land m²", "富余土地㎡"})}},
             {all || need.floor, {"spare_floor_m2", say({"Spare floor m²", "富余厂房㎡"})}},
             {all || question_.reach, {"distance_m", say({"Distance m", "距离米"})}},
             {withReasons, {"reasons", say({"Because", "理由"})}}}};
        std::vector<Column> columns;
        for (const auto& [isShown, column] : shown)
            if (isShown) columns.push_back(column);
        Table table(std::move(columns));
        for (std::size_t i = 0; i < found_.best.size(); ++i) {
            auto row = cellsOf(i);
            row.emplace_back(joined(reasons(i)));
            for (auto at = shown.size(); at-- > 0;)
                if (!shown[at].first) row.erase(row.begin() + static_cast<std::ptrdiff_t>(at));
            table.add(std::move(row));
        }
        return table;
    }

    [[nodiscard]] std::string text() const {
        std::string text = table(false).text() + "\n";
        for (std::size_t i = 0; i < found_.best.size(); ++i) text += fmt::format("{}. {}\n", i + 1, joined(reasons(i)));
        const auto shown = found_.best.size();
        if (found_.more > 0 && found_.isWhole)
            text += said(settings_, {"\n{} more fit; --limit shows more.\n", "\n另有 {} 处合适；--limit 可多列。\n"},
                         found_.more);
        else if (!found_.isWhole && found_.isCertain && found_.more == 0)
            text += said(settings_,
                         {"\nThe {} best; others may fit too, --limit shows more.\n",
                          "\n以上为最优 {} 处，可能另有合适者；--limit 可多列。\n"},
                         shown);
        else if (!found_.isWhole && found_.isCertain)
            text += said(settings_,
                         {"\nThe {} best; at least {} more fit, --limit shows more.\n",
                          "\n以上为最优 {} 处，另有至少 {} 处合适；--limit 可多列。\n"},
                         shown, found_.more);
        if (!found_.isCertain)
            text += said(settings_, {"\nThe book has too many pieces to look at each: there may be better ones. "
                                     "--near narrows the search.\n",
                                     "\n账簿地块过多，未逐一查看，可能另有更优者；请用 --near 缩小范围。\n"});
        return text;
    }

  private:
    [[nodiscard]] std::string joined(const std::vector<std::string>& reasons) const {
        return fmt::format("{}", fmt::join(reasons, settings_.say({"; ", "；"})));
    }

    [[nodiscard]] std::vector<std::string> reasons(std::size_t at) const {
        const auto& candidate = found_.best[at];
        const auto& offer = candidate.offer;
        std::vector<std::string> all;
        if (offer.land)
            all.push_back(said(settings_,
                               {"{:.2f} mu of land where {:.2f} are needed", "土地 {:.2f} 亩，所需 {:.2f} 亩"},
                               offer.land->vacancy.area.mu().value(), question_.need.land->mu().value()));
        if (offer.floor)
            all.push_back(
                said(settings_, {"{:.2f} m² of floor where {:.2f} are needed", "厂房 {:.2f} ㎡，所需 {:.2f} ㎡"},
                     offer.floor->vacancy.floor.squareMetres().value(), question_.need.floor->squareMetres().value()));
        if (offer.land && offer.floor)
            all.push_back(offer.adjoins
                              ? said(settings_,
                                     {"the land adjoins parcel {} with the floor", "土地与厂房所在宗地 {} 相邻"},
                                     placeOf(*offer.floor))
                              : said(settings_, {"both on one parcel", "土地与厂房在同一宗"}));
        all.push_back(zoneReason(offer));
        all.push_back(poolReason(offer));
        if (question_.reach) all.push_back(said(settings_, {"{:.0f} m away", "距 {:.0f} 米"}, offer.distance));
        const auto why = settings_.say(markWords[static_cast<std::size_t>(candidate.behindBy)]);
        all.push_back(at == 0 ? said(settings_, {"first: {}", "居首：{}"}, why)
                              : said(settings_, {"after no. {}: {}", "列第 {} 之后：{}"}, at, why));
        return all;
    }

    [[nodiscard]] std::string zoneReason(const office::Offer& offer) const {
        const auto& industry = question_.need.industry;
        if (offer.zone.empty()) return said(settings_, {"in no cluster zone", "未划入产业区块"});
        switch (offer.suit) {
        case office::Suit::zoneMatches:
            return said(settings_, {"zone {} is meant for industry {}", "所在区块“{}”面向行业 {}"}, offer.zone,
                        industry);
        case office::Suit::zoneDiffers:
            return said(settings_, {"zone {} is meant for others than industry {}", "所在区块“{}”不面向行业 {}"},
                        offer.zone, industry);
        case office::Suit::noZone:
            break;
        }
        return industry.empty()
                   ? said(settings_, {"in zone {}; the industry is not stated", "位于区块“{}”，企业行业未填"},
                          offer.zone)
                   : said(settings_,
                          {"in zone {}, which neither takes nor excludes industry {}",
                           "位于区块“{}”，是否面向行业 {} 不能确定"},
                          offer.zone, industry);
    }

    [[nodiscard]] std::string poolReason(const office::Offer& offer) const {
        std::string kinds;
        for (const auto* row : {&offer.land, &offer.floor})
            if (*row) {
                if (!kinds.empty()) kinds += settings_.say({", ", "、"});
                kinds += settings_.say(wordOf((*row)->vacancy.kind));
            }
        return offer.pool() == land::Pool::ready
                   ? said(settings_, {"ready to be given out ({})", "可即供（{}）"}, kinds)
                   : said(settings_, {"to be cleared or agreed first ({})", "须先腾退或协商（{}）"}, kinds);
    }

    [[nodiscard]] Json jsonOf(std::size_t at) const {
        const auto& candidate = found_.best[at];
        const auto& offer = candidate.offer;
        const auto& row = offer.main();
        Json json{{"parcel", placeOf(row)}, {"plot", textOrNull(row.plot)}, {"district", textOrNull(row.district)}};
        if (question_.need.isBoth()) json["floor_parcel"] = placeOf(*offer.floor);
        json["kind"] = land::name(row.vacancy.kind);
        json["pool"] = land::name(offer.pool());
        json["area_m2"] = offer.land ? offer.land->vacancy.area.squareMetres().value() : 0.0;
        json["factory_m2"] = offer.floor ? offer.floor->vacancy.floor.squareMetres().value() : 0.0;
        json["suit"] = suitNames[static_cast<std::size_t>(offer.suit)];
        json["zone"] = textOrNull(offer.zone);
        json["spare_m2"] = (offer.land ? candidate.spareLand : candidate.spareFloor).squareMetres().value();
        if (question_.need.isBoth()) json["spare_floor_m2"] = candidate.spareFloor.squareMetres().value();
        json["distance_m"] = question_.reach ? coordinate(offer.distance) : Json();
        json["behind_by"] = at == 0 ? Json() : Json(office::markNames[static_cast<std::size_t>(candidate.behindBy)]);
        json["reasons"] = reasons(at);
        return json;
    }

    [[nodiscard]] std::vector<Cell> cellsOf(std::size_t at) const {
        const auto& candidate = found_.best[at];
        const auto& offer = candidate.offer;
        const auto& row = offer.main();
        const bool people = settings_.format == Format::text;
        const auto suit = static_cast<std::size_t>(offer.suit);
        const auto squareMetres = [](bool isThere, RegisteredArea area) {
            return isThere ? Cell(Decimal{area.squareMetres().value(), 2}) : Cell();
        };
        Cell floorAt;
        if (offer.land && offer.floor) floorAt = placeOf(*offer.floor);
        return {static_cast<std::int64_t>(at) + 1,
                placeOf(row),
                floorAt,
                row.district,
                std::string(people ? settings_.say(wordOf(row.vacancy.kind)) : land::name(row.vacancy.kind)),
                std::string(people ? settings_.say(wordOf(offer.pool())) : land::name(offer.pool())),
                offer.land ? Cell(Decimal{offer.land->vacancy.area.mu().value(), people ? 2 : 4}) : Cell(),
                squareMetres(offer.floor.has_value(), offer.floor ? offer.floor->vacancy.floor : RegisteredArea()),
                std::string(people ? settings_.say(suitWords[suit]) : suitNames[suit]),
                squareMetres(offer.land.has_value(), candidate.spareLand),
                squareMetres(offer.floor.has_value(), candidate.spareFloor),
                question_.reach ? Cell(Decimal{offer.distance, 0}) : Cell()};
    }

    const book::Candidates& found_;
    const book::CandidateQuestion& question_;
    const Settings& settings_;
};

} // namespace

void answerCandidates(const book::Candidates& found, const book::CandidateQuestion& question,
                      const Settings& settings) {
    const Answer told(found, question, settings);
    if (settings.format == Format::json)
        answerJson(told.json());
    else if (settings.format == Format::csv)
        answer(told.table(true).csv());
    else if (found.best.empty())
        answer(settings.say({"No vacant piece fits.\n", "没有合适的空地或厂房。\n"}));
    else
        answer(told.text());
}

} // namespace mutu::cli
