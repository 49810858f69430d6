// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/case_request.h"
#include "app/cli/exit_code.h"
#include "geo/exchange/read_request.h"

#include <string>

namespace mutu::cli {

/// What an import of a ledger of low-efficiency land takes beside the file: how its cases are opened.
class CaseListRequest {
  public:
    void declare(Arguments& arguments);
    /// Stop `option_unused` where one of these was given for another kind of record.
    void refuseUnused() const;

    StepRequest step;
    std::string limit;
    std::string unit;
};

/// `import --as clearing_case`: opens the rows of the ledger as clearing cases.
ExitCode importCases(const std::string& book, const exchange::ReadRequest& file, const CaseListRequest& request,
                     const std::string& rejects, bool dryRun, const Settings& settings);

} // namespace mutu::cli
