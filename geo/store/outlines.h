// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <functional>
#include <string_view>

namespace mutu::store {

/// What a check of the map needs of a current parcel: a tenth of the work of reading the whole record. What it points
/// to is good during the visit alone.
struct ParcelOutline {
    RecordId id;
    std::string_view code;
    std::string_view plot;
    RecordId district; ///< none when the record states none
    land::Stratum stratum = land::Stratum::surface;
    std::string_view landUse;
    std::optional<RegisteredArea> registeredArea;
    const geom::Region* region = nullptr; ///< none when nothing is drawn

    [[nodiscard]] std::string_view title() const { return code.empty() ? plot : code; }
};

/// `share` says on which of the threads; false: enough, for that share.
using OutlineVisitor = std::function<bool(std::size_t share, const ParcelOutline&)>;

/// Visits every current parcel, on up to `shares` threads at once.
/// - Each share visits a run of ids in order, a later share those after an earlier one's. All see the state that the
/// store's object sees; where that can't be promised, or a store knows no other way, share 0 visits all.
/// - What a visitor throws is thrown on when all threads have ended.
void visitOutlines(const Store& store, std::size_t shares, const OutlineVisitor& visitor);

/// A store that can read outlines on several threads at once.
class OutlineReader {
  public:
    virtual ~OutlineReader() = default;

    /// False, and nothing visited, when it can't read on so many threads just now.
    [[nodiscard]] virtual bool visitOutlines(std::size_t shares, const OutlineVisitor& visitor) const = 0;
};

} // namespace mutu::store
