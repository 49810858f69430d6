// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/land/clearing.h"
#include "geo/office/case_facts.h"
#include "geo/office/reuse_sheet.h"
#include "geo/office/stock_ledger.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::office {

/// A reassignment with all by which its next step is judged.
struct ReuseFile {
    land::Reassignment record; ///< without an id: it isn't opened yet
    std::vector<land::CaseStep> steps;
    std::vector<GivenDocument> documents; ///< those that the steps rest on
    std::string recipient;                ///< its name
    std::string place;                    ///< the parcel's code, `/` and the building, `/` and the floor
    RegisteredArea land;                  ///< of the parcel
    RegisteredArea floor;                 ///< of the floor, the building, or all of the parcel's
    RegisteredArea vacantLand;            ///< of the parcel on the day, in the pools ready and clearable
    bool isTaken = false;                 ///< others lease or use so much of the place that the rest is too little
    bool isSeized = false;
    std::optional<Refusal> zoneFault; ///< what the sheet of zones says against it (office::faultOfEntry)
    std::vector<land::Right> rights;  ///< those to the parcel that hold on the day
    std::vector<LotHistory> lots;     ///< those of the place, oldest first, or those that were named
    Date today = Date::never();
};

/// So much of a lot; area unset: what the reassignment still needs of it.
struct LotTake {
    RecordId lot;
    std::optional<RegisteredArea> area{};
};

struct ReuseRequest {
    std::string to; ///< a step of the path; empty: the opening
    Date on;
    std::vector<GivenDocument> documents;
    std::vector<LotTake> lots; ///< empty: those of the place, oldest first
    std::string overrideReason;
    std::string overrideDocument;
    std::string officer;
    std::string reason;
};

/// What a step makes of a reassignment; new records have no ids yet.
struct ReuseDecision {
    land::Reassignment record;
    std::optional<land::CaseStep> step; ///< none: the opening
    std::vector<land::ReuseLine> lines;
    std::vector<change::Change> holds; ///< rights, leases and uses that begin, end or go on
};

/// Whether a reassignment may be opened or take a step, and what comes of it.
/// - Steps are taken in the order of the path. The gates of the path are judged at the opening and again at the
/// counting step (admission there alone). An override with a reason and a document passes all but `fits`.
/// - At the counting step the lots give what the path counts, the oldest first, and never more than is left; land that
/// never was listed counts nothing. The recipient has its right, or its lease and use, from that day.
/// - Refusals: `path_unknown`, `step_unknown`, `step_out_of_order`, `step_before_last`, `day_ahead`,
/// `document_missing`, `not_available`, `area_does_not_fit`, `land_seized`, `not_admitted`, `zone_mismatch`,
/// `investment_short`, `override_undocumented`, `part_undivided` (a right to a part of a parcel), `lot_exhausted`.
Result<ReuseDecision> decideReuse(const ReuseFile& file, const ReuseRequest& request, const ReuseSheet& sheet);

/// The first gate of a path that refuses on a day.
std::optional<Refusal> gateAgainst(const ReuseFile& file, const ReusePath& path, const std::vector<ReuseGate>& gates,
                                   const ReuseRequest& request, const ReuseSheet& sheet);
/// What the lots give at the counting step: `lot_exhausted`.
Result<std::vector<land::ReuseLine>> takenFromLots(const ReuseFile& file, const ReusePath& path,
                                                   const ReuseRequest& request);
/// What the recipient is given.
std::vector<change::Change> givenTo(const ReuseFile& file, const ReusePath& path, const ReuseRequest& request);
/// The right that the reassignment gave is handed over on the day, if nobody entered that yet; `holds`: what the step
/// gives.
void handOver(const ReuseFile& file, const ReuseRequest& request, std::vector<change::Change>& holds);

} // namespace mutu::office
