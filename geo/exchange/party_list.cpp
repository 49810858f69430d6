// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/party_list.h"

#include "geo/exchange/cell_value.h"
#include "geo/exchange/field_mapping.h"
#include "geo/exchange/layer.h"
#include "geo/exchange/source_file.h"
#include "geo/exchange/table_places.h"
#include "geo/land/record.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::exchange {

namespace {

struct Columns {
    int name = -1;
    int creditCode = -1;
    int area = -1;
    std::optional<AreaUnit> unit;
};

/// The column that import takes for a field of a kind.
template <class Record> FieldColumn columnFor(const FieldMapping& mapping, std::string_view field) {
    FieldColumn found;
    std::size_t at = 0;
    land::forEachField<Record>([&](const auto& each) {
        if (each.column == field) found = mapping.fields()[at];
        ++at;
    });
    return found;
}

Result<Columns> columnsOf(const LayerDescription& layer, const PartyListRequest& request) {
    FieldMapping::Wishes ofParty;
    FieldMapping::Wishes ofArea;
    for (const auto& [field, column] : request.map)
        (field == "area" ? ofArea : ofParty).emplace_back(field == "area" ? "registered_area" : field, column);
    const auto parties = FieldMapping::of(land::Kind::enterprise, layer, ofParty);
    if (!parties) return parties.refusal();
    const auto areas = FieldMapping::of(land::Kind::parcel, layer, ofArea);
    if (!areas) return areas.refusal();
    Columns columns;
    columns.name = columnFor<land::Enterprise>(*parties, "name").column;
    columns.creditCode = columnFor<land::Enterprise>(*parties, "credit_code").column;
    const auto area = columnFor<land::Parcel>(*areas, "registered_area");
    columns.area = area.column;
    columns.unit = area.unit;
    if (columns.name < 0 && columns.creditCode < 0)
        return Refusal{"list_without_party",
                       fmt::format("None of the columns of {} holds enterprises: {}.", request.path,
                                   fmt::join(layer.columns, ", ")),
                       request.path, "Say which with --map name=COLUMN or --map credit_code=COLUMN."};
    return columns;
}

} // namespace

Result<std::vector<ListedParty>> readPartyList(const PartyListRequest& request) {
    const auto file = SourceFile::find(request.path, request.encoding, {}, land::Kind::enterprise);
    auto layer = Layer::open(file, request.layer, std::string(land::name(land::Kind::enterprise)));
    const auto columns = columnsOf(layer.description(), request);
    if (!columns) return columns.refusal();
    std::vector<bool> selected(layer.description().columns.size(), false);
    for (const int column : {columns->name, columns->creditCode, columns->area})
        if (column >= 0) selected[static_cast<std::size_t>(column)] = true;
    const auto mapping = FieldMapping::of(land::Kind::enterprise, layer.description(), {});
    if (!mapping) return mapping.refusal();
    const TablePlaces places(file, layer.description(), *mapping, land::Kind::enterprise);
    const auto stream = layer.read(selected);
    std::vector<ListedParty> list;
    while (stream->next())
        for (std::size_t i = 0; i < stream->size(); ++i) {
            const auto cell = [&](int column) {
                return column < 0 ? Cell() : stream->cell(i, static_cast<std::size_t>(column));
            };
            ListedParty party;
            const auto place = places.of(stream->number(i), {});
            party.row = place ? place->row : static_cast<std::int64_t>(list.size()) + 2;
            party.name = textOf(cell(columns->name));
            party.creditCode = textOf(cell(columns->creditCode));
            if (const auto area = areaOf(cell(columns->area), columns->unit.value_or(request.unit));
                area.lack == Lack::none)
                party.area = area.value;
            list.push_back(std::move(party));
        }
    return list;
}

} // namespace mutu::exchange
