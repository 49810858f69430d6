// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/base/identifier.h"
#include "geo/base/progress.h"
#include "geo/map/scene.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace mutu::book {

class Book;

/// What one picture has to say of single parcels and cluster zones beside what the book says: their property `remark`.
struct Remarks {
    std::map<RecordId, std::string> parcels{};
    std::map<RecordId, std::string> zones{};
};

/// Everything that maps show of a book on a day, with the properties that the shipped styles ask for. A property
/// without a value is absent.
/// - `district`: name, code. `cluster_zone`: name, industry (the first of its codes), plan.
/// - `parcel` (surface parcels alone): code, plot (without one, the last seven characters of the code), district,
/// land_use, area_mu, enterprise, industry
///   (two digits), and occupancy: `idle` where a piece is suspected idle, else the kind of its largest land piece that
///   holds on the day; without one `used` where a right, lease or use puts someone there (office::isHeldBy), else
///   `other`. Enterprise and industry are the occupier's: the user of the whole, else of the most floor or land, else
///   the holder of the right signed last.
/// - `vacancy` (vacant pieces: pool not none): kind, pool, vacant_mu, floor_m2, idle (`suspected`), district, since.
/// - `building`: floors, name, structure. `road`: class, stage, name, width (metres). `facility`: kind, stage, name.
/// - Ledger areas: parcels registered, else measured; vacancies the piece's; districts and zones measured.
/// - With `district`: that district's parcels, pieces, zones, buildings and facilities alone, the roads about it, and
/// every district's boundary.
/// - Records too far from home (homeOf) are left out and counted; tooFarAway() tells them.
/// - `remark` is what `remarks` has, on the parcels and zones that it names.
/// - One pass over the store's cursors; use it on the thread that owns the book. Progress stages: `scene_tenure`,
/// `scene_parcels`.
std::shared_ptr<const map::Scene> fillScene(const Book& book, Date asOf, const Progress& progress = {},
                                            std::optional<RecordId> district = {}, const Remarks& remarks = {});

} // namespace mutu::book
