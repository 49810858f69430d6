// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/language.h"
#include "geo/change/changeset.h"
#include "geo/land/record.h"
#include "geo/land/vacancy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mutu::cli {

// The land office's words for what records and derived rows are; the English ones of JSON and CSV are land::name().

Text wordOf(land::VacancyKind kind);
Text wordOf(land::Pool pool);
Text wordOf(land::Kind kind);
Text wordOf(change::Origin origin);
Text wordOf(land::ApprovalStage stage);
Text wordOf(land::EncumbranceKind kind);
Text wordOf(land::Part part);
/// What a finding is called in Chinese; the code itself where there is no word.
std::string_view findingInChinese(std::string_view code);

/// A count with its English word: `1 change`, `1,200 changes`.
std::string counted(std::int64_t count, std::string_view one, std::string_view many);

/// The kind of that name, English (`floor_vacant`, `floor-vacant`) or Chinese (`空置厂房`).
std::optional<land::VacancyKind> vacancyKindNamed(std::string_view name);

} // namespace mutu::cli
