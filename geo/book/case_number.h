// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/change/changeset.h"
#include "geo/store/store.h"

#include <functional>
#include <string>
#include <string_view>

namespace mutu::book {

/// The next number of a rule sheet's pattern (`{year}` and `{n}`) that is free; counted by year, none given twice.
std::string nextCaseNumber(store::Transaction& transaction, const std::string& pattern, int year,
                           const std::function<bool(const std::string&)>& isUsed);

/// `{case}` in a heading's title stands for the case's number.
void nameCase(change::Heading& heading, const std::string& number);

} // namespace mutu::book
