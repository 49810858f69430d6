// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit_session.h"

#include "app/cli/dossier.h"
#include "app/cli/edit_answer.h"
#include "geo/book/edit.h"
#include "geo/book/surroundings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace mutu::cli {

namespace {

std::vector<land::Parcel> retiredCalled(const store::Store& records, const std::string& name) {
    std::vector<land::Parcel> found;
    for (const std::string_view column : {"code", "plot"}) {
        query::RecordQuestion question{.kind = land::Kind::parcel, .withRetired = true};
        question.key = query::Key{column, name};
        records.visit(question, [&](land::Record&& record) {
            auto& parcel = std::get<land::Parcel>(record);
            if (parcel.validTo) found.push_back(std::move(parcel));
            return true;
        });
        if (!found.empty()) break;
    }
    return found;
}

[[noreturn]] void unknown(const std::string& name) {
    throw Stop{{"parcel_unknown", fmt::format("The book has no parcel or plot '{}'.", name), name,
                "Check the code; `mutu vacant --pool all` and `mutu export` list plots with their codes."},
               ExitCode::notFound};
}

[[noreturn]] void ambiguous(const std::string& name, std::size_t count) {
    throw Stop{{"parcel_ambiguous", fmt::format("{} parcels are called '{}'.", count, name), name,
                "Name the parcel by a code that only it has; `mutu check` lists codes that are used twice."}};
}

} // namespace

EditSession::EditSession(const std::string& path, bool dryRun, const Settings& settings)
    : settings_(settings)
    , dryRun_(dryRun)
    , book_(book::Book::open(path))
    , readAt_(book_.records().revision()) {
    allowFormats(settings, {Format::text, Format::json});
}

RecordId EditSession::idOf(const std::string& name) {
    const auto found = parcelsCalled(records(), name, std::nullopt);
    if (found.size() > 1) ambiguous(name, found.size());
    if (found.empty()) {
        if (retiredCalled(records(), name).empty()) unknown(name);
        throw Stop{{"parcel_retired", fmt::format("Parcel {} is retired.", name), name,
                    "Name a current parcel; `mutu lineage` shows what came of it."}};
    }
    const auto known = std::find_if(named_.begin(), named_.end(),
                                    [&](const land::Parcel& parcel) { return parcel.id == found.front().id; });
    if (known == named_.end()) named_.push_back(found.front());
    return found.front().id;
}

std::vector<RecordId> EditSession::idsOf(const std::vector<std::string>& names) {
    std::vector<RecordId> ids;
    for (const auto& name : names)
        if (const auto id = idOf(name); std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    return ids;
}

RecordId EditSession::retiredIdOf(const std::string& name) {
    const auto found = retiredCalled(records(), name);
    if (found.size() > 1) ambiguous(name, found.size());
    if (found.empty()) {
        if (parcelsCalled(records(), name, std::nullopt).empty()) unknown(name);
        throw Stop{
            {"parcel_current", fmt::format("Parcel {} is not retired.", name), name, "Nothing needs to be restored."}};
    }
    named_.push_back(found.front());
    return found.front().id;
}

fabric::Neighbourhood EditSession::around(const geom::Box& box) const {
    auto window = box;
    for (const auto& parcel : named_) window.add(geom::boxOf(parcel.geometry));
    // What lies farther away than that is refused: it must not bring in the whole zone first.
    if (!named_.empty()) {
        geom::Box near;
        for (const auto& parcel : named_) near.add(geom::boxOf(parcel.geometry));
        near = near.grownBy(100'000'000);
        window = {std::max(window.minX, near.minX), std::max(window.minY, near.minY), std::min(window.maxX, near.maxX),
                  std::min(window.maxY, near.maxY)};
    }
    auto around = book::parcelsAround(records(), window);
    for (const auto& parcel : named_) {
        const auto there = std::lower_bound(around.parcels.begin(), around.parcels.end(), parcel.id,
                                            [](const land::Parcel& each, RecordId id) { return each.id < id; });
        if (there == around.parcels.end() || there->id != parcel.id) around.parcels.insert(there, parcel);
    }
    return around;
}

std::size_t EditSession::heirIn(const fabric::Edit& edit, std::int64_t number, const char* option) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < edit.changes.size(); ++i)
        if (!edit.changes[i].before && ++count == number) return i;
    throw Stop{{"heir_unknown", fmt::format("There are only {} new parcels.", count), option,
                "Name the new parcel by its number; --dry-run lists them in order."},
               ExitCode::usage};
}

ExitCode EditSession::finish(const fabric::Edit& edit, Text title, const Heirs& heirs) {
    book::EditWishes wishes;
    if (heirs.all) wishes.heir = heirIn(edit, *heirs.all, "--heir");
    wishes.buildingsToLargest = heirs.buildings == "largest";
    if (!heirs.buildings.empty() && !wishes.buildingsToLargest) {
        std::int64_t number = 0;
        std::from_chars(heirs.buildings.data(), heirs.buildings.data() + heirs.buildings.size(), number);
        wishes.buildingHeir = heirIn(edit, number, "--building-to");
    }
    wishes.series = series_;
    wishes.readAt = readAt_;
    std::vector<std::string> names;
    for (const auto& parcel : named_) names.push_back(parcel.title());
    if (!announced_.empty()) names.push_back(announced_);
    const auto heading = settings_.heading(fmt::format(fmt::runtime(settings_.say(title)), fmt::join(names, ", ")));
    const auto take = dryRun_ ? book::foreseeEdit : book::applyEdit;
    answerEdit(settings_, edit, orStop(take(book_, edit, heading, wishes)), dryRun_);
    return ExitCode::done;
}

} // namespace mutu::cli
