// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/change/changeset.h"

#include <span>
#include <string>

namespace mutu::change {

// The canonical bytes of records and changesets: the images kept in the history and what its hash chain is computed
// over. A record is its kind, its id and its stated fields, each with its number; fields that are not stated are left
// out, so a later version that knows more fields writes the same bytes for old records. The format never changes.

void appendRecord(std::string& bytes, const land::Record& record);
/// Reads one record. Error{storage, "history_damaged"} on bytes that are none.
land::Record recordFrom(std::span<const std::byte> bytes);

/// The running hash of one changeset: the predecessor's hash, the heading, then each change's images in order.
class ChainHash {
  public:
    ChainHash(const Digest& previous, const Heading& heading);
    /// `before` and `after` are canonical bytes, empty where that side is absent.
    void add(std::string_view before, std::string_view after);
    Digest finish();

  private:
    Sha256 hash_;
    std::string buffer_;
};

} // namespace mutu::change
