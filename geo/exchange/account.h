// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/exchange/table_place.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::exchange {

/// What a remark does to its feature: nothing (it is only said), a value or outline was mended, or it stays outside.
enum class Effect : unsigned char { information, repaired, rejected };

/// Something worth saying of one feature. `code` is stable and translated in `app`.
/// - `field`: the record's field that is meant, by its column in the database; empty: the feature as a whole.
struct Remark {
    std::string_view code;
    Effect effect = Effect::information;
    std::string detail; ///< which column, what stood there; may be empty
    std::string_view field{};
    std::optional<TablePlace> place{}; ///< in a table of rows and columns
};

/// A feature with what was said of it.
/// - `x`, `y`: metres east and north in the book's CRS, absent where it has no place there; `wkt`: the outline as the
/// file has it.
struct Judgement {
    std::int64_t number = 0;
    std::string title;
    std::vector<Remark> remarks;
    std::optional<double> x;
    std::optional<double> y;
    std::string wkt;

    [[nodiscard]] Effect effect() const;
};

/// A judgement's remark, for people: what, and where in a table.
struct Example {
    Finding finding;
    std::optional<TablePlace> place;
};

/// The account of every feature of a file: read = accepted + repaired + rejected, always.
/// - `reasons` counts features by code, information included, and rows of tables that are no records (`total_row`,
/// `note_row`): these aren't among those read.
/// - `examples` keeps the first judgements of each code, for a dialog or a terminal.
struct Account {
    std::int64_t read = 0;
    std::int64_t accepted = 0;
    std::int64_t repaired = 0;
    std::int64_t rejected = 0;
    std::map<std::string, std::int64_t, std::less<>> reasons;
    std::vector<Example> examples;

    void add(const Judgement& judgement, const std::string& path);
    /// A row that is no record: said, and not counted as read.
    void leaveOut(const Judgement& judgement, const std::string& path);

  private:
    void count(const Judgement& judgement, const std::string& path);
};

/// A reason's sentence by its code, in the language of whoever asks; on any thread.
using ReasonWords = std::function<std::string(std::string_view code)>;

/// A sentence for a reason's code, and what the officer can do about it.
std::string_view meaning(std::string_view code);
std::string_view remedy(std::string_view code);

} // namespace mutu::exchange
