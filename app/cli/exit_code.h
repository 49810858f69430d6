// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/error.h"
#include "geo/base/result.h"

namespace mutu::cli {

/// How a run of `mutu` ended; scripts rely on the numbers.
enum class ExitCode : int {
    done = 0,
    findings = 1,
    usage = 2,
    refused = 20,
    badInput = 30,
    notFound = 40,
    conflict = 50,
    storage = 60,
    internal = 70,
};

ExitCode exitCodeOf(ErrorKind kind);
/// `refused`, but `conflict` for a book that moved on meanwhile, `notFound` for what the book doesn't have, `usage` for
/// text that can't be read.
ExitCode exitCodeOf(const Refusal& refusal);

/// Thrown inside the command line alone, to end a verb with a refusal; the frame prints it and returns the code.
struct Stop {
    Refusal refusal;
    ExitCode code = ExitCode::refused;
};

/// The value, or the end of the verb.
template <class T> T orStop(Result<T> result) {
    if (!result) throw Stop{result.refusal(), exitCodeOf(result.refusal())};
    return std::move(result).value();
}

/// The value of what the officer typed, or the end of the verb as a mistake in the command.
template <class T> T orUsage(Result<T> result) {
    if (!result) throw Stop{result.refusal(), ExitCode::usage};
    return std::move(result).value();
}

} // namespace mutu::cli
