// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/settings.h"
#include "geo/book/candidates.h"

namespace mutu::cli {

/// Tells which pieces suit, why each fits and why it stands where it does.
void answerCandidates(const book::Candidates& found, const book::CandidateQuestion& question, const Settings& settings);

} // namespace mutu::cli
