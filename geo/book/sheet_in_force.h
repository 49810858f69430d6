// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <optional>
#include <string_view>

namespace mutu::book {

/// The rule sheet of a name that the office put in force on or before a day, of several the latest; nothing: the one
/// that comes with the program holds.
std::optional<land::RuleSheet> sheetInForce(const store::Store& store, std::string_view name, Date day);

/// The office's own sheet, else the standard one; `Sheet` has read(text, name) and standard().
template <class Sheet> Sheet rulesOn(const store::Store& store, std::string_view name, Date day) {
    const auto own = sheetInForce(store, name, day);
    return own ? Sheet::read(own->text, own->name + " " + own->version) : Sheet::standard();
}

} // namespace mutu::book
