// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/clearing_list.h"

#include "geo/exchange/cell_value.h"
#include "geo/exchange/column_names.h"
#include "geo/exchange/field_mapping.h"
#include "geo/exchange/layer.h"
#include "geo/exchange/row_sort.h"
#include "geo/exchange/source_file.h"
#include "geo/exchange/table_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace mutu::exchange {

namespace {

enum Field : std::size_t {
    parcel,
    list,
    year,
    name,
    creditCode,
    area,
    ground,
    exitForm,
    state,
    disposed,
    remaining,
    dueOn,
    fieldCount
};

struct FieldNames {
    std::string_view field;
    std::string_view words; ///< headings in use, the best first
    bool isArea = false;
};

constexpr std::array<FieldNames, fieldCount> fieldNames{{
    {"parcel", "地块编码 宗地代码 宗地编码 地块编号 宗地号 zddm parcel_code"},
    {"list", "计划编码 整治清单文号 清单文号 list_document"},
    {"year", "年份 年度"},
    {"name", "企业名称 单位名称 公司名称 qymc"},
    {"credit_code", "社会统一信用代码 统一社会信用代码 信用代码 tyshxydm"},
    {"area", "占地面积 用地面积 土地面积 面积 area", true},
    {"ground", "低效类型 列入原因"},
    {"exit_form", "处置方式 退出方式"},
    {"state", "当前状态 案件状态 状态"},
    {"disposed", "处置面积 已处置面积 freed_area disposed", true},
    {"remaining", "剩余面积 remaining", true},
    {"due_on", "完成时限 办结时限 清退期限 期限"},
}};

/// The column of every field; -1: none.
struct Columns {
    std::array<int, fieldCount> at{};
    std::array<std::optional<AreaUnit>, fieldCount> unit{};

    [[nodiscard]] bool uses(int column) const { return std::find(at.begin(), at.end(), column) != at.end(); }
};

std::string baseOf(const std::string& heading, std::optional<AreaUnit>& unit) {
    auto base = plainName(heading);
    unit = takeAreaUnit(base);
    return base;
}

Result<Columns> columnsOf(const LayerDescription& layer, const ClearingListRequest& request) {
    Columns columns;
    columns.at.fill(-1);
    const auto take = [&](std::size_t field, auto fits) {
        for (std::size_t i = 0; i < layer.columns.size() && columns.at[field] < 0; ++i) {
            std::optional<AreaUnit> unit;
            const auto base = baseOf(layer.columns[i], unit);
            if (columns.uses(static_cast<int>(i)) || !fits(plainName(layer.columns[i]), base)) continue;
            columns.at[field] = static_cast<int>(i);
            columns.unit[field] = unit;
        }
    };
    for (const auto& [wished, column] : request.map) {
        const auto field = std::find_if(fieldNames.begin(), fieldNames.end(),
                                        [&, wish = wished](const FieldNames& each) { return each.field == wish; });
        if (field == fieldNames.end()) {
            std::vector<std::string_view> known;
            for (const auto& each : fieldNames) known.push_back(each.field);
            return Refusal{"column_unknown",
                           fmt::format("A ledger of cases has no field “{}”.", wished),
                           {},
                           fmt::format("Fields are: {}.", fmt::join(known, ", "))};
        }
        const auto at = static_cast<std::size_t>(field - fieldNames.begin());
        take(at, [&, heading = plainName(column)](const auto& whole, const auto&) { return whole == heading; });
        if (columns.at[at] < 0)
            return Refusal{"column_unknown",
                           fmt::format("The layer {} has no column “{}”.", layer.name, column),
                           {},
                           fmt::format("Columns are: {}.", fmt::join(layer.columns, ", "))};
    }
    for (std::size_t field = 0; field < fieldCount; ++field) {
        take(field, [&](const auto& whole, const auto&) { return whole == fieldNames[field].field; });
        const auto words = fieldNames[field].words;
        for (std::size_t at = 0; at < words.size();) {
            const auto end = std::min(words.find(' ', at), words.size());
            take(field, [&, word = words.substr(at, end - at)](const auto& whole, const auto& base) {
                return whole == word || (fieldNames[field].isArea && base == word);
            });
            at = end + 1;
        }
    }
    if (columns.at[name] < 0 && columns.at[creditCode] < 0)
        return Refusal{"list_without_party",
                       fmt::format("None of the columns of {} holds enterprises: {}.", request.path,
                                   fmt::join(layer.columns, ", ")),
                       request.path, "Say which with --map name=COLUMN or --map credit_code=COLUMN."};
    return columns;
}

/// Reads one row after another, and remembers the first area whose unit nobody states.
class Reader {
  public:
    Reader(const SourceFile& file, const LayerDescription& layer, const Columns& columns, const FieldMapping& mapping,
           std::optional<AreaUnit> unit)
        : columns_(columns)
        , headings_(layer.columns)
        , places_(file, layer, mapping, land::Kind::enterprise)
        , isWorkbook_(!file.sheet.empty() || layer.driver != "CSV")
        , unit_(unit) {}

    ListedLand row(const FeatureStream& stream, std::size_t index) {
        ListedLand row;
        row.judgement.number = stream.number(index);
        row.place = places_.of(row.judgement.number, {});
        const auto text = [&](Field field) { return textOf(cell(stream, index, field)); };
        row.parcel = text(parcel);
        row.list = text(list);
        row.name = text(name);
        row.creditCode = text(creditCode);
        row.ground = text(ground);
        row.exitForm = text(exitForm);
        row.state = text(state);
        row.judgement.title = row.name.empty() ? row.creditCode : row.name;
        row.area = areaIn(stream, index, area, row);
        row.disposed = areaIn(stream, index, disposed, row);
        row.remaining = areaIn(stream, index, remaining, row);
        if (const auto read = numberOf(cell(stream, index, year)); read.lack == Lack::none)
            row.year = std::llround(read.value);
        else if (read.lack == Lack::malformed)
            remark(row, year, "cell_unreadable", text(year));
        if (const auto read = dateOf(cell(stream, index, dueOn)); read.lack == Lack::none)
            row.dueOn = read.value;
        else if (read.lack == Lack::malformed)
            remark(row, dueOn, "cell_unreadable", text(dueOn));
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            if (columns_.uses(static_cast<int>(i))) continue;
            if (auto said = textOf(stream.cell(index, i)); !said.empty())
                row.notes.emplace_back(headings_[i], std::move(said));
        }
        return row;
    }
    /// The heading of areas whose unit is nowhere stated.
    [[nodiscard]] const std::string& withoutUnit() const { return withoutUnit_; }

  private:
    [[nodiscard]] Cell cell(const FeatureStream& stream, std::size_t index, Field field) const {
        const int column = columns_.at[field];
        return column < 0 ? Cell() : stream.cell(index, static_cast<std::size_t>(column));
    }

    std::optional<RegisteredArea> areaIn(const FeatureStream& stream, std::size_t index, Field field, ListedLand& row) {
        const auto stated = columns_.unit[field] ? columns_.unit[field] : unit_;
        const auto read = areaOf(cell(stream, index, field), stated.value_or(AreaUnit::squareMetre));
        if (read.lack == Lack::malformed) remark(row, field, "cell_unreadable", textOf(cell(stream, index, field)));
        if (read.lack != Lack::none) return std::nullopt;
        if (!stated && read.value != areaOf(cell(stream, index, field), AreaUnit::hectare).value &&
            withoutUnit_.empty())
            withoutUnit_ = headings_[static_cast<std::size_t>(columns_.at[field])];
        return read.value;
    }

    /// What can't be read keeps its row out: a case opens for what the ledger says, or not at all.
    void remark(ListedLand& row, Field field, std::string_view code, const std::string& stood) const {
        auto place = row.place;
        if (place) {
            const auto column = static_cast<std::size_t>(columns_.at[field]);
            place->heading = headings_[column];
            if (isWorkbook_) place->letter = columnLetters(column);
        }
        row.judgement.remarks.push_back({code, Effect::rejected, stood, {}, std::move(place)});
    }

    const Columns& columns_;
    const std::vector<std::string>& headings_;
    TablePlaces places_;
    bool isWorkbook_;
    std::optional<AreaUnit> unit_;
    std::string withoutUnit_;
};

} // namespace

Result<ClearingList> readClearingList(const ClearingListRequest& request) {
    const auto file = SourceFile::find(request.path, request.encoding, {}, land::Kind::enterprise);
    auto layer = Layer::open(file, request.layer, std::string(land::name(land::Kind::clearingCase)));
    const auto& description = layer.description();
    const auto columns = columnsOf(description, request);
    if (!columns) return columns.refusal();
    const auto mapping = FieldMapping::of(land::Kind::enterprise, description, {});
    if (!mapping) return mapping.refusal();
    Reader reader(file, description, *columns, *mapping, request.unit);
    const auto stream = layer.read(std::vector<bool>(description.columns.size(), true));
    ClearingList found;
    found.layer = description.name;
    while (stream->next())
        for (std::size_t i = 0; i < stream->size(); ++i) {
            const auto sort = sortOf(*stream, i, description.columns.size());
            if (sort == RowSort::empty) continue;
            if (sort == RowSort::record) {
                found.rows.push_back(reader.row(*stream, i));
                continue;
            }
            Judgement judgement;
            judgement.number = stream->number(i);
            judgement.remarks.push_back({sort == RowSort::total ? "total_row" : "note_row"});
            found.leftOut.push_back(std::move(judgement));
        }
    if (!reader.withoutUnit().empty())
        return Refusal{
            "area_unit_missing",
            fmt::format("“{}” of {} doesn't say in which unit it states areas.", reader.withoutUnit(), request.path),
            request.path, "Say it with --unit m2, mu or ha, or in the heading: 占地面积（亩）."};
    return found;
}

} // namespace mutu::exchange
