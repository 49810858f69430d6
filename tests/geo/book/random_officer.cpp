// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/book/random_officer.h"

#include "geo/change/codec.h"
#include "geo/geom/compact.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mutu::book::testing {

namespace {

constexpr std::int64_t mostIds = 400; // ids are never reused, so a test's book stays below this

bool isPointedTo(const Book& book, const land::Record& record) {
    bool found = false;
    for (const auto kind : land::allKinds)
        land::withKind(kind, [&]<class Type>(const Type&) {
            land::forEachField<Type>([&](const auto& field) {
                using Value = std::decay_t<decltype(Type().*field.member)>;
                if constexpr (requires { Value::kind; }) {
                    if (Value::kind != land::kindOf(record)) return;
                    query::RecordQuestion question;
                    question.kind = kind;
                    question.key = query::Key{field.column, land::idOf(record)};
                    book.records().visit(question, [&found](const land::Record&) { return !(found = true); });
                    if (kind != land::Kind::parcel) return;
                    question.key.reset();
                    for (std::int64_t id = 1; id <= mostIds; ++id) question.ids.push_back({id}); // retired ones too
                    book.records().visit(question, [&](const land::Record& holder) {
                        if constexpr (std::is_same_v<Type, land::Parcel>)
                            found = found || std::get<land::Parcel>(holder).district.id == land::idOf(record);
                        return !found;
                    });
                }
            });
        });
    return found;
}

} // namespace

Snapshot snapshot(const Book& book) {
    Snapshot image;
    for (const auto kind : land::allKinds) {
        query::RecordQuestion question;
        question.kind = kind;
        for (std::int64_t id = 1; id <= mostIds; ++id) question.ids.push_back({id});
        book.records().visit(question, [&](const land::Record& record) {
            change::appendRecord(image[{kind, land::idOf(record).value}], record);
            return true;
        });
    }
    return image;
}

std::vector<std::string> derived(const Book& book) {
    std::set<std::string> lines;
    for (std::int32_t day = 13000; day < 22000; day += 50)
        book.records().visitVacancies(Date(day), [&lines](const land::Vacancy& v) {
            std::string outline;
            geom::appendCompact(outline, v.geometry);
            lines.insert(fmt::format("{}/{}/{}/{}/{}/{}/{}/{} since {} {}–{} {} {} {}", v.parcel.id.value,
                                     v.building.id.value, v.piece, land::name(v.kind), land::name(v.pool),
                                     v.district.id.value, v.area.hundredths(), v.floor.hundredths(), v.since.text(),
                                     v.from.text(), v.until.text(), v.suspectedIdle, v.evidence,
                                     std::hash<std::string>()(outline)));
            return true;
        });
    return {lines.begin(), lines.end()};
}

std::optional<land::Record> RandomOfficer::any(const Book& book, land::Kind kind) {
    std::vector<land::Record> all;
    query::RecordQuestion question;
    question.kind = kind;
    book.records().visit(question, [&all](const land::Record& record) { return all.push_back(record), true; });
    if (all.empty()) return std::nullopt;
    return all[static_cast<std::size_t>(number(static_cast<std::int64_t>(all.size())))];
}

RecordId RandomOfficer::anyId(const Book& book, land::Kind kind) {
    const auto record = any(book, kind);
    return record ? land::idOf(*record) : RecordId{};
}

geom::Region RandomOfficer::anySquare() {
    const auto x = 350'000'000 + number(50) * 100'000, y = 3'198'000'000 + number(50) * 100'000;
    const auto side = 20'000 + number(80'000);
    return {{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

geom::Region RandomOfficer::nextSquare() {
    const auto spot = squares_++ * 1999 % 2500; // 1999 and 2500 share no factor: every spot once
    const auto x = 350'000'000 + spot % 50 * 100'000, y = 3'198'000'000 + spot / 50 * 100'000;
    const auto side = 20'000 + number(79'000);
    return {{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

land::Record RandomOfficer::newGround(const Book& book) {
    switch (number(4)) {
    case 0: {
        land::Building building;
        building.parcel.id = anyId(book, land::Kind::parcel);
        building.number = std::to_string(number(9));
        building.completedOn = maybeDay();
        building.floorArea = RegisteredArea(number(1'000'000));
        if (number(2) == 0) building.geometry = anySquare();
        return building;
    }
    case 1: {
        land::Floor floor;
        floor.building.id = anyId(book, land::Kind::building);
        floor.number = 1 + number(5);
        floor.area = RegisteredArea(number(300'000));
        return floor;
    }
    default: {
        land::Parcel parcel;
        parcel.code = fmt::format("330822001001GB{:05}", number(100000));
        if (number(2) == 0) parcel.registeredArea = RegisteredArea(1 + number(5'000'000));
        if (number(2) == 0) parcel.district.id = anyId(book, land::Kind::district);
        parcel.geometry = nextSquare();
        return parcel;
    }
    }
}

land::Record RandomOfficer::newTenure(const Book& book) {
    const auto parcel = anyId(book, land::Kind::parcel);
    switch (number(4)) {
    case 0: {
        land::Right right;
        right.parcel.id = parcel;
        right.holder.id = anyId(book, land::Kind::enterprise);
        right.nature = "102";
        right.contract = fmt::format("CS-{}", number(1000));
        right.signedOn = maybeDay();
        right.agreedStartOn = maybeDay();
        right.startedOn = maybeDay();
        right.agreedCompletionOn = maybeDay();
        if (number(3) == 0) right.developedArea = RegisteredArea(number(1'000'000));
        if (number(3) == 0) right.developedExtent = anySquare();
        return right;
    }
    case 1: {
        land::Use use;
        use.parcel.id = parcel;
        use.user.id = anyId(book, land::Kind::enterprise);
        use.beginsOn = maybeDay();
        use.endsOn = maybeDay();
        return use;
    }
    case 2: {
        land::Encumbrance encumbrance;
        encumbrance.parcel.id = parcel;
        encumbrance.kind = land::EncumbranceKind::mortgage;
        encumbrance.beginsOn = maybeDay();
        encumbrance.endsOn = maybeDay();
        return encumbrance;
    }
    default: {
        land::Approval approval;
        approval.parcel.id = parcel;
        approval.stage = static_cast<land::ApprovalStage>(1 + number(5));
        approval.approvedOn = maybeDay();
        approval.endedOn = number(3) == 0 ? maybeDay() : std::nullopt;
        return approval;
    }
    }
}

land::Record RandomOfficer::newCoverage(const Book& book) {
    const geom::Point place{350'000'000 + number(5000) * 1000, 3'198'000'000 + number(5000) * 1000};
    switch (number(3)) {
    case 0: {
        land::BoundaryPoint point;
        point.number = fmt::format("J{}", number(1000));
        point.mark = static_cast<land::BoundaryMark>(number(8));
        point.category = static_cast<land::PointCategory>(number(3));
        point.geometry = place;
        return point;
    }
    case 1: {
        land::Lineage edge;
        edge.parent.id = anyId(book, land::Kind::parcel);
        edge.child.id = anyId(book, land::Kind::parcel);
        edge.area = RegisteredArea(number(1'000'000));
        edge.on = maybeDay();
        edge.document = "常自然资 3";
        return edge;
    }
    default: {
        land::FindingAcceptance acceptance;
        acceptance.code = "gap";
        acceptance.parcels = "330822001001GB00001";
        acceptance.reason = "水渠";
        acceptance.on = maybeDay();
        acceptance.geometry = place;
        return acceptance;
    }
    }
}

land::Record RandomOfficer::newRecord(const Book& book) {
    const auto dice = number(12);
    if (dice > 9) return newCoverage(book);
    if (dice == 0) {
        land::Enterprise enterprise;
        enterprise.name = fmt::format("企业{}", number(1000));
        enterprise.industry = "3451";
        return enterprise;
    }
    if (dice == 1 && book.records().count(land::Kind::district) < 4) {
        land::District district;
        district.name = fmt::format("片区{}", number(100));
        district.geometry = anySquare();
        return district;
    }
    return dice < 5 ? newGround(book) : newTenure(book);
}

void RandomOfficer::vary(land::Record& record) {
    std::visit(
        [this]<class Type>(Type& r) {
            land::forEachField<Type>([&](const auto& field) {
                using Value = std::decay_t<decltype(r.*field.member)>;
                if (number(3) != 0 || field.column == "valid_from") return;
                if constexpr (std::is_same_v<Value, std::optional<Date>>)
                    r.*field.member = maybeDay();
                else if constexpr (std::is_same_v<Value, std::optional<RegisteredArea>>)
                    r.*field.member = RegisteredArea(number(3'000'000));
                else if constexpr (std::is_same_v<Value, std::string>)
                    r.*field.member = number(2) == 0 ? "" : fmt::format("改{}", number(100));
            });
        },
        record);
}

change::Changeset RandomOfficer::act(const Book& book) {
    change::Changeset changeset;
    changeset.heading.title = fmt::format("办理 {}", number(1000));
    changeset.heading.author = "王";
    changeset.heading.at = "2026-01-02T03:04:05.006Z";
    std::set<std::pair<land::Kind, RecordId>> touched;
    for (auto left = 1 + number(6); left > 0; --left) {
        if (number(2) == 0 || book.records().count(land::Kind::parcel) < 3) {
            changeset.changes.push_back({std::nullopt, newRecord(book)});
            continue;
        }
        const auto kind = land::allKinds[static_cast<std::size_t>(number(land::allKinds.size()))];
        const auto before = any(book, kind);
        if (!before || !touched.insert({kind, land::idOf(*before)}).second) continue;
        if (number(3) == 0 && changeset.changes.empty() && !isPointedTo(book, *before)) {
            changeset.changes.push_back({before, std::nullopt}); // alone: nothing new may come to need it
            return changeset;
        }
        auto after = *before;
        vary(after);
        changeset.changes.push_back({before, after});
    }
    return changeset;
}

} // namespace mutu::book::testing
