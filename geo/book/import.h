// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/base/result.h"
#include "geo/book/book.h"
#include "geo/exchange/file_source.h"

#include <functional>
#include <string>

namespace mutu::book {

/// What is to be imported, by whom and why.
/// - `heading.title` empty: what `titled` makes of the file's name and the kind, or "Import FILE as KIND". `rejects`
/// empty: no list is written; where it is the file itself: Error{usage, "rejects_over_source"}. `words`: in which that
/// list is written.
struct ImportRequest {
    exchange::ReadRequest file;
    change::Heading heading;
    bool dryRun = false;
    std::string rejects;
    exchange::ReasonWords words;
    std::function<std::string(const std::string& file, land::Kind kind)> titled;
};

/// What became of every feature of a file.
/// - `unchanged`: the book had it all already, and nothing was written; `revision` is then the present one.
struct ImportAccount {
    exchange::Intake intake;
    exchange::Account features;
    bool unchanged = false;
    bool dryRun = false;
    Revision revision;
};

/// Takes the features of one layer of a file into the book, as one changeset or not at all.
/// - Records are matched with those of the book by what names them (a parcel by code, else plot, else outline; an
/// enterprise by credit code, else name …) and
///   compared in the fields of which the file speaks. All the same: `unchanged`. None known: they come in. Anything
///   between: Refusal `import_differs` with the counts.
/// - Refusals also as in exchange::FileSource::open; errors as in exchange::SourceFile, exchange::Layer and Book::take.
/// Whatever happens, nothing is half imported.
Result<ImportAccount> importFile(Book& book, const ImportRequest& request, const Progress& progress = {});

} // namespace mutu::book
