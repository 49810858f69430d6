// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::book {

/// By what a parcel was found.
enum class ParcelKey : unsigned char { code, plot, supervisionNumber, certificate, contract, approval, name };

std::string_view name(ParcelKey key);

struct FoundParcel {
    land::Parcel parcel;
    ParcelKey key = ParcelKey::code;
};

/// The parcels that a text stands for, in force on the day (without one: current), in order of id.
/// - Its code comes first, then its plot number; where neither fits, every other key counts alike: the supervision
/// number (电子监管号) and certificate of a right, the contract of a right or lease, the number of an approval, the
/// name of the parcel, and the present or former name of an enterprise that holds a right to it or uses it.
/// - Several parcels: the text is no key for one; who needs one refuses and lists them.
/// - Code, plot, supervision number, enterprise's name go by index; the others are looked through, last of all.
std::vector<FoundParcel> parcelsByKey(const store::Store& records, const std::string& text, std::optional<Date> asOf);

/// The retired parcels of that code, plot number or name.
std::vector<land::Parcel> retiredByKey(const store::Store& records, const std::string& text);

} // namespace mutu::book
