// SPDX-License-Identifier: Apache-2.0
#include "geo/book/import.h"

#include "geo/base/error.h"
#include "geo/book/districts.h"
#include "geo/book/import_comparison.h"
#include "geo/book/import_directory.h"
#include "geo/exchange/rejects_file.h"

#include <fmt/format.h>

#include <filesystem>

namespace mutu::book {

namespace {

void tell(const Progress& progress, std::string_view stage, std::int64_t done, std::int64_t total) {
    if (progress &&
        !progress(stage, static_cast<std::uint64_t>(done), total < 0 ? 0 : static_cast<std::uint64_t>(total)))
        throw Error(ErrorKind::cancelled, "cancelled", "the work was stopped; the book is as it was", "");
}

/// Reads the whole file, with something to do for each record.
template <class Each>
exchange::Account readThrough(exchange::FileSource& source, std::string_view stage, const Progress& progress,
                              const Each& each) {
    std::vector<land::Record> portion;
    while (source.next(portion)) {
        for (const auto& record : portion) each(record);
        tell(progress, stage, source.account().read, source.intake().count);
    }
    return source.account();
}

Refusal differs(const ImportComparison& comparison, const std::string& path, land::Kind kind) {
    if (comparison.retired() > 0)
        return {"import_retired",
                fmt::format("Of the {} {} records in {}, the book has retired {} since.",
                            comparison.same() + comparison.changed() + comparison.fresh() + comparison.retired(),
                            land::name(kind), path, comparison.retired()),
                comparison.example(),
                "Leave them out of the file; what was retired by mistake comes back by mutu undo."};
    return {"import_differs",
            fmt::format("Of the {} records in {}, the book has {} just so, {} with other contents, and {} not at all.",
                        land::name(kind), path, comparison.same(), comparison.changed(), comparison.fresh()),
            comparison.example(),
            "Import a file of new records only; updating by a new survey is done record by record."};
}

/// One import, from the file's opening to the account.
class Import {
  public:
    Import(Book& book, const ImportRequest& request, const Progress& progress)
        : book_(book)
        , request_(request)
        , progress_(progress)
        , directory_(book.records())
        , around_(surroundingsOf(book)) {}

    Result<ImportAccount> run() {
        mustSpareSource();
        auto source = exchange::FileSource::open(request_.file, around_, directory_);
        if (!source) return source.refusal();
        if (!request_.rejects.empty()) {
            rejects_ = std::make_unique<exchange::RejectsFile>(request_.rejects, book_.card().crs, request_.words);
            (*source)->listIn(*rejects_);
        }
        account_.intake = (*source)->intake();
        account_.dryRun = request_.dryRun;
        account_.revision = book_.records().revision();
        auto outcome = knows(account_.intake.kind) ? compared(**source) : taken(**source);
        if (rejects_) rejects_->finish();
        return outcome;
    }

  private:
    /// A list of rejects is itself a table that can be imported: it must not be replaced by its own.
    void mustSpareSource() const {
        std::error_code ignored;
        if (!request_.rejects.empty() && std::filesystem::equivalent(request_.rejects, request_.file.path, ignored))
            throw Error(
                ErrorKind::usage, "rejects_over_source",
                fmt::format("The list of rejects would overwrite {}, which is being imported.", request_.file.path),
                "Name another file with --rejects.");
    }

    /// Whether the book has, or had, a record of the kind.
    [[nodiscard]] bool knows(land::Kind kind) const {
        query::RecordQuestion any;
        any.kind = kind;
        any.withRetired = true;
        bool found = false;
        book_.records().visit(any, [&found](const land::Record&) {
            found = true;
            return false;
        });
        return found;
    }

    /// The book has records of the kind: nothing is written before every one of the file's has been looked at.
    Result<ImportAccount> compared(exchange::FileSource& source) {
        const auto kind = account_.intake.kind;
        ImportComparison comparison(book_.records(), kind, account_.intake.stated, progress_);
        account_.features =
            readThrough(source, "read", progress_, [&](const land::Record& record) { comparison.add(record); });
        if (comparison.changed() + comparison.retired() + comparison.fresh() == 0) {
            account_.unchanged = comparison.same() > 0;
            return account_;
        }
        if (comparison.changed() + comparison.retired() + comparison.same() > 0)
            return differs(comparison, request_.file.path, kind);
        if (request_.dryRun) return account_;
        auto again = exchange::FileSource::open(request_.file, around_, directory_);
        if (!again) return again.refusal();
        return taken(**again);
    }

    Result<ImportAccount> taken(exchange::FileSource& source) {
        if (request_.dryRun) {
            account_.features = readThrough(source, "read", progress_, [](const land::Record&) {});
            return account_;
        }
        auto heading = request_.heading;
        if (heading.title.empty()) heading.title = title();
        const auto count = account_.intake.count;
        const Progress counted = [this, count](std::string_view stage, std::uint64_t done, std::uint64_t total) {
            return !progress_ ||
                   progress_(stage, done, total == 0 && count > 0 ? static_cast<std::uint64_t>(count) : total);
        };
        account_.revision = book_.take(heading, source, counted, account_.revision);
        account_.features = source.account();
        return account_;
    }

    [[nodiscard]] std::string title() const {
        const auto file = request_.file.path.substr(request_.file.path.find_last_of('/') + 1);
        const auto kind = account_.intake.kind;
        return request_.titled ? request_.titled(file, kind) : fmt::format("Import {} as {}", file, land::name(kind));
    }

    Book& book_;
    const ImportRequest& request_;
    const Progress& progress_;
    ImportDirectory directory_;
    exchange::Surroundings around_;
    std::unique_ptr<exchange::RejectsFile> rejects_;
    ImportAccount account_;
};

} // namespace

Result<ImportAccount> importFile(Book& book, const ImportRequest& request, const Progress& progress) {
    return Import(book, request, progress).run();
}

} // namespace mutu::book
