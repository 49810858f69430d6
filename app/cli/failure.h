// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/settings.h"

#include <string>

namespace mutu::cli {

/// What is told when a verb does not end well: what, where, the remedy, and the stable code.
using Failure = Refusal;

Failure failureOf(const Stop& stop);
Failure failureOf(const Error& error);

/// Prints it on standard error, in the language of the settings: the catalogue's sentence where it is Chinese, with the
/// details as they came.
void printFailure(const Failure& failure, const Settings& settings);

/// A message as a sentence, whichever room it came from: a capital in front, a full stop behind.
std::string sentence(std::string text);

} // namespace mutu::cli
