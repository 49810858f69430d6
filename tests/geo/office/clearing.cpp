// SPDX-License-Identifier: Apache-2.0
#include "geo/office/clearing.h"

#include "geo/base/error.h"
#include "geo/office/clearing_ledger.h"
#include "geo/office/standard_sheet.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

namespace mutu::office::testing {

namespace {

constexpr std::int64_t leaver = 5;

/// A case of a whole parcel of 30 mu, on which the enterprise has a right, a lease and a use.
ClearingFile caseIn(const std::string& state, const std::string& form = "") {
    ClearingFile file;
    file.record.id = {9};
    file.record.number = "QT-2019-009";
    file.record.enterprise.id = {leaver};
    file.record.state = state;
    file.record.exitForm = form;
    file.record.listDocument = "常政办〔2019〕3号";
    file.enterprise = "示例化工有限公司";
    ClearingPlace place;
    place.title = "330822001001GB00007";
    place.parcelArea = squareMetres(20000);
    place.item.id = {1};
    place.item.parcel.id = {7};
    place.item.landArea = place.parcelArea;
    place.item.floorArea = squareMetres(4000);
    land::Right right;
    right.id = {1};
    right.parcel.id = {7};
    right.holder.id = {leaver};
    right.rightType = "3";
    right.signedOn = day("2010-01-01");
    place.rights.push_back(right);
    land::Lease lease;
    lease.id = {1};
    lease.parcel.id = {7};
    lease.lessee.id = {leaver};
    lease.contract = "租-1";
    lease.beginsOn = day("2012-01-01");
    place.leases.push_back(lease);
    land::Use use;
    use.id = {1};
    use.parcel.id = {7};
    use.user.id = {leaver};
    use.beginsOn = day("2012-01-01");
    place.uses.push_back(use);
    file.places.push_back(place);
    if (!state.empty()) file.steps.push_back({.number = 1, .to = state, .on = day("2019-01-01")});
    return file;
}

std::string sampleOf(const std::string& datum, const ClearingSheet& sheet) {
    if (datum.ends_with("_on")) return "2019-02-01";
    if (datum.ends_with("_m2")) return "3000m2";
    if (sheet.isMoney(datum)) return "120万";
    return sheet.isYesNo(datum) ? "no" : "一些";
}

/// All that a step of the sheet asks for.
ClearingRequest fullRequest(const ClearingStep& step, const ClearingSheet& sheet, const std::string& to) {
    ClearingRequest request;
    request.to = to;
    request.on = day("2019-03-01");
    request.officer = "张三";
    request.allVacated = true;
    for (const auto& name : step.documents) request.documents.push_back({name, "文-1"});
    for (const auto& datum : step.data) request.data.emplace_back(datum, sampleOf(datum, sheet));
    for (const auto& required : step.require)
        if (required.when.empty() && required.word != "exit_form" && required.word != "items_vacated" &&
            required.word != "no_subtenants")
            request.data.emplace_back(required.word, "yes");
    return request;
}

/// A form for which the step exists.
std::string formFor(const ClearingStep& step, const ClearingSheet& sheet) {
    for (const auto& form : sheet.exitForms) {
        const bool listed = step.exitForms.empty() ||
                            std::find(step.exitForms.begin(), step.exitForms.end(), form.word) != step.exitForms.end();
        const bool spared =
            std::find(step.sparedForms.begin(), step.sparedForms.end(), form.word) != step.sparedForms.end();
        if (listed && !spared && (!step.ends || form.doesEnd(*step.ends)) &&
            (!step.endsNot || !form.doesEnd(*step.endsNot)))
            return form.word;
    }
    return {};
}

std::string codeOf(const Result<ClearingDecision>& result) { return result ? "" : result.refusal().code; }

/// Tries every step of a sheet from every state from which it leads: whole, without each document, without each datum.
void tryEveryStep(const ClearingSheet& sheet) {
    int tried = 0;
    for (const auto& step : sheet.steps) {
        auto from = step.from;
        if (step.opens()) from.emplace_back();
        for (const auto& state : from) {
            auto file = caseIn(state, formFor(step, sheet));
            if (step.to.empty()) file.record.stateBefore = sheet.states.front().word;
            const auto to = step.opens() ? "" : step.to.empty() ? "previous" : step.to;
            const auto whole = fullRequest(step, sheet, to);
            INFO(state << " to " << to);
            const auto decided = decideStep(file, whole, sheet);
            INFO(codeOf(decided) << (decided ? "" : decided.refusal().message));
            REQUIRE(decided);
            CHECK(decided->record.state == (step.to.empty() ? file.record.stateBefore : step.to));
            for (std::size_t i = 0; i < whole.documents.size(); ++i) {
                auto lacking = whole;
                lacking.documents.erase(lacking.documents.begin() + static_cast<std::ptrdiff_t>(i));
                const auto refused = decideStep(file, lacking, sheet);
                CHECK(codeOf(refused) == "document_missing");
                CHECK(refused.refusal().message.find(whole.documents[i].name) != std::string::npos);
            }
            for (std::size_t i = 0; i < whole.data.size(); ++i) {
                auto lacking = whole;
                const auto name = whole.data[i].first;
                lacking.data.erase(lacking.data.begin() + static_cast<std::ptrdiff_t>(i));
                const bool isDay = name == step.frees || name == step.closes || name == step.corrects;
                const bool isRequired = step.asksFor(name);
                CHECK(codeOf(decideStep(file, lacking, sheet)) == (isDay        ? ""
                                                                   : isRequired ? "requirement_unmet"
                                                                                : "datum_missing"));
            }
            ++tried;
        }
    }
    CHECK(tried > 3);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    REQUIRE(text.find(what) != std::string::npos);
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// Another county's sheet, with states, documents and forms of its own.
constexpr const char* otherCounty = R"(
sheet: 邻县
version: 1
source: 测试
numbers: "TT{n}/{year}"
data: {yes_no: [safe], money: [price], due: by_on}
exit_forms:
  go: {zh: 搬走, ends: [use], title: keeps}
states:
  - {state: begun, zh: 开始}
  - {state: gone, zh: 走了, open: false, verb: close}
steps:
  - {from: none, to: begun, documents: [名单], data: [by_on]}
  - {from: begun, to: gone, documents: [照片], data: [left_on, price], require: [safe], frees: left_on, closes: left_on}
  - {from: gone, to: begun, documents: [记录], data: [seen_on], corrects: seen_on}
  - {from: begun, to: begun, documents: [延期], data: [by_on]}
counts: {cleared: {unit: enterprise, once_per: case}, freed: {note: 不计盘活}}
)";

} // namespace

TEST_CASE("each step of the clearing sheet asks for just its documents and data") {
    tryEveryStep(ClearingSheet::standard());
}

TEST_CASE("another county's states, documents and forms hold as they are written") {
    const auto sheet = ClearingSheet::read(otherCounty, "other.yaml");
    tryEveryStep(sheet);
    CHECK_FALSE(sheet.oncePerList);
    CHECK(codeOf(decideStep(caseIn("begun"), fullRequest(sheet.steps[1], sheet, "surveyed"), sheet)) == "step_unknown");
    CHECK(sheet.stateOf("close")->word == "gone");
    CHECK(sheet.stateOf("withdraw") == nullptr);
}

TEST_CASE("a sheet that contradicts itself is refused with its line") {
    const std::string standard = standardClearingSheet;
    const auto refuses = [](const std::string& text) {
        try {
            ClearingSheet::read(text, "sheet.yaml");
            return false;
        } catch (const Error& error) {
            return error.code() == "rule_sheet_malformed" &&
                   std::string(error.what()).find("line") != std::string::npos;
        }
    };
    CHECK_FALSE(refuses(standard));
    CHECK(refuses(replaced(standard, "from: surveyed, to: negotiating", "from: surveyed, to: talking")));
    CHECK(refuses(replaced(standard, "exit_forms: [reclaim, rescind, court, shutdown]", "exit_forms: [gift]")));
    CHECK(refuses(replaced(standard, "ends: [use, right]", "ends: [use, sky]")));
    CHECK(refuses(replaced(standard, "frees: handed_on", "frees: closed_on")));
    CHECK(refuses(replaced(standard, "numbers: QT-{year}-{n}", "numbers: QT-{year}")));
    CHECK(refuses(replaced(standard, "once_per: list_document", "once_per: moon")));
    CHECK(refuses(replaced(standard, "from: none", "from: listed")));
    CHECK(refuses(replaced(standard, "officer: 专班}", "clerk: 专班}")));
}

TEST_CASE("a step goes where the sheet leads, on a day that can be") {
    const auto& sheet = ClearingSheet::standard();
    const auto survey = fullRequest(sheet.steps[1], sheet, "surveyed");
    CHECK(decideStep(caseIn("listed"), survey, sheet));
    CHECK(codeOf(decideStep(caseIn("signed"), survey, sheet)) == "step_out_of_order");
    CHECK(codeOf(decideStep(caseIn("closed"), survey, sheet)) == "step_out_of_order");
    auto early = survey;
    early.on = day("2018-12-31");
    CHECK(codeOf(decideStep(caseIn("listed"), early, sheet)) == "step_before_last");
    early.on = day("2019-01-01");
    CHECK(decideStep(caseIn("listed"), early, sheet));
    auto today = caseIn("listed");
    today.today = survey.on;
    CHECK(decideStep(today, survey, sheet));
    today.today = survey.on.plusDays(-1);
    CHECK(codeOf(decideStep(today, survey, sheet)) == "day_ahead");
    auto strange = survey;
    strange.data.emplace_back("colour", "red");
    CHECK(codeOf(decideStep(caseIn("listed"), strange, sheet)) == "datum_unknown");
    strange = survey;
    strange.data.front().second = "maybe";
    CHECK(codeOf(decideStep(caseIn("listed"), strange, sheet)) == "datum_malformed");
    // By the words of officers, too.
    auto chinese = survey;
    chinese.to = "调查评估";
    CHECK(decideStep(caseIn("listed"), chinese, sheet));
}

TEST_CASE("an exit form that keeps the title needs no appraisal") {
    const auto& sheet = ClearingSheet::standard();
    auto survey = fullRequest(sheet.steps[1], sheet, "surveyed");
    std::erase_if(survey.documents, [](const auto& document) { return document.name == "资产评估报告"; });
    CHECK(decideStep(caseIn("listed", "lease_end"), survey, sheet));
    CHECK(decideStep(caseIn("listed", "shutdown"), survey, sheet));
    CHECK(codeOf(decideStep(caseIn("listed", "buyout"), survey, sheet)) == "document_missing");
    CHECK(codeOf(decideStep(caseIn("listed"), survey, sheet)) == "document_missing");
}

TEST_CASE("a mortgage asks for the mortgagee's consent, whoever knows of it") {
    const auto& sheet = ClearingSheet::standard();
    const auto* signing =
        &*std::find_if(sheet.steps.begin(), sheet.steps.end(), [](const auto& step) { return step.to == "signed"; });
    auto request = fullRequest(*signing, sheet, "signed");
    CHECK(decideStep(caseIn("negotiating", "buyout"), request, sheet));
    auto mortgaged = caseIn("negotiating", "buyout");
    SECTION("the survey said so") { mortgaged.steps.back().facts = "mortgaged=yes"; }
    SECTION("the book holds one") { mortgaged.isMortgaged = true; }
    CHECK(codeOf(decideStep(mortgaged, request, sheet)) == "requirement_unmet");
    request.data.emplace_back("mortgagee_consent", "工行函〔2019〕1号");
    CHECK(decideStep(mortgaged, request, sheet));
}

TEST_CASE("how an enterprise leaves is decided when it signs, and not changed later") {
    const auto& sheet = ClearingSheet::standard();
    const auto signing =
        std::find_if(sheet.steps.begin(), sheet.steps.end(), [](const auto& step) { return step.to == "signed"; });
    auto request = fullRequest(*signing, sheet, "signed");
    CHECK(codeOf(decideStep(caseIn("negotiating"), request, sheet)) == "exit_form_missing");
    request.exitForm = "gift";
    CHECK(codeOf(decideStep(caseIn("negotiating"), request, sheet)) == "exit_form_unknown");
    request.exitForm = "buyout";
    CHECK(decideStep(caseIn("negotiating"), request, sheet)->record.exitForm == "buyout");
    const auto leaving =
        std::find_if(sheet.steps.begin(), sheet.steps.end(), [](const auto& step) { return step.to == "vacating"; });
    auto later = fullRequest(*leaving, sheet, "vacating");
    later.exitForm = "lease_end";
    CHECK(codeOf(decideStep(caseIn("signed", "buyout"), later, sheet)) == "exit_form_settled");
}

TEST_CASE("instalments sum up to the compensation, and what is paid to what was paid") {
    const auto& sheet = ClearingSheet::standard();
    const auto signing =
        std::find_if(sheet.steps.begin(), sheet.steps.end(), [](const auto& step) { return step.to == "signed"; });
    auto request = fullRequest(*signing, sheet, "signed"); // 120万
    const auto instalment = [](const char* due, std::int64_t yuan) {
        land::Instalment one;
        one.dueOn = day(due);
        one.amount = yuan * 100;
        return one;
    };
    request.instalments = {instalment("2019-06-30", 600'000), instalment("2019-12-31", 600'000)};
    const auto decided = decideStep(caseIn("negotiating", "buyout"), request, sheet);
    REQUIRE(decided);
    CHECK(decided->record.compensation == 120'000'000);
    request.instalments.back().amount = 599'999'99;
    CHECK(codeOf(decideStep(caseIn("negotiating", "buyout"), request, sheet)) == "instalments_differ");

    auto settled = caseIn("title_settled", "buyout");
    settled.instalments = {instalment("2019-06-30", 1'200'000)};
    const auto closing = std::find_if(sheet.steps.begin(), sheet.steps.end(), [](const auto& step) {
        return step.to == "closed" && step.comesFrom("title_settled");
    });
    const auto close = fullRequest(*closing, sheet, "closed");
    CHECK(codeOf(decideStep(settled, close, sheet)) == "paid_differs");
    settled.instalments.front().paidOn = day("2019-02-01");
    CHECK(decideStep(settled, close, sheet));
}

TEST_CASE("an enterprise counts once for each list document, and again after a relapse") {
    const auto history = [](std::int64_t id, std::int64_t enterprise, const char* document, const char* facts) {
        ClearingHistory one;
        one.record.id = {id};
        one.record.enterprise.id = {enterprise};
        one.record.listDocument = document;
        one.steps.push_back({.number = 1, .to = "closed", .on = day("2019-05-01"), .facts = facts});
        return one;
    };
    std::vector<ClearingHistory> cases{
        history(1, 1, "甲", "closed=2019-05-01"), history(2, 1, "甲", "closed=2020-05-01"),
        history(3, 1, "乙", "closed=2019-06-01"), history(4, 2, "甲", "closed=2019-07-01")};
    const auto countIn = [&](int year, bool oncePerList) {
        std::int64_t count = 0;
        for (const auto& line : clearingLines(cases, oncePerList))
            if (line.on.year() == year) count += line.count;
        return count;
    };
    CHECK(countIn(2019, true) == 3);
    CHECK(countIn(2020, true) == 0);
    CHECK(countIn(2019, false) == 3);
    CHECK(countIn(2020, false) == 1);
    land::ClearingCorrection relapse;
    relapse.on = day("2020-01-10");
    relapse.count = -1;
    cases.front().corrections.push_back(relapse);
    CHECK(countIn(2019, true) == 3);
    CHECK(countIn(2020, true) == 0); // −1, and +1 when its other case closes
    CHECK(isCounted(clearingLines(cases, true, day("2019-12-31")), {1}, "甲"));
    CHECK_FALSE(isCounted(clearingLines(cases, true, day("2020-02-01")), {1}, "甲"));
    CHECK(isCounted(clearingLines(cases, true), {1}, "甲"));
}

TEST_CASE("amounts are read as officers write them") {
    CHECK(parseMoney("1200000") == 120'000'000);
    CHECK(parseMoney("1,200,000.50") == 120'000'050);
    CHECK(parseMoney("120万") == 120'000'000);
    CHECK(parseMoney("120.5万元") == 120'500'000);
    CHECK(parseMoney("0.123456万") == 123'456);
    CHECK(parseMoney("500元") == 50'000);
    for (const auto* wrong : {"", "万", "-5", "1.234", "12a", "1.", "0.1234567万", "99999999999999999999"}) {
        INFO(wrong);
        CHECK_FALSE(parseMoney(wrong));
    }
    CHECK(moneyText(120'000'050) == "1200000.50");
}

} // namespace mutu::office::testing
