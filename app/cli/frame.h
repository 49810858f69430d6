// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mutu::cli {

/// One run of `mutu`: finds the verb, hands over to the program that holds it or runs it here, and turns whatever goes
/// wrong into a message on standard error and an exit code.
int run(int count, char** words);

} // namespace mutu::cli
