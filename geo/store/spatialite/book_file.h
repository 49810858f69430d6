// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/store/spatialite/connection.h"
#include "geo/store/store.h"

#include <functional>
#include <memory>
#include <string>

namespace mutu::store {

// The life of a book's file: made whole or not at all, recognised before it is trusted, upgraded after a copy.

/// Makes a book of a schema version under a temporary name and moves it to `path`; nothing is overwritten
/// (Error{badInput, "book_exists"}).
void createBookFile(const std::string& path, const Card& card, int version);

/// The same for a book that is filled while it is made: `fill` writes through the connection it is handed; nothing is
/// kept twice on the disk for it, because a book that isn't finished is thrown away as a whole.
void createBookFile(const std::string& path, const Card& card, int version,
                    const std::function<void(std::unique_ptr<Connection>)>& fill);

struct OpenedBook {
    std::unique_ptr<Connection> connection;
    bool readOnly;
};

/// Opens an existing book. Errors: badInput `book_missing`, `book_is_folder`, `book_empty`, `not_a_book`,
/// `book_truncated`; storage `book_too_new`, `book_needs_upgrade`.
OpenedBook openBookFile(const std::string& path, bool readOnly);

/// A complete copy under a temporary name, then moved to `path`; nothing is overwritten.
void copyBookFile(Connection& connection, const std::string& path, const Progress& progress);

} // namespace mutu::store
