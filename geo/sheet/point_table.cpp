// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/figures.h"
#include "geo/sheet/parcel_page.h"
#include "geo/sheet/parcel_sheet.h"
#include "geo/sheet/point_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace mutu::sheet {

namespace {

/// A line of the table: a corner, and the length to the next line's unless the ring ends with it.
struct Entry {
    const book::WalkCorner* corner;
    bool endsRing = false;
};

std::vector<Entry> entriesOf(const book::BoundaryWalk& walk) {
    std::vector<Entry> entries;
    for (const auto& ring : walk.rings) {
        for (const auto& corner : ring) entries.push_back({&corner});
        entries.push_back({&ring.front(), true});
    }
    return entries;
}

struct Column {
    BilingualText title;
    double share = 0;
    std::string (*text)(const book::WalkCorner& corner, const PointListing& how, Language language) = nullptr;
};

std::vector<Column> columnsFor(const book::BoundaryWalk& walk) {
    const auto any = [&walk](auto&& states) {
        return std::any_of(walk.rings.begin(), walk.rings.end(),
                           [&](const auto& ring) { return std::any_of(ring.begin(), ring.end(), states); });
    };
    using Corner = book::WalkCorner;
    std::vector<Column> columns{
        {{"序号", "No."},
         10,
         [](const Corner& c, const PointListing&, Language) { return fmt::format("{}", c.serial); }},
        {{"点号", "Point"}, 16, [](const Corner& c, const PointListing&, Language) { return c.number; }},
        {{"X(m)", "X (m)"}, 26, [](const Corner& c, const PointListing& how, Language) { return northText(c, how); }},
        {{"Y(m)", "Y (m)"}, 26, [](const Corner& c, const PointListing& how, Language) { return eastText(c, how); }}};
    if (any([](const Corner& c) { return c.mark != land::BoundaryMark::unstated; }))
        columns.push_back({{"界标", "Mark"}, 16, [](const Corner& c, const PointListing&, Language language) {
                               return markText(c.mark, language);
                           }});
    if (any([](const Corner& c) { return c.category != land::PointCategory::unstated; }))
        columns.push_back({{"类别", "Category"}, 12, [](const Corner& c, const PointListing&, Language language) {
                               return categoryText(c.category, language);
                           }});
    return columns;
}

/// Each point takes two rows, merged but for the last column, where a length stands between its two points.
class PointTable {
  public:
    PointTable(const ParcelPage& page, const PointListing& how, const book::BoundaryWalk& walk)
        : page_(page)
        , how_(how)
        , columns_(columnsFor(walk)) {
        for (const auto& column : columns_) shares_ += column.share;
    }

    void draw(Pencil& pencil, const Frame& room, const Entry* begin, const Entry* end) const {
        const double u = page_.setting().unit;
        const double heading = 7 * u;
        const double row = (room.height - heading) / how_.pointsPerPage;
        drawHeadings(pencil, {room.left, room.top, room.width, heading});
        double top = room.top + heading;
        for (const auto* entry = begin; entry != end; ++entry, top += row)
            drawEntry(pencil, {room.left, top, room.width, row}, *entry);
        drawLengths(pencil, {room.left, room.top + heading, room.width, row}, begin, end);
        const Pen thin{black, 0.15, {}};
        for (std::size_t i = 1; i <= columns_.size(); ++i)
            pencil.line({left(room, i), room.top}, {left(room, i), top}, thin);
        pencil.line({room.left, top}, {room.right(), top}, thin);
    }

  private:
    [[nodiscard]] double left(const Frame& room, std::size_t column) const {
        double share = 0;
        for (std::size_t i = 0; i < column; ++i) share += columns_[i].share;
        return room.left + share / (shares_ + lengthShare) * room.width;
    }
    [[nodiscard]] Frame cell(const Frame& row, std::size_t column) const {
        const double from = left(row, column);
        const double to = column == columns_.size() ? row.right() : left(row, column + 1);
        return {from, row.top, to - from, row.height};
    }
    [[nodiscard]] Lettering letters(double row) const {
        return {std::min(2.5 * page_.setting().unit, 0.62 * row), false, black};
    }

    void drawHeadings(Pencil& pencil, const Frame& row) const {
        const auto& setting = page_.setting();
        const auto heading = [&](const BilingualText& title, std::size_t column) {
            pencil.textIn(cell(row, column), setting.say(title.chinese, title.english),
                          {2.5 * setting.unit, true, black}, Align::centre);
        };
        for (std::size_t i = 0; i < columns_.size(); ++i) heading(columns_[i].title, i);
        heading({"边长(m)", "Length (m)"}, columns_.size());
        pencil.line({row.left, row.bottom()}, {row.right(), row.bottom()}, {black, 0.15, {}});
    }

    void drawEntry(Pencil& pencil, const Frame& row, const Entry& entry) const {
        const Pen thin{black, 0.1, {}};
        for (std::size_t i = 0; i < columns_.size(); ++i)
            pencil.textIn(cell(row, i).inset(0.3), columns_[i].text(*entry.corner, how_, page_.setting().language),
                          letters(row.height), Align::centre);
        pencil.line({row.left, row.bottom()}, {left(row, columns_.size()), row.bottom()}, thin);
        // The column of lengths is ruled in the middle of a point's two rows: each length lies between two points.
        const double middle = row.top + row.height / 2;
        pencil.line({left(row, columns_.size()), middle}, {row.right(), middle}, thin);
    }

    void drawLengths(Pencil& pencil, const Frame& first, const Entry* begin, const Entry* end) const {
        double top = first.top + first.height / 2;
        for (const auto* entry = begin; entry != end; ++entry, top += first.height) {
            if (entry->endsRing) continue;
            // The last length of a page has the half row that is left there.
            const double height = entry + 1 == end ? first.height / 2 : first.height;
            pencil.textIn(cell({first.left, top, first.width, height}, columns_.size()), lengthText(*entry->corner),
                          letters(height), Align::centre);
        }
    }

    static constexpr double lengthShare = 18;
    const ParcelPage& page_;
    const PointListing& how_;
    std::vector<Column> columns_;
    double shares_ = 0;
};

} // namespace

Sheet composePointTable(const SheetTemplate& sheetTemplate, const SheetRequest& request, const ParcelCard& card) {
    const Ruler ruler;
    Sheet sheet;
    sheet.paper = request.paper;
    sheet.language = request.language;
    sheet.date = request.date;
    PlaceTexts texts(request);
    sheet.title = fmt::format(
        "{} {}",
        texts.filled(Setting{1, request.language}.say(sheetTemplate.title.chinese, sheetTemplate.title.english)),
        card.parcel.title());
    sheet.author = texts.value("maker");
    const ParcelPage page(sheetTemplate, request);
    const PointTable table(page, sheetTemplate.points, card.walk);
    const auto entries = entriesOf(card.walk);
    const auto perPage = static_cast<std::size_t>(sheetTemplate.points.pointsPerPage);
    const auto pages = (entries.size() + perPage - 1) / perPage;
    texts.set("pages", fmt::format("{}", pages));
    for (std::size_t number = 0; number < pages; ++number) {
        texts.set("page", fmt::format("{}", number + 1));
        auto& drawings = number == 0 ? sheet.drawings : sheet.furtherPages.emplace_back();
        Pencil pencil(drawings, ruler);
        const auto room = page.draw(pencil, texts);
        const auto* begin = entries.data() + number * perPage;
        table.draw(pencil, room, begin, entries.data() + std::min(entries.size(), (number + 1) * perPage));
    }
    return sheet;
}

} // namespace mutu::sheet
