// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/settings.h"
#include "geo/book/book.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::cli {

/// One editing verb at work on a book: names become parcels, the parcels around are read, the edit is written and told.
/// - A dry run takes the same steps and leaves the book as it was: it refuses whatever the writing would refuse.
/// - What another program changed around the edit since the session began is a refusal (`stale`), exit 50.
class EditSession {
  public:
    EditSession(const std::string& path, bool dryRun, const Settings& settings);

    [[nodiscard]] const store::Store& records() const { return book_.records(); }
    /// Current parcels by code or plot number, each once. Stops: `parcel_unknown`, `parcel_retired`,
    /// `parcel_ambiguous`.
    std::vector<RecordId> idsOf(const std::vector<std::string>& names);
    RecordId idOf(const std::string& name);
    /// A retired parcel by its code. Stops: `parcel_unknown`, `parcel_current`.
    RecordId retiredIdOf(const std::string& name);
    [[nodiscard]] const std::vector<land::Parcel>& named() const { return named_; }
    /// The parcels around those named so far and a box, the named ones among them.
    [[nodiscard]] fabric::Neighbourhood around(const geom::Box& box) const;
    /// First 14 characters of the codes of new parcels that descend from none.
    void number(std::string series) { series_ = std::move(series); }

    /// What a new parcel is called in the title of the change; `{created}`: by the code that it is given.
    void announce(std::string name) { announced_ = std::move(name); }

    /// Who takes what could go to several new parcels; they are counted from 1.
    struct Heirs {
        std::optional<std::int64_t> all;
        std::string buildings; ///< that the new boundary cuts: `largest` or a number
    };
    /// Writes the edit, unless it is a dry run, and tells what it did. `title` may name the parcels by `{}`.
    ExitCode finish(const fabric::Edit& edit, Text title, const Heirs& heirs);

  private:
    [[nodiscard]] static std::size_t heirIn(const fabric::Edit& edit, std::int64_t number, const char* option);

    const Settings& settings_;
    bool dryRun_;
    book::Book book_;
    Revision readAt_;
    std::vector<land::Parcel> named_;
    std::string series_;
    std::string announced_;
};

} // namespace mutu::cli
