// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/scene_following.h"

#include <string>

namespace mutu::book {

/// Where the scene of a book is kept between openings: a file beside it, which may be deleted at any time.
std::string sceneFilePath(const Book& book);

/// The scene of the whole book as readScene() reads it: from its file where that is of this book, this day and this
/// program, followed up to the present revision; else from the records.
/// - The file is known by a link of the book's hash chain, so that neither another book nor a copy that went its own
/// way is taken for it.
KeptScene broughtScene(const Book& book, Date day, const Progress& progress = {});

/// Keeps a scene in that file, in place of an earlier one. Nothing where it has fewer parcels than `least` (quicker
/// read than kept), was amended, or its file is up to date.
/// - Error{storage, "cannot_write"} where the folder is closed or the disk full: the book does not need the file.
void keepScene(const Book& book, const KeptScene& kept, std::size_t least = 20'000);

} // namespace mutu::book
