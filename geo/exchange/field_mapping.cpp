// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/field_mapping.h"

#include "geo/exchange/column_names.h"
#include "geo/exchange/column_unit.h"
#include "geo/land/record.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::exchange {

namespace {

/// A layer's column as it is matched.
struct Candidate {
    std::string plain; ///< the whole name
    std::string base;  ///< without its unit
    std::optional<ColumnUnit> unit;
    bool cut = false; ///< may have lost its end
    bool taken = false;
};

std::vector<Candidate> candidates(const LayerDescription& layer) {
    std::vector<Candidate> found;
    for (const auto& column : layer.columns) {
        auto& one = found.emplace_back();
        one.plain = plainName(column);
        // Half a character at the end of a name cut to ten bytes was read as U+FFFD.
        while (one.plain.size() >= 3 && one.plain.compare(one.plain.size() - 3, 3, "\xEF\xBF\xBD") == 0) {
            one.plain.resize(one.plain.size() - 3);
            one.cut = true;
        }
        one.base = one.plain;
        one.unit = takeColumnUnit(one.base);
        one.cut = layer.driver == "ESRI Shapefile" && (one.cut || one.plain.size() >= 9);
    }
    return found;
}

enum class Match : unsigned char { whole, withUnit, cut };

struct Slot {
    std::string_view column;
    bool area = false;
    bool drawn = false;
    bool isNumber = false;
};

std::vector<Slot> slotsOf(land::Kind kind) {
    std::vector<Slot> slots;
    land::withKind(kind, [&]<class Record>(const Record& record) {
        land::forEachField<Record>([&](const auto& field) {
            using Value = std::decay_t<decltype(record.*field.member)>;
            slots.push_back({field.column, std::is_same_v<Value, std::optional<RegisteredArea>>,
                             std::is_same_v<Value, geom::Shape> && field.column == "geometry",
                             std::is_same_v<Value, std::optional<double>> || std::is_same_v<Value, std::int64_t> ||
                                 std::is_same_v<Value, std::optional<std::int64_t>>});
        });
    });
    return slots;
}

/// A column of our own name holds the record's own numbers, unless it states a unit.
FieldColumn settle(std::vector<Candidate>& all, int index, const Slot& slot, bool foreign, bool isOurs) {
    auto& one = all[static_cast<std::size_t>(index)];
    one.taken = true;
    if (slot.area) return {index, one.unit ? one.unit->area : std::nullopt, 1, foreign};
    const bool isScaled = !isOurs || one.unit.has_value();
    return {index, std::nullopt, isScaled ? scaleOf(slot.column, one.unit).value_or(1) : 1, foreign};
}

/// Whether a column with that unit can fill the field: 面积（万元） is no area.
bool isUnitOf(const Candidate& one, const Slot& slot) {
    if (!one.unit) return false;
    return slot.area ? one.unit->area.has_value() : slot.isNumber && scaleOf(slot.column, one.unit).has_value();
}

/// `fits`: whether the column's unit is one of the field's.
template <class Fits> int find(const std::vector<Candidate>& all, std::string_view word, Match how, Fits&& fits) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& one = all[i];
        if (one.taken) continue;
        const bool hit = how == Match::whole      ? one.plain == word
                         : how == Match::withUnit ? one.base == word && fits(one)
                                                  : one.cut && word.size() > one.plain.size() &&
                                                        word.substr(0, one.plain.size()) == one.plain;
        if (hit) return static_cast<int>(i);
    }
    return -1;
}

int findWhole(const std::vector<Candidate>& all, std::string_view word) {
    return find(all, word, Match::whole, [](const Candidate&) { return false; });
}

/// Our own names first, for every field; only then the words, so that `name` never takes what is another field's own.
void matchAll(land::Kind kind, const std::vector<Slot>& slots, std::vector<Candidate>& all,
              std::vector<FieldColumn>& fields) {
    for (const Match how : {Match::whole, Match::withUnit, Match::cut}) {
        const auto search = [&](std::size_t i, std::string_view word) {
            return find(all, word, how, [&](const Candidate& one) { return isUnitOf(one, slots[i]); });
        };
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (fields[i].column >= 0 || slots[i].drawn) continue;
            const int hit = search(i, fileColumn(slots[i].column));
            if (hit >= 0) fields[i] = settle(all, hit, slots[i], how != Match::whole, true);
        }
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (fields[i].column >= 0 || slots[i].drawn) continue;
            for (const auto word : columnWords(kind, slots[i].column)) {
                const int hit = search(i, word);
                if (hit < 0) continue;
                fields[i] = settle(all, hit, slots[i], true, false);
                fields[i].isLastDay = namesLastDay(kind, slots[i].column, word);
                break;
            }
        }
    }
}

int columnNamed(const LayerDescription& layer, const std::string& name) {
    for (std::size_t i = 0; i < layer.columns.size(); ++i)
        if (layer.columns[i] == name) return static_cast<int>(i);
    for (std::size_t i = 0; i < layer.columns.size(); ++i)
        if (plainName(layer.columns[i]) == plainName(name)) return static_cast<int>(i);
    return -1;
}

std::string listed(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

std::optional<Refusal> grant(const FieldMapping::Wishes& wishes, land::Kind kind, const LayerDescription& layer,
                             const std::vector<Slot>& slots, std::vector<Candidate>& all,
                             std::vector<FieldColumn>& fields) {
    for (const auto& [field, column] : wishes) {
        const auto slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) {
            return !s.drawn && (s.column == field || fileColumn(s.column) == field);
        });
        if (slot == slots.end()) {
            std::vector<std::string> known;
            for (const auto& s : slots)
                if (!s.drawn) known.emplace_back(fileColumn(s.column));
            return Refusal{"column_unknown",
                           fmt::format("A {} has no field “{}”.", land::name(kind), field),
                           {},
                           fmt::format("Fields are: {}.", listed(known))};
        }
        const int index = columnNamed(layer, column);
        if (index < 0)
            return Refusal{"column_unknown",
                           fmt::format("The layer {} has no column “{}”.", layer.name, column),
                           {},
                           fmt::format("Columns are: {}.", listed(layer.columns))};
        const bool isOurs = fileColumn(slot->column) == plainName(column);
        fields[static_cast<std::size_t>(slot - slots.begin())] = settle(all, index, *slot, !isOurs, isOurs);
    }
    return std::nullopt;
}

/// A floor's parcel isn't a field of the record: it says in which parcel the building is looked for.
std::optional<Refusal> takeParcel(FieldMapping::Wishes& wishes, const LayerDescription& layer,
                                  std::vector<Candidate>& all, int& column) {
    const auto wish = std::find_if(wishes.begin(), wishes.end(), [](const auto& each) {
        return each.first == "parcel" || each.first == "parcel_id";
    });
    if (wish == wishes.end()) return std::nullopt;
    column = columnNamed(layer, wish->second);
    if (column < 0)
        return Refusal{"column_unknown",
                       fmt::format("The layer {} has no column “{}”.", layer.name, wish->second),
                       {},
                       fmt::format("Columns are: {}.", listed(layer.columns))};
    all[static_cast<std::size_t>(column)].taken = true;
    wishes.erase(wish);
    return std::nullopt;
}

int parcelColumnOf(std::vector<Candidate>& all) {
    int column = findWhole(all, "parcel");
    for (const auto word : columnWords(land::Kind::building, "parcel_id"))
        if (column < 0) column = findWhole(all, word);
    if (column >= 0) all[static_cast<std::size_t>(column)].taken = true;
    return column;
}

} // namespace

Result<FieldMapping> FieldMapping::of(land::Kind kind, const LayerDescription& layer, const Wishes& wishes) {
    FieldMapping mapping;
    auto slots = slotsOf(kind);
    auto all = candidates(layer);
    mapping.fields_.resize(slots.size());
    mapping.columns_ = layer.columns;
    auto fieldWishes = wishes;
    if (kind == land::Kind::floor)
        if (auto refusal = takeParcel(fieldWishes, layer, all, mapping.parcelColumn_)) return *refusal;
    if (auto refusal = grant(fieldWishes, kind, layer, slots, all, mapping.fields_)) return *refusal;
    if (layer.drawn == Drawn::nothing) // a workbook's outlines stand in a column, as text
        for (auto& slot : slots) slot.drawn = false;
    matchAll(kind, slots, all, mapping.fields_);
    for (const char* word : {"mjdw", "面积单位", "area_unit"})
        if (mapping.unitColumn_ < 0) mapping.unitColumn_ = findWhole(all, word);
    if (kind == land::Kind::floor && mapping.parcelColumn_ < 0) mapping.parcelColumn_ = parcelColumnOf(all);
    return mapping;
}

std::vector<bool> FieldMapping::selected() const {
    std::vector<bool> marks(columns_.size(), false);
    for (const auto& field : fields_)
        if (field.column >= 0) marks[static_cast<std::size_t>(field.column)] = true;
    if (parcelColumn_ >= 0) marks[static_cast<std::size_t>(parcelColumn_)] = true;
    if (unitColumn_ >= 0) marks[static_cast<std::size_t>(unitColumn_)] = true;
    return marks;
}

std::vector<std::string> FieldMapping::unusedColumns() const {
    const auto marks = selected();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (!marks[i]) names.push_back(columns_[i]);
    return names;
}

std::size_t FieldMapping::found() const {
    return static_cast<std::size_t>(
        std::count_if(fields_.begin(), fields_.end(), [](const FieldColumn& f) { return f.column >= 0; }));
}

} // namespace mutu::exchange
