// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rules_argument.h"

#include "app/cli/exit_code.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace mutu::cli {

std::optional<SheetText> sheetInForce(const store::Store& records, std::string_view name,
                                      const std::optional<std::string>& file, Date day) {
    if (file) {
        std::ifstream stream(*file, std::ios::binary);
        if (!stream)
            throw Stop{{"file_missing", fmt::format("There is no rule sheet {}.", *file), {}, "Check the path."},
                       ExitCode::notFound};
        return SheetText{{std::istreambuf_iterator<char>(stream), {}}, *file};
    }
    std::optional<land::RuleSheet> latest;
    records.visit({.kind = land::Kind::ruleSheet}, [&](const land::Record& record) {
        const auto& sheet = std::get<land::RuleSheet>(record);
        const bool holds = sheet.name == name && (!sheet.inForceFrom || *sheet.inForceFrom <= day);
        if (holds && (!latest || latest->inForceFrom <= sheet.inForceFrom)) latest = sheet;
        return true;
    });
    if (!latest) return std::nullopt;
    return SheetText{latest->text, fmt::format("{} {}", latest->name, latest->version)};
}

office::IdleRules idleRules(const store::Store& records, const std::optional<std::string>& file, Date day) {
    const auto sheet = sheetInForce(records, "idle", file, day);
    return sheet ? office::IdleRules::read(sheet->text, sheet->name) : office::IdleRules::standard();
}

} // namespace mutu::cli
