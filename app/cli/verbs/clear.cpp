// SPDX-License-Identifier: Apache-2.0
#include "app/cli/case_request.h"
#include "app/cli/clearing_answer.h"
#include "app/cli/request.h"
#include "app/cli/tenure_request.h"
#include "app/cli/verbs/clear_ledger.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/case_documents.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <charconv>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string number; ///< of the case
    std::string state;
    std::string enterprise;
    std::vector<std::string> items;
    std::string exitForm;
    std::string ground;
    std::vector<std::string> instalments;
    std::vector<std::string> vacated;
    std::string voucher;
    std::optional<std::int64_t> instalment;
    std::optional<std::string> until;
    bool onlyOpen = false;
    bool onlyOverdue = false;
    bool dryRun = false;
    StepRequest step;

    [[nodiscard]] book::Intent intent() const { return dryRun ? book::Intent::trial : book::Intent::write; }
};
using Shared = std::shared_ptr<Request>;

land::ClearingCase caseOf(const store::Store& records, const std::string& number) {
    if (auto found = book::caseNumbered(records, number)) return *std::move(found);
    throw Stop{{"case_unknown", fmt::format("The book has no case '{}'.", number), number,
                "`mutu clear list` shows the cases by number."},
               ExitCode::notFound};
}

std::size_t wholeNumber(std::string_view option, const std::string& text) {
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault == std::errc() && end == text.data() + text.size()) return number;
    throw Stop{{"option_malformed", fmt::format("'{}' is no number of an item.", text), std::string(option),
                "Write N, N=5mu or N=5mu+800m2; `mutu clear show` lists the items by number."},
               ExitCode::usage};
}

/// `5mu`, `+800m2`, `5mu+800m2`: land, and floor behind the plus.
std::pair<std::optional<RegisteredArea>, std::optional<RegisteredArea>> areasIn(std::string_view option,
                                                                                const std::string& text) {
    const auto plus = text.find('+');
    const auto area = [&](const std::string& part) { return part.empty() ? std::nullopt : areaOption(option, part); };
    return {area(text.substr(0, plus)), plus == std::string::npos ? std::nullopt : area(text.substr(plus + 1))};
}

/// `PARCEL`, `PARCEL=5mu`, `PARCEL/1/2`, `PARCEL/1/2=+800m2`.
book::ClearingWish wishIn(const store::Store& records, const std::string& text) {
    const auto cut = text.find('=');
    const auto place = placeNamed(records, text.substr(0, cut));
    book::ClearingWish wish{place.parcel.id, place.building, place.floor};
    if (cut == std::string::npos) return wish;
    auto [land, floor] = areasIn("--item", text.substr(cut + 1));
    // Beside a building or a floor one area can only be meant for it.
    if (place.building && land && !floor) std::swap(land, floor);
    wish.land = land;
    wish.floorArea = floor;
    return wish;
}

void fillStep(const Request& request, const Settings& settings, office::ClearingRequest& step) {
    step.on = request.step.on(settings);
    step.documents = request.step.documents();
    step.data = request.step.data();
    step.exitForm = request.exitForm;
    step.officer = settings.author;
    step.reason = settings.reason;
    for (const auto& text : request.instalments) {
        const auto [due, amount] = assignmentIn("--instalment", text, "2019-12-31=60万");
        land::Instalment instalment;
        instalment.dueOn = dayIn("--instalment", due);
        instalment.amount = moneyIn("--instalment", amount);
        step.instalments.push_back(instalment);
    }
    for (const auto& text : request.vacated) {
        if (text == "all") {
            step.allVacated = true;
            continue;
        }
        const auto cut = text.find('=');
        office::VacatedItem item{wholeNumber("--vacated", text.substr(0, cut))};
        if (cut != std::string::npos) std::tie(item.land, item.floor) = areasIn("--vacated", text.substr(cut + 1));
        step.vacated.push_back(item);
    }
}

ExitCode open(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    book::ClearingOpening opening;
    opening.enterprise = enterpriseArgument(book.records(), request.enterprise).id;
    for (const auto& item : request.items) opening.items.push_back(wishIn(book.records(), item));
    opening.number = request.number;
    opening.ground = request.ground;
    fillStep(request, settings, opening.step);
    const auto heading = settings.heading(fmt::format(
        fmt::runtime(settings.say({"Open clearing case {{case}}: {}", "清退立案 {{case}}：{}"})), request.enterprise));
    const auto written = orStop(book::openClearing(book, opening, heading, request.intent()));
    answerWritten(written, book.records(), settings, request.dryRun);
    for (const auto& title : written.absent)
        tell(settings, fmt::format(fmt::runtime(settings.say(
                                       {"The book has no right, lease or use of {} of {}: enter it, or withdraw the "
                                        "case and name who is there.\n",
                                        "账簿中没有{}在 {} 的权利、租约或使用记录：请登记，或移出清单后改列实际使用企业。\n"})),
                                   request.enterprise, title));
    return ExitCode::done;
}

ExitCode advanceTo(const Request& request, const Settings& settings, const std::string& state) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto record = caseOf(book.records(), request.number);
    office::ClearingRequest step;
    fillStep(request, settings, step);
    step.to = state;
    const auto sheet = book::clearingSheet(book.records(), step.on);
    const auto name = settings.language == Language::zh ? sheet.stateTitle(state) : state;
    const auto heading = settings.heading(
        fmt::format(fmt::runtime(settings.say({"Clearing case {{case}}: {}", "清退案件 {{case}}：{}"})), name));
    const auto written = orStop(book::advanceClearing(book, record.id, step, heading, request.intent()));
    answerWritten(written, book.records(), settings, request.dryRun);
    return ExitCode::done;
}

/// `close`, `suspend` and `withdraw` lead where the rule sheet says.
ExitCode advanceBy(const Request& request, const Settings& settings, std::string_view verb) {
    std::string state;
    {
        const auto book = book::Book::open(request.book, book::Access::readOnly);
        const auto sheet = book::clearingSheet(book.records(), request.step.on(settings));
        const auto* found = sheet.stateOf(verb);
        if (found == nullptr)
            throw Stop{{"step_unknown",
                        fmt::format("No state of the rule sheet is reached by '{}'.", verb),
                        {},
                        "Use `mutu clear advance` with the state's name."}};
        state = found->word;
    }
    return advanceTo(request, settings, state);
}

ExitCode pay(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text});
    auto book = book::Book::open(request.book);
    const auto record = caseOf(book.records(), request.number);
    const auto number = static_cast<std::size_t>(request.instalment.value_or(0));
    const auto heading =
        settings.heading(fmt::format(fmt::runtime(settings.say({"Clearing case {{case}}: instalment {} paid",
                                                                "清退案件 {{case}}：第 {} 期补偿已付"})),
                                     number));
    const auto revision = orStop(book::payInstalment(book, record.id, number, request.step.on(settings),
                                                     request.voucher, heading, request.intent()));
    if (!settings.quiet)
        answer(fmt::format(fmt::runtime(settings.say(
                               {"{}: instalment {} paid. Changeset {}.\n", "{}：第 {} 期补偿已付。第 {} 号变更。\n"})),
                           record.number, number, revision.value));
    return ExitCode::done;
}

ExitCode list(const Request& request, const Settings& settings) {
    if (request.until)
        allowFormats(settings, {Format::text, Format::json, Format::csv});
    else
        allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    const auto day = settings.day();
    if (request.until) {
        answerDues(book::clearingDues(records, day, dayIn("--due-until", *request.until)), day, records, settings);
        return ExitCode::done;
    }
    const auto sheet = book::clearingSheet(records, day);
    const auto* wanted = sheet.state(request.state);
    if (!request.state.empty() && wanted == nullptr)
        throw Stop{{"step_unknown", fmt::format("The rule sheet knows no state '{}'.", request.state), "--state",
                    "`mutu clear list` shows the states in use."},
                   ExitCode::usage};
    const auto enterprise =
        request.enterprise.empty() ? RecordId() : enterpriseArgument(records, request.enterprise).id;
    const auto overdue = book::clearingDues(records, day, day.plusDays(-1));
    std::vector<CaseLine> lines;
    for (auto& history : book::clearingHistories(records)) {
        CaseLine line{std::move(history), {}, {}};
        line.state = office::stateOn(line.history.steps, day);
        const auto* state = sheet.state(line.state);
        const bool isOpen = state == nullptr || state->isOpen;
        for (const auto& due : overdue)
            if (due.record.id == line.history.record.id) line.overdue.push_back(due);
        if (line.state.empty() || (request.onlyOpen && !isOpen) || (request.onlyOverdue && line.overdue.empty()) ||
            (wanted != nullptr && line.state != wanted->word) ||
            (enterprise && line.history.record.enterprise.id != enterprise))
            continue;
        lines.push_back(std::move(line));
    }
    if (settings.format == Format::xlsx)
        answerWorkbook(settings.say({"Clearing cases", "清退案件清单"}), {casesTable(lines, records, settings)}, book,
                       settings);
    else
        answerCases(lines, records, settings);
    return ExitCode::done;
}

/// A document whose content vanished or was changed is told after the case itself.
ExitCode show(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    const auto record = caseOf(records, request.number);
    answerCase(record, records, settings);
    for (const auto& step : book::clearingHistory(records, record).steps)
        for (const auto& tie : book::pointingAt<land::StepDocument>(records, "step_id", step.id)) {
            const auto document = book::recordOf<land::Document>(records, tie.document.id);
            const auto fault = document ? book::faultOfContent(records, *document) : std::nullopt;
            if (fault) throw Stop{{fault->code, fault->message, document->fileName, fault->remedy}};
        }
    return ExitCode::done;
}

Shared requestFor(Arguments& own, bool isOneCase, bool isStep) {
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    if (isOneCase) own.place("CASE", {"The number of the case", "案号"}, request->number);
    if (!isStep) return request;
    request->step.declare(own);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    return request;
}

void declareForm(Arguments& own, const Shared& request) {
    own.option("--exit-form", "FORM", {"How the enterprise leaves, a word of the rule sheet", "退出方式（规则表用词）"},
               request->exitForm);
}

void declareOpen(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("open", {"Open a case", "立案"},
                                 "mutu clear open zone.mutu --enterprise 示例化工有限公司 --item A-6 --on 2019-03-01 "
                                 "--doc 整治清单文号=常政办〔2019〕3号 --set due_on=2019-12-31");
    const auto request = requestFor(own, false, true);
    own.option("--enterprise", "ENT", {"Who is to leave: credit code or exact name", "清退企业：信用代码或全称"},
               request->enterprise);
    own.option("--item", "PLACE[=AREA]",
               {"What is cleared: PARCEL, PARCEL/BUILDING, PARCEL/BUILDING/FLOOR, or a part by area PARCEL=5mu; "
                "repeatable",
                "清退对象：宗地、宗地/幢、宗地/幢/层，或按面积 宗地=5mu；可重复"},
               request->items);
    declareForm(own, request);
    own.option("--ground", "TEXT", {"Why it is listed", "列入原因"}, request->ground);
    own.option("--number", "CASE", {"Its number (default: the next one)", "案号（默认自动编号）"}, request->number);
    own.then([request, &settings] { return open(*request, settings); });
}

void declareAdvance(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("advance", {"Take a case to its next state", "办理下一步"},
                                 "mutu clear advance zone.mutu QT-2019-001 signed --on 2019-05-01 --exit-form buyout "
                                 "--doc 协议书=2019-12 --set amount=120万 --set vacate_by_on=2019-09-30");
    const auto request = requestFor(own, true, true);
    own.place("STATE", {"A state of the rule sheet, or `previous`", "规则表中的状态，或 previous"}, request->state);
    declareForm(own, request);
    own.option("--instalment", "DUE=YUAN", {"A payment of the compensation; repeatable", "补偿分期：日期=金额，可重复"},
               request->instalments);
    own.option("--vacated", "N|all[=AREA]",
               {"An item that is handed over, with the land and floor freed (5mu+800m2) unless all of it; repeatable",
                "已腾空移交的对象序号，可注明腾退面积（5mu+800m2），默认全部；可重复"},
               request->vacated);
    own.then([request, &settings] { return advanceTo(*request, settings, request->state); });
}

void declareByVerb(Arguments& arguments, const Settings& settings, std::string_view verb, Text summary,
                   std::string_view example) {
    auto own = arguments.subVerb(verb, summary, example);
    const auto request = requestFor(own, true, true);
    own.then([request, verb, &settings] { return advanceBy(*request, settings, verb); });
}

void declareReading(Arguments& arguments, const Settings& settings) {
    auto rows = arguments.subVerb("list", {"The cases by state, or what falls due", "案件清单，或到期事项"},
                                  "mutu clear list zone.mutu --overdue");
    auto request = requestFor(rows, false, false);
    rows.option("--state", "STATE", {"Only those in this state", "只列该状态"}, request->state);
    rows.option("--enterprise", "ENT", {"Only those of this enterprise", "只列该企业"}, request->enterprise);
    rows.flag("--open", {"Only open ones", "只列未办结"}, request->onlyOpen);
    rows.flag("--overdue", {"Only those with something overdue", "只列逾期"}, request->onlyOverdue);
    rows.option("--due-until", "DATE",
                {"Instead: all that falls due until then, overdue first", "改列该日前到期的事项"}, request->until);
    rows.then([request, &settings] { return list(*request, settings); });

    auto one =
        arguments.subVerb("show", {"Everything on one case", "查看案件"}, "mutu clear show zone.mutu QT-2019-001");
    request = requestFor(one, true, false);
    one.then([request, &settings] { return show(*request, settings); });
}

} // namespace

void declareClear(Arguments& arguments, const Settings& settings) {
    declareOpen(arguments, settings);
    declareAdvance(arguments, settings);
    declareByVerb(arguments, settings, "close", {"Close a case: what its exit form ends, ends", "验收销号"},
                  "mutu clear close zone.mutu QT-2019-001 --on 2019-11-30 --doc 验收销号表=2019-40");
    declareByVerb(arguments, settings, "suspend", {"Suspend a case", "中止案件"},
                  "mutu clear suspend zone.mutu QT-2019-001 --doc 中止说明=2019-20 --set reason=诉讼 --set "
                  "review_on=2019-08-01");
    declareByVerb(arguments, settings, "withdraw", {"Take a case off the list", "移出清单"},
                  "mutu clear withdraw zone.mutu QT-2019-001 --doc 移出清单文件=2019-22");
    auto back = arguments.subVerb("resume", {"Go on where a suspended case stood", "恢复办理"},
                                  "mutu clear resume zone.mutu QT-2019-001 --doc 恢复说明=2019-25");
    const auto resumed = requestFor(back, true, true);
    back.then([resumed, &settings] { return advanceTo(*resumed, settings, "previous"); });

    auto paid = arguments.subVerb("pay", {"Enter the payment of an instalment", "登记补偿付款"},
                                  "mutu clear pay zone.mutu QT-2019-001 1 --on 2019-06-30 --voucher 2019-支-77");
    const auto request = std::make_shared<Request>();
    paid.place("BOOK", {"The book", "账簿"}, request->book);
    paid.place("CASE", {"The number of the case", "案号"}, request->number);
    paid.place("N", {"The instalment, counted by due date", "分期序号"}, request->instalment);
    request->step.declareDay(paid);
    paid.option("--voucher", "NO", {"The voucher", "付款凭证号"}, request->voucher);
    paid.then([request, &settings] { return pay(*request, settings); });
    declareReading(arguments, settings);
    declareClearLedger(arguments, settings);
}

} // namespace mutu::cli
