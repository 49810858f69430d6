// SPDX-License-Identifier: Apache-2.0
#include "app/cli/conformity_answer.h"

#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/table.h"
#include "app/cli/workbook_answer.h"
#include "app/cli/zone_names.h"
#include "geo/book/book.h"
#include "geo/book/conformity_list.h"
#include "geo/office/cut.h"

#include <fmt/format.h>

#include <map>

namespace mutu::cli {

namespace {

using office::Conformity;

constexpr std::array words{Text{"in its zone", "相符"}, Text{"elsewhere", "应入他区块"},
                           Text{"no zone for it", "无对应区块"}, Text{"unknown", "无从判定"}};
constexpr std::array tenureWords{Text{"right", "权利"}, Text{"lease", "租约"}, Text{"use", "使用"}};

Text wordOf(Conformity conformity) { return words[static_cast<std::size_t>(conformity)]; }

constexpr std::size_t mostNamed = 3;

/// A row with what it names.
struct Line {
    book::ConformityRow row;
    land::Enterprise enterprise;
    std::string parcel;
    RegisteredArea area;
    std::string zone;
    std::vector<std::string> belongs; ///< at most the first few: a large zone has thousands
    std::size_t beyond = 0;           ///< how many more
    std::string exemption;            ///< why a reassignment put it there all the same; empty: none did
};

class Lines {
  public:
    Lines(const store::Store& records, const book::ConformityList& list)
        : records_(records)
        , list_(list) {
        records.visit({.kind = land::Kind::reassignment}, [this](const land::Record& record) {
            const auto& given = std::get<land::Reassignment>(record);
            if (!given.overrideReason.empty())
                exemptions_[{given.recipient.id, given.parcel.id}] = given.overrideReason;
            return true;
        });
    }

    Line of(const book::ConformityRow& row) {
        Line line;
        line.row = row;
        line.enterprise = enterprise(row.enterprise);
        RecordId district;
        if (const auto found = records_.find(land::Kind::parcel, row.parcel)) {
            const auto& parcel = std::get<land::Parcel>(*found);
            line.parcel = parcel.title();
            line.area = office::countedArea(parcel);
            district = parcel.district.id;
        }
        if (const auto* zone = list_.zones.find(row.zone)) line.zone = zone->name;
        if (const auto made = exemptions_.find({row.enterprise, row.parcel}); made != exemptions_.end())
            line.exemption = made->second;
        const auto answer = list_.zones.of(line.enterprise.industry, row.zone ? std::optional(row.zone) : std::nullopt);
        // Zones of the parcel's own district first: the shortest way to move.
        for (const bool near : {true, false})
            for (const auto* zone : answer.belongs)
                if ((zone->district == district) == near) {
                    if (line.belongs.size() < mostNamed)
                        line.belongs.push_back(zone->name);
                    else
                        ++line.beyond;
                }
        return line;
    }

  private:
    const land::Enterprise& enterprise(RecordId id) {
        const auto [known, isNew] = enterprises_.try_emplace(id);
        if (isNew)
            if (const auto found = records_.find(land::Kind::enterprise, id))
                known->second = std::get<land::Enterprise>(*found);
        return known->second;
    }

    const store::Store& records_;
    const book::ConformityList& list_;
    std::map<RecordId, land::Enterprise> enterprises_;
    std::map<std::pair<RecordId, RecordId>, std::string> exemptions_; ///< by enterprise and parcel
};

std::vector<std::string_view> tenuresOf(const book::ConformityRow& row) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < row.tenures.size(); ++i)
        if (row.tenures[i]) names.push_back(office::tenureNames[i]);
    return names;
}

Json jsonOf(const Line& line) {
    return {{"enterprise", line.enterprise.name},
            {"credit_code", textOrNull(line.enterprise.creditCode)},
            {"industry", textOrNull(line.enterprise.industry)},
            {"parcel", line.parcel},
            {"held_by", tenuresOf(line.row)},
            {"zone", textOrNull(line.zone)},
            {"conformity", name(line.row.conformity)},
            {"belongs", line.belongs},
            {"belongs_more", line.beyond},
            {"override", textOrNull(line.exemption)},
            {"parcel_m2", line.area.squareMetres().value()},
            {"parcel_mu", line.area.mu().value()}};
}

Json countsJson(const std::array<std::int64_t, 4>& counts) {
    Json json = Json::object();
    for (std::size_t i = 0; i < counts.size(); ++i) json[std::string(office::conformityNames[i])] = counts[i];
    return json;
}

std::int64_t sumOf(const std::array<std::int64_t, 4>& counts) {
    std::int64_t sum = 0;
    for (const auto count : counts) sum += count;
    return sum;
}

std::string tenureText(const Line& line, const Settings& settings, bool people) {
    if (!people) return fmt::format("{}", fmt::join(tenuresOf(line.row), " "));
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < line.row.tenures.size(); ++i)
        if (line.row.tenures[i]) names.push_back(settings.say(tenureWords[i]));
    return fmt::format("{}", fmt::join(names, settings.say({", ", "、"})));
}

Table tableOf(const std::vector<Line>& lines, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.forPeople();
    Table table({{"enterprise", say({"Enterprise", "企业"})},
                 {"credit_code", say({"Credit code", "统一社会信用代码"})},
                 {"industry", say({"Industry", "行业代码"})},
                 {"parcel", say({"Parcel", "宗地"})},
                 {"held_by", say({"By", "依据"})},
                 {"zone", say({"In zone", "所在区块"})},
                 {"conformity", say({"Conformity", "符合性"})},
                 {"belongs", say({"Belongs in", "应入区块"})},
                 {"override", say({"Exception", "例外理由"})},
                 {"parcel_mu", say({"Parcel mu", "宗地亩数"})}});
    for (const auto& line : lines) {
        auto named = fmt::format("{}", fmt::join(line.belongs, people ? say({", ", "、"}) : "; "));
        if (line.beyond > 0) named += fmt::format(" +{}", line.beyond);
        table.add({line.enterprise.name, line.enterprise.creditCode, line.enterprise.industry, line.parcel,
                   tenureText(line, settings, people), line.zone,
                   std::string(people ? say(wordOf(line.row.conformity)) : name(line.row.conformity)), std::move(named),
                   line.exemption, Decimal{line.area.mu().value(), people ? 2 : 4}});
    }
    return table;
}

std::string verdict(const book::ConformityList& list, const Settings& settings) {
    const auto counts = [&](const std::array<std::int64_t, 4>& each) {
        std::string text;
        for (std::size_t i = 0; i < each.size(); ++i)
            text += fmt::format("{}{} {}", i == 0 ? "" : settings.say({", ", "，"}),
                                settings.say(wordOf(static_cast<Conformity>(i))), grouped(each[i]));
        return text;
    };
    return fmt::format(
        fmt::runtime(settings.say({"{} enterprises: {}\n{} places: {}\n", "企业 {} 家：{}\n用地 {} 处：{}\n"})),
        grouped(sumOf(list.enterprises)), counts(list.enterprises), grouped(sumOf(list.places)), counts(list.places));
}

} // namespace

void ConformityRequest::declare(Arguments& arguments) {
    arguments.place("BOOK", {"The book", "账簿"}, book_);
    arguments.option("--district", "D", {"Only parcels of this district", "只看该片区的宗地"}, districts_);
    arguments.option("--plan", "PLAN",
                     {"Against this plan's zones, a draft's too (those in force unless told)",
                      "按该规划的区块核对，可为草案（默认按现行区块）"},
                     plan_);
    arguments.flag("--all", {"List those that conform, too", "相符者也一并列出"}, all_);
    arguments.remark({"An enterprise stated as 34 where zones take 3451 is unknown: nobody can tell.",
                      "行业代码过粗（如只填 34 而区块限 3451）或未填时为“无从判定”。"});
}

ExitCode ConformityRequest::answer(const Settings& settings) const {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(book_, book::Access::readOnly);
    book::ConformityQuestion question{settings.day(), {}, {}};
    if (const auto districts = districtsNamed(book.records(), districts_); !districts.empty())
        question.district = districts.front();
    if (!plan_.empty()) question.plan = planNamed(book.records(), plan_).id;
    const auto list = book::conformityList(book.records(), question);
    Lines lines(book.records(), list);
    std::vector<Line> shown;
    for (const auto& row : list.rows)
        if (all_ || row.conformity != Conformity::conforms) shown.push_back(lines.of(row));

    constexpr Text title{"Enterprises and the zones of their industries", "企业与产业区块符合性"};
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& line : shown) rows.push_back(jsonOf(line));
        answerJson(
            Json{{"title", settings.say(title)},
                 {"as_of", settings.day().text()},
                 {"rows", std::move(rows)},
                 {"total", {{"enterprises", countsJson(list.enterprises)}, {"places", countsJson(list.places)}}}});
        return ExitCode::done;
    }
    const auto table = tableOf(shown, settings);
    if (settings.format == Format::csv) return cli::answer(table.csv()), ExitCode::done;
    if (settings.format == Format::xlsx)
        return answerWorkbook(settings.say(title), {table}, book, settings), ExitCode::done;
    cli::answer(fmt::format("{} {}{}\n\n", settings.say(title), settings.day().text(),
                            book.card().illustrative ? settings.say({" (illustrative)", "（示意数据）"}) : ""));
    if (!shown.empty()) cli::answer(table.text() + "\n");
    cli::answer(verdict(list, settings));
    return ExitCode::done;
}

} // namespace mutu::cli
