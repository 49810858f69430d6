// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"

#include <QString>

#include <exception>

namespace mutu::desktop {

/// What went wrong, in the officer's language: what, where, and how to mend it. Empty parts are unknown.
/// - `code` is the stable code of the error or refusal; `cancelled` means that the officer stopped the work and nothing need be said.
struct Failure {
    QString code;
    QString what;
    QString where;
    QString remedy;
    bool cancelled = false;

    static Failure from(const std::exception& error);
    static Failure from(const Refusal& refusal);
};

} // namespace mutu::desktop
