// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/candidates.h"

#include "app/cli/candidate_answer.h"
#include "app/cli/parcel_argument.h"
#include "app/cli/reach_option.h"
#include "app/cli/request.h"
#include "app/cli/seeker_answer.h"
#include "app/cli/tenure_request.h"
#include "geo/book/book.h"

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
    std::string parcel;
    std::optional<std::int64_t> limit;

    [[nodiscard]] bool asksForPlaces() const {
        return land || floor || !enterprise.empty() || !industry.empty() || !near.empty();
    }
};

ExitCode findEnterprises(const Request& request, const Settings& settings) {
    if (request.asksForPlaces())
        throw Stop{{"option_malformed", "Either enterprises for a parcel are asked for, or places for an enterprise.",
                    "--for-parcel", "Give --for-parcel alone, or leave it out."},
                   ExitCode::usage};
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto parcel = parcelArgument(book.records(), request.parcel);
    answerSeekers(book::seekersFor(book.records(), parcel.id, settings.day()), parcel.title(),
                  static_cast<std::size_t>(request.limit.value_or(20)), book.records(), settings);
    return ExitCode::done;
}

ExitCode find(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    if (request.limit == 0)
        throw Stop{
            {"option_malformed", "A limit of 0 asks for nothing.", "--limit", "Give 1 or more, or leave it out."},
            ExitCode::usage};
    if (!request.parcel.empty()) return findEnterprises(request, settings);
    office::Need need{areaOption("--land", request.land), areaOption("--floor", request.floor), request.industry};
    if (!need.land && !need.floor)
        throw Stop{
            {"option_missing", "Nothing says how much is needed.", "reassign candidates",
             "Give --land AREA, --floor AREA, or both; or --for-parcel PARCEL to ask which enterprises fit there."},
            ExitCode::usage};
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    if (!request.enterprise.empty() && need.industry.empty())
        need.industry = enterpriseArgument(records, request.enterprise).industry;
    book::CandidateQuestion question{std::move(need), settings.day()};
    if (!request.near.empty()) question.reach = reachOption(records, "--near", request.near, settings.asOf);
    if (request.limit) question.limit = static_cast<std::size_t>(*request.limit);
    answerCandidates(book::candidatesFor(records, question), question, settings);
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
    own.option("--near", "PLACE,DIST",
               {"Only within a distance of a parcel, a facility, or X,Y", "只在宗地、设施或坐标 X,Y 的一定距离内"},
               request->near);
    own.option("--for-parcel", "PARCEL",
               {"The other way round: enterprises that its vacant land and floor suit",
                "反向：该宗地的空置土地与厂房适合哪些企业"},
               request->parcel);
    own.option("--limit", "N", {"Only the best N (default 20)", "只列前 N 个（默认 20）"}, request->limit);
    own.remark({"With --land and --floor both are needed together: on one parcel, or on two that share a boundary. "
                "First pieces in a zone of the industry, then outside any zone, last in zones meant for others; one "
                "parcel before two; ready before clearable, nearer before farther, then those with less to spare. "
                "Seized land is left out.\n\nWith --for-parcel: enterprises that are being cleared, are to go on "
                "in the zone or haven't decided, and have no place yet; and, where the parcel lies in a zone of their "
                "industry, those of its district that hold land outside such zones or rent. The book knows no others "
                "that want room.",
                "同时给出 --land 与 --floor 时，两者须在同一宗地或相邻宗地。"
                "次序：产业相符、未划区、产业不符；同宗优先于相邻；可即供优先于待腾退；近者优先；富余少者优先。"
                "被查封的不列。\n\n--for-parcel 列出：清退中需园内安置（或方式未定）且尚无去处的企业；"
                "宗地位于其产业区块内时，另列本片区在产业区块外持有土地或租用场所的企业。账簿不掌握其他用地需求。"});
    own.then([request, &settings] { return find(*request, settings); });
}

} // namespace mutu::cli
