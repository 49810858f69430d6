// SPDX-License-Identifier: Apache-2.0
#include "geo/base/complete_file.h"
#include "geo/sheet/earlier_output.h"
#include "geo/sheet/output.h"
#include "geo/sheet/paint_sheet.h"
#include "geo/sheet/pdf_finish.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace mutu::sheet {

namespace {

/// Dots in which the PDF is drawn: a fiftieth of a millimetre, finer than any printer.
constexpr int pdfDotsPerInch = 1200;

QByteArray painted(const Sheet& sheet) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(
        QPageSize(QSizeF(sheet.paper.width, sheet.paper.height), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(pdfDotsPerInch);
    QPainter painter(&writer);
    paintDrawings(painter, sheet, sheet.drawings, pdfDotsPerInch / map::millimetresPerInch);
    painter.end();
    return buffer.data();
}

} // namespace

void writePdf(const Sheet& sheet, const std::string& path) {
    CompleteFile file(path, isPdf);
    const auto raw = painted(sheet);
    const PdfCard card{sheet.title,       sheet.author,
                       sheet.date,        sheet.language == Language::english ? "en" : "zh-CN",
                       sheet.paper.width, sheet.paper.height};
    const auto finished = finishPdf({raw.constData(), static_cast<std::size_t>(raw.size())}, card);
    file.write(finished.data(), finished.size());
    file.commit();
}

} // namespace mutu::sheet
