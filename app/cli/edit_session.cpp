// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit_session.h"

#include "app/cli/edit_answer.h"
#include "app/cli/parcel_argument.h"
#include "geo/book/edit.h"
#include "geo/book/surroundings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace mutu::cli {

EditSession::EditSession(const std::string& path, bool dryRun, const Settings& settings)
    : settings_(settings)
    , dryRun_(dryRun)
    , book_(book::Book::open(path))
    , readAt_(book_.records().revision()) {
    allowFormats(settings, {Format::text, Format::json});
}

RecordId EditSession::idOf(const std::string& name) {
    auto parcel = parcelArgument(records(), name);
    const auto id = parcel.id;
    if (std::none_of(named_.begin(), named_.end(), [id](const land::Parcel& known) { return known.id == id; }))
        named_.push_back(std::move(parcel));
    return id;
}

std::vector<RecordId> EditSession::idsOf(const std::vector<std::string>& names) {
    std::vector<RecordId> ids;
    for (const auto& name : names)
        if (const auto id = idOf(name); std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    return ids;
}

RecordId EditSession::retiredIdOf(const std::string& name) {
    named_.push_back(retiredParcelArgument(records(), name));
    return named_.back().id;
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
