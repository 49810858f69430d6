// SPDX-License-Identifier: Apache-2.0
#include "app/cli/parcel_argument.h"

#include "app/cli/exit_code.h"
#include "geo/book/parcel_keys.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::cli {

namespace {

constexpr std::size_t mostListed = 20;

[[noreturn]] void unknown(const std::string& name, std::optional<Date> asOf = {}) {
    throw Stop{{"parcel_unknown",
                fmt::format("The book has no parcel or plot '{}'{}.", name, asOf ? " on " + asOf->text() : ""), name,
                "Check the code; `mutu vacant --pool all` and `mutu export` list plots with their codes."},
               ExitCode::notFound};
}

[[noreturn]] void ambiguous(const std::string& name, const std::vector<std::string>& candidates) {
    auto shown = candidates;
    shown.resize(std::min(shown.size(), mostListed));
    throw Stop{{"parcel_ambiguous",
                fmt::format("{} parcels are called '{}': {}{}", candidates.size(), name, fmt::join(shown, ", "),
                            shown.size() < candidates.size() ? " …" : "."),
                name, "Name the parcel by a code that only it has; `mutu check` lists codes that are used twice."}};
}

/// A parcel as officers tell it from its namesakes.
std::string candidate(const land::Parcel& parcel, book::ParcelKey key) {
    auto text =
        parcel.code.empty() || parcel.plot.empty() ? parcel.title() : fmt::format("{} ({})", parcel.code, parcel.plot);
    if (key > book::ParcelKey::plot) text += fmt::format(" by {}", name(key));
    return text;
}

[[noreturn]] void ambiguous(const std::string& name, const std::vector<book::FoundParcel>& found) {
    std::vector<std::string> candidates;
    for (const auto& [parcel, key] : found) candidates.push_back(candidate(parcel, key));
    ambiguous(name, candidates);
}

} // namespace

land::Parcel parcelArgument(const store::Store& records, const std::string& name) {
    auto found = book::parcelsByKey(records, name, std::nullopt);
    if (found.size() == 1) return std::move(found.front().parcel);
    if (found.empty()) {
        if (book::retiredByKey(records, name).empty()) unknown(name);
        throw Stop{{"parcel_retired", fmt::format("Parcel {} is retired.", name), name,
                    "Name a current parcel; `mutu lineage` shows what came of it."}};
    }
    ambiguous(name, found);
}

std::vector<land::Parcel> parcelsArgument(const store::Store& records, const std::string& name,
                                          std::optional<Date> asOf) {
    auto found = book::parcelsByKey(records, name, asOf);
    if (found.empty()) unknown(name, asOf);
    if (found.size() > 1 && found.front().key > book::ParcelKey::plot) ambiguous(name, found);
    std::vector<land::Parcel> parcels;
    for (auto& each : found) parcels.push_back(std::move(each.parcel));
    return parcels;
}

std::vector<land::Parcel> parcelArguments(const store::Store& records, const std::vector<std::string>& names) {
    std::vector<land::Parcel> parcels;
    for (const auto& name : names) {
        auto parcel = parcelArgument(records, name);
        if (std::none_of(parcels.begin(), parcels.end(), [&](const auto& known) { return known.id == parcel.id; }))
            parcels.push_back(std::move(parcel));
    }
    return parcels;
}

land::Parcel retiredParcelArgument(const store::Store& records, const std::string& name) {
    auto found = book::retiredByKey(records, name);
    if (found.size() == 1) return std::move(found.front());
    if (found.empty()) {
        if (book::parcelsByKey(records, name, std::nullopt).empty()) unknown(name);
        throw Stop{
            {"parcel_current", fmt::format("Parcel {} is not retired.", name), name, "Nothing needs to be restored."}};
    }
    std::vector<std::string> candidates;
    for (const auto& parcel : found)
        candidates.push_back(fmt::format("{} until {}", parcel.title(), parcel.validTo->text()));
    ambiguous(name, candidates);
}

} // namespace mutu::cli
