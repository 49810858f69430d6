// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

namespace mutu::exchange {

/// A table of one column has no separator by which OGR would know it for a table: it is read from a copy in memory in
/// which an empty column follows.
struct SingleColumn {
    /// Whether the first line names one column.
    static bool isIn(const std::string& place);
    /// Makes the copy and turns `place` there; it goes with the answer. Nothing for a file of more than 256 MB.
    static std::shared_ptr<const void> padded(std::string& place);
};

} // namespace mutu::exchange
