// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace mutu::desktop {

/// A line in a table of sayings: its English words, by which they are translated in the context "Failures".
struct SayingEntry {
    const char* code;
    const char* what;
    const char* remedy; ///< may be null
};

/// What is said when an edit of the map is refused.
std::span<const SayingEntry> editSayings();
/// What is said when a step of a clearing case or a reassignment is refused.
std::span<const SayingEntry> caseSayings();
/// What is said when a right, a lease or a use is refused.
std::span<const SayingEntry> tenureSayings();
/// What is said of what a check of the parcels finds.
std::span<const SayingEntry> checkSayings();
/// What is said when a plan of cluster zones is refused.
std::span<const SayingEntry> zoneSayings();

} // namespace mutu::desktop
