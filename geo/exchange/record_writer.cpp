// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/record_writer.h"

#include "geo/base/complete_file.h"
#include "geo/exchange/cell_value.h"
#include "geo/exchange/column_names.h"
#include "geo/exchange/column_unit.h"
#include "geo/exchange/virtual_file.h"
#include "geo/geom/text.h"

namespace mutu::exchange {

namespace {

using land::Kind;

template <class Value> constexpr bool isReference = requires(Value value) {
    value.kind;
    value.id;
};

template <class Value> constexpr ColumnType typeOf() {
    if constexpr (std::is_same_v<Value, bool>)
        return ColumnType::flag;
    else if constexpr (std::is_same_v<Value, std::optional<Date>>)
        return ColumnType::date;
    else if constexpr (std::is_same_v<Value, std::optional<RegisteredArea>>)
        return ColumnType::area;
    else if constexpr (std::is_same_v<Value, std::optional<double>>)
        return ColumnType::real;
    else if constexpr (std::is_same_v<Value, std::int64_t> || std::is_same_v<Value, std::optional<std::int64_t>>)
        return ColumnType::whole;
    else
        return ColumnType::text;
}

/// The record's own outline is the layer's geometry; any other is text.
template <class Field> bool isOutline(const Field& field) { return field.column == "geometry"; }

std::vector<ColumnPlan> columnsOf(Kind kind, Headings headings) {
    std::vector<ColumnPlan> columns;
    land::withKind(kind, [&]<class Record>(const Record& record) {
        land::forEachField<Record>([&](const auto& field) {
            using Value = std::decay_t<decltype(record.*field.member)>;
            if (isOutline(field)) return;
            auto type = typeOf<Value>();
            if (headings == Headings::fields) {
                columns.push_back({std::string(fileColumn(field.column)), type});
                return;
            }
            if (type == ColumnType::flag) type = ColumnType::text;
            if (type == ColumnType::whole && scaleOf(field.column, std::nullopt) != 1.0) type = ColumnType::real;
            columns.push_back({officeHeading(kind, field.column, type == ColumnType::area), type});
        });
    });
    return columns;
}

/// A field's value as the land office writes it: words for values and flags, metres, yuan and wholes for numbers.
Written inOfficeWords(Kind kind, std::string_view column, Written value, bool isWord) {
    if (const auto* day = std::get_if<Date>(&value); day != nullptr && *day < Date::never()) {
        const auto words = columnWords(kind, column);
        const bool isLastDay = !words.empty() && namesLastDay(kind, column, words.front());
        return isLastDay ? Written(day->plusDays(-1)) : value;
    }
    if (const auto* flag = std::get_if<bool>(&value)) return std::string(*flag ? "是" : "否");
    if (auto* text = std::get_if<std::string>(&value); text != nullptr && isWord)
        return std::string(officeWord(column, *text));
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        const auto scale = scaleOf(column, std::nullopt).value_or(1);
        if (scale != 1) return static_cast<double>(*whole) / scale;
    }
    return value;
}

Drawn drawnOf(Kind kind) {
    switch (kind) {
    case Kind::district:
    case Kind::parcel:
    case Kind::building:
    case Kind::clusterZone:
        return Drawn::areas;
    case Kind::road:
        return Drawn::lines;
    case Kind::facility:
        return Drawn::anything;
    case Kind::boundaryPoint:
    case Kind::findingAcceptance:
        return Drawn::points;
    default:
        return Drawn::nothing;
    }
}

Written written(const std::string& text) { return text.empty() ? Written() : Written(text); }
Written written(bool flag) { return flag; }
Written written(std::int64_t number) { return number; }
Written written(const std::optional<std::int64_t>& number) { return number ? Written(*number) : Written(); }
Written written(const std::optional<double>& number) { return number ? Written(*number) : Written(); }
Written written(const std::optional<Date>& date) { return date ? Written(*date) : Written(); }
Written written(const std::optional<RegisteredArea>& area) {
    return area ? Written(area->squareMetres().value()) : Written();
}
template <class Enum>
requires std::is_enum_v<Enum> Written written(Enum value) { return std::string(land::name(value)); }

bool isTable(const std::string& path) {
    const auto ending = endingOf(path);
    return ending == "xlsx" || ending == "csv";
}

/// `SRID=4549;` for EPSG:4549; nothing for a CRS without a number: it is then the book's own on the way back.
std::string markOf(const std::string& crs) {
    constexpr std::string_view authority = "EPSG:";
    return crs.starts_with(authority) ? "SRID=" + crs.substr(authority.size()) + ";" : std::string();
}

} // namespace

RecordWriter::RecordWriter(const WriteRequest& request, Kind kind, Nameplates& names)
    : path_(request.path)
    , headings_(isTable(request.path) ? request.headings : Headings::fields)
    , columns_(columnsOf(kind, headings_))
    , isDrawn_(drawnOf(kind) != Drawn::nothing)
    , mark_(markOf(request.crs))
    , names_(names) {
    if (endingOf(request.path) != "xlsx") {
        writer_.emplace(LayerWriter::create(request, drawnOf(kind), columns_));
        return;
    }
    CompleteFile::mustBeFree(path_);
    sheet_.name = request.layer;
    for (const auto& column : columns_) sheet_.headings.push_back(column.name);
    if (isDrawn_) sheet_.headings.emplace_back("geometry");
}

void RecordWriter::finish() {
    if (writer_)
        writer_->finish();
    else
        writeWorkbook(path_, {sheet_});
}

void RecordWriter::addToSheet(const land::Record& record) {
    constexpr std::size_t longest = 32'767; // characters of a cell; bytes are more, never fewer
    std::vector<WorkbookCell> cells;
    const auto text = [&](std::string words) {
        const bool fits = words.size() <= longest;
        if (!fits) ++tooLong_;
        cells.emplace_back();
        if (fits && !words.empty()) cells.back() = std::move(words);
    };
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const auto& value = values_[i];
        if (const auto* words = std::get_if<std::string>(&value))
            text(*words);
        else if (const auto* whole = std::get_if<std::int64_t>(&value))
            cells.emplace_back(*whole);
        else if (const auto* real = std::get_if<double>(&value))
            cells.emplace_back(WorkbookNumber{*real, columns_[i].type == ColumnType::area ? 2 : 4});
        else if (const auto* flag = std::get_if<bool>(&value))
            cells.emplace_back(std::int64_t{*flag ? 1 : 0});
        else if (const auto* date = std::get_if<Date>(&value))
            cells.emplace_back(*date);
        else
            cells.emplace_back();
    }
    const auto* shape = land::shapeOf(record);
    if (isDrawn_)
        text(shape == nullptr || std::holds_alternative<std::monostate>(*shape) ? std::string() : geom::wkt(*shape));
    sheet_.rows.push_back(std::move(cells));
}

void RecordWriter::add(const land::Record& record) {
    static const geom::Shape none;
    values_.clear();
    std::visit(
        [this]<class Record>(const Record& concrete) {
            land::forEachField<Record>([&](const auto& field) {
                const auto& value = concrete.*field.member;
                using Value = std::decay_t<decltype(value)>;
                if (isOutline(field)) return;
                if constexpr (isReference<Value>) {
                    constexpr bool alone = std::is_same_v<Record, land::Floor>;
                    values_.push_back(value ? written(names_.nameOf(Value::kind, value.id, alone)) : Written());
                } else if constexpr (std::is_same_v<Value, geom::Shape>) {
                    const bool isOpen = std::holds_alternative<std::monostate>(value);
                    values_.push_back(isOpen ? Written() : Written(mark_ + geom::wkt(value)));
                } else {
                    auto plain = written(value);
                    if (headings_ == Headings::office)
                        plain = inOfficeWords(land::Description<Record>::kind, field.column, std::move(plain),
                                              std::is_enum_v<Value>);
                    values_.push_back(std::move(plain));
                }
            });
        },
        record);
    if (!writer_) return addToSheet(record);
    const auto* shape = land::shapeOf(record);
    writer_->add(values_, shape == nullptr ? none : *shape);
}

} // namespace mutu::exchange
