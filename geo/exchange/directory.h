// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/geom/shape.h"
#include "geo/land/field.h"

#include <string>
#include <string_view>

namespace mutu::exchange {

/// Looks up, by name or place, what a row points to. Called on the thread that takes the records, never on the one that
/// reads the file.
class Directory {
  public:
    virtual ~Directory() = default;
    /// - district, cluster zone: by name or code; parcel: by code, else plot number; enterprise: by credit code, else
    /// name.
    /// - building: by number, else name, on the parcel `within`, or as `parcel/number`; floor: by number in the
    /// building `within`.
    /// - 0 when there is none, or more than one that it could be.
    virtual RecordId find(land::Kind kind, std::string_view name, RecordId within) = 0;
    /// The code of GB/T 4754 that a text means (`3451`, `C3451`, `3451 滚动轴承制造`, or a class's name); empty: none.
    virtual std::string industry(std::string_view text) { return std::string(text); }
    /// The parcel's only building; 0 when it has none, or several.
    virtual RecordId onlyBuilding(RecordId parcel) = 0;
    /// The current parcel of the ground on which a point lies; 0 when there is none, or more than one.
    virtual RecordId parcelAt(geom::Point place) = 0;
};

} // namespace mutu::exchange
