// SPDX-License-Identifier: Apache-2.0
#include "geo/change/codec.h"

#include "geo/base/error.h"
#include "geo/geom/compact.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace mutu::change {

namespace {

using geom::appendVarint;
using geom::takeVarint;
using geom::unzigzag;
using geom::zigzag;
using Bytes = std::span<const std::byte>;

[[noreturn]] void damaged() {
    throw Error(ErrorKind::storage, "history_damaged", "a record image in the history can't be read",
                "restore the book from a backup and run mutu verify");
}

// Each overload writes one stated value behind its field number, or nothing.
void write(std::string& bytes, int number, const std::string& text) {
    if (text.empty()) return;
    appendVarint(bytes, static_cast<std::uint64_t>(number));
    appendVarint(bytes, text.size());
    bytes += text;
}

void writeNumber(std::string& bytes, int number, std::int64_t value) {
    appendVarint(bytes, static_cast<std::uint64_t>(number));
    appendVarint(bytes, zigzag(value));
}

void write(std::string& bytes, int number, bool value) {
    if (value) writeNumber(bytes, number, 1);
}
void write(std::string& bytes, int number, std::int64_t value) {
    if (value != 0) writeNumber(bytes, number, value);
}
void write(std::string& bytes, int number, const std::optional<std::int64_t>& value) {
    if (value) writeNumber(bytes, number, *value);
}
void write(std::string& bytes, int number, const std::optional<double>& value) {
    if (!value || std::isnan(*value)) return; // no store keeps a NaN
    appendVarint(bytes, static_cast<std::uint64_t>(number));
    const auto bits = std::bit_cast<std::uint64_t>(*value + 0.0); // nor the sign of a zero
    for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>((bits >> shift) & 0xFFU);
}
void write(std::string& bytes, int number, const std::optional<Date>& value) {
    if (value) writeNumber(bytes, number, value->days());
}
void write(std::string& bytes, int number, const std::optional<RegisteredArea>& value) {
    if (value) writeNumber(bytes, number, value->hundredths());
}
template <land::Kind K> void write(std::string& bytes, int number, land::Reference<K> value) {
    if (value) writeNumber(bytes, number, value.id.value);
}
template <class Enum>
requires std::is_enum_v<Enum>
void write(std::string& bytes, int number, Enum value) {
    if (value != Enum{}) writeNumber(bytes, number, static_cast<std::int64_t>(value));
}
void write(std::string& bytes, int number, const geom::Shape& shape) {
    if (geom::boxOf(shape).empty()) return; // an outline without points states nothing
    appendVarint(bytes, static_cast<std::uint64_t>(number));
    geom::appendCompact(bytes, shape);
}

std::int64_t readNumber(Bytes& bytes) { return unzigzag(takeVarint(bytes)); }

void read(Bytes& bytes, std::string& text) {
    const auto size = takeVarint(bytes);
    if (size > bytes.size()) damaged();
    text.assign(reinterpret_cast<const char*>(bytes.data()), size);
    bytes = bytes.subspan(size);
}
void read(Bytes& bytes, bool& value) { value = readNumber(bytes) != 0; }
void read(Bytes& bytes, std::int64_t& value) { value = readNumber(bytes); }
void read(Bytes& bytes, std::optional<std::int64_t>& value) { value = readNumber(bytes); }
void read(Bytes& bytes, std::optional<double>& value) {
    if (bytes.size() < 8) damaged();
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits |= std::to_integer<std::uint64_t>(bytes[i]) << (8 * i);
    value = std::bit_cast<double>(bits);
    bytes = bytes.subspan(8);
}
void read(Bytes& bytes, std::optional<Date>& value) { value = Date(static_cast<std::int32_t>(readNumber(bytes))); }
void read(Bytes& bytes, std::optional<RegisteredArea>& value) { value = RegisteredArea(readNumber(bytes)); }
template <land::Kind K> void read(Bytes& bytes, land::Reference<K>& value) { value.id.value = readNumber(bytes); }
template <class Enum>
requires std::is_enum_v<Enum>
void read(Bytes& bytes, Enum& value) {
    const auto number = readNumber(bytes);
    if (number < 0 || static_cast<std::size_t>(number) >= land::Names<Enum>::all.size()) damaged();
    value = static_cast<Enum>(number);
}
void read(Bytes& bytes, geom::Shape& shape) { shape = geom::takeCompact(bytes); }

template <class Type> void readFields(Bytes& bytes, Type& record) {
    while (!bytes.empty()) {
        const auto number = takeVarint(bytes);
        bool known = false;
        land::forEachField<Type>([&](const auto& field) {
            if (known || static_cast<std::uint64_t>(field.number) != number) return;
            known = true;
            read(bytes, record.*field.member);
        });
        if (!known) damaged();
    }
}

} // namespace

void appendRecord(std::string& bytes, const land::Record& record) {
    appendVarint(bytes, static_cast<std::uint64_t>(land::kindOf(record)));
    appendVarint(bytes, zigzag(land::idOf(record).value));
    std::visit(
        [&bytes](const auto& r) {
            using Type = std::decay_t<decltype(r)>;
            land::forEachField<Type>([&](const auto& field) { write(bytes, field.number, r.*field.member); });
        },
        record);
}

land::Record recordFrom(std::span<const std::byte> bytes) {
    const auto kind = takeVarint(bytes);
    if (kind == 0 || kind > static_cast<std::uint64_t>(land::allKinds.size())) damaged();
    auto record = land::emptyRecord(static_cast<land::Kind>(kind));
    land::setId(record, RecordId{unzigzag(takeVarint(bytes))});
    std::visit([&bytes](auto& r) { readFields(bytes, r); }, record);
    return record;
}

ChainHash::ChainHash(const Digest& previous, const Heading& heading) {
    hash_.add(previous);
    for (const auto* text : {&heading.title, &heading.author, &heading.at, &heading.reason, &heading.document}) {
        appendVarint(buffer_, text->size());
        buffer_ += *text;
    }
    appendVarint(buffer_, static_cast<std::uint64_t>(heading.origin));
    appendVarint(buffer_, zigzag(heading.target.value));
    hash_.add(buffer_);
}

void ChainHash::add(std::string_view before, std::string_view after) {
    buffer_.clear();
    appendVarint(buffer_, before.size());
    buffer_ += before;
    appendVarint(buffer_, after.size());
    buffer_ += after;
    hash_.add(buffer_);
}

Digest ChainHash::finish() { return hash_.finish(); }

} // namespace mutu::change
