// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/change/codec.h"

#include <map>
#include <string>
#include <utility>

namespace mutu::test {

/// The canonical bytes of every record of a book, retired ones included: equal for books that hold the same.
inline std::map<std::pair<land::Kind, std::int64_t>, std::string> everything(const book::Book& book) {
    std::map<std::pair<land::Kind, std::int64_t>, std::string> images;
    for (const auto kind : land::allKinds) {
        query::RecordQuestion question{.kind = kind};
        question.withRetired = true;
        book.records().visit(question, [&](const land::Record& record) {
            change::appendRecord(images[{kind, land::idOf(record).value}], record);
            return true;
        });
    }
    return images;
}

} // namespace mutu::test
