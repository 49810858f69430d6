// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/book/conformity.h"
#include "geo/office/tenure.h"

#include <string>
#include <vector>

namespace mutu::book {

/// Everything on one parcel, read by index; nothing for an id without a parcel.
office::ParcelFile fileOf(const store::Store& records, RecordId parcel);

/// What an enterprise is called; the records must outlive it.
office::PartyNames partyNames(const store::Store& records);

// Each of these is one changeset, judged by geo/office/tenure.h inside the transaction; a trial leaves the book as it
// was. Their refusals are those of the rule and of Book::apply; what is added is also asked whether it lies in the zone
// of its enterprise's industry (conformity.h), from which an exemption frees it.

/// Rights to one parcel, of co-owners together. Precondition: at least one, all of one parcel.
Result<Revision> addRights(Book& book, const change::Heading& heading, std::vector<land::Right> rights,
                           Intent intent = Intent::write, const Exemption& exemption = {});

struct LeaseAdded {
    Revision revision;
    land::Lease lease; ///< as written: with its lessor
};
Result<LeaseAdded> addLease(Book& book, const change::Heading& heading, const land::Lease& lease,
                            Intent intent = Intent::write, const Exemption& exemption = {});

struct UseAdded {
    Revision revision;
    office::UseBasis basis = office::UseBasis::nothing; ///< on its first day
};
Result<UseAdded> addUse(Book& book, const change::Heading& heading, const land::Use& use, Intent intent = Intent::write,
                        const Exemption& exemption = {});

Result<Revision> endRight(Book& book, const change::Heading& heading, const land::Right& right, Date day,
                          Intent intent = Intent::write);
Result<Revision> endLease(Book& book, const change::Heading& heading, const land::Lease& lease, Date day,
                          Intent intent = Intent::write);
Result<Revision> endUse(Book& book, const change::Heading& heading, const land::Use& use, Date day,
                        Intent intent = Intent::write);

Result<Revision> addEnterprise(Book& book, const change::Heading& heading, const land::Enterprise& enterprise,
                               Intent intent = Intent::write);

} // namespace mutu::book
