// SPDX-License-Identifier: Apache-2.0
#include "app/cli/dossier.h"
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/rules_argument.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/book.h"
#include "geo/book/idle.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

using office::Verdict;

struct Request {
    std::string book;
    std::optional<std::string> explain;
    std::optional<std::int64_t> year;
    std::optional<std::string> rules;
    std::vector<std::string> districts;
};

Text wordOf(Verdict verdict) {
    if (verdict == Verdict::yes) return {"suspected idle", "疑似闲置"};
    if (verdict == Verdict::no) return {"not suspected", "不构成"};
    return {"undetermined", "待核实"};
}

std::string_view nameOf(Verdict verdict) {
    if (verdict == Verdict::yes) return "suspected";
    return verdict == Verdict::no ? "no" : "undetermined";
}

const std::string& say(const office::Reason& reason, const Settings& settings) {
    return settings.language == Language::zh ? reason.chinese : reason.english;
}

/// Why: every condition of the rule, or, where something isn't known, what is missing.
std::string reasonsOf(const office::JudgedRule& judged, const Settings& settings) {
    std::string text;
    for (const auto& condition : judged.conditions) {
        if (judged.verdict == Verdict::undetermined && condition.verdict != Verdict::undetermined) continue;
        text += (text.empty() ? "" : std::string(settings.say({"; ", "；"}))) + say(condition.reason, settings);
    }
    return text;
}

Json jsonOf(const office::JudgedRule& judged) {
    auto conditions = Json::array();
    for (const auto& condition : judged.conditions)
        conditions.push_back({{"verdict", condition.verdict == Verdict::yes ? "yes" : nameOf(condition.verdict)},
                              {"reason", condition.reason.english},
                              {"reason_zh", condition.reason.chinese},
                              {"since", dateOrNull(condition.since)}});
    return {{"rule", judged.rule->id},
            {"title", judged.rule->title},
            {"verdict", nameOf(judged.verdict)},
            {"since", dateOrNull(judged.since)},
            {"reclaim_from", dateOrNull(judged.reclaimOn)},
            {"consequence", judged.verdict == Verdict::yes ? Json(judged.rule->consequence) : Json()},
            {"conditions", std::move(conditions)}};
}

class Report {
  public:
    Report(const book::Book& book, const office::IdleRules& rules, const Request& request, const Settings& settings)
        : records_(book.records())
        , illustrative_(book.card().illustrative)
        , settings_(settings)
        , rules_(rules)
        , year_(static_cast<int>(request.year.value_or(settings.day().year() - 1))) {
        const auto districts = districtsNamed(records_, listOption("--district", request.districts));
        const book::DistrictSet asked(districts.begin(), districts.end());
        idle_ = book::idleRows(records_, rules, settings.day(), asked, progressLine(settings));
        low_ = book::lowRows(records_, rules, year_, asked);
        for (const auto& row : idle_) (isSuspected(row) ? suspected_ : undetermined_) += row.area.hundredths();
    }

    [[nodiscard]] Json json() const {
        auto rows = Json::array();
        for (const auto& row : idle_) rows.push_back(jsonOf(row));
        auto low = Json::array();
        for (const auto& row : low_) low.push_back(jsonOf(row));
        return {{"title", settings_.say({"Suspected idle and low-efficiency land", "疑似闲置与低效用地"})},
                {"as_of", settings_.day().text()},
                {"rules", fmt::format("{}-{}", rules_.name, rules_.version)},
                {"rows", std::move(rows)},
                {"low_year", year_},
                {"low", std::move(low)},
                {"total",
                 {{"suspected", count(true)},
                  {"suspected_m2", RegisteredArea(suspected_).squareMetres().value()},
                  {"suspected_mu", RegisteredArea(suspected_).mu().value()},
                  {"undetermined", count(false)},
                  {"undetermined_mu", RegisteredArea(undetermined_).mu().value()}}}};
    }

    [[nodiscard]] Table idleTable() const {
        Table table({{"parcel", say({"Parcel", "宗地"})},
                     {"district", say({"District", "片区"})},
                     {"holder", say({"Holder", "权利人"})},
                     {"contract", say({"Contract", "合同"})},
                     {"verdict", say({"Finding", "认定意见"})},
                     {"rule", say({"Rule", "规则"})},
                     {"since", say({"Since", "起算日"})},
                     {"area_mu", say({"Land mu", "亩数"})},
                     {"reason", say({"Because", "依据"})}});
        for (const auto& row : idle_) {
            const auto& judged = row.judgement();
            table.add({row.parcel.title(), book::titleOf(records_, land::Kind::district, row.district), row.holder,
                       row.right.contract,
                       isText() ? std::string(say(wordOf(judged.verdict))) : std::string(nameOf(judged.verdict)),
                       isText() && settings_.language == Language::zh ? judged.rule->title : judged.rule->id,
                       judged.since ? Cell(judged.since->text()) : Cell(),
                       Decimal{row.area.mu().value(), isText() ? 2 : 4}, reasonsOf(judged, settings_)});
        }
        return table;
    }

    [[nodiscard]] std::string text() const {
        auto text = fmt::format("{} {}{}\n\n", say({"Suspected idle land", "疑似闲置土地"}), settings_.day().text(),
                                illustrative_ ? say({" (illustrative)", "（示意数据）"}) : "");
        if (!idle_.empty()) text += idleTable().text() + "\n";
        text += fmt::format(fmt::runtime(say({"{} suspected, {} mu; {} undetermined, {} mu. Sheet: {}-{}.\n",
                                              "疑似闲置 {} 宗 {} 亩；待核实 {} 宗 {} 亩。规则表：{}-{}。\n"})),
                            count(true), grouped(RegisteredArea(suspected_).mu().value(), 2), count(false),
                            grouped(RegisteredArea(undetermined_).mu().value(), 2), rules_.name, rules_.version);
        text += say({"Suspected only: land is idle by the office's written determination alone.\n",
                     "以上仅为疑似，是否闲置以《闲置土地认定书》为准。\n"});
        if (!rules_.excused.empty()) {
            std::string causes;
            for (const auto& cause : rules_.excused) causes += (causes.empty() ? "" : "、") + cause;
            text += fmt::format(fmt::runtime(say({"Excepted causes, which the book doesn't record: {}.\n",
                                                  "账簿未载的除外情形，须另行核查：{}。\n"})),
                                causes);
        }
        return text + lowText();
    }

  private:
    [[nodiscard]] bool isText() const { return settings_.forPeople(); }
    [[nodiscard]] std::string_view say(Text text) const { return settings_.say(text); }
    static bool isSuspected(const book::IdleRow& row) { return row.judgement().verdict == Verdict::yes; }

    [[nodiscard]] std::int64_t count(bool suspected) const {
        return std::count_if(idle_.begin(), idle_.end(),
                             [&](const auto& row) { return isSuspected(row) == suspected; });
    }

    [[nodiscard]] Json jsonOf(const book::IdleRow& row) const {
        auto json = cli::jsonOf(row.judgement());
        Json out{{"parcel", textOrNull(row.parcel.code)},
                 {"plot", textOrNull(row.parcel.plot)},
                 {"district", textOrNull(book::titleOf(records_, land::Kind::district, row.district))},
                 {"holder", textOrNull(row.holder)},
                 {"contract", textOrNull(row.right.contract)},
                 {"area_m2", row.area.squareMetres().value()},
                 {"area_mu", row.area.mu().value()}};
        for (auto& [key, value] : json.items()) out[key] = value;
        return out;
    }

    static Json jsonOf(const book::LowRow& row) {
        auto rules = Json::array();
        for (const auto& judged : row.rules)
            rules.push_back({{"rule", judged.rule->id},
                             {"title", judged.rule->title},
                             {"verdict", judged.verdict == Verdict::yes ? "low" : "undetermined"},
                             {"reason", judged.reason.english},
                             {"reason_zh", judged.reason.chinese}});
        return {{"enterprise", row.enterprise.name},
                {"credit_code", textOrNull(row.enterprise.creditCode)},
                {"area_mu", row.land ? Json(row.land->mu().value()) : Json()},
                {"low", row.isLow()},
                {"rules", std::move(rules)}};
    }

    [[nodiscard]] std::string lowText() const {
        Table table({{"enterprise", say({"Enterprise", "企业"})},
                     {"area_mu", say({"Land mu", "用地亩数"})},
                     {"rule", say({"Rule", "低效类型"})},
                     {"reason", say({"Because", "依据"})}});
        std::int64_t low = 0;
        std::int64_t unknown = 0;
        for (const auto& row : low_) {
            if (!row.isLow()) {
                ++unknown;
                continue;
            }
            ++low;
            for (const auto& judged : row.rules)
                if (judged.verdict == Verdict::yes)
                    table.add({row.enterprise.name, Decimal{row.land ? row.land->mu().value() : 0, 2},
                               settings_.language == Language::zh ? judged.rule->title : judged.rule->id,
                               cli::say(judged.reason, settings_)});
        }
        return fmt::format("\n{} {}\n\n{}", say({"Low-efficiency land, figures of", "低效用地，数据年度"}), year_,
                           low > 0 ? table.text() + "\n" : "") +
               fmt::format(fmt::runtime(say({"{} enterprises with low-efficiency land; {} can't be told for want of "
                                             "figures.\n",
                                             "低效用地企业 {} 家；{} 家数据不全，待核实。\n"})),
                           low, unknown);
    }

    const store::Store& records_;
    bool illustrative_;
    const Settings& settings_;
    const office::IdleRules& rules_;
    int year_;
    std::vector<book::IdleRow> idle_;
    std::vector<book::LowRow> low_;
    std::int64_t suspected_ = 0;
    std::int64_t undetermined_ = 0;
};

/// The reasoning on one parcel: every rule, every condition, every date used or missing.
ExitCode explain(const book::Book& book, const office::IdleRules& rules, const std::string& name,
                 const Settings& settings) {
    const auto parcels = parcelsCalled(book.records(), name, settings.asOf);
    if (parcels.empty())
        throw Stop{{"parcel_unknown", fmt::format("The book has no parcel or plot '{}'.", name), {}, "Check the code."},
                   ExitCode::notFound};
    const auto& parcel = parcels.front();
    const auto row = book::idleRowOf(book.records(), rules, settings.day(), parcel.id);
    if (settings.format == Format::json) {
        auto judged = Json::array();
        if (row)
            for (const auto& rule : row->rules) judged.push_back(jsonOf(rule));
        answerJson(Json{{"as_of", settings.day().text()},
                        {"parcel", textOrNull(parcel.code)},
                        {"plot", textOrNull(parcel.plot)},
                        {"holder", row ? textOrNull(row->holder) : Json()},
                        {"rules", std::move(judged)}});
        return ExitCode::done;
    }
    answer(fmt::format("{} {}\n", parcel.title(), settings.day().text()));
    if (!row) {
        answer(settings.say({"No right supplies this parcel on that day: the rules of idle land don't apply.\n",
                             "当日该宗地无供应权利，不适用闲置土地规则。\n"}));
        return ExitCode::done;
    }
    answer(fmt::format("{} {}\n", row->holder, row->right.contract));
    for (const auto& judged : row->rules) {
        answer(fmt::format(
            "\n{}: {}{}\n", settings.language == Language::zh ? judged.rule->title : judged.rule->id,
            settings.say(wordOf(judged.verdict)),
            judged.since ? fmt::format(fmt::runtime(settings.say({" since {}", "，自 {} 起"})), judged.since->text())
                         : ""));
        for (const auto& condition : judged.conditions) {
            const auto mark = condition.verdict == Verdict::yes ? "✓" : condition.verdict == Verdict::no ? "✗" : "?";
            answer(fmt::format("  {} {}\n", mark, say(condition.reason, settings)));
        }
        if (judged.verdict != Verdict::yes) continue;
        answer(fmt::format("  → {}\n", judged.rule->consequence));
        if (judged.reclaimOn)
            answer(fmt::format("  → {}{}\n", judged.reclaimOn->text(),
                               (judged.reclaimOn <= settings.day() ? settings.say({" (reached): ", "（已到）："})
                                                                   : settings.say({": ", "："}))
                                       .data() +
                                   judged.rule->reclaim));
    }
    return ExitCode::done;
}

ExitCode report(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto rules = idleRules(book.records(), request.rules, settings.day());
    if (request.explain) return explain(book, rules, *request.explain, settings);
    const Report report(book, rules, request, settings);
    if (settings.format == Format::json) return answerJson(report.json()), ExitCode::done;
    if (settings.format == Format::csv) return answer(report.idleTable().csv()), ExitCode::done;
    if (settings.format == Format::xlsx)
        return answerWorkbook(settings.say({"Suspected idle land", "疑似闲置土地"}), {report.idleTable()}, book,
                              settings),
               ExitCode::done;
    answer(report.text());
    return ExitCode::done;
}

} // namespace

void declareReportIdle(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb(
        "idle",
        {"Land suspected idle or of low efficiency, with every date and figure used", "疑似闲置与低效用地及其依据"},
        "mutu report idle zone.mutu --as-of 2020-06-30");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.option("--explain", "PARCEL", {"The reasoning on one parcel", "逐条列出一宗地的判定过程"}, request->explain);
    own.option("--year", "Y",
               {"The year of the figures for low efficiency (last year unless told)", "低效判定的数据年度，缺省为上年"},
               request->year);
    own.option("--district", "D", {"Only this district; repeatable", "只看该片区，可重复"}, request->districts);
    own.option("--rules", "FILE", {"Another rule sheet than the one in force", "改用该规则表"}, request->rules);
    own.remark({"What a rule says follows the rule sheet's words, which are Chinese (data/rules/idle.yaml).",
                "规则见规则表 data/rules/idle.yaml。"});
    own.then([request, &settings] { return report(*request, settings); });
}

} // namespace mutu::cli
