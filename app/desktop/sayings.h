// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace mutu::desktop {

/// What the desk says of a failure or a notice, and what can be done about it (may be empty), in the officer's language.
struct Saying {
    QString what;
    QString remedy;
};

/// By the code of a refusal, an error or a finding; nothing for a code that the desk has no words for.
std::optional<Saying> sayingOf(const QString& code);

} // namespace mutu::desktop
