// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/change/changeset.h"
#include "geo/change/codec.h"

#include <catch2/catch.hpp>

#include <random>

using namespace mutu;
using namespace mutu::change;

namespace {

std::span<const std::byte> bytesOf(const std::string& text) { return std::as_bytes(std::span(text)); }

std::string hexOf(const std::string& bytes) {
    constexpr std::string_view figures = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        text += figures[static_cast<unsigned char>(c) >> 4U];
        text += figures[static_cast<unsigned char>(c) & 15U];
    }
    return text;
}

// States every field of any record, with values drawn from a seed.
struct Filler {
    std::mt19937 random;

    void operator()(std::string& v) { v = "值" + std::to_string(random() % 1000); }
    void operator()(bool& v) { v = random() % 2 == 0; }
    void operator()(std::int64_t& v) { v = static_cast<std::int64_t>(random()) - (1LL << 31); }
    void operator()(std::optional<std::int64_t>& v) { v = static_cast<std::int64_t>(random()) - (1LL << 31); }
    void operator()(std::optional<double>& v) { v = static_cast<double>(random()) / 7.0; }
    void operator()(std::optional<Date>& v) { v = Date(static_cast<std::int32_t>(random() % 40000) - 10000); }
    void operator()(std::optional<RegisteredArea>& v) { v = RegisteredArea(static_cast<std::int64_t>(random())); }
    template <land::Kind K> void operator()(land::Reference<K>& v) {
        v.id.value = static_cast<std::int64_t>(random() % 100000);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(Enum& v) { v = static_cast<Enum>(random() % land::Names<Enum>::all.size()); }
    void operator()(geom::Shape& v) {
        const auto x = static_cast<std::int64_t>(random());
        v = geom::Region{{geom::Polygon{{{x, 0}, {x + 1000, 5}, {x, 1000}}, {}}}};
    }
};

land::Record filled(land::Kind kind, unsigned seed) {
    Filler filler{std::mt19937(seed)};
    auto record = land::emptyRecord(kind);
    std::visit(
        [&filler](auto& r) {
            r.id.value = static_cast<std::int64_t>(filler.random());
            land::forEachField<std::decay_t<decltype(r)>>([&](const auto& field) { filler(r.*field.member); });
        },
        record);
    return record;
}

} // namespace

TEST_CASE("a record of any kind comes back from its canonical bytes as it was") {
    for (const auto kind : land::allKinds)
        for (unsigned seed = 0; seed < 50; ++seed) {
            const auto record = filled(kind, seed);
            std::string bytes;
            appendRecord(bytes, record);
            const auto back = recordFrom(bytesOf(bytes));
            CAPTURE(land::name(kind), seed);
            REQUIRE(land::idOf(back) == land::idOf(record));
            REQUIRE(land::sameContent(back, record));
        }
}

TEST_CASE("an empty record of any kind comes back empty") {
    for (const auto kind : land::allKinds) {
        std::string bytes;
        appendRecord(bytes, land::emptyRecord(kind));
        REQUIRE(bytes.size() == 2);
        REQUIRE(land::sameContent(recordFrom(bytesOf(bytes)), land::emptyRecord(kind)));
    }
}

TEST_CASE("cut or foreign bytes are refused as damaged, never read beyond their end") {
    std::string bytes;
    appendRecord(bytes, filled(land::Kind::parcel, 1));
    int refused = 0;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto cut = bytes.substr(0, size);
        try {
            (void)recordFrom(bytesOf(cut));
        } catch (const Error& error) {
            REQUIRE(error.code() == "history_damaged");
            ++refused;
        }
    }
    REQUIRE(refused > 20); // a cut between two fields leaves a shorter record that is still one
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        auto changed = bytes;
        changed[random() % changed.size()] = static_cast<char>(random());
        try {
            (void)recordFrom(bytesOf(changed));
        } catch (const Error&) {
        }
    }
}

TEST_CASE("the canonical bytes of a record are fixed for all time") {
    land::Enterprise enterprise;
    enterprise.id = RecordId{5};
    enterprise.name = "Mutu";
    enterprise.industry = "3451";
    enterprise.registeredOn = Date::of(2020, 1, 2);
    std::string bytes;
    appendRecord(bytes, enterprise);
    REQUIRE(hexOf(bytes) == "060a01044d75747503043334353105ae"
                            "9d02");
}

TEST_CASE("the chain's hash depends on every part of a changeset and on its predecessor") {
    const Heading heading{"title", "author", "2026-11-22T00:00:00.000Z", "reason", "document", Origin::act, {}};
    const auto hashed = [](const Digest& previous, const Heading& h, std::string_view before, std::string_view after) {
        ChainHash hash(previous, h);
        hash.add(before, after);
        return hash.finish();
    };
    const auto first = hashed({}, heading, "", "after");
    REQUIRE(hashed({}, heading, "", "after") == first);
    REQUIRE(hashed({}, heading, "after", "") != first);
    REQUIRE(hashed(first, heading, "", "after") != first);
    for (auto member : {&Heading::title, &Heading::author, &Heading::at, &Heading::reason, &Heading::document}) {
        auto other = heading;
        other.*member += "x";
        REQUIRE(hashed({}, other, "", "after") != first);
    }
    auto moved = heading; // text moved over a border between fields is not the same heading
    moved.title = "titlea";
    moved.author = "uthor";
    REQUIRE(hashed({}, moved, "", "after") != first);
}

TEST_CASE("the inverse of an inverse is the changeset itself") {
    std::vector<Change> changes{{std::nullopt, filled(land::Kind::parcel, 1)},
                                {filled(land::Kind::use, 2), filled(land::Kind::use, 3)}};
    const auto once = inverse(changes);
    REQUIRE(land::sameContent(*once[0].before, *changes[1].after));
    REQUIRE_FALSE(once[1].after);
    const auto twice = inverse(once);
    REQUIRE(twice.size() == 2);
    REQUIRE_FALSE(twice[0].before);
    REQUIRE(land::sameContent(*twice[1].before, *changes[1].before));
}
