// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::desktop {

/// Something that one can type to get to: a parcel by code, plot and name, an enterprise by name and credit code.
struct NameEntry {
    enum class What : unsigned char { enterprise, parcel };
    What what = What::parcel;
    RecordId id;
    std::string title;
    std::string also; ///< further words it is found by
};

/// Every name of a book, packed into one text so that a million are looked through within tens of milliseconds.
/// - Never changes once it is shared between threads.
class NameIndex {
  public:
    void add(const NameEntry& entry);
    [[nodiscard]] std::size_t size() const { return ids_.size(); }

    /// At most `limit` entries that contain the text, those whose title begins or ends with it first, each kind in the order of
    /// adding. Latin letters match in either case. Once `stop` is requested the answer is cut short.
    [[nodiscard]] std::vector<NameEntry> matches(std::string_view text, std::size_t limit, const std::stop_token& stop = {}) const;

  private:
    [[nodiscard]] std::size_t entryAt(std::size_t place) const;
    [[nodiscard]] std::size_t endOf(std::size_t entry) const;
    [[nodiscard]] NameEntry entry(std::size_t number) const;

    std::string text_; ///< title, tab, further words, newline; entry after entry
    std::vector<std::uint64_t> starts_;
    std::vector<RecordId> ids_;
    std::vector<NameEntry::What> kinds_;
};

} // namespace mutu::desktop
