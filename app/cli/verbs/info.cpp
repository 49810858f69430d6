// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "geo/book/book.h"
#include "geo/book/rule_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace mutu::cli {

namespace {

Json extentOf(const geom::Box& box) {
    if (box.empty()) return nullptr;
    return {geom::metres(box.minX), geom::metres(box.minY), geom::metres(box.maxX), geom::metres(box.maxY)};
}

/// The districts, in the order of the book; of the printed page as of CSV.
Table districtsOf(const book::Book& book, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    Table table({{"district", say({"District", "片区"})},
                 {"code", say({"Code", "代码"})},
                 {"industries", say({"Leading industries", "主导产业"})},
                 {"planned_area_m2", say({"Planned m²", "规划面积㎡"})}});
    book.records().visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        table.add({district.name, district.code, district.industries,
                   district.plannedArea ? Cell(Decimal{district.plannedArea->squareMetres().value()}) : Cell()});
        return true;
    });
    return table;
}

/// Parcels and zones have a time in which they are in force; other records are counted as they are now.
std::int64_t countOf(const book::Book& book, land::Kind kind, const Settings& settings) {
    if (!settings.asOf || (kind != land::Kind::parcel && kind != land::Kind::clusterZone))
        return book.records().count(kind);
    query::RecordQuestion question;
    question.kind = kind;
    question.asOf = settings.asOf;
    std::int64_t count = 0;
    book.records().visit(question, [&count](const land::Record&) { return ++count > 0; });
    return count;
}

void showText(const book::Book& book, const Settings& settings) {
    const auto card = book.card();
    const auto say = [&](Text text) { return settings.say(text); };
    const auto row = [](std::string_view name, std::string_view value) {
        answer(
            fmt::format("{}{}{}\n", name, std::string(14 - std::min<std::size_t>(13, displayWidth(name)), ' '), value));
    };
    row(say({"book", "账簿"}), book.path());
    row(say({"name", "名称"}),
        card.name + (card.illustrative ? std::string(say({" (illustrative)", "（示意数据）"})) : ""));
    row(say({"CRS", "坐标系"}), fmt::format("{} {}", book.crs().code(), book.crs().name()));
    row(say({"made", "建立时间"}), card.createdAt);
    row(say({"revision", "版本"}), fmt::format("{}", book.records().revision().value));
    const auto box = book.records().extent(land::Kind::parcel);
    if (!box.empty())
        row(say({"extent", "范围"}),
            fmt::format("{:.3f},{:.3f},{:.3f},{:.3f}", geom::metres(box.minX), geom::metres(box.minY),
                        geom::metres(box.maxX), geom::metres(box.maxY)));
    if (!book::isDerivedByThisSheet(book.records()))
        row(say({"vacancy", "空置"}), say({"derived by another rule sheet; the next change of the book derives it anew",
                                           "由另一版规则推算，账簿下次变更时全部重新推算"}));
    answer("\n");
    Table table({{"kind", say({"Records", "记录"})}, {"count", say({"Count", "数量"})}});
    bool isEmpty = true;
    for (const auto kind : land::allKinds) {
        const auto count = countOf(book, kind, settings);
        if (count == 0) continue;
        table.add({std::string(say(wordOf(kind))), count});
        isEmpty = false;
    }
    answer(isEmpty ? std::string(say(
                         {"No records yet: `mutu import` brings some in.\n", "尚无记录：可用 `mutu import` 导入。\n"}))
                   : table.text());
    answer("\n" + districtsOf(book, settings).text());
}

ExitCode show(const std::string& path, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(path, book::Access::readOnly);
    if (settings.format == Format::text) return showText(book, settings), ExitCode::done;
    if (settings.format == Format::csv) return answer(districtsOf(book, settings).csv()), ExitCode::done;
    const auto card = book.card();
    Json counts;
    for (const auto kind : land::allKinds) counts[std::string(land::name(kind))] = countOf(book, kind, settings);
    answerJson(Json{{"book", path},
                    {"name", card.name},
                    {"crs", card.crs},
                    {"crs_name", book.crs().name()},
                    {"illustrative", card.illustrative},
                    {"created_at", card.createdAt},
                    {"revision", book.records().revision().value},
                    {"bytes", std::filesystem::file_size(path)},
                    {"derived_by_this_sheet", book::isDerivedByThisSheet(book.records())},
                    {"extent", extentOf(book.records().extent(land::Kind::parcel))},
                    {"records", counts}});
    return ExitCode::done;
}

} // namespace

void declareInfo(Arguments& arguments, const Settings& settings) {
    const auto path = std::make_shared<std::string>();
    arguments.place("BOOK", {"The book (as CSV: its districts)", "账簿（CSV 格式只列片区）"}, *path);
    arguments.then([path, &settings] { return show(*path, settings); });
}

} // namespace mutu::cli
