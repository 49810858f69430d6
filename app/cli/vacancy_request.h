// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/settings.h"
#include "geo/query/vacancy_question.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::cli {

/// The conditions of "which vacant pieces …?" as an officer types them; `vacant` and `export --what vacancy` take the
/// same ones and answer with the same rows.
class VacancyRequest {
  public:
    void declare(Arguments& arguments);
    /// What is asked, but for the districts, which only an open book knows (districtsNamed).
    /// - Without --pool: ready land, which an officer can give out; who names a kind or asks for floors wants to see
    /// them whatever their pool.
    /// - Stop usage for what can't be read or contradicts itself.
    [[nodiscard]] query::VacancyQuestion question(const Settings& settings) const;

    [[nodiscard]] const std::vector<std::string>& districts() const { return districts_; }
    [[nodiscard]] const std::string& window() const { return window_; }
    /// Whether neighbouring pieces are to be put together until they reach the smallest area.
    [[nodiscard]] bool isAssembling() const { return assemble_; }
    /// The first given option that speaks of vacancies only; empty when none does.
    [[nodiscard]] std::string_view ownOption() const;

  private:
    [[nodiscard]] land::Pool pool() const;

    std::optional<std::string> minArea_;
    std::optional<std::string> maxArea_;
    std::optional<std::string> minFactory_;
    std::vector<std::string> districts_;
    std::vector<std::string> kinds_;
    std::string pool_;
    std::string industry_;
    std::string near_;
    std::string window_;
    std::string sort_ = "area";
    std::optional<std::int64_t> limit_;
    bool assemble_ = false;
};

} // namespace mutu::cli
