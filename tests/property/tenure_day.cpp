// SPDX-License-Identifier: Apache-2.0
#include "tests/property/tenure_day.h"

#include "geo/book/tenure.h"
#include "geo/geom/measure.h"
#include "tests/geo/book/clearing_story.h"
#include "tests/support/given_records.h"

#include <algorithm>
#include <array>

namespace mutu::test {

namespace {

template <class Record> std::vector<Record> all(const book::Book& book) {
    std::vector<Record> found;
    book.records().visit({.kind = land::Description<Record>::kind}, [&](const land::Record& record) {
        found.push_back(std::get<Record>(record));
        return true;
    });
    return found;
}

const change::Heading heading{.title = "试", .author = "测"};

} // namespace

TenureDay::TenureDay(book::Book& book, std::uint64_t seed)
    : book_(book)
    , random_(seed) {
    std::vector<land::Record> enterprises;
    for (const char* name : {"甲厂", "乙厂", "丙厂", "丁厂", "戊厂"})
        enterprises.emplace_back(land::Enterprise{.name = name});
    tests::GivenRecords source(std::move(enterprises));
    book_.take(heading, source);
}

std::int64_t TenureDay::roll(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(most - least + 1));
}

std::optional<RegisteredArea> TenureDay::maybeArea(std::int64_t most) {
    return chance(60) ? std::optional(RegisteredArea(roll(1, std::max<std::int64_t>(most, 1)))) : std::nullopt;
}

template <class Record> std::optional<Record> TenureDay::any() {
    const auto records = all<Record>(book_);
    if (records.empty()) return std::nullopt;
    return records[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(records.size()) - 1))];
}

land::Parcel TenureDay::anyParcel() { return *any<land::Parcel>(); }

RecordId TenureDay::anyEnterprise() { return any<land::Enterprise>()->id; }

template <class Outcome> std::string TenureDay::told(const char* name, const Outcome& outcome) {
    return outcome.ok() ? std::string(name) : std::string(name) + " refused: " + outcome.refusal().code;
}

std::string TenureDay::approve() {
    land::Approval approval;
    approval.parcel.id = anyParcel().id;
    approval.stage = static_cast<land::ApprovalStage>(
        roll(0, static_cast<std::int64_t>(land::Names<land::ApprovalStage>::all.size()) - 1));
    approval.approvedOn = maybeDay();
    approval.area = maybeArea(60'000);
    approval.document = "文";
    return told("approve", book_.apply({heading, {{std::nullopt, approval}}}));
}

std::string TenureDay::grant() {
    const auto parcel = anyParcel();
    land::Right right;
    right.parcel.id = parcel.id;
    right.holder.id = anyEnterprise();
    right.rightType = "3";
    right.nature = "102";
    right.contract = "合";
    right.area = maybeArea(40'000);
    right.signedOn = maybeDay();
    right.handedOverOn = maybeDay();
    right.agreedStartOn = maybeDay();
    right.startedOn = maybeDay();
    right.suspendedOn = maybeDay();
    right.agreedCompletionOn = maybeDay();
    right.completedOn = maybeDay();
    if (chance(30)) right.endedOn = anyDay();
    right.developedArea = maybeArea(50'000);
    const auto box = geom::boxOf(parcel.geometry);
    if (chance(40)) { // part of the parcel, or of that and its neighbour
        const auto x = roll(box.minX, box.maxX - 1);
        const auto y = roll(box.minY, box.maxY - 1);
        right.developedExtent = geom::Region{{{{{x, y}, {x + 9000, y}, {x + 9000, y + 15000}, {x, y + 15000}}, {}}}};
    }
    return told("grant", book::addRights(book_, heading, {right}));
}

std::string TenureDay::build() {
    land::Building building;
    building.parcel.id = anyParcel().id;
    building.number = std::to_string(roll(1, 9));
    building.completedOn = maybeDay();
    building.floorArea = maybeArea(90'000);
    const auto title = told("build", book_.apply({heading, {{std::nullopt, building}}}));
    const auto made = all<land::Building>(book_).back().id;
    for (auto number = roll(0, 3); number > 0; --number) {
        land::Floor floor;
        floor.building.id = made;
        floor.number = number;
        floor.area = maybeArea(30'000);
        (void)book_.apply({heading, {{std::nullopt, floor}}});
    }
    return title;
}

template <class Record> void TenureDay::takeSpace(Record& record, const land::Parcel& parcel) {
    record.parcel.id = parcel.id;
    record.part = static_cast<land::Part>(roll(0, 3));
    if (const auto building = any<land::Building>();
        record.part != land::Part::whole && building && building->parcel.id == parcel.id) {
        record.building.id = building->id;
        if (const auto floor = any<land::Floor>(); floor && floor->building.id == building->id)
            record.floor.id = floor->id;
    }
    record.landArea = maybeArea(30'000);
    record.floorArea = maybeArea(40'000);
    record.beginsOn = maybeDay();
    if (chance(50)) record.endsOn = record.beginsOn.value_or(anyDay()).plusDays(static_cast<int>(roll(1, 900)));
}

std::string TenureDay::let(bool imports) {
    land::Lease lease;
    const auto right = any<land::Right>();
    auto parcel = anyParcel();
    if (right && chance(70)) // where there is someone who could let
        parcel = std::get<land::Parcel>(*book_.records().find(land::Kind::parcel, right->parcel.id));
    takeSpace(lease, parcel);
    lease.lessee.id = anyEnterprise();
    if (chance(25)) lease.level = land::LeaseLevel::sublease;
    if (!imports) return told("let", book::addLease(book_, heading, lease));
    tests::GivenRecords source({lease});
    book_.take(heading, source);
    return "import a lease";
}

std::string TenureDay::occupy() {
    land::Use use;
    takeSpace(use, anyParcel());
    use.user.id = anyEnterprise();
    return told("occupy", book::addUse(book_, heading, use));
}

std::string TenureDay::end() {
    const change::Heading why{.title = "止", .author = "测", .reason = "因", .document = "文"};
    switch (roll(0, 2)) {
    case 0:
        if (const auto right = any<land::Right>())
            return told("end right", book::endRight(book_, why, *right, anyDay()));
        break;
    case 1:
        if (const auto lease = any<land::Lease>())
            return told("end lease", book::endLease(book_, why, *lease, anyDay()));
        break;
    default:
        if (const auto use = any<land::Use>()) return told("end use", book::endUse(book_, why, *use, anyDay()));
    }
    return "nothing to end refused";
}

std::string TenureDay::clearOut() {
    using book::tests::step;
    book::ClearingOpening opening;
    if (const auto use = any<land::Use>(); use && chance(50)) {
        opening.enterprise = use->user.id;
        opening.items.push_back({use->parcel.id, use->building.id, use->floor.id});
    } else if (const auto right = any<land::Right>()) {
        opening.enterprise = right->holder.id;
        opening.items.push_back({.parcel = right->parcel.id});
    } else {
        return "nothing to clear refused";
    }
    if (chance(30)) opening.items.front().land = maybeArea(20'000);
    const char* form = std::array{"lease_end", "shutdown", "buyout"}[static_cast<std::size_t>(roll(0, 2))];
    const auto listedOn = anyDay();
    const auto dayText = [&](int later) { return listedOn.plusDays(later).text(); };
    opening.step = step("", dayText(0).c_str(), {"整治清单文号"}, {{"due_on", dayText(400)}});
    auto opened = book::openClearing(book_, opening, heading);
    if (!opened) return told("clear out", opened);
    auto steps = book::tests::buyoutSteps();
    steps.push_back(book::tests::closing());
    int later = 0;
    for (auto& request : steps) {
        later += static_cast<int>(roll(1, 60));
        if (request.to == "title_settled" && std::string_view(form) != "buyout") continue;
        if (request.to == "signed") request.exitForm = form;
        if (request.to == "closed" && std::string_view(form) != "buyout") request.data.clear();
        request.on = listedOn.plusDays(later);
        for (auto& [name, value] : request.data)
            if (name.ends_with("_on")) value = dayText(later);
        const auto taken = book::advanceClearing(book_, opened->record.id, request, heading);
        if (!taken) return told("clear out", taken);
    }
    return "clear out";
}

bool TenureDay::act() {
    const auto done = [this] {
        switch (roll(0, 10)) {
        case 0:
        case 1:
            return approve();
        case 2:
        case 3:
            return grant();
        case 4:
            return build();
        case 5:
        case 6:
            return let(false);
        case 7:
            return let(true);
        case 8:
            return occupy();
        case 9:
            return clearOut();
        default:
            return end();
        }
    }();
    ++tally_[done];
    return done.find("refused") == std::string::npos;
}

} // namespace mutu::test
