// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/settings.h"

#include <string>
#include <vector>

namespace mutu::cli {

/// What `zone conformity` and `report conformity` take; both give the same answer.
class ConformityRequest {
  public:
    void declare(Arguments& arguments);
    /// Answers as text, JSON or CSV: the enterprises that don't stand in the zone of their industry, with the zones in
    /// which they would; the totals count all.
    [[nodiscard]] ExitCode answer(const Settings& settings) const;

  private:
    std::string book_;
    std::vector<std::string> districts_;
    std::string plan_;
    bool all_ = false;
};

} // namespace mutu::cli
