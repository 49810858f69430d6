// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/vacancy_search.h"

#include <QStringList>

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace mutu::desktop {

/// Found pieces as a CSV file for a spreadsheet (UTF-8 with a byte-order mark), in the order of the table.
struct VacancyList {
    QStringList heading;
    std::shared_ptr<const Findings> findings;
    std::vector<std::size_t> order;

    /// Writes the file, whole or not at all; replaces nothing but an earlier list. Runs on a lane.
    /// - Error{badInput, "file_exists"}, {storage, "cannot_write"}; {cancelled} after `stop`.
    void write(const std::string& path, const std::stop_token& stop) const;
};

} // namespace mutu::desktop
