// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/fabric/harm.h"
#include "geo/office/fabric_rules.h"
#include "geo/store/store.h"

#include <optional>
#include <vector>

namespace mutu::book {

/// Refusal `would_make_finding` when changes of parcels would make a finding of the coverage or enlarge one: kind,
/// parcels by code, place and measure of each, at most five.
/// - Read are only the parcels around what changes; a changeset that leaves boundaries as they are costs nothing.
/// - Accepted gaps are none. Precondition: new records are numbered; the store holds what is before the changes.
std::optional<Refusal> wouldMakeFinding(const store::Store& store, const std::vector<change::Change>& changes);

/// The same of taking changes back, or again in force: only findings with parcels beside them count that were written
/// after `since`, since all else was there together before.
/// - Precondition: lineage that goes is among the changes as if it came.
std::optional<Refusal> wouldClashWithLater(const store::Store& store, const std::vector<change::Change>& changes,
                                           Revision since);

/// The rule sheet of boundaries that the office put in force by a day, else the shipped one.
/// - A text that can't be read is an Error{badInput, "rule_sheet_malformed"}.
office::FabricRules fabricRulesOn(const store::Store& store, Date day);
/// What today's sheet says of changes.
fabric::HarmRules harmRules(const store::Store& store);

/// A finding in words: `gap 0.310 m wide, 3.1000 m², between A and B at 350.000, 120.000`.
std::string wordsOf(const fabric::CoverageFinding& finding, const std::vector<std::string>& titles);
std::string remedyOf(fabric::CoverageFault fault);

} // namespace mutu::book
