// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/land/clearing.h"
#include "geo/land/stock.h"
#include "geo/office/case_facts.h"
#include "geo/office/clearing_sheet.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mutu::office {

/// One item of a case, with what the book holds where it lies.
struct ClearingPlace {
    land::ClearingItem item;
    std::string title; ///< the parcel's code, `/` and the building, `/` and the floor
    RegisteredArea parcelArea;
    std::vector<RecordId> floors; ///< of the item's building
    std::vector<land::Right> rights;
    std::vector<land::Lease> leases;
    std::vector<land::Use> uses;
};

/// A case with everything by which its next step is judged.
struct ClearingFile {
    land::ClearingCase record; ///< state empty: it isn't opened yet
    std::string enterprise;    ///< its name
    std::vector<ClearingPlace> places;
    std::vector<land::CaseStep> steps;  ///< those taken, in order
    std::vector<std::string> documents; ///< the names of those that they rest on
    std::vector<land::Instalment> instalments;
    bool isMortgaged = false; ///< the book holds a mortgage in force on a parcel of the case
    bool isSeized = false;
    Date today = Date::never(); ///< a step of a later day is refused
    bool isCounted = false; ///< its enterprise stands in the yearly counts under the case's list document
};

/// An item that is handed over; areas unset: all of it.
struct VacatedItem {
    std::size_t number = 0; ///< counted from 1
    std::optional<RegisteredArea> land{};
    std::optional<RegisteredArea> floor{};
};

/// A step that an officer asks for.
struct ClearingRequest {
    std::string to; ///< a state by its word or title, `previous`; empty: the opening
    Date on;
    std::vector<GivenDocument> documents;
    std::vector<std::pair<std::string, std::string>> data; ///< as written: areas with a unit
    std::string exitForm;                                  ///< what is decided with this step
    std::vector<land::Instalment> instalments;             ///< due dates and amounts
    bool allVacated = false;
    std::vector<VacatedItem> vacated;
    std::string officer;
    std::string reason;
};

/// What a step makes of a case; new records have no ids yet.
struct ClearingDecision {
    land::ClearingCase record;
    land::CaseStep step;
    std::vector<land::ClearingItem> items; ///< those that change
    std::vector<land::Instalment> instalments;
    std::optional<land::ClearingCorrection> correction;
    std::vector<change::Change> holds; ///< leases, uses and rights that end, and the reserve that land enters
};

/// The facts that the office itself adds to a step, whatever the sheet calls its data: the ledger reads these.
inline constexpr std::string_view closedFact = "closed";        ///< the day on which what the exit form ends ended
inline constexpr std::string_view freedFact = "freed";          ///< the day of the handover
inline constexpr std::string_view freedLandFact = "freed_land"; ///< m², negative where a relapse takes it back
inline constexpr std::string_view freedFloorFact = "freed_floor";

/// Whether a case may take a step, and what comes of it: nothing is decided here that the sheet doesn't say.
/// - Closing ends, on its day, the leases, uses and rights of the case's enterprise on the case's items that the exit
/// form ends, and nothing else; land whose title goes to the reserve enters it that day. An item that is a part by area
/// ends that area and leaves the rest.
/// - Refusals: `step_unknown`, `step_out_of_order` (with the steps that are open), `step_before_last`, `day_ahead`,
/// `exit_form_unknown`, `exit_form_missing`, `exit_form_settled`, `document_missing`, `datum_missing`, `datum_unknown`,
/// `datum_malformed`, `requirement_unmet`, `item_unknown`, `area_does_not_fit`, `instalments_differ`, `paid_differs`,
/// and those of endedBy().
Result<ClearingDecision> decideStep(const ClearingFile& file, const ClearingRequest& request,
                                    const ClearingSheet& sheet);

/// The states to which a case may go now, as officers call them.
std::vector<std::string> openSteps(const ClearingFile& file, const ClearingSheet& sheet);

/// What closing a case ends on a day.
/// - Refusals: `subtenant_remains` (whom the enterprise let to, or whoever leases land whose right ends, is still
/// there), `item_not_apart` (what the enterprise has there is not recorded for the item alone), `right_of_part` (a
/// right ends with its whole parcel).
Result<std::vector<change::Change>> endedBy(const ClearingFile& file, const ExitForm& form, Date on,
                                            const std::string& document);
/// Who is still there by leave of the enterprise, or by a lease on land whose right ends.
std::optional<Refusal> subtenantOf(const ClearingFile& file, const ExitForm& form, Date on);

/// Whether two items ask for the same land or floor: two wholes, the same building or floor, a floor of a building;
/// areas of a parcel that together exceed it; for items of one enterprise also a whole parcel and anything on it.
/// - `others`: the items of open cases on the same parcel, with the enterprise of each.
struct OpenItem {
    land::ClearingItem item;
    RecordId enterprise;
    std::string caseNumber;
};
/// Whether the enterprise holds, rents or uses something of the place on a day.
bool isPresent(const ClearingPlace& place, RecordId enterprise, Date day);
/// `item_taken`, naming the case.
std::optional<Refusal> takenBy(const ClearingPlace& place, RecordId enterprise, const std::vector<OpenItem>& others);

} // namespace mutu::office
