// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/base/result.h"
#include "geo/book/book.h"
#include "geo/exchange/layer_writer.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// What is to be written where. All conditions that are given hold together.
/// - `kind` unset: the vacant pieces that answer `vacancies`, as they are on its day.
/// - `districts`: records that lie in one of them: their own district, or that of the parcel that they belong to; kinds
/// without either are not narrowed.
/// - `asOf`: records that held on that day by their own dates (isInForceOn).
/// - `target.crs` and `target.layer` are filled in from the book and the kind when empty.
struct ExportRequest {
    exchange::WriteRequest target;
    std::optional<land::Kind> kind;
    query::VacancyQuestion vacancies;
    std::vector<RecordId> districts;
    std::optional<geom::Box> window;
    std::optional<Date> asOf;
};

struct ExportAccount {
    std::int64_t written = 0;
    std::int64_t cutTexts = 0; ///< texts that the format could not hold whole
    bool undated = false;      ///< a day was asked for, and the kind has no dates: written as it is now
};

/// Writes current records (or those of a day) to a file that can be imported again; references are written as names.
/// - Errors as in exchange::LayerWriter; a failed or cancelled export leaves no file.
ExportAccount exportFile(const Book& book, ExportRequest request, const Progress& progress = {});

} // namespace mutu::book
