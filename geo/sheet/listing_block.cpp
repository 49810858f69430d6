// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/listing_block.h"

#include "geo/sheet/figures.h"
#include "geo/sheet/key_marks.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::sheet {

namespace {

constexpr double titleHeight = 7.2;
constexpr double rowHeight = 4.8;
constexpr double remarkHeight = 4.2;
constexpr double tallHeading = 1.55; ///< rows that a heading of two lines takes
constexpr double gap = 2.4;
constexpr double headingSize = 2.0;
constexpr double textSize = 2.1;
constexpr double numberWidth = 5.6;

bool isNumber(const ListingCell& cell) { return cell.index() >= 3; }

std::string textOf(const ListingCell& cell, const Setting& setting) {
    struct Printer {
        const Setting& setting;
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const BilingualText& text) const { return setting.say(text.chinese, text.english); }
        std::string operator()(std::int64_t count) const { return grouped(count); }
        std::string operator()(MuCell cell) const { return cell.area == RegisteredArea() ? "—" : muText(cell.area); }
        std::string operator()(SquareMetreCell cell) const {
            return cell.area == RegisteredArea() ? "—" : squareMetreText(cell.area);
        }
        std::string operator()(ShareCell cell) const { return fmt::format("{:.1f}%", cell.share * 100); }
    };
    return std::visit(Printer{setting}, cell);
}

/// In two lines at most; what is still too long is set smaller.
void writeLines(Pencil& pencil, const Frame& frame, const std::string& text, const Lettering& lettering, Align align) {
    auto lines = pencil.ruler().width(text, lettering.size, lettering.isBold) <= frame.width
                     ? std::vector<std::string>{text}
                     : pencil.ruler().wrapped(text, lettering.size, frame.width);
    for (std::size_t k = 2; k < lines.size(); ++k) lines[1] += lines[k];
    lines.resize(std::min<std::size_t>(lines.size(), 2));
    const double step = lines.size() == 2 ? std::min(frame.height / 2, 1.35 * lettering.size) : frame.height;
    double top = frame.middle().y - step * static_cast<double>(lines.size()) / 2;
    for (const auto& line : lines) {
        pencil.textIn({frame.left, top, frame.width, step}, line, lettering, align);
        top += step;
    }
}

} // namespace

ListingBlock::ListingBlock(std::shared_ptr<const Listing> listing)
    : listing_(std::move(listing))
    , end_(listing_->rows.size()) {}

std::unique_ptr<BreakableBlock> ListingBlock::rows(std::size_t begin, std::size_t end) const {
    auto part = std::make_unique<ListingBlock>(listing_);
    part->begin_ = begin_ + begin;
    part->end_ = begin_ + end;
    return part;
}

bool ListingBlock::isNumbered() const {
    return std::any_of(listing_->rows.begin(), listing_->rows.end(), [](const auto& row) { return row.number != 0; });
}

std::string ListingBlock::remark(const Setting& setting) const {
    const auto& own = setting.say(listing_->remark.chinese, listing_->remark.english);
    if (!own.empty() || !listing_->rows.empty()) return own;
    return setting.say("（无）", "(none)");
}

/// One frame a column, the one for the number first.
std::vector<Frame> ListingBlock::cells(const Setting& setting, const Frame& row) const {
    const double number = isNumbered() ? numberWidth * setting.unit : 0;
    double sum = 0;
    for (const auto& column : listing_->columns) sum += column.share;
    std::vector<Frame> frames{{row.left, row.top, number, row.height}};
    double left = row.left + number;
    for (const auto& column : listing_->columns) {
        const double width = (row.width - number) * column.share / sum;
        frames.push_back({left + 1.0 * setting.unit, row.top, width - 2.0 * setting.unit, row.height});
        left += width;
    }
    return frames;
}

bool ListingBlock::hasTallHeadings(const Setting& setting, double width, const Ruler& ruler) const {
    const auto frames = cells(setting, {0, 0, width, 1});
    for (std::size_t i = 0; i < listing_->columns.size(); ++i) {
        const auto& heading = listing_->columns[i].heading;
        if (ruler.width(setting.say(heading.chinese, heading.english), headingSize * setting.unit, true) >
            frames[i + 1].width)
            return true;
    }
    return false;
}

/// How many lines a row takes: more than one only in a list of tall rows.
double ListingBlock::rowLines(const Setting& setting, double width, const Ruler& ruler, const ListingRow& row) const {
    if (!listing_->isTall) return 1;
    const auto frames = cells(setting, {0, 0, width, 1});
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (!isNumber(row.cells[i]) &&
            ruler.width(textOf(row.cells[i], setting), textSize * setting.unit, false) > frames[i + 1].width)
            return tallHeading;
    return 1;
}

double ListingBlock::height(const Setting& setting, double width, const Ruler& ruler) const {
    const bool isTall = hasTallHeadings(setting, width, ruler);
    const double headings = rowHeight * (isTall ? tallHeading : 1);
    double lines = titleHeight + headings + gap;
    for (auto row = begin_; row < end_; ++row)
        lines += rowHeight * rowLines(setting, width, ruler, listing_->rows[row]);
    if (isLast() && !listing_->total.empty()) lines += rowHeight;
    if (isLast() && !remark(setting).empty()) lines += remarkHeight;
    return setting.lineHeight(lines);
}

void ListingBlock::drawHeadings(Pencil& pencil, const Setting& setting, const Frame& row) const {
    pencil.box(row, paleGrey, std::nullopt);
    const auto frames = cells(setting, row);
    const double size = headingSize * setting.unit;
    if (isNumbered()) pencil.textIn(frames[0], setting.say("号", "No."), {size, true, black}, Align::centre);
    for (std::size_t i = 0; i < listing_->columns.size(); ++i) {
        const auto& column = listing_->columns[i];
        const bool standsRight = std::any_of(listing_->rows.begin(), listing_->rows.end(),
                                             [&](const auto& each) { return isNumber(each.cells[i]); });
        const auto align = standsRight ? Align::right : Align::left;
        const auto& frame = frames[i + 1];
        const auto text = setting.say(column.heading.chinese, column.heading.english);
        writeLines(pencil, frame, text, {size, true, black}, align);
    }
}

void ListingBlock::drawRow(Pencil& pencil, const Setting& setting, const Frame& frame, const ListingRow& row) const {
    const auto frames = cells(setting, frame);
    const double u = setting.unit;
    if (row.number != 0) {
        const double side = std::min(setting.lineHeight(rowHeight) * 0.86, 3.9 * u);
        drawKeyMark(pencil, listing_->mark, frames[0].middle(), side, row.number);
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto text = textOf(row.cells[i], setting);
        const Lettering letters{textSize * u, false, black};
        if (listing_->isTall && !isNumber(row.cells[i]))
            writeLines(pencil, frames[i + 1], text, letters, Align::left);
        else
            pencil.textIn(frames[i + 1], text, letters, isNumber(row.cells[i]) ? Align::right : Align::left);
    }
}

void ListingBlock::drawTotal(Pencil& pencil, const Setting& setting, const Frame& row) const {
    const auto frames = cells(setting, row);
    const Lettering bold{textSize * setting.unit, true, black};
    bool isNamed = false;
    for (std::size_t i = 0; i < listing_->total.size(); ++i) {
        const auto& cell = listing_->total[i];
        if (cell.index() == 0 && !isNamed) {
            pencil.textIn(frames[i + 1], setting.say("合计", "Total"), bold);
            isNamed = true;
            continue;
        }
        pencil.textIn(frames[i + 1], textOf(cell, setting), bold, isNumber(cell) ? Align::right : Align::left);
    }
}

void ListingBlock::draw(Pencil& pencil, const Setting& setting, const Frame& frame) const {
    const double u = setting.unit;
    const double step = setting.lineHeight(rowHeight);
    auto title = setting.say(listing_->title.chinese, listing_->title.english);
    if (begin_ > 0) title += setting.say("（续）", " (continued)");
    pencil.textIn({frame.left, frame.top, frame.width, setting.lineHeight(titleHeight)}, title, {2.9 * u, true, black},
                  Align::centre);
    double top = frame.top + setting.lineHeight(titleHeight);
    const double bodyTop = top;
    const double headings = step * (hasTallHeadings(setting, frame.width, pencil.ruler()) ? tallHeading : 1);
    drawHeadings(pencil, setting, {frame.left, top, frame.width, headings});
    top += headings;
    for (auto at = begin_; at < end_; ++at) {
        const auto& row = listing_->rows[at];
        const double height = step * rowLines(setting, frame.width, pencil.ruler(), row);
        if (at > begin_) pencil.line({frame.left, top}, {frame.right(), top}, {grey, 0.08 * u, {}});
        drawRow(pencil, setting, {frame.left, top, frame.width, height}, row);
        top += height;
    }
    if (isLast() && !listing_->total.empty()) {
        pencil.line({frame.left, top}, {frame.right(), top}, {black, 0.2 * u, {}});
        drawTotal(pencil, setting, {frame.left, top, frame.width, step});
        top += step;
    }
    for (const double edge : {bodyTop, top})
        pencil.line({frame.left, edge}, {frame.right(), edge}, {black, 0.3 * u, {}});
    if (const auto text = remark(setting); isLast() && !text.empty())
        pencil.textIn({frame.left, top, frame.width, setting.lineHeight(remarkHeight)}, text, {1.9 * u, false, grey});
}

} // namespace mutu::sheet
