// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/language.h"
#include "geo/base/date.h"
#include "geo/base/progress.h"
#include "geo/change/changeset.h"

#include <optional>
#include <string>
#include <string_view>

namespace mutu::cli {

enum class Format : unsigned char { text, json, csv, geojson, xlsx };

/// What every verb takes beside its own options.
struct Settings {
    Format format = Format::text;
    std::optional<Date> asOf; ///< the day a reading verb looks at; unset: today, or the current state
    Language language = Language::en;
    std::string author; ///< the user's name unless told
    std::string reason;
    std::string document;
    std::string output;   ///< the file that a table goes to; empty: standard output
    std::string filledIn; ///< the workbook that a table is filled into instead of a new one; empty: none
    bool quiet = false;

    [[nodiscard]] std::string_view say(Text text) const { return text.in(language); }
    /// Whether people read the answer, in their own words, not a program.
    [[nodiscard]] bool forPeople() const { return format == Format::text || format == Format::xlsx; }
    [[nodiscard]] Date day() const { return asOf ? *asOf : Date::today(); }
    /// The title page of a changeset made by this run.
    [[nodiscard]] change::Heading heading(std::string title) const;
};

/// A line of progress on standard error, redrawn in place: only on a terminal and unless `--quiet`.
/// - Ctrl-C asks the work to stop at its next report, so that it can leave the book as it was.
Progress progressLine(const Settings& settings);

/// A message for the person, on standard error; nothing with `--quiet`.
void tell(const Settings& settings, std::string_view message);

/// Ends the verb with exit 2 when it can't answer in the format that was asked for.
void allowFormats(const Settings& settings, std::initializer_list<Format> formats);

} // namespace mutu::cli
