// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/settings.h"

#include <string>
#include <vector>

namespace mutu::cli {

/// The options that every verb takes: they may stand before or after the verb.
class GeneralOptions {
  public:
    /// Looks ahead for `--lang`, so that even a mistake in the command is told in the right language.
    GeneralOptions(int count, char** words);
    GeneralOptions(const GeneralOptions&) = delete;
    GeneralOptions& operator=(const GeneralOptions&) = delete;

    [[nodiscard]] const Settings& settings() const { return settings_; }
    void declare(Arguments& arguments);
    /// Takes what was parsed over into the settings. Throws Stop{usage} for a date that is none.
    void settle();

  private:
    Settings settings_;
    std::string format_ = "text";
    std::string language_;
    std::string asOf_;
};

/// Where the verb stands among the words: the first that is neither an option nor an option's value; their number when
/// there is none.
std::size_t verbPosition(const std::vector<std::string>& words);

} // namespace mutu::cli
