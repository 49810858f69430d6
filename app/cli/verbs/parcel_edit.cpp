// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit_answer.h"
#include "app/cli/edit_session.h"
#include "app/cli/geometry_argument.h"
#include "app/cli/request.h"
#include "app/cli/traverse_argument.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/reshape.h"
#include "geo/fabric/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace mutu::cli {

namespace {

/// What the editing sub-verbs take; each declares its own part.
struct Request {
    std::string book;
    std::vector<std::string> parcels;
    bool dryRun = false;
    std::string line;
    std::string geometry;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> insert;
    std::optional<std::string> erase;
    std::optional<std::string> fill;
    std::optional<std::string> survivor;
    std::optional<std::int64_t> heir;
    std::string buildingTo;
    bool evenIfDifferent = false;
    bool clip = false;
    std::string landUse;
    std::string plot;
    std::string name;
    std::string district;
    std::string subDistrict;
    std::string series;
    std::string stratum = "surface";
    TraverseArgument traverse;
};

using Shared = std::shared_ptr<Request>;

geom::Lines lineOf(const Request& request, const Settings& settings) {
    if (!request.traverse.given()) return linesArgument("--line", request.line);
    const auto traverse = request.traverse.run(false);
    if (request.traverse.end) tell(settings, request.traverse.misclosureText(traverse, settings));
    auto points = traverse.points;
    if (traverse.closed) points.push_back(points.front());
    return {{std::move(points)}};
}

ExitCode split(const Request& request, const Settings& settings) {
    EditSession session(request.book, request.dryRun, settings);
    fabric::SplitRequest wish{session.idsOf(request.parcels), lineOf(request, settings), settings.day()};
    auto edit = orStop(fabric::split(session.around({}), wish)); // whatever the line meets elsewhere stays as it is
    return session.finish(edit, {"Split {}", "分割 {}"}, {request.heir, request.buildingTo});
}

ExitCode merge(const Request& request, const Settings& settings) {
    EditSession session(request.book, request.dryRun, settings);
    if (request.evenIfDifferent && settings.reason.empty())
        throw Stop{{"reason_missing", "Merging parcels that differ needs a reason.", "--reason",
                    "Say why with --reason, and name the document with --document."},
                   ExitCode::usage};
    fabric::MergeRequest wish;
    wish.parcels = session.idsOf(request.parcels);
    if (request.survivor) wish.survivor = session.idOf(*request.survivor);
    for (const RecordId parcel : wish.parcels)
        wish.standings.push_back(book::standingOf(session.records(), parcel, settings.day()));
    wish.evenIfDifferent = request.evenIfDifferent;
    wish.day = settings.day();
    auto edit = orStop(fabric::merge(session.around({}), wish));
    return session.finish(edit, {"Merge {}", "合并 {}"}, {});
}

/// A vertex is moved, put or taken on the boundary of a parcel that was named, not on someone else's by a slip of the
/// pen.
Result<fabric::Edit> onNamed(Result<fabric::Edit> edit, geom::Point at, const EditSession& session) {
    if (!edit) return edit;
    const bool isTheirs = std::any_of(session.named().begin(), session.named().end(), [&](const land::Parcel& parcel) {
        return fabric::runsThrough(fabric::regionOf(parcel), at);
    });
    if (isTheirs) return edit;
    std::vector<std::string> others;
    for (const auto& change : edit->changes) others.push_back(land::titleOf(change.either()));
    std::vector<std::string> named;
    for (const auto& parcel : session.named()) named.push_back(parcel.title());
    return Refusal{"boundary_of_other",
                   fmt::format("The boundary there is not one of parcel {}, but of {}", fmt::join(named, ", "),
                               fmt::join(others, ", ")),
                   fabric::placeText(at), "Name one of the parcels whose boundary it is, or another place"};
}

Result<fabric::Edit> reshaped(const Request& request, EditSession& session) {
    const auto ids = session.idsOf(request.parcels);
    const auto stratum = session.named().front().stratum;
    if (request.from && request.to) {
        const auto from = pointArgument("--move", *request.from);
        const auto to = pointArgument("--to", *request.to);
        const auto around = book::parcelsAroundVertex(session.records(), from, to);
        return onNamed(fabric::moveVertex(around, stratum, from, to), from, session);
    }
    if (request.insert) {
        const auto at = pointArgument("--insert", *request.insert);
        return onNamed(fabric::insertVertex(book::parcelsAroundVertex(session.records(), at), stratum, at), at,
                       session);
    }
    if (request.erase) {
        const auto at = pointArgument("--delete", *request.erase);
        return onNamed(fabric::deleteVertex(book::parcelsAroundVertex(session.records(), at), stratum, at), at,
                       session);
    }
    if (request.line.empty())
        throw Stop{{"option_missing", "Nothing says how the boundary changes.", "parcel reshape",
                    "Give --line WKT, --move X,Y --to X,Y, --insert X,Y or --delete X,Y."},
                   ExitCode::usage};
    const auto lines = linesArgument("--line", request.line);
    const auto line = lines.parts.empty() ? geom::Line() : lines.parts.front();
    return fabric::reshape(session.around(boxOf(geom::Shape(lines))), {ids, line});
}

ExitCode reshape(const Request& request, const Settings& settings) {
    EditSession session(request.book, request.dryRun, settings);
    auto edit = orStop(reshaped(request, session));
    return session.finish(edit, {"Reshape {}", "调整界线 {}"}, {});
}

geom::Region outlineOf(const Request& request, const Settings& settings) {
    if (request.traverse.given()) {
        const auto traverse = request.traverse.run(true);
        tell(settings, request.traverse.misclosureText(traverse, settings));
        return regionOf(traverse);
    }
    if (request.geometry.empty())
        throw Stop{{"option_missing", "Nothing says where the parcel lies.", "parcel add",
                    "Give --geometry WKT, GeoJSON or a file, --courses with --start X,Y, or --fill X,Y."},
                   ExitCode::usage};
    return regionArgument("--geometry", request.geometry);
}

ExitCode add(const Request& request, const Settings& settings) {
    EditSession session(request.book, request.dryRun, settings);
    land::Parcel parcel;
    parcel.landUse = request.landUse;
    parcel.plot = request.plot;
    parcel.name = request.name;
    parcel.subDistrict = request.subDistrict;
    parcel.stratum = land::named<land::Stratum>(request.stratum).value_or(land::Stratum::surface);
    if (!request.district.empty()) parcel.district.id = districtsNamed(session.records(), {request.district}).front();
    session.number(request.series);
    session.announce("{created}");
    if (request.fill) {
        const auto inside = pointArgument("--fill", *request.fill);
        const auto around = book::parcelsAroundGap(session.records(), inside);
        return session.finish(orStop(fabric::fill(around, {parcel, inside, settings.day()})),
                              {"Fill a gap with {}", "补设宗地 {}"}, {});
    }
    parcel.geometry = outlineOf(request, settings);
    const auto around = session.around(geom::boxOf(parcel.geometry));
    auto edit = orStop(
        fabric::add(around, {parcel, request.clip, settings.day(), session.records().extent(land::Kind::parcel)}));
    return session.finish(edit, {"Add parcel {}", "新设宗地 {}"}, {});
}

ExitCode retire(const Request& request, const Settings& settings) {
    EditSession session(request.book, request.dryRun, settings);
    const auto ids = session.idsOf(request.parcels);
    fabric::Edit edit;
    for (const RecordId id : ids) {
        auto one = orStop(fabric::retire(session.around({}), id, settings.day()));
        edit.changes.insert(edit.changes.end(), one.changes.begin(), one.changes.end());
    }
    return session.finish(edit, {"Retire {}", "注销 {}"}, {});
}

ExitCode restore(const Request& request, const Settings& settings) {
    EditSession session(request.book, request.dryRun, settings);
    const auto id = session.retiredIdOf(request.parcels.front());
    auto edit = orStop(fabric::restore(session.around({}), id));
    return session.finish(edit, {"Restore {}", "恢复 {}"}, {});
}

Shared editing(Arguments& own, bool named) {
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    if (named)
        own.places("PARCEL", {"Codes of parcels or numbers of plots", "宗地代码或地块编号，可列多个"},
                   request->parcels);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    return request;
}

void declareReshape(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb(
        "reshape", {"Move a shared boundary; all parcels on it change together", "调整共用界线，相关宗地一并变更"},
        "mutu parcel reshape zone.mutu A-2 A-3 --line 'LINESTRING(500200 3200000, 500205 3200050, 500200 3200100)'");
    const auto request = editing(own, true);
    own.option("--line", "WKT|JSON|FILE",
               {"The new course, from boundary to boundary", "界线的新走向，两端落在原界线上"}, request->line);
    own.option("--move", "X,Y", {"Move this vertex …", "移动此界址点……"}, request->from);
    own.option("--to", "X,Y", {"… to this place", "……到此处"}, request->to);
    own.option("--insert", "X,Y", {"Put a vertex on the boundary", "在界线上增加界址点"}, request->insert);
    own.option("--delete", "X,Y", {"Take a vertex away", "删除界址点"}, request->erase);
    own.then([request, &settings] { return reshape(*request, settings); });
}

void declareAdd(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("add", {"Draw a new parcel, or fill a gap with one", "新设宗地，或以新宗地补缝"},
                                 "mutu parcel add zone.mutu --plot B-1 --clip --geometry 'POLYGON((500290 3200090, "
                                 "500400 3200090, 500400 3200200, 500290 3200200, 500290 3200090))'");
    const auto request = editing(own, false);
    own.option("--geometry", "WKT|JSON|FILE", {"Its outline", "界址"}, request->geometry);
    request->traverse.declareClosed(own);
    own.flag("--clip", {"Take only ground that is free", "只取未被占用的部分"}, request->clip);
    own.option("--fill", "X,Y", {"Fill the gap around this place instead", "改为补满此处的缝隙"}, request->fill);
    own.option("--land-use", "CODE", {"Land-use class", "地类编码"}, request->landUse);
    own.option("--plot", "NUMBER", {"Plot number", "地块编号"}, request->plot);
    own.option("--name", "TEXT", {"Name", "名称"}, request->name);
    own.option("--district", "NAME", {"District", "片区"}, request->district);
    own.option("--sub-district", "CODE", {"Cadastral sub-district", "地籍子区"}, request->subDistrict);
    own.option("--series", "CODE", {"First 14 characters of its code", "宗地代码前十四位"}, request->series);
    own.choice("--stratum", {"surface", "above", "below", "ownership"}, {"Layer of space", "空间层"}, request->stratum);
    own.then([request, &settings] { return add(*request, settings); });
}

} // namespace

void declareParcelEdits(Arguments& arguments, const Settings& settings) {
    auto cut = arguments.subVerb("split", {"Split parcels by a line", "沿线分割宗地"},
                                 "mutu parcel split zone.mutu A-2 --line 'LINESTRING(500100 3200040, 500200 3200060)'");
    auto request = editing(cut, true);
    cut.option("--line", "WKT|JSON|FILE", {"The line, across the parcels", "穿过宗地的分割线"}, request->line);
    request->traverse.declareOpen(cut);
    cut.option("--heir", "N", {"The new parcel (1, 2 …) that takes all rights", "承接全部权利的新宗地序号"},
               request->heir);
    cut.option("--building-to", "largest|N",
               {"Who takes a building that the line cuts: the new parcel with most of it, or the N-th",
                "被分割线切断的建筑归属：largest 归占地最多的新宗地，或写新宗地序号"},
               request->buildingTo);
    cut.then([request, &settings] { return split(*request, settings); });

    auto join = arguments.subVerb("merge", {"Merge adjacent parcels into one", "合并相邻宗地"},
                                  "mutu parcel merge zone.mutu A-2 A-3 --reason 整合用地");
    request = editing(join, true);
    join.option("--survivor", "PARCEL",
                {"Whose attributes remain (the largest unless told)", "沿用其属性的宗地（默认最大者）"},
                request->survivor);
    join.flag("--even-if-different",
              {"Merge although land use or rights differ; needs --reason", "属性不同仍合并，须给出 --reason"},
              request->evenIfDifferent);
    join.then([request, &settings] { return merge(*request, settings); });

    declareReshape(arguments, settings);
    declareAdd(arguments, settings);
    auto end = arguments.subVerb("retire", {"End parcels without successors", "注销宗地"},
                                 "mutu parcel retire zone.mutu A-3 --reason 收回");
    request = editing(end, true);
    end.then([request, &settings] { return retire(*request, settings); });
    auto back = arguments.subVerb("restore", {"Take the retirement of a parcel back", "恢复已注销宗地"},
                                  "mutu parcel restore zone.mutu 330822001001GB00001");
    request = editing(back, true);
    back.then([request, &settings] { return restore(*request, settings); });
}

} // namespace mutu::cli
