// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"
#include "geo/geom/wide.h"

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace mutu::test {

/// `side` × `side` quadrangles of about 20 m with shaken corners, every twentieth place left open, as one import.
void bringFabric(book::Book& book, int side, std::uint64_t seed);

/// An officer who edits a book at random: splits, divides, merges, reshapes, moves, adds and takes vertices, draws,
/// fills, retires and restores parcels.
class FieldDay {
  public:
    FieldDay(book::Book& book, std::uint64_t seed);

    /// Makes one edit that the book takes, whatever many it refuses on the way. What it was, for messages.
    std::string edit();
    /// The change of twice the total area that the edits so far account for: listed node effects, parcels added,
    /// retired and restored, and the moves of boundaries that lie open, by the shoelace of their vertices.
    [[nodiscard]] geom::Wide accounted() const { return accounted_; }
    /// How often each kind of edit was taken, and how often refused with which code.
    [[nodiscard]] const std::map<std::string, int>& tally() const { return tally_; }
    /// The box around what the last edit touched.
    [[nodiscard]] const geom::Box& lastPlace() const { return lastPlace_; }

  private:
    using Attempt = Result<fabric::Edit>;
    std::int64_t roll(std::int64_t least, std::int64_t most);
    [[nodiscard]] fabric::Neighbourhood around(const geom::Box& box) const;
    land::Parcel anyParcel();
    /// A vertex of a parcel, the parcels around it given.
    geom::Point anyVertex(const land::Parcel& parcel);
    Attempt attempt(int kind);
    Attempt split();
    Attempt divide();
    Attempt merge();
    Attempt reshape();
    Attempt vertex(int kind);
    Attempt add();
    Attempt fill();
    Attempt retire();
    Attempt restore();
    void account(int kind, const fabric::Edit& edit);

    book::Book& book_;
    std::mt19937_64 random_;
    std::vector<RecordId> current_;
    std::vector<RecordId> retired_;
    geom::Box extent_;
    geom::Box lastPlace_;
    geom::Wide accounted_ = 0;
    std::map<std::string, int> tally_;
};

/// Twice the total area of all current parcels, exact.
geom::Wide doubledTotal(const book::Book& book);

} // namespace mutu::test
