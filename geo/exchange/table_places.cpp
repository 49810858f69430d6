// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/table_places.h"

#include "geo/exchange/column_names.h"
#include "geo/land/record.h"

#include <algorithm>

namespace mutu::exchange {

std::string columnLetters(std::size_t column) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

bool isTableDriver(std::string_view driver) { return driver == "CSV" || driver == "XLSX" || driver == "ODS"; }

TablePlaces::TablePlaces(const SourceFile& file, const LayerDescription& layer, const FieldMapping& mapping,
                         land::Kind kind)
    : isTable_(isTableDriver(layer.driver))
    , isWorkbook_(!file.sheet.empty() || layer.driver != "CSV")
    , sheet_(!file.sheet.empty()     ? file.sheet
             : layer.driver == "CSV" ? std::string()
                                     : layer.name)
    , above_(layer.driver == "CSV" ? 1 : 0) // workbooks' features bear the number of their row
    , rows_(file.rows)
    , headings_(layer.columns) {
    land::withKind(kind, [&]<class Record>(const Record&) {
        std::size_t at = 0;
        land::forEachField<Record>([&](const auto& field) {
            if (const int column = mapping.fields()[at++].column; column >= 0)
                columns_.emplace(field.column, static_cast<std::size_t>(column));
        });
    });
    if (mapping.parcelColumn() >= 0) columns_.emplace("parcel_id", static_cast<std::size_t>(mapping.parcelColumn()));
}

std::optional<TablePlace> TablePlaces::of(std::int64_t number, std::string_view field) const {
    if (!isTable_) return std::nullopt;
    TablePlace place;
    place.sheet = sheet_;
    const bool listed = number >= 1 && static_cast<std::size_t>(number) <= rows_.size();
    place.row = listed ? rows_[static_cast<std::size_t>(number) - 1] : number + above_;
    const auto found = columns_.find(field);
    if (found == columns_.end()) return place;
    place.heading = headings_[found->second];
    if (isWorkbook_) place.letter = columnLetters(found->second);
    return place;
}

} // namespace mutu::exchange
