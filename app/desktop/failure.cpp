// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/failure.h"

#include "app/desktop/words.h"
#include "geo/base/error.h"

#include <QCoreApplication>
#include <QHash>

#include <new>

namespace mutu::desktop {

namespace {

struct Failures {
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

struct Saying {
    const char* what;
    const char* remedy;
};

const QHash<QString, Saying>& sayings() {
    static const QHash<QString, Saying> table{
        {"not_a_book", {QT_TRANSLATE_NOOP("Failures", "This file is not a land book."),
                        QT_TRANSLATE_NOOP("Failures", "Open a .mutu file, or create a book and import this file into it.")}},
        {"book_exists", {QT_TRANSLATE_NOOP("Failures", "There is already a file of that name."),
                         QT_TRANSLATE_NOOP("Failures", "Choose another name, or open the existing book.")}},
        {"book_missing", {QT_TRANSLATE_NOOP("Failures", "The book is not there."),
                          QT_TRANSLATE_NOOP("Failures", "Check whether it was moved or renamed, or whether its drive is connected.")}},
        {"cannot_open", {QT_TRANSLATE_NOOP("Failures", "The file cannot be opened."),
                         QT_TRANSLATE_NOOP("Failures", "Check that the file exists and that you may read it.")}},
        {"book_too_new", {QT_TRANSLATE_NOOP("Failures", "The book was made by a newer version of Mutu."),
                          QT_TRANSLATE_NOOP("Failures", "Install the newer version to open it.")}},
        {"book_locked", {QT_TRANSLATE_NOOP("Failures", "Another program is writing to the book."),
                         QT_TRANSLATE_NOOP("Failures", "Wait until it has finished, then try again.")}},
        {"book_read_only", {QT_TRANSLATE_NOOP("Failures", "The book can only be read."),
                            QT_TRANSLATE_NOOP("Failures", "Copy it to a place where you may write, and open the copy.")}},
        {"book_damaged", {QT_TRANSLATE_NOOP("Failures", "The book is damaged."),
                          QT_TRANSLATE_NOOP("Failures", "Restore the newest backup; keep the damaged file for inspection.")}},
        {"history_damaged", {QT_TRANSLATE_NOOP("Failures", "The book's history is damaged."),
                             QT_TRANSLATE_NOOP("Failures", "Restore the newest backup; keep the damaged file for inspection.")}},
        {"disk_full", {QT_TRANSLATE_NOOP("Failures", "The disk is full. The book is as it was before."),
                       QT_TRANSLATE_NOOP("Failures", "Free some space and try again.")}},
        {"disk_failed", {QT_TRANSLATE_NOOP("Failures", "The disk failed while reading or writing."),
                         QT_TRANSLATE_NOOP("Failures", "Check the drive or the network share, then try again.")}},
        {"spatialite_missing", {QT_TRANSLATE_NOOP("Failures", "The SpatiaLite extension is missing."),
                                QT_TRANSLATE_NOOP("Failures", "Install the package libsqlite3-mod-spatialite.")}},
        {"crs_unknown", {QT_TRANSLATE_NOOP("Failures", "The coordinate system is not known."),
                         QT_TRANSLATE_NOOP("Failures", "Choose one from the list, or type its EPSG number.")}},
        {"crs_not_projected", {QT_TRANSLATE_NOOP("Failures", "A book needs a projected coordinate system in metres."),
                               QT_TRANSLATE_NOOP("Failures", "Choose a Gauss–Krüger zone, such as EPSG:4549.")}},
        {"file_missing", {QT_TRANSLATE_NOOP("Failures", "The file is not there."),
                          QT_TRANSLATE_NOOP("Failures", "Check whether it was moved or renamed.")}},
        {"file_malformed", {QT_TRANSLATE_NOOP("Failures", "The file cannot be read as map or table data."),
                            QT_TRANSLATE_NOOP("Failures", "Use GeoPackage, Shapefile, GeoJSON or CSV.")}},
        {"nothing_to_undo", {QT_TRANSLATE_NOOP("Failures", "There is nothing to undo."), nullptr}},
        {"nothing_to_redo", {QT_TRANSLATE_NOOP("Failures", "There is nothing to redo."), nullptr}},
        {"changed_later", {QT_TRANSLATE_NOOP("Failures", "Records of this act were changed again later."),
                           QT_TRANSLATE_NOOP("Failures", "Undo the later acts first.")}},
        {"area_unit", {QT_TRANSLATE_NOOP("Failures", "An area needs a unit."),
                       QT_TRANSLATE_NOOP("Failures", "Write for example 5mu, 3000m2 or 0.3ha.")}},
        {"area_number", {QT_TRANSLATE_NOOP("Failures", "This is not an area."),
                         QT_TRANSLATE_NOOP("Failures", "Write for example 5mu, 3000m2 or 0.3ha.")}},
        {"area_range", {QT_TRANSLATE_NOOP("Failures", "The area is out of range."),
                        QT_TRANSLATE_NOOP("Failures", "Write a positive area below 10 million km².")}},
    };
    return table;
}

Failure told(const QString& code, const QString& message, const QString& where, const QString& remedy) {
    Failure failure{code, message, where, remedy, false};
    const auto saying = sayings().find(code);
    if (saying == sayings().end()) return failure;
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
