// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/book/book.h"
#include "geo/sheet/book_sheet.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <memory>

class QPrinter;

namespace mutu::desktop {

using SharedSheet = std::shared_ptr<const sheet::Sheet>;

/// The kinds of sheet there are a template for, the cluster layout first.
QStringList sheetKinds();

/// What a kind is printed on unless told otherwise (as the paper's choice names it), and whether it is of one parcel.
struct SheetSort {
    QString paper;
    bool isOfParcel = false;
};
SheetSort sheetSort(const QString& kind);

/// The sheet of a template by its name (`cluster-layout`), composed from the book; runs on a lane.
Result<SharedSheet> composeSheet(const book::Book& book, const std::string& layout, const sheet::SheetWish& wish, const Progress& progress);

/// The sheet as a picture of about that many dots across.
QImage pictureOf(const sheet::Sheet& sheet, int width);

/// Onto paper, one sheet to a page; the printer is set to the sheet's paper.
void print(const sheet::Sheet& sheet, QPrinter& printer);

} // namespace mutu::desktop
