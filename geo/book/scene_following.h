// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/base/identifier.h"
#include "geo/base/progress.h"
#include "geo/map/scene.h"

#include <memory>
#include <optional>

namespace mutu::book {

class Book;

/// A scene of a whole book that can be kept true while the book is written to.
struct KeptScene {
    std::shared_ptr<const map::Scene> scene;
    Date day;
    Revision revision; ///< everything up to it is in the scene
};

/// The scene as fillScene() fills it.
KeptScene readScene(const Book& book, Date day, const Progress& progress = {});

/// The same scene after what was written since, read from the changesets: only what they touched is read and made
/// anew, the rest is shared. It shows what readScene() would.
/// - Nothing where reading all is the better way: a district, a name of an enterprise or very much changed, or records
/// were left out as too far away.
/// - Use it on the thread that owns the book; it costs what the changes cost, not what the book does.
std::optional<KeptScene> followed(const Book& book, const KeptScene& before);

} // namespace mutu::book
