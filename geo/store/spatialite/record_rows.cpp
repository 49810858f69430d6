// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/record_rows.h"

#include "geo/base/error.h"
#include "geo/store/spatialite/spatial_blob.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>

namespace mutu::store {

namespace {

using land::Record;

// What a binder needs beside the value: where texts made on the way live until the statement has run.
struct Binder {
    Statement& statement;
    std::int32_t srid;
    std::vector<std::byte>& blob;
    std::vector<std::string>& texts;
    int parameter = 1;

    void operator()(const std::string& text) {
        if (text.empty())
            statement.bindNull(parameter++);
        else
            statement.bind(parameter++, std::string_view(text));
    }
    void operator()(bool flag) { statement.bind(parameter++, std::int64_t{flag}); }
    void operator()(std::int64_t number) { statement.bind(parameter++, number); }
    void operator()(const std::optional<std::int64_t>& number) {
        if (number)
            statement.bind(parameter++, *number);
        else
            statement.bindNull(parameter++);
    }
    void operator()(const std::optional<double>& number) {
        if (number)
            statement.bind(parameter++, *number);
        else
            statement.bindNull(parameter++);
    }
    void operator()(const std::optional<RegisteredArea>& area) {
        if (area)
            statement.bind(parameter++, area->hundredths());
        else
            statement.bindNull(parameter++);
    }
    void operator()(const std::optional<Date>& date) {
        if (!date) return statement.bindNull(parameter++);
        texts.push_back(date->text());
        statement.bind(parameter++, std::string_view(texts.back()));
    }
    template <land::Kind K> void operator()(land::Reference<K> reference) {
        if (reference)
            statement.bind(parameter++, reference.id.value);
        else
            statement.bindNull(parameter++);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(Enum value) { statement.bind(parameter++, land::name(value)); }
    void operator()(const geom::Shape& shape) {
        encodeSpatial(shape, srid, blob);
        if (blob.empty())
            statement.bindNull(parameter++);
        else
            statement.bindBytes(parameter++, blob);
    }
};

// A cell that no Mutu wrote: another program's work, or a failing disk.
[[noreturn]] void unreadable(std::string_view text) {
    throw Error(ErrorKind::storage, "book_damaged",
                fmt::format("the book is damaged: \"{}\" stands where it can't", text), "restore it from a backup");
}

struct Reader {
    const Statement& row;
    int column = 0;

    void operator()(std::string& text) { text = row.text(column++); }
    void operator()(bool& flag) { flag = row.number(column++) != 0; }
    void operator()(std::int64_t& number) { number = row.number(column++); }
    void operator()(std::optional<std::int64_t>& number) {
        if (!row.isNull(column)) number = row.number(column);
        ++column;
    }
    void operator()(std::optional<double>& number) {
        if (!row.isNull(column)) number = row.real(column);
        ++column;
    }
    void operator()(std::optional<RegisteredArea>& area) {
        if (!row.isNull(column)) area = RegisteredArea(row.number(column));
        ++column;
    }
    void operator()(std::optional<Date>& date) {
        if (!row.isNull(column)) {
            date = Date::parse(row.text(column));
            if (!date) unreadable(row.text(column));
        }
        ++column;
    }
    template <land::Kind K> void operator()(land::Reference<K>& reference) {
        reference.id.value = row.number(column++);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(Enum& value) {
        const auto text = row.text(column++);
        const auto named = land::named<Enum>(text);
        if (!named && !text.empty()) unreadable(text);
        value = named.value_or(Enum{});
    }
    void operator()(geom::Shape& shape) { shape = decodeSpatial(row.bytes(column++)); }
};

enum class Verb : unsigned char { insert, update, erase };

std::string sentence(Verb verb, const Record& record) {
    const auto table = tableOf(record);
    if (verb == Verb::erase) return fmt::format("DELETE FROM \"{}\" WHERE id = ?", table);
    std::string columns;
    std::string marks;
    int parameter = 0;
    std::visit(
        [&](const auto& r) {
            land::forEachField<std::decay_t<decltype(r)>>([&](const auto& field) {
                ++parameter;
                if (verb == Verb::update)
                    columns += fmt::format("{}\"{}\" = ?{}", parameter > 1 ? ", " : "", field.column, parameter);
                else
                    columns += fmt::format(", \"{}\"", field.column), marks += fmt::format("?{}, ", parameter);
            });
        },
        record);
    if (verb == Verb::update) return fmt::format("UPDATE \"{}\" SET {} WHERE id = ?{}", table, columns, parameter + 1);
    return fmt::format("INSERT INTO \"{}\" (\"id\"{}) VALUES (?{}, {})", table, columns, parameter + 1,
                       marks.substr(0, marks.size() - 2));
}

// The SQL is put together once for each table and verb.
const std::string& sql(Verb verb, const Record& record) {
    thread_local std::map<std::pair<std::string_view, Verb>, std::string> kept;
    auto& text = kept[{tableOf(record), verb}];
    if (text.empty()) text = sentence(verb, record);
    return text;
}

} // namespace

std::string_view tableOf(const Record& record) {
    const auto* parcel = std::get_if<land::Parcel>(&record);
    if (parcel != nullptr && parcel->validTo) return "parcel_past";
    return land::name(land::kindOf(record));
}

const geom::Shape* indexedShape(const Record& record) {
    if (const auto* right = std::get_if<land::Right>(&record)) return &right->developedExtent;
    return land::shapeOf(record);
}

std::string_view geometryColumn(land::Kind kind) { return kind == land::Kind::right ? "developed_extent" : "geometry"; }

std::string columnList(land::Kind kind) {
    std::string columns = "\"id\"";
    land::withKind(kind, [&columns](const auto& empty) {
        land::forEachField<std::decay_t<decltype(empty)>>(
            [&](const auto& field) { columns += fmt::format(", \"{}\"", field.column); });
    });
    return columns;
}

Record readRecord(land::Kind kind, const Statement& row) {
    return land::withKind(kind, [&row](auto record) {
        record.id = RecordId{row.number(0)};
        Reader reader{row, 1};
        land::forEachField<decltype(record)>([&](const auto& field) { reader(record.*field.member); });
        return Record(std::move(record));
    });
}

BriefRecord::BriefRecord(land::Kind kind, const std::vector<std::string_view>& wanted)
    : record_(land::withKind(kind, [](auto record) { return Record(std::move(record)); }))
    , columns_("t.id") {
    std::visit(
        [&](const auto& record) {
            std::uint64_t bit = 1;
            land::forEachField<std::decay_t<decltype(record)>>([&](const auto& field) {
                assert(bit != 0);
                if (std::find(wanted.begin(), wanted.end(), field.column) != wanted.end()) {
                    wanted_ |= bit;
                    columns_ += fmt::format(", t.\"{}\"", field.column);
                }
                bit <<= 1U;
            });
        },
        record_);
}

void BriefRecord::read(const Statement& row) {
    std::visit(
        [&](auto& record) {
            record.id = RecordId{row.number(0)};
            Reader reader{row, 1};
            std::uint64_t bit = 1;
            land::forEachField<std::decay_t<decltype(record)>>([&](const auto& field) {
                const bool isWanted = (wanted_ & bit) != 0;
                bit <<= 1U;
                if (!isWanted) return;
                auto& value = record.*field.member;
                value = {};
                reader(value);
            });
        },
        record_);
}

void RecordWriter::bindFields(Statement& statement, const Record& record) {
    texts_.clear();
    texts_.reserve(16); // views into it are bound, so it must not move
    Binder binder{statement, srid_, blob_, texts_};
    std::visit(
        [&binder](const auto& r) {
            land::forEachField<std::decay_t<decltype(r)>>([&](const auto& field) { binder(r.*field.member); });
            binder(r.id.value);
        },
        record);
}

void RecordWriter::insert(const Record& record) {
    const auto statement = connection_.statement(sql(Verb::insert, record));
    bindFields(*statement, record);
    statement->run();
}

void RecordWriter::update(const Record& record) {
    const auto statement = connection_.statement(sql(Verb::update, record));
    bindFields(*statement, record);
    statement->run();
}

void RecordWriter::erase(const Record& record) {
    const auto statement = connection_.statement(sql(Verb::erase, record));
    statement->bind(1, land::idOf(record).value);
    statement->run();
}

} // namespace mutu::store
