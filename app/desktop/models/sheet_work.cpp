// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/sheet_work.h"

#include "geo/base/error.h"
#include "geo/map/style_folder.h"
#include "geo/sheet/paint_sheet.h"

#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPainter>
#include <QPrinter>

#include <cmath>

namespace mutu::desktop {

QStringList sheetKinds() {
    const QDir folder(QString::fromStdString(map::styleFolder() + "/sheets"));
    QStringList kinds;
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name)) kinds << file.completeBaseName();
    const QString first = QStringLiteral("cluster-layout");
    if (kinds.removeOne(first)) kinds.prepend(first);
    return kinds;
}

SheetSort sheetSort(const QString& kind) {
    const auto read = sheet::readTemplateFile(map::styleFolder() + "/sheets/" + kind.toStdString() + ".xml");
    if (!read.ok()) return {QStringLiteral("A3-landscape"), false};
    QString paper = QString::fromStdString(read.value().paper);
    if (!paper.contains(QLatin1Char('-'))) paper += QLatin1String("-landscape");
    return {paper, read.value().form != sheet::SheetForm::map};
}

Result<SharedSheet> composeSheet(const book::Book& book, const std::string& layout, const sheet::SheetWish& wish, const Progress& progress) {
    const auto sheetTemplate = sheet::readTemplateFile(map::styleFolder() + "/sheets/" + layout + ".xml");
    if (!sheetTemplate.ok()) return sheetTemplate.refusal();
    auto sheet = sheet::sheetOf(book, sheetTemplate.value(), wish, progress);
    if (!sheet.ok()) return sheet.refusal();
    return std::make_shared<const sheet::Sheet>(std::move(sheet).value());
}

QImage pictureOf(const sheet::Sheet& sheet, int width) {
    const double dots = width / sheet.paper.width;
    QImage picture(width, static_cast<int>(std::lround(sheet.paper.height * dots)), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    sheet::paintDrawings(painter, sheet, sheet.drawings, dots);
    return picture;
}

void print(const sheet::Sheet& sheet, QPrinter& printer) {
    const double dots = printer.resolution() / map::millimetresPerInch;
    QPainter painter;
    if (!painter.begin(&printer))
        throw Error(ErrorKind::storage, "printer_failed", "the printer cannot be reached", "Check the printer, or write a PDF and print that.");
    sheet::paintDrawings(painter, sheet, sheet.drawings, dots);
    for (const auto& page : sheet.furtherPages) {
        printer.newPage();
        sheet::paintDrawings(painter, sheet, page, dots);
    }
}

} // namespace mutu::desktop
