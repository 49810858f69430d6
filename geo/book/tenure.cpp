// SPDX-License-Identifier: Apache-2.0
#include "geo/book/tenure.h"

#include "geo/book/enterprises.h"
#include "geo/book/parcel_files.h"
#include "geo/office/parcel_time.h"

#include <cassert>

namespace mutu::book {

namespace {

using Changes = std::vector<change::Change>;

/// Writes what a rule makes of the parcel's file as it is inside the transaction.
template <class Rule>
Result<Revision> drafted(Book& book, const change::Heading& heading, RecordId parcel, Intent intent, const Rule& rule) {
    return book.apply(
        heading,
        [&](store::Transaction&, change::Heading&) -> Result<Changes> {
            return rule(fileOf(book.records(), parcel), partyNames(book.records()));
        },
        intent);
}

template <class Record, class Rule>
Result<Revision> ended(Book& book, const change::Heading& heading, const Record& record, Date day, Intent intent,
                       const Rule& rule) {
    return drafted(book, heading, record.parcel.id, intent,
                   [&](const office::ParcelFile& file, const office::PartyNames& names) -> Result<Changes> {
                       auto after = rule(file, record, day, names);
                       if (!after) return after.refusal();
                       return Changes{{record, *std::move(after)}};
                   });
}

} // namespace

office::ParcelFile fileOf(const store::Store& records, RecordId parcel) {
    office::ParcelFile found;
    ParcelFiles::read(records, parcel, parcel).handOut([&](office::ParcelFile&& file) { found = std::move(file); });
    return found;
}

office::PartyNames partyNames(const store::Store& records) {
    return [&records](RecordId enterprise) { return enterpriseTitle(records, enterprise); };
}

Result<Revision> addRights(Book& book, const change::Heading& heading, std::vector<land::Right> rights, Intent intent,
                           const Exemption& exemption) {
    assert(!rights.empty());
    return drafted(book, heading, rights.front().parcel.id, intent,
                   [&](const office::ParcelFile& file, const office::PartyNames& names) -> Result<Changes> {
                       if (auto admitted = office::admitRights(file, rights, names); !admitted)
                           return admitted.refusal();
                       for (const auto& right : rights)
                           if (auto fault = faultOfEntry(book.records(), right.holder.id, right.parcel.id,
                                                         office::supplyDate(right).value_or(Date::today()),
                                                         office::Tenure::right, exemption))
                               return *std::move(fault);
                       Changes changes;
                       for (const auto& right : rights) changes.push_back({std::nullopt, right});
                       return changes;
                   });
}

Result<LeaseAdded> addLease(Book& book, const change::Heading& heading, const land::Lease& lease, Intent intent,
                            const Exemption& exemption) {
    LeaseAdded added;
    const auto revision = drafted(
        book, heading, lease.parcel.id, intent,
        [&](const office::ParcelFile& file, const office::PartyNames& names) -> Result<Changes> {
            auto admitted = office::admitLease(file, lease, names);
            if (!admitted) return admitted.refusal();
            if (auto fault = faultOfEntry(book.records(), lease.lessee.id, lease.parcel.id,
                                          lease.beginsOn.value_or(Date::today()), office::Tenure::lease, exemption))
                return *std::move(fault);
            added.lease = *admitted;
            return Changes{{std::nullopt, *std::move(admitted)}};
        });
    if (!revision) return revision.refusal();
    added.revision = *revision;
    return added;
}

Result<UseAdded> addUse(Book& book, const change::Heading& heading, const land::Use& use, Intent intent,
                        const Exemption& exemption) {
    UseAdded added;
    const auto revision =
        drafted(book, heading, use.parcel.id, intent,
                [&](const office::ParcelFile& file, const office::PartyNames& names) -> Result<Changes> {
                    if (auto admitted = office::admitUse(file, use, names); !admitted) return admitted.refusal();
                    if (auto fault = faultOfEntry(book.records(), use.user.id, use.parcel.id,
                                                  use.beginsOn.value_or(Date::today()), office::Tenure::use, exemption))
                        return *std::move(fault);
                    added.basis = office::basisOf(file, use, use.beginsOn.value_or(Date()));
                    return Changes{{std::nullopt, use}};
                });
    if (!revision) return revision.refusal();
    added.revision = *revision;
    return added;
}

Result<Revision> endRight(Book& book, const change::Heading& heading, const land::Right& right, Date day,
                          Intent intent) {
    return ended(book, heading, right, day, intent, office::endedRight);
}

Result<Revision> endLease(Book& book, const change::Heading& heading, const land::Lease& lease, Date day,
                          Intent intent) {
    return ended(book, heading, lease, day, intent, office::endedLease);
}

Result<Revision> endUse(Book& book, const change::Heading& heading, const land::Use& use, Date day, Intent intent) {
    return ended(book, heading, use, day, intent, office::endedUse);
}

Result<Revision> addEnterprise(Book& book, const change::Heading& heading, const land::Enterprise& enterprise,
                               Intent intent) {
    return book.apply(
        heading,
        [&](store::Transaction&, change::Heading&) -> Result<Changes> {
            auto made = newEnterprise(book.records(), enterprise);
            if (!made) return made.refusal();
            return Changes{{std::nullopt, *std::move(made)}};
        },
        intent);
}

} // namespace mutu::book
