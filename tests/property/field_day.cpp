// SPDX-License-Identifier: Apache-2.0
#include "tests/property/field_day.h"

#include "geo/book/edit.h"
#include "geo/book/surroundings.h"
#include "geo/change/codec.h"
#include "geo/fabric/boundary.h"
#include "geo/fabric/divide.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/reshape.h"
#include "geo/fabric/split.h"
#include "tests/support/given_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace mutu::test {

namespace {

using geom::Point;

const Date today = Date::of(2026, 11, 22);
constexpr std::int64_t pitch = 20'000;
constexpr Point corner{40'350'000'000, 3'198'000'000};
constexpr std::array kinds{"split",  "divide", "merge", "reshape", "move",   "insert",
                           "delete", "add",    "fill",  "retire",  "restore"};

} // namespace

void bringFabric(book::Book& book, int side, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto roll = [&](std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most - least + 1));
    };
    std::map<std::pair<int, int>, Point> nodes;
    const auto node = [&](int x, int y) {
        const auto [known, fresh] = nodes.try_emplace({x, y});
        if (fresh) known->second = {corner.x + x * pitch + roll(-2000, 2000), corner.y + y * pitch + roll(-2000, 2000)};
        return known->second;
    };
    std::vector<land::Record> records;
    int number = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const geom::Ring ring{node(x, y), node(x + 1, y), node(x + 1, y + 1), node(x, y + 1)};
            if (roll(0, 19) == 0) continue;
            land::Parcel parcel;
            parcel.code = fmt::format("330822001{:03}GB{:05}", 1 + y / 10, ++number);
            parcel.landUse = "0601";
            parcel.geometry = geom::Region{{{ring, {}}}};
            records.emplace_back(std::move(parcel));
        }
    tests::GivenRecords source(std::move(records));
    book.take({.title = "测试", .author = "测"}, source);
}

FieldDay::FieldDay(book::Book& book, std::uint64_t seed)
    : book_(book)
    , random_(seed)
    , extent_(book.records().extent(land::Kind::parcel)) {
    book.records().visit({.kind = land::Kind::parcel}, [&](const land::Record& record) {
        current_.push_back(land::idOf(record));
        return true;
    });
}

std::int64_t FieldDay::roll(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(most - least + 1));
}

fabric::Neighbourhood FieldDay::around(const geom::Box& box) const { return book::parcelsAround(book_.records(), box); }

land::Parcel FieldDay::anyParcel() {
    const auto id = current_[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(current_.size()) - 1))];
    return std::get<land::Parcel>(*book_.records().find(land::Kind::parcel, id));
}

Point FieldDay::anyVertex(const land::Parcel& parcel) {
    const auto edges = fabric::boundaryOf(fabric::regionOf(parcel));
    return edges[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(edges.size()) - 1))].a;
}

FieldDay::Attempt FieldDay::split() {
    const auto parcel = anyParcel();
    const auto box = geom::boxOf(parcel.geometry);
    const auto any = [&] {
        return Point{roll(box.minX - 3000, box.maxX + 3000), roll(box.minY - 3000, box.maxY + 3000)};
    };
    geom::Line line{any()};
    for (auto bends = roll(1, 3); bends > 0; --bends) line.push_back(any());
    if (roll(0, 1) == 0) line.front() = anyVertex(parcel);
    std::vector<RecordId> named{parcel.id};
    return fabric::split(around(box), {named, {{line}}, today});
}

FieldDay::Attempt FieldDay::divide() {
    const auto parcel = anyParcel();
    fabric::DivideRequest request;
    request.parcel = parcel.id;
    request.parts = roll(2, 3);
    request.run = fabric::runAlong(static_cast<double>(roll(0, 359)));
    request.day = today;
    auto divided = fabric::divide(around(geom::boxOf(parcel.geometry)), request);
    if (!divided.ok()) return divided.refusal();
    return std::move(divided->edit);
}

FieldDay::Attempt FieldDay::merge() {
    const auto parcel = anyParcel();
    const auto beside = around(geom::boxOf(parcel.geometry));
    const auto& other =
        beside.parcels[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(beside.parcels.size()) - 1))];
    fabric::MergeRequest request;
    request.parcels = {parcel.id, other.id};
    request.day = today;
    auto box = geom::boxOf(parcel.geometry);
    box.add(geom::boxOf(other.geometry));
    return fabric::merge(around(box), request);
}

FieldDay::Attempt FieldDay::reshape() {
    const auto parcel = anyParcel();
    const auto beside = around(geom::boxOf(parcel.geometry));
    const auto edges = fabric::boundaryOf(fabric::regionOf(parcel));
    const auto edge = edges[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(edges.size()) - 1))];
    std::vector<RecordId> named{parcel.id};
    for (const auto& other : beside.parcels)
        for (const auto& its : fabric::boundaryOf(fabric::regionOf(other)))
            if (its == edge.turned()) named.push_back(other.id);
    const Point bend{roll(std::min(edge.a.x, edge.b.x) - 2000, std::max(edge.a.x, edge.b.x) + 2000),
                     roll(std::min(edge.a.y, edge.b.y) - 2000, std::max(edge.a.y, edge.b.y) + 2000)};
    return fabric::reshape(beside, {named, {edge.a, bend, edge.b}});
}

FieldDay::Attempt FieldDay::vertex(int kind) {
    const auto parcel = anyParcel();
    const auto at = anyVertex(parcel);
    auto box = geom::boxOf(parcel.geometry).grownBy(3000);
    if (kind == 4)
        return fabric::moveVertex(around(box), parcel.stratum, at,
                                  {at.x + roll(-2000, 2000), at.y + roll(-2000, 2000)});
    if (kind == 6) return fabric::deleteVertex(around(box), parcel.stratum, at);
    const auto edges = fabric::boundaryOf(fabric::regionOf(parcel));
    const auto& edge = edges[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(edges.size()) - 1))];
    const auto share = roll(1, 9);
    const Point on{edge.a.x + (edge.b.x - edge.a.x) * share / 10, edge.a.y + (edge.b.y - edge.a.y) * share / 10};
    return fabric::insertVertex(around(box), parcel.stratum, on);
}

FieldDay::Attempt FieldDay::add() {
    const auto parcel = anyParcel(); // beside it
    const auto box = geom::boxOf(parcel.geometry).grownBy(15'000);
    geom::Ring ring;
    for (int i = 0; i < 4; ++i) ring.push_back({roll(box.minX, box.maxX), roll(box.minY, box.maxY)});
    fabric::AddRequest request;
    request.parcel.plot = fmt::format("新{}", roll(0, 1'000'000'000));
    request.parcel.landUse = "0601";
    request.parcel.geometry = geom::Region{{{ring, {}}}};
    request.clip = true;
    request.day = today;
    return fabric::add(around(box), request);
}

FieldDay::Attempt FieldDay::fill() {
    const auto box = geom::boxOf(anyParcel().geometry).grownBy(20'000);
    fabric::FillRequest request;
    request.parcel.plot = fmt::format("补{}", roll(0, 1'000'000'000));
    request.parcel.landUse = "0601";
    request.inside = {roll(box.minX, box.maxX), roll(box.minY, box.maxY)};
    request.day = today;
    return fabric::fill(book::parcelsAroundGap(book_.records(), request.inside), request);
}

FieldDay::Attempt FieldDay::retire() {
    const auto parcel = anyParcel();
    return fabric::retire(around(geom::boxOf(parcel.geometry)), parcel.id, today);
}

FieldDay::Attempt FieldDay::restore() {
    if (retired_.empty()) return Refusal{"nothing_retired", "", "", ""};
    const auto id = retired_[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(retired_.size()) - 1))];
    const auto parcel = std::get<land::Parcel>(*book_.records().find(land::Kind::parcel, id));
    auto beside = around(geom::boxOf(parcel.geometry));
    beside.parcels.insert(std::lower_bound(beside.parcels.begin(), beside.parcels.end(), id,
                                           [](const land::Parcel& each, RecordId other) { return each.id < other; }),
                          parcel);
    return fabric::restore(beside, id);
}

FieldDay::Attempt FieldDay::attempt(int kind) {
    switch (kind) {
    case 0:
        return split();
    case 1:
        return divide();
    case 2:
        return merge();
    case 3:
        return reshape();
    case 7:
        return add();
    case 8:
        return fill();
    case 9:
        return retire();
    case 10:
        return restore();
    default:
        return vertex(kind);
    }
}

void FieldDay::account(int kind, const fabric::Edit& edit) {
    const auto sideOf = [](const std::optional<land::Record>& side) {
        return side ? std::get_if<land::Parcel>(&*side) : nullptr;
    };
    lastPlace_ = {};
    for (const auto& change : edit.changes)
        for (const auto* side : {sideOf(change.before), sideOf(change.after)})
            if (side != nullptr) lastPlace_.add(geom::boxOf(side->geometry));
    const bool moves = kind == 3 || kind == 4 || kind == 6;
    for (const auto& change : edit.changes) {
        const auto* before = sideOf(change.before);
        const auto* after = sideOf(change.after);
        const auto areaOf = [](const land::Parcel& parcel) { return fabric::doubledArea(fabric::regionOf(parcel)); };
        if (moves)
            accounted_ += areaOf(*after) - areaOf(*before);
        else if (!before && edit.lineage.empty()) // drawn
            accounted_ += areaOf(*after);
        else if (before && before->validTo && !after->validTo) // restored: its own new nodes are among the effects
            accounted_ += areaOf(*before);
        else if (before && !before->validTo && after->validTo && edit.lineage.empty())
            accounted_ -= areaOf(*before);
    }
    if (!moves)
        for (const auto& effect : edit.effects) accounted_ += effect.doubledArea;
}

std::string FieldDay::edit() {
    for (;;) {
        const auto kind = static_cast<int>(roll(0, 10));
        const std::string name = kinds[static_cast<std::size_t>(kind)];
        const auto made = attempt(kind);
        if (!made.ok()) {
            ++tally_[name + " refused: " + made.refusal().code];
            if (made.refusal().code == "edit_unsound") throw std::logic_error(name + ": " + made.refusal().message);
            continue;
        }
        if (made->changes.empty()) continue;
        const auto written = book::applyEdit(book_, *made, {.title = name, .author = "测"});
        if (!written.ok()) {
            ++tally_[name + " refused: " + written.refusal().code];
            continue;
        }
        account(kind, *made);
        for (const auto& change : made->changes) {
            if (!change.before) continue;
            const auto& before = std::get<land::Parcel>(*change.before);
            const auto& after = std::get<land::Parcel>(*change.after);
            if (before.validTo == after.validTo) continue;
            std::erase(after.validTo ? current_ : retired_, before.id);
            (after.validTo ? retired_ : current_).push_back(before.id);
        }
        for (const auto& parcel : written->created) current_.push_back(parcel.id);
        ++tally_[name];
        return name;
    }
}

geom::Wide doubledTotal(const book::Book& book) {
    geom::Wide sum = 0;
    book.records().visit({.kind = land::Kind::parcel}, [&](const land::Record& record) {
        sum += fabric::doubledArea(fabric::regionOf(std::get<land::Parcel>(record)));
        return true;
    });
    return sum;
}

} // namespace mutu::test
