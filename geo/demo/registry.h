// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/date.h"
#include "geo/demo/dice.h"
#include "geo/demo/record_tray.h"

#include <map>
#include <string>
#include <string_view>

namespace mutu::demo {

using Holder = land::Reference<land::Kind::enterprise>;

/// The day on which the illustrative zone was drawn up: nothing in it happens later, except what is agreed for the
/// future.
Date referenceDay();
/// A day between two, both included; `from` if `to` lies before it.
Date dayBetween(Date from, Date to, Dice& dice);

/// The made-up registers: enterprises, parcel codes, contract and certificate numbers, each counted on through the
/// whole zone.
class Registry {
  public:
    Registry(std::uint64_t seed, RecordTray& tray)
        : seed_(seed)
        , tray_(&tray) {}

    /// Who holds what belongs to the public; call once, before any enterprise.
    void foundPublicBodies();
    [[nodiscard]] Holder developmentCompany() const { return {RecordId{1}}; }
    [[nodiscard]] Holder gridCompany() const { return {RecordId{2}}; }
    [[nodiscard]] Holder parksOffice() const { return {RecordId{3}}; }
    [[nodiscard]] Holder villageCooperative() const { return {RecordId{4}}; }
    /// A new enterprise of a trade (four figures).
    Holder found(std::string_view trade, Date registered, std::optional<Date> closed = {});

    /// What a large enterprise reported for the two years before the reference day, by the land it is on. Not for small
    /// ones: a zone collects the figures of those above scale first.
    void report(Holder holder, RegisteredArea land, Date since);

    /// The founder of the works next door, if there is one on the block that was there on that day.
    [[nodiscard]] std::optional<Holder> neighbour(Date day) const {
        return neighbour_ && neighbourSince_ < day ? neighbour_ : std::nullopt;
    }
    void rememberNeighbour(std::optional<Holder> holder, Date since = {}) {
        neighbour_ = holder, neighbourSince_ = since;
    }

    /// The next free code in a 地籍子区, `feature` GB, JB, JC …
    std::string nextCode(std::string_view district, std::string_view subDistrict, std::string_view feature);
    /// The next plot number in a 地籍子区, for what has no code yet.
    int nextPlot(std::string_view district, std::string_view subDistrict);
    std::string contract(Date signedOn);
    std::string certificate(Date registered);

  private:
    std::uint64_t seed_;
    RecordTray* tray_;
    std::uint64_t enterprises_ = 0;
    std::int64_t contracts_ = 0;
    std::int64_t certificates_ = 0;
    std::optional<Holder> neighbour_;
    Date neighbourSince_;
    std::map<std::string, int, std::less<>> sequences_; ///< by the code's first 14 characters
};

} // namespace mutu::demo
