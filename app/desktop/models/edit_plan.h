// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/book/edit.h"
#include "geo/store/store.h"

#include <QString>

#include <functional>
#include <string>

namespace mutu::desktop {

/// An edit as it would be written: worked out, not yet done.
/// - `readAt`: the revision of the parcels it was worked out from; what changed around it since makes the writing a
/// refusal.
struct EditPlan {
    fabric::Edit edit;
    QString title; ///< of the changeset, in the officer's language
    std::string series{};
    Revision readAt{};
    double departure = 0; ///< the farthest that a dividing line bends off the straight, in mm
};

/// Reads the parcels in question and works an edit out; runs on a lane, and may be dropped or asked again at any time.
using Planner = std::function<Result<EditPlan>(const store::Store& records)>;

} // namespace mutu::desktop
