// SPDX-License-Identifier: Apache-2.0
#include "geo/book/import.h"

#include "app/cli/account_answer.h"
#include "app/cli/findings.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/verbs/import_cases.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    book::ImportRequest import;
    std::string kind;
    std::vector<std::string> map;
    CaseListRequest cases;
};

land::Kind kindFrom(const std::string& word) {
    if (const auto kind = land::kindNamed(word); kind && !land::isMadeByTheBook(*kind)) return *kind;
    std::string names;
    for (const auto kind : land::allKinds)
        if (!land::isMadeByTheBook(kind)) names += fmt::format("{}{}", names.empty() ? "" : ", ", land::name(kind));
    throw Stop{{"kind_unknown", fmt::format("There is no kind of record '{}'.", word), "--as",
                fmt::format("Kinds are: {}.", names)},
               ExitCode::usage};
}

std::pair<std::string, std::string> wishFrom(const std::string& text) {
    const auto sign = text.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == text.size())
        throw Stop{{"option_malformed", fmt::format("'{}' is not field=column.", text), "--map",
                    "For example --map code=地块代码."},
                   ExitCode::usage};
    return {text.substr(0, sign), text.substr(sign + 1)};
}

Json importJson(const book::ImportAccount& account) {
    auto json = accountJson(account.features);
    json["kind"] = land::name(account.intake.kind);
    json["layer"] = account.intake.layer;
    json["crs"] = account.intake.crs;
    json["unchanged"] = account.unchanged;
    json["dry_run"] = account.dryRun;
    json["revision"] = account.revision.value;
    json["notes"] = jsonOf(account.intake.notes);
    json["examples"] = examplesJson(account.features.examples);
    return json;
}

std::string accountText(const book::ImportAccount& account, const Settings& settings) {
    const auto& features = account.features;
    std::string text = fmt::format(
        fmt::runtime(settings.say({"{} read as {}: {}, {} accepted, {} repaired, {} rejected.\n",
                                   "{}（{}）：读取 {} 个要素，采纳 {} 个，修复后采纳 {} 个，拒绝 {} 个。\n"})),
        account.intake.layer, wordOf(account.intake.kind).in(settings.language),
        settings.language == Language::zh ? grouped(features.read) : counted(features.read, "feature", "features"),
        grouped(features.accepted), grouped(features.repaired), grouped(features.rejected));
    text += reasonsText(features, settings);
    if (account.unchanged)
        text += settings.say(
            {"The book has all of it already; nothing was changed.\n", "账簿中已有全部内容，未作任何改动。\n"});
    else if (account.dryRun)
        text += settings.say({"A rehearsal: nothing was written.\n", "仅试运行，未写入账簿。\n"});
    else if (features.accepted + features.repaired > 0)
        text += fmt::format(fmt::runtime(settings.say({"Changeset {}.\n", "变更编号 {}。\n"})), account.revision.value);
    return text;
}

/// What the log calls an import, in the officer's language.
std::string chineseTitle(const std::string& file, land::Kind kind) {
    return fmt::format("导入 {}（{}）", file, wordOf(kind).zh);
}

ExitCode import(Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto& file = request.import.file;
    if (request.kind == land::name(land::Kind::clearingCase)) {
        for (const auto& wish : request.map) file.map.push_back(wishFrom(wish));
        return importCases(request.book, file, request.cases, request.import.rejects, request.import.dryRun, settings);
    }
    request.cases.refuseUnused();
    if (!request.kind.empty()) file.kind = kindFrom(request.kind);
    for (const auto& wish : request.map) file.map.push_back(wishFrom(wish));
    request.import.heading = settings.heading({});
    request.import.words = reasonWords(settings);
    if (settings.language == Language::zh) request.import.titled = chineseTitle;
    auto book =
        book::Book::open(request.book, request.import.dryRun ? book::Access::readOnly : book::Access::readWrite);
    const auto account = orStop(book::importFile(book, request.import, progressLine(settings)));
    if (settings.format == Format::json) {
        answerJson(importJson(account));
    } else {
        tellFindings(settings, account.intake.notes);
        answer(accountText(account, settings));
    }
    return ExitCode::done;
}

} // namespace

void declareImport(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    auto& file = request->import.file;
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place(
        "FILE",
        {"GeoPackage, shapefile, GeoJSON, CSV, XLSX, KML, file geodatabase, or one of them in a ZIP archive",
         "GeoPackage、Shapefile、GeoJSON、CSV、XLSX、KML、文件地理数据库，或其 ZIP 压缩包"},
        file.path);
    arguments.option("--layer", "L",
                     {"Which layer of the file, or which file of a ZIP archive", "图层名，或压缩包内的文件名"},
                     file.layer);
    arguments.option("--as", "KIND",
                     {"What its rows are: parcel, district, building, enterprise, right, lease, use, road, facility …; "
                      "clearing_case: a ledger of low-efficiency land, opened as clearing cases",
                      "要素类别：parcel 宗地、district 片区、building 建筑、enterprise 企业、right 权利、lease "
                      "租约、use 使用、road 道路、facility 设施等；clearing_case 低效用地台账"},
                     request->kind);
    arguments.option("--map", "field=column", {"Which column fills a field; repeatable", "字段与列的对应；可重复"},
                     request->map);
    arguments.option("--crs", "C", {"The file's CRS, when it is missing or wrong", "文件的坐标系（缺失或有误时指定）"},
                     file.crs);
    arguments.option("--encoding", "E", {"The encoding of its text, such as GBK", "文字编码，例如 GBK"}, file.encoding);
    arguments.flag("--dry-run", {"Give the account and write nothing", "只给出结果，不写入账簿"},
                   request->import.dryRun);
    arguments.option("--rejects", "FILE",
                     {"List repairs and rejects there (.geojson or .csv); replaces an earlier list, never another file",
                      "修复与拒绝清单（.geojson 或 .csv）；可替换旧清单，不会覆盖其他文件"},
                     request->import.rejects);
    request->cases.declare(arguments);
    arguments.then([request, &settings] { return import(*request, settings); });
}

} // namespace mutu::cli
