// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/workbook.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mutu::cli {

/// A number with the decimals it is printed with.
struct Decimal {
    double value = 0;
    int decimals = 2;
};

/// Nothing, words, a count or a measured number.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Decimal>;

/// One column: its name in CSV (English, snake_case) and its heading for people.
struct Column {
    std::string_view key;
    std::string_view heading;
};

/// Rows for people (aligned, thousands separated) and for programs (CSV after RFC 4180, plain numbers).
/// - A CJK character takes two places. Numbers stand right, words left.
class Table {
  public:
    explicit Table(std::vector<Column> columns)
        : columns_(std::move(columns)) {}

    /// Precondition: as many cells as columns.
    void add(std::vector<Cell> row);
    /// A last line under a rule; it is for people only and left out of CSV.
    void setTotal(std::vector<Cell> row) { total_ = std::move(row); }

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string csv() const;
    /// As a sheet of a workbook, yet without name and title; words that are a day (2020-06-30) become a date.
    [[nodiscard]] exchange::WorkbookSheet sheet() const;

  private:
    std::vector<Column> columns_;
    std::vector<std::vector<Cell>> rows_;
    std::vector<Cell> total_;
};

/// `1,234,567.80`
std::string grouped(double value, int decimals);
std::string grouped(std::int64_t value);
/// The places that a UTF-8 text takes on a terminal.
std::size_t displayWidth(std::string_view text);

} // namespace mutu::cli
