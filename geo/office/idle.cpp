// SPDX-License-Identifier: Apache-2.0
#include "geo/office/idle.h"

#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

using What = IdleCondition::What;

Verdict both(Verdict a, Verdict b) { return std::min(a, b); }
Verdict either(Verdict a, Verdict b) { return std::max(a, b); }
Verdict known(bool holds) { return holds ? Verdict::yes : Verdict::no; }

std::string spanInChinese(const Span& span) {
    return span.years != 0 ? fmt::format("{}年", span.years) : fmt::format("{}日", span.days);
}

std::string spanInEnglish(const Span& span) {
    const auto count = span.years != 0 ? span.years : span.days;
    return fmt::format("{} {}{}", count, span.years != 0 ? "year" : "day", count == 1 ? "" : "s");
}

std::string shareText(const Share& share) {
    if (share.denominator == 100) return fmt::format("{}%", share.numerator);
    return fmt::format("{}/{}", share.numerator, share.denominator);
}

class Judge {
  public:
    Judge(const ParcelFile& file, const VacancyRules& vacancy, const IdleRules& rules, Date day)
        : file_(file)
        , limits_(vacancy.sheet().limits)
        , start_(rules.startDefault)
        , day_(ParcelTime(file, vacancy.sheet()).on(day)) {}

    [[nodiscard]] bool hasRight() const { return day_.right != nullptr; }

    [[nodiscard]] JudgedRule judge(const IdleRule& rule) const {
        JudgedRule judged{&rule, Verdict::yes, {}, {}, {}};
        for (const auto& condition : rule.when) {
            judged.conditions.push_back(judge(condition));
            const auto& last = judged.conditions.back();
            judged.verdict = both(judged.verdict, last.verdict);
            if (last.since && (!judged.since || *judged.since < *last.since)) judged.since = last.since;
        }
        if (judged.verdict != Verdict::yes) judged.since.reset();
        const auto start = startDay();
        if (judged.verdict == Verdict::yes && rule.reclaimAfter && start)
            judged.reclaimOn = rule.reclaimAfter->after(*start);
        return judged;
    }

  private:
    [[nodiscard]] JudgedCondition judge(const IdleCondition& condition) const {
        switch (condition.what) {
        case What::stateOwned:
            return stateOwned();
        case What::notStarted:
            return started(false);
        case What::started:
            return started(true);
        case What::pastStart:
            return pastStart(condition.span);
        case What::suspended:
            return suspended(condition.span);
        case What::developedBelow:
            return developedBelow(condition.share);
        case What::investedBelow:
            return investedBelow(condition.share);
        case What::any:
            break;
        }
        return any(condition);
    }

    [[nodiscard]] std::optional<Date> startDay() const {
        const auto& right = *day_.right;
        if (right.agreedStartOn) return right.agreedStartOn;
        return right.handedOverOn ? std::optional(start_.after(*right.handedOverOn)) : std::nullopt;
    }

    [[nodiscard]] JudgedCondition stateOwned() const {
        const auto& right = *day_.right;
        const auto& code = file_.parcel.code;
        if (right.nature.empty() && code.size() != 19)
            return {
                Verdict::undetermined,
                {"未载权利性质，土地所有权不详", "the right's nature isn't stated, so whose land it is isn't known"},
                {}};
        if (day_.is(Word::stateOwned)) return {Verdict::yes, {"国有建设用地", "state-owned land"}, {}};
        return {Verdict::no, {"非国有建设用地", "not state-owned land"}, {}};
    }

    [[nodiscard]] JudgedCondition started(bool wanted) const {
        const auto& begun = day_.right->startedOn;
        const bool isStarted = day_.is(Word::started);
        Reason reason;
        if (isStarted && begun)
            reason = {fmt::format("实际动工 {}", begun->text()), fmt::format("started on {}", begun->text())};
        else if (isStarted)
            reason = {"有建筑、开发范围或在用记录，视为已动工",
                      "a building, a developed extent or a use shows that it was started"};
        else if (begun)
            reason = {fmt::format("实际动工 {}，届时尚未动工", begun->text()),
                      fmt::format("started only on {}", begun->text())};
        else
            reason = {"无动工、建筑、在用记录", "no start, building or use is on record"};
        return {known(isStarted == wanted), std::move(reason), {}};
    }

    [[nodiscard]] JudgedCondition pastStart(const Span& span) const {
        const auto start = startDay();
        if (!start)
            return {Verdict::undetermined,
                    {"未载约定动工日期，交地日期亦不详", "neither the agreed start nor the handover is stated"},
                    {}};
        const auto since = span.after(*start);
        const auto& right = *day_.right;
        const auto agreed =
            right.agreedStartOn
                ? Reason{fmt::format("约定动工 {}", start->text()), fmt::format("agreed start {}", start->text())}
                : Reason{fmt::format("未载约定动工日期，按交地 {} 后{}计为 {}", right.handedOverOn->text(),
                                     spanInChinese(start_), start->text()),
                         fmt::format("no agreed start; {} after the handover of {}: {}", spanInEnglish(start_),
                                     right.handedOverOn->text(), start->text())};
        return {known(since <= day_.date),
                {fmt::format("{}，满{}为 {}", agreed.chinese, spanInChinese(span), since.text()),
                 fmt::format("{}; {} on: {}", agreed.english, spanInEnglish(span), since.text())},
                since};
    }

    // A project that nobody said was suspended is so for certain only once it is done, or while its time still runs.
    [[nodiscard]] JudgedCondition suspended(const Span& span) const {
        const auto& right = *day_.right;
        if (day_.is(Word::completed) || day_.is(Word::developed))
            return {Verdict::no, {"已竣工或全部开发在用", "completed, or developed and in use as a whole"}, {}};
        if (right.suspendedOn && *right.suspendedOn <= day_.date) {
            const auto since = span.after(*right.suspendedOn);
            return {
                known(since <= day_.date),
                {fmt::format("{} 中止开发，满{}为 {}", right.suspendedOn->text(), spanInChinese(span), since.text()),
                 fmt::format("suspended on {}; {} on: {}", right.suspendedOn->text(), spanInEnglish(span),
                             since.text())},
                since};
        }
        if (!day_.is(Word::started)) return {Verdict::no, {"未动工，谈不上中止", "not started, so not suspended"}, {}};
        if (right.agreedCompletionOn && day_.date <= *right.agreedCompletionOn)
            return {Verdict::no,
                    {fmt::format("无中止记录，约定竣工 {} 未到", right.agreedCompletionOn->text()),
                     fmt::format("no suspension on record, agreed completion {} still to come",
                                 right.agreedCompletionOn->text())},
                    {}};
        return {Verdict::undetermined,
                {"约定竣工已过或未载，是否中止开发无记录",
                 "past its agreed completion, or none is stated, and nothing says whether work was suspended"},
                {}};
    }

    [[nodiscard]] JudgedCondition developedBelow(const Share& share) const {
        __extension__ using Wide = __int128;
        const auto cut = undevelopedPart(file_.parcel, *day_.right, limits_);
        if (day_.is(Word::developed)) return {Verdict::no, {"已全部开发", "developed as a whole"}, {}};
        if (!cut.developed) return {Verdict::undetermined, {"未载已开发面积", "the developed area isn't stated"}, {}};
        const auto due = day_.right->area.value_or(cut.total);
        const bool below = static_cast<Wide>(cut.developed->hundredths()) * share.denominator <
                           static_cast<Wide>(due.hundredths()) * share.numerator;
        const auto developed = cut.developed->squareMetres().value();
        return {known(below),
                {fmt::format("已开发 {:.2f} ㎡，应开发 {:.2f} ㎡，{}{}", developed, due.squareMetres().value(),
                             below ? "不足 " : "不低于 ", shareText(share)),
                 fmt::format("{:.2f} m² developed of {:.2f} m² due: {} {}", developed, due.squareMetres().value(),
                             below ? "less than" : "not less than", shareText(share))},
                {}};
    }

    [[nodiscard]] JudgedCondition investedBelow(const Share& share) const {
        const auto& invested = day_.right->investedShare;
        if (!invested) return {Verdict::undetermined, {"未载已投资比例", "the share invested isn't stated"}, {}};
        const bool below = *invested * static_cast<double>(share.denominator) < static_cast<double>(share.numerator);
        return {known(below),
                {fmt::format("已投资 {:.4g}%，{}{}", *invested * 100, below ? "不足 " : "不低于 ", shareText(share)),
                 fmt::format("{:.4g}% invested: {} {}", *invested * 100, below ? "less than" : "not less than",
                             shareText(share))},
                {}};
    }

    // Held since the earliest of the branches that hold.
    [[nodiscard]] JudgedCondition any(const IdleCondition& condition) const {
        JudgedCondition judged{Verdict::no, {}, {}};
        bool isAlways = false;
        for (const auto& one : condition.either) {
            auto branch = judge(one);
            judged.verdict = either(judged.verdict, branch.verdict);
            judged.reason.chinese += (judged.reason.chinese.empty() ? "" : "；或") + branch.reason.chinese;
            judged.reason.english += (judged.reason.english.empty() ? "" : "; or ") + branch.reason.english;
            if (branch.verdict != Verdict::yes) continue;
            isAlways = isAlways || !branch.since;
            if (branch.since && (!judged.since || *branch.since < *judged.since)) judged.since = branch.since;
        }
        if (isAlways) judged.since.reset();
        return judged;
    }

    const ParcelFile& file_;
    const VacancyLimits& limits_;
    Span start_;
    ParcelDay day_;
};

const land::EnterpriseYear* yearOf(const Performance& performance, int year) {
    for (const auto& one : performance.years)
        if (one.year == year) return &one;
    return nullptr;
}

class LowJudge {
  public:
    LowJudge(const Performance& performance, int year)
        : performance_(performance)
        , year_(year) {}

    [[nodiscard]] JudgedLow judge(const LowRule& rule) {
        verdict_ = Verdict::yes;
        reason_ = {};
        if (rule.landFrom) askLand(*rule.landFrom);
        for (auto year = year_ - rule.years + 1; year <= year_; ++year) {
            const auto* figures = yearOf(performance_, year);
            if (figures == nullptr) {
                take(Verdict::undetermined,
                     {fmt::format("无 {} 年数据", year), fmt::format("no figures for {}", year)});
                continue;
            }
            if (rule.aboveScale) askScale(*figures, *rule.aboveScale);
            if (rule.taxPerMuBelow) askTax(*figures, *rule.taxPerMuBelow);
            if (!rule.grade.empty()) askGrade(*figures, rule.grade);
        }
        return {&rule, verdict_, std::move(reason_)};
    }

  private:
    void take(Verdict verdict, const Reason& reason) {
        verdict_ = both(verdict_, verdict);
        reason_.chinese += (reason_.chinese.empty() ? "" : "；") + reason.chinese;
        reason_.english += (reason_.english.empty() ? "" : "; ") + reason.english;
    }

    void askLand(RegisteredArea from) {
        const auto& land = performance_.land;
        if (!land) return take(Verdict::undetermined, {"用地面积不详", "its land isn't known"});
        take(known(*land >= from),
             {fmt::format("用地 {:.2f} 亩", land->mu().value()), fmt::format("{:.2f} mu of land", land->mu().value())});
    }

    void askScale(const land::EnterpriseYear& figures, bool aboveScale) {
        take(known(figures.aboveScale == aboveScale),
             figures.aboveScale
                 ? Reason{fmt::format("{} 年规上", *figures.year), fmt::format("above scale in {}", *figures.year)}
                 : Reason{fmt::format("{} 年规下", *figures.year), fmt::format("below scale in {}", *figures.year)});
    }

    void askTax(const land::EnterpriseYear& figures, double below) {
        const auto& land = performance_.land;
        if (!figures.tax || !land || land->hundredths() <= 0)
            return take(Verdict::undetermined, {fmt::format("{} 年税收或用地面积不详", *figures.year),
                                                fmt::format("tax of {} or the land isn't known", *figures.year)});
        const auto perMu = *figures.tax / land->mu().value();
        take(known(perMu < below),
             {fmt::format("{} 年亩均税收 {:.2f} 万元（限 {:g}）", *figures.year, perMu, below),
              fmt::format("tax a mu in {}: {:.2f}, limit {:g} (ten thousand yuan)", *figures.year, perMu, below)});
    }

    void askGrade(const land::EnterpriseYear& figures, const std::string& grade) {
        if (figures.grade.empty())
            return take(Verdict::undetermined,
                        {fmt::format("{} 年未评价", *figures.year), fmt::format("not rated in {}", *figures.year)});
        take(known(figures.grade == grade), {fmt::format("{} 年 {} 类", *figures.year, figures.grade),
                                             fmt::format("grade {} in {}", figures.grade, *figures.year)});
    }

    const Performance& performance_;
    int year_;
    Verdict verdict_ = Verdict::yes;
    Reason reason_;
};

} // namespace

std::vector<JudgedRule> judgeIdle(const ParcelFile& file, const VacancyRules& vacancy, const IdleRules& rules,
                                  Date day) {
    std::vector<JudgedRule> judged;
    if (!file.parcel.isCurrentOn(day)) return judged;
    const Judge judge(file, vacancy, rules, day);
    if (!judge.hasRight()) return judged;
    for (const auto& rule : rules.idle) judged.push_back(judge.judge(rule));
    return judged;
}

std::vector<JudgedLow> judgeLow(const Performance& performance, const IdleRules& rules, int year) {
    std::vector<JudgedLow> judged;
    LowJudge judge(performance, year);
    for (const auto& rule : rules.low) judged.push_back(judge.judge(rule));
    return judged;
}

} // namespace mutu::office
