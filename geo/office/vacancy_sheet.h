// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/land/vacancy.h"
#include "geo/office/condition.h"
#include "geo/office/vacancy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mutu::office {

/// A share as the sheet writes it (`1/3`, `25%`), kept exactly: on the limit is not below it.
struct Share {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
};

struct VacancyLimits {
    Span startDefault;
    RegisteredArea partlyArea;
    Share partlyShare;
    Metre partlyWidth;
    Span floorEmpty;
    RegisteredArea sliverArea;
    Metre sliverWidth;
    Share idleDeveloped;
    Share idleInvested;
    Span checkAge;       ///< how long a look at a parcel's mortgages and seizures is good for
    Share areaTolerance; ///< stated areas that differ by no more are one and the same
};

/// What a rule says, with places for the parcel's own dates and documents: numbers up to `dateNames` are dates, the
/// rest as `Place`.
struct EvidenceText {
    enum Place : int { nothing = -1, plan = 100, conversion, cleared, reserve, occupied, right };
    struct Part {
        std::string text;
        int place = nothing; ///< what follows the text
    };
    std::vector<Part> parts;
};

struct PoolRule {
    land::Pool pool = land::Pool::none;
    Condition when;
};

struct Note {
    Condition when;
    EvidenceText because;
};

struct LandRule {
    std::string id;                        ///< as it is printed in the evidence
    std::string title;                     ///< 供而未用 …
    std::optional<land::VacancyKind> kind; ///< none: `used` and `other`, which are never listed
    bool isUse = false;                    ///< the kind `used`
    Condition when;
    std::vector<DateWord> since;
    std::vector<PoolRule> pools; ///< first match; none matches: not vacant
    EvidenceText because;
    std::vector<Note> notes;
};

struct FloorRule {
    std::string id;
    std::string title;
    land::Pool pool = land::Pool::clearable;
};

struct Flag {
    std::string id;
    std::string title;
    Condition when;
    EvidenceText because;
};

struct VacancyRules::Sheet {
    std::string name;
    std::string version;
    std::string source;
    std::string label; ///< name and version, as evidence prints them
    VacancyLimits limits;
    std::vector<std::string> buildable;
    std::vector<DateTerm> terms; ///< term i is fact bit firstTermBit + i
    std::vector<LandRule> land;
    FloorRule floors;
    Flag suspectedIdle;
    std::string plantVacant; ///< the title of a parcel all of whose floors are vacant; empty: not flagged
};

} // namespace mutu::office
