// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/settings.h"
#include "geo/office/case_facts.h"
#include "geo/store/store.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mutu::cli {

/// What a step of a case takes beside its state: its day, documents and data, as an officer types them.
class StepRequest {
  public:
    /// All of it.
    void declare(Arguments& arguments);
    /// The parts of it that a verb honours.
    void declareDay(Arguments& arguments);
    void declareDocuments(Arguments& arguments);

    /// Whether any of it was given.
    [[nodiscard]] bool isGiven() const { return on_ || !documents_.empty() || !data_.empty(); }
    /// `--on`, else `--as-of`, else today. Stop `date_malformed`.
    [[nodiscard]] Date on(const Settings& settings) const;
    /// `NAME=NUMBER` or `NAME=NUMBER:FILE`, the file's content read. Stops: `option_malformed`, `file_missing`.
    [[nodiscard]] std::vector<office::GivenDocument> documents() const;
    /// `DATUM=VALUE`. Stop `option_malformed`.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> data() const;

  private:
    std::optional<std::string> on_;
    std::vector<std::string> documents_;
    std::vector<std::string> data_;
};

/// A place as it is typed: `PARCEL`, `PARCEL/BUILDING` or `PARCEL/BUILDING/FLOOR`.
struct PlaceName {
    land::Parcel parcel;
    RecordId building;
    RecordId floor;
};
/// The parcel by any of its keys. Stops: those of parcelArgument(), `item_unknown` (exit 40).
PlaceName placeNamed(const store::Store& records, const std::string& text);

/// The left and right of the first `=`. Stop `option_malformed` where there is none.
std::pair<std::string, std::string> assignmentIn(std::string_view option, const std::string& text,
                                                 std::string_view example);
/// Stop `date_malformed`.
Date dayIn(std::string_view option, const std::string& text);
/// Hundredths of a yuan. Stop `option_malformed`.
std::int64_t moneyIn(std::string_view option, const std::string& text);
/// The name of an enterprise; empty where there is none.
std::string enterpriseName(const store::Store& records, RecordId enterprise);
std::string creditCode(const store::Store& records, RecordId enterprise);

} // namespace mutu::cli
