// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/office/occupancy.h"
#include "geo/store/store.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mutu::book {

/// Who is on each parcel on a day, and what its vacant pieces make of it; asked parcel by parcel, for very many
/// parcels. Who counts as there is office::isHeldBy's rule.
class Occupiers {
  public:
    /// `step` is called for each record read, and may throw to stop.
    Occupiers(const store::Store& records, Date day, const std::function<void()>& step = {});

    /// The same for these parcels alone, read by index.
    Occupiers(const store::Store& records, Date day, const std::vector<RecordId>& parcels);

    /// Takes a derived piece into account; all pieces before the first question.
    void add(const land::Vacancy& piece);

    struct Answer {
        std::string_view occupancy;
        std::string_view enterprise;
        std::string_view industry; ///< two digits
    };
    [[nodiscard]] Answer of(RecordId parcel) const;

  private:
    struct Claim {
        std::int64_t parcel = 0;
        std::int64_t enterprise = 0;
        std::int64_t weight = 0;
        int rank =
            0; ///< 3 a use of the whole, 2 another use, 1 a right, 0 a lease (which alone says that someone is there)

        [[nodiscard]] bool isBefore(const Claim& other) const;
    };
    struct Name {
        std::string name;
        std::string industry;
    };
    void know(const land::Enterprise& enterprise);
    void claim(const land::Use& use, Date day);
    void claim(const land::Right& right, Date day);
    void claim(const land::Lease& lease, Date day);
    void arrange();

    std::vector<Claim> claims_;
    std::unordered_map<std::int64_t, Name> enterprises_;
    std::unordered_map<std::int64_t, office::Occupancy> pieces_;
};

} // namespace mutu::book
