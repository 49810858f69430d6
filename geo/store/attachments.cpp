// SPDX-License-Identifier: Apache-2.0
#include "geo/store/attachments.h"

#include "geo/base/error.h"

namespace mutu::store {

void keepAttachment(Transaction& transaction, const std::string& hash, std::string_view content) {
    auto* keeper = dynamic_cast<AttachmentKeeper*>(&transaction);
    if (keeper == nullptr) throw Error(ErrorKind::internal, "internal", "this store keeps no attachments");
    keeper->keepAttachment(hash, content);
}

std::optional<std::string> attachment(const Store& store, const std::string& hash) {
    const auto* reader = dynamic_cast<const AttachmentReader*>(&store);
    return reader == nullptr ? std::nullopt : reader->attachment(hash);
}

} // namespace mutu::store
