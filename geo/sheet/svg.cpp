// SPDX-License-Identifier: Apache-2.0
#include "geo/base/complete_file.h"
#include "geo/sheet/earlier_output.h"
#include "geo/sheet/figures.h"
#include "geo/sheet/output.h"
#include "geo/sheet/paint_sheet.h"
#include "geo/sheet/single_page.h"

#include <fmt/format.h>
#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace mutu::sheet {

namespace {

/// A tenth of a millimetre a unit: text sizes stay well above the whole pixels in which Qt counts them.
constexpr double dotsPerMillimetre = 10;

/// What Qt paints of some drawings, as SVG elements without a document around them; `frame` becomes the place (0, 0).
std::string elements(const Sheet& sheet, std::span<const Drawing> drawings, const Frame& frame) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(dotsPerMillimetre * map::millimetresPerInch));
    generator.setSize(QSizeF(frame.width * dotsPerMillimetre, frame.height * dotsPerMillimetre).toSize());
    QPainter painter(&generator);
    painter.translate(-frame.left * dotsPerMillimetre, -frame.top * dotsPerMillimetre);
    paintDrawings(painter, sheet, drawings, dotsPerMillimetre);
    painter.end();
    const auto text = buffer.data().toStdString();
    const auto begin = text.find("<g ");
    const auto end = text.rfind("</svg>");
    return begin < end ? text.substr(begin, end - begin) : std::string();
}

/// Qt's SVG knows neither clipping nor letter spacing. A nested svg element clips what it holds; spacing is left out.
std::string body(const Sheet& sheet) {
    auto drawings = sheet.drawings;
    for (auto& drawing : drawings)
        if (auto* text = std::get_if<TextDrawing>(&drawing)) text->spacing = 0;
    const std::span<const Drawing> all(drawings);
    const Frame page{0, 0, sheet.paper.width, sheet.paper.height};
    std::string result;
    for (std::size_t first = 0; first < all.size();) {
        if (const auto clip = clipOf(all[first])) {
            result +=
                fmt::format("<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" overflow=\"hidden\">\n",
                            plain(clip->left * dotsPerMillimetre, 2), plain(clip->top * dotsPerMillimetre, 2),
                            plain(clip->width * dotsPerMillimetre, 2), plain(clip->height * dotsPerMillimetre, 2));
            result += elements(sheet, all.subspan(first, 1), *clip) + "</svg>\n";
            ++first;
            continue;
        }
        auto last = first;
        while (last < all.size() && !clipOf(all[last])) ++last;
        result += elements(sheet, all.subspan(first, last - first), page);
        first = last;
    }
    return result;
}

std::string escaped(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped().toStdString(); }

} // namespace

void writeSvg(const Sheet& sheet, const std::string& path) {
    mustBeOnePage(sheet);
    CompleteFile file(path, isSvg);
    const auto width = plain(sheet.paper.width * dotsPerMillimetre, 0);
    const auto height = plain(sheet.paper.height * dotsPerMillimetre, 0);
    std::string svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    svg += fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" "
        "width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {} {}\">\n",
        sheet.paper.width, sheet.paper.height, width, height);
    svg += fmt::format("<title>{}</title>\n<rect width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n", escaped(sheet.title),
                       width, height);
    svg += body(sheet) + "</svg>\n";
    file.write(svg.data(), svg.size());
    file.commit();
}

} // namespace mutu::sheet
