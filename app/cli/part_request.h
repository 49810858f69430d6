// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "geo/book/reuse.h"

#include <optional>
#include <string>

namespace mutu::cli {

/// Which part of a parcel a recipient is to have: a line that splits it off, as `parcel split` takes one, or the way in
/// which its area is divided off, as `parcel divide` does.
class PartRequest {
  public:
    void declare(Arguments& arguments);

    /// Nothing where no part is told. `area`: of the part, where one is stated.
    /// - Stops: `option_missing`, those of the geometry's options; refusals of fabric::split() and fabric::divide(),
    /// `part_unclear`.
    [[nodiscard]] std::optional<book::ReusePart> part(const store::Store& records, const land::Parcel& parcel,
                                                      std::optional<RegisteredArea> area, Date day) const;

  private:
    std::string line_;
    std::optional<std::string> bearing_;
    std::optional<std::string> parallelTo_;
    std::optional<std::string> at_;
    std::string buildingTo_;
};

} // namespace mutu::cli
