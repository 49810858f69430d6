// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/settings.h"
#include "geo/book/edit.h"

namespace mutu::cli {

/// Tells what an edit of the fabric did, or would do where it was not written: parcels retired, made and changed, with
/// their areas, and every vertex that an edge received.
/// - JSON:
/// `{"dry_run":…,"revision":n|null,"retired":[…],"created":[{"parcel","plot","area_m2","area_mu","registered_m2",
///   "parents":[{"parcel","area_m2"}]}],"changed":[{"parcel","area_before_m2","area_after_m2"}],"effects":[{"parcel","x",
///   "y","area_m2"}],"carried":n}`; the parents' areas are those of the lineage. With a dry run the revision is null
///   and the codes are those that would be given now.
void answerEdit(const Settings& settings, const fabric::Edit& edit, const book::Edited& edited, bool dryRun);

} // namespace mutu::cli
