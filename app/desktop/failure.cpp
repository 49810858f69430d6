// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/failure.h"

#include "app/desktop/words.h"
#include "geo/base/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <new>

namespace mutu::desktop {

namespace {

struct Failures {
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

struct Saying {
    const char* code;
    const char* what;
    const char* remedy; ///< may be null
};

constexpr Saying sayings[] = {
    {"not_a_book", QT_TRANSLATE_NOOP("Failures", "This file is not a land book."),
     QT_TRANSLATE_NOOP("Failures", "Open a .mutu file, or create a book and import this file into it.")},
    {"book_exists", QT_TRANSLATE_NOOP("Failures", "There is already a file of that name."),
     QT_TRANSLATE_NOOP("Failures", "Choose another name, or open the existing book.")},
    {"book_missing", QT_TRANSLATE_NOOP("Failures", "The book is not there."),
     QT_TRANSLATE_NOOP("Failures", "Check whether it was moved or renamed, or whether its drive is connected.")},
    {"cannot_open", QT_TRANSLATE_NOOP("Failures", "The file cannot be opened."),
     QT_TRANSLATE_NOOP("Failures", "Check that the file exists and that you may read it.")},
    {"book_too_new", QT_TRANSLATE_NOOP("Failures", "The book was made by a newer version of Mutu."),
     QT_TRANSLATE_NOOP("Failures", "Install the newer version to open it.")},
    {"book_locked", QT_TRANSLATE_NOOP("Failures", "Another program is writing to the book."),
     QT_TRANSLATE_NOOP("Failures", "Wait until it has finished, then try again.")},
    {"book_read_only", QT_TRANSLATE_NOOP("Failures", "The book can only be read."),
     QT_TRANSLATE_NOOP("Failures", "Copy it to a place where you may write, and open the copy.")},
    {"book_damaged", QT_TRANSLATE_NOOP("Failures", "The book is damaged."),
     QT_TRANSLATE_NOOP("Failures", "Restore the newest backup; keep the damaged file for inspection.")},
    {"history_damaged", QT_TRANSLATE_NOOP("Failures", "The book's history is damaged."),
     QT_TRANSLATE_NOOP("Failures", "Restore the newest backup; keep the damaged file for inspection.")},
    {"disk_full", QT_TRANSLATE_NOOP("Failures", "The disk is full. The book is as it was before."),
     QT_TRANSLATE_NOOP("Failures", "Free some space and try again.")},
    {"disk_failed", QT_TRANSLATE_NOOP("Failures", "The disk failed while reading or writing."),
     QT_TRANSLATE_NOOP("Failures", "Check the drive or the network share, then try again.")},
    {"spatialite_missing", QT_TRANSLATE_NOOP("Failures", "The SpatiaLite extension is missing."),
     QT_TRANSLATE_NOOP("Failures", "Install the package libsqlite3-mod-spatialite.")},
    {"crs_unknown", QT_TRANSLATE_NOOP("Failures", "The coordinate system is not known."),
     QT_TRANSLATE_NOOP("Failures", "Choose one from the list, or type its EPSG number.")},
    {"crs_not_projected", QT_TRANSLATE_NOOP("Failures", "A book needs a projected coordinate system in metres."),
     QT_TRANSLATE_NOOP("Failures", "Choose a Gauss–Krüger zone, such as EPSG:4549.")},
    {"file_missing", QT_TRANSLATE_NOOP("Failures", "The file is not there."),
     QT_TRANSLATE_NOOP("Failures", "Check whether it was moved or renamed.")},
    {"file_malformed", QT_TRANSLATE_NOOP("Failures", "The file cannot be read as map or table data."),
     QT_TRANSLATE_NOOP("Failures", "Use GeoPackage, Shapefile, GeoJSON or CSV.")},
    {"nothing_to_undo", QT_TRANSLATE_NOOP("Failures", "There is nothing to undo."),
     nullptr},
    {"nothing_to_redo", QT_TRANSLATE_NOOP("Failures", "There is nothing to redo."),
     nullptr},
    {"changed_later", QT_TRANSLATE_NOOP("Failures", "Records of this act were changed again later."),
     QT_TRANSLATE_NOOP("Failures", "Undo the later acts first.")},
    {"area_unit", QT_TRANSLATE_NOOP("Failures", "An area needs a unit."),
     QT_TRANSLATE_NOOP("Failures", "Write for example 5mu, 3000m2 or 0.3ha.")},
    {"area_number", QT_TRANSLATE_NOOP("Failures", "This is not an area."),
     QT_TRANSLATE_NOOP("Failures", "Write for example 5mu, 3000m2 or 0.3ha.")},
    {"area_range", QT_TRANSLATE_NOOP("Failures", "The area is out of range."),
     QT_TRANSLATE_NOOP("Failures", "Write a positive area below 10 million km².")},
    {"book_empty", QT_TRANSLATE_NOOP("Failures", "The book file is empty."),
     QT_TRANSLATE_NOOP("Failures", "Restore the newest backup.")},
    {"book_truncated", QT_TRANSLATE_NOOP("Failures", "The book file is not complete."),
     QT_TRANSLATE_NOOP("Failures", "Copy it again, or restore the newest backup.")},
    {"book_is_folder", QT_TRANSLATE_NOOP("Failures", "This is a folder, not a book."),
     QT_TRANSLATE_NOOP("Failures", "Choose the book's file.")},
    {"book_needs_upgrade", QT_TRANSLATE_NOOP("Failures", "The book has an older form and cannot be written where it lies."),
     QT_TRANSLATE_NOOP("Failures", "Copy it to a place where you may write, and open the copy.")},
    {"folder_missing", QT_TRANSLATE_NOOP("Failures", "The folder is not there."),
     QT_TRANSLATE_NOOP("Failures", "Make the folder first, or choose another place.")},
    {"cannot_write", QT_TRANSLATE_NOOP("Failures", "The file cannot be written."),
     QT_TRANSLATE_NOOP("Failures", "Choose another folder, or close the file in the other program.")},
    {"file_empty", QT_TRANSLATE_NOOP("Failures", "The file is empty."),
     QT_TRANSLATE_NOOP("Failures", "Ask for the file again, or export it anew.")},
    {"file_truncated", QT_TRANSLATE_NOOP("Failures", "The file is not complete."),
     QT_TRANSLATE_NOOP("Failures", "Copy all of its parts again, or export it anew.")},
    {"file_damaged", QT_TRANSLATE_NOOP("Failures", "The file breaks off or is damaged."),
     QT_TRANSLATE_NOOP("Failures", "Ask for the file again, or export it anew.")},
    {"file_unreadable", QT_TRANSLATE_NOOP("Failures", "The file cannot be read."),
     QT_TRANSLATE_NOOP("Failures", "Check that the file exists and that you may read it.")},
    {"not_geodata", QT_TRANSLATE_NOOP("Failures", "The file cannot be read as map or table data."),
     QT_TRANSLATE_NOOP("Failures", "Use GeoPackage, Shapefile, GeoJSON or CSV.")},
    {"archive_without_map", QT_TRANSLATE_NOOP("Failures", "The archive holds no map file."),
     QT_TRANSLATE_NOOP("Failures", "Unpack it and choose the file.")},
    {"encoding_unknown", QT_TRANSLATE_NOOP("Failures", "There is no such encoding."),
     QT_TRANSLATE_NOOP("Failures", "Choose UTF-8, GBK or GB18030.")},
    {"layer_ambiguous", QT_TRANSLATE_NOOP("Failures", "The file has several layers."),
     QT_TRANSLATE_NOOP("Failures", "Write the name of one into the field Layer.")},
    {"layer_unknown", QT_TRANSLATE_NOOP("Failures", "The file has no layer of that name."),
     QT_TRANSLATE_NOOP("Failures", "Write the name of one into the field Layer.")},
    {"kind_unknown", QT_TRANSLATE_NOOP("Failures", "What the rows are cannot be told from the columns."),
     QT_TRANSLATE_NOOP("Failures", "Choose it in the field Records.")},
    {"crs_ambiguous", QT_TRANSLATE_NOOP("Failures", "The file names no coordinate system, and its figures fit several."),
     QT_TRANSLATE_NOOP("Failures", "Choose it in the field Coordinate system.")},
    {"crs_no_transformation", QT_TRANSLATE_NOOP("Failures", "There is no way from the file's coordinate system to the book's."),
     QT_TRANSLATE_NOOP("Failures", "Convert the coordinates with local parameters first.")},
    {"import_differs", QT_TRANSLATE_NOOP("Failures", "The file differs from what the book has; nothing was imported."),
     QT_TRANSLATE_NOOP("Failures", "Import new records alone; change existing ones one by one.")},
    {"rejects_unwritable", QT_TRANSLATE_NOOP("Failures", "The list of rejects cannot be written."),
     QT_TRANSLATE_NOOP("Failures", "Check that you may write beside the book.")},
    {"already_undone", QT_TRANSLATE_NOOP("Failures", "This act is undone already."),
     nullptr},
    {"reference_held", QT_TRANSLATE_NOOP("Failures", "Other records still point to this one."),
     QT_TRANSLATE_NOOP("Failures", "Undo the later acts first.")},
    {"sheet_empty", QT_TRANSLATE_NOOP("Failures", "There is nothing to show on the sheet."),
     QT_TRANSLATE_NOOP("Failures", "Choose a district that has a boundary or parcels.")},
    {"sheet_room", QT_TRANSLATE_NOOP("Failures", "Legend and tables do not fit on this paper."),
     QT_TRANSLATE_NOOP("Failures", "Choose a larger paper.")},
    {"sheet_unwritable", QT_TRANSLATE_NOOP("Failures", "The sheet cannot be written."),
     QT_TRANSLATE_NOOP("Failures", "Check the folder, your right to write, and the space on the disk.")},
    {"styles_missing", QT_TRANSLATE_NOOP("Failures", "The folder with the map styles is missing."),
     QT_TRANSLATE_NOOP("Failures", "Install Mutu again.")},
    {"style_malformed", QT_TRANSLATE_NOOP("Failures", "A map style holds something unknown."),
     QT_TRANSLATE_NOOP("Failures", "Mend the file and line that are named.")},
};

Failure told(const QString& code, const QString& message, const QString& where, const QString& remedy) {
    Failure failure{code, message, where, remedy, false};
    const auto saying = std::find_if(std::begin(sayings), std::end(sayings), [&](const Saying& each) { return code == QLatin1String(each.code); });
    if (saying == std::end(sayings)) return failure;
    failure.what = Failures::tr(saying->what);
    failure.where = where.isEmpty() ? message : where + QStringLiteral(" — ") + message;
    if (saying->remedy) failure.remedy = Failures::tr(saying->remedy);
    return failure;
}

} // namespace

Failure Failure::from(const std::exception& error) {
    if (const auto* ours = dynamic_cast<const Error*>(&error)) {
        Failure failure = told(fromUtf8(ours->code()), QString::fromUtf8(ours->what()), {}, fromUtf8(ours->remedy()));
        failure.cancelled = ours->kind() == ErrorKind::cancelled;
        return failure;
    }
    if (dynamic_cast<const std::bad_alloc*>(&error))
        return {"out_of_memory", Failures::tr("There is not enough memory for this."), {},
                Failures::tr("Close other programs and try again."), false};
    return {"internal", Failures::tr("Something unexpected happened inside the program."), QString::fromUtf8(error.what()),
            Failures::tr("The book is as it was. Please report what you did and this text."), false};
}

Failure Failure::from(const Refusal& refusal) {
    return told(fromUtf8(refusal.code), fromUtf8(refusal.message), fromUtf8(refusal.where), fromUtf8(refusal.remedy));
}

} // namespace mutu::desktop
