// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/clearing.h"

#include <optional>

namespace mutu::office {

/// The data of a step as they are kept: dates in ISO 8601, areas in square metres, money in yuan, yes or no.
/// - `datum_missing`, `datum_unknown` (neither the step's data nor what it requires name it), `datum_malformed`.
Result<CaseFacts> factsOf(const ClearingFile& file, const ClearingRequest& request, const ClearingStep& step,
                          const ClearingSheet& sheet);
/// What the step requires and the case doesn't fulfil: `requirement_unmet`, `exit_form_missing`, `item_unknown`,
/// `area_does_not_fit`, `subtenant_remains`.
std::optional<Refusal> unmetRequirement(const ClearingFile& file, const ClearingRequest& request,
                                        const ClearingStep& step, const ExitForm* form, const CaseFacts& facts);
/// `instalments_differ`, `paid_differs`.
std::optional<Refusal> faultOfMoney(const ClearingFile& file, const ClearingRequest& request, const CaseFacts& facts,
                                    const ClearingSheet& sheet);

} // namespace mutu::office
