// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <optional>
#include <string>
#include <string_view>

namespace mutu::store {

/// Keeps a document's content under its SHA-256, 64 hexadecimal digits; what is kept already is left as it is.
/// - It is no record: it stands in no changeset, and stays when the change that brought it is undone.
void keepAttachment(Transaction& transaction, const std::string& hash, std::string_view content);
/// The content kept under a hash, as it is now: whoever reads it compares. Nothing where none is kept.
std::optional<std::string> attachment(const Store& store, const std::string& hash);

/// A transaction that can keep contents.
class AttachmentKeeper {
  public:
    virtual ~AttachmentKeeper() = default;
    virtual void keepAttachment(const std::string& hash, std::string_view content) = 0;
};

/// A store that can read contents.
class AttachmentReader {
  public:
    virtual ~AttachmentReader() = default;
    [[nodiscard]] virtual std::optional<std::string> attachment(const std::string& hash) const = 0;
};

} // namespace mutu::store
