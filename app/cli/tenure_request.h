// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/settings.h"
#include "geo/book/conformity.h"
#include "geo/book/tenure_rows.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::cli {

/// A day as officers write it; nothing for an option that was not given. Stop `date_malformed`.
std::optional<Date> dateOption(std::string_view option, const std::optional<std::string>& text);

/// The enterprise of a credit code or exact name. Stops: those of book::enterpriseCalled.
land::Enterprise enterpriseArgument(const store::Store& records, const std::string& text);

/// Which part of a parcel a lease or use takes, as it is typed: a building, a floor of it, areas, or none of these: the
/// whole.
/// - Areas beside a building or floor make it a part by area there, unless they are all that it has.
class SpaceRequest {
  public:
    void declare(Arguments& arguments);
    /// Writes what was asked for into the record: building, floor, part, areas. Stops: `building_unknown`,
    /// `floor_unknown` (exit 40) with those there are; `extent_unclear`: a floor, but of which building?
    template <class Record> void fill(const store::Store& records, const land::Parcel& parcel, Record& record) const {
        const auto space = spaceOn(records, parcel);
        record.building.id = space.building;
        record.floor.id = space.floor;
        record.part = space.part;
        record.landArea = space.landArea;
        record.floorArea = space.floorArea;
    }
    /// The building and floor that were named, as conditions.
    void narrow(const store::Store& records, const land::Parcel& parcel, book::TenureQuestion& question) const;

  private:
    struct Space {
        RecordId building;
        RecordId floor;
        land::Part part = land::Part::whole;
        std::optional<RegisteredArea> landArea;
        std::optional<RegisteredArea> floorArea;
    };
    [[nodiscard]] Space spaceOn(const store::Store& records, const land::Parcel& parcel) const;

    std::optional<std::string> building_;
    std::optional<std::string> floor_;
    std::optional<std::string> land_;
    std::optional<std::string> floorArea_;
};

/// What entering or ending a lease or a use takes alike.
struct TenureChangeRequest {
    std::string book;
    std::string parcel;
    bool dryRun = false;
    SpaceRequest space;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> on;

    void declare(Arguments& arguments);
    void declareDays(Arguments& arguments);
    void declareEnd(Arguments& arguments);

    [[nodiscard]] book::Intent intent() const { return dryRun ? book::Intent::trial : book::Intent::write; }
    /// Stop `enterprise_missing` (usage) where the option was not given.
    [[nodiscard]] land::Enterprise party(const store::Store& records, const char* option,
                                         const std::optional<std::string>& text) const;
    template <class Record> void fillDays(Record& record) const {
        record.beginsOn = firstDay();
        record.endsOn = dateOption("--to", to);
    }
    /// What is to end: on which parcel, whose, where, and on which day.
    [[nodiscard]] book::TenureQuestion ending(const store::Store& records, const land::Parcel& place,
                                              const std::optional<std::string>& whose, const Settings& settings) const;

  private:
    [[nodiscard]] Date firstDay() const;
};

/// What the three `list` sub-verbs take.
struct TenureListRequest {
    std::string book;
    std::vector<std::string> parcels;
    std::optional<std::string> enterprise;
    std::vector<std::string> districts;
    bool everyDay = false;

    void declare(Arguments& arguments);
    [[nodiscard]] book::TenureQuestion question(const store::Store& records, const Settings& settings) const;
};

/// `--override REASON` of the verbs that enter a right, a lease or a use: an exemption from the zones, which rests on
/// `--document`.
class OverrideRequest {
  public:
    void declare(Arguments& arguments);
    [[nodiscard]] book::Exemption exemption(const Settings& settings) const { return {reason_, settings.document}; }
    /// The heading of the changeset, which keeps the reason and the document.
    [[nodiscard]] change::Heading heading(const Settings& settings, const std::string& title) const;

  private:
    std::string reason_;
};

/// Ending something needs a reason and, for rights and leases, the number of a document. Stops: `reason_missing`,
/// `document_number_missing`.
void mustSayWhy(const Settings& settings, bool withDocument);

} // namespace mutu::cli
