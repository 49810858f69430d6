// SPDX-License-Identifier: Apache-2.0
#include "app/cli/findings.h"

#include "app/cli/catalogue.h"
#include "app/cli/failure.h"
#include "app/cli/phrases.h"

#include <fmt/format.h>

#include <array>

namespace mutu::cli {

namespace {

constexpr std::array<Text, 3> severities{{{"note", "提示"}, {"warning", "警告"}, {"error", "错误"}}};
constexpr std::array<std::string_view, 3> severityNames{"information", "warning", "error"};

std::string placeOf(const Finding& finding) {
    std::string place;
    const auto add = [&](const std::string& part) { place += (place.empty() ? "" : ", ") + part; };
    for (const auto& parcel : finding.parcels) add(parcel);
    if (finding.x && finding.y) add(fmt::format("{:.3f} {:.3f}", *finding.x, *finding.y));
    if (!finding.file.empty()) add(finding.line > 0 ? fmt::format("{}:{}", finding.file, finding.line) : finding.file);
    return place;
}

} // namespace

Json jsonOf(const std::vector<Finding>& findings) {
    auto list = Json::array();
    for (const auto& finding : findings)
        list.push_back(Json{{"code", finding.code},
                            {"severity", severityNames[static_cast<std::size_t>(finding.severity)]},
                            {"message", finding.message},
                            {"parcels", finding.parcels},
                            {"x", coordinateOrNull(finding.x)},
                            {"y", coordinateOrNull(finding.y)},
                            {"remedy", finding.remedy}});
    return list;
}

/// The code's sentence, and behind it what the finding adds to it: its own words in Chinese, or the names and figures
/// behind its colon.
std::string chineseText(const Finding& finding, const Translation& zh) {
    if (const auto own = phraseInChinese(finding.message)) return fmt::format("{}{}", zh.message, *own);
    const auto colon = finding.message.find(": ");
    if (colon == std::string::npos) return fmt::format("{} {}", zh.message, finding.message);
    auto said = std::string(zh.message);
    for (const std::string_view end : {"。", "："})
        if (said.ends_with(end)) said.resize(said.size() - end.size());
    auto named = finding.message.substr(colon + 2);
    if (named.ends_with('.')) named.pop_back();
    return fmt::format("{}：{}", said, named);
}

std::string textOf(const std::vector<Finding>& findings, Language language) {
    std::string out;
    for (const auto& finding : findings) {
        const auto* zh = language == Language::zh ? inChinese(finding.code) : nullptr;
        out += fmt::format("{} {}: {}\n", severities[static_cast<std::size_t>(finding.severity)].in(language),
                           finding.code, zh != nullptr ? chineseText(finding, *zh) : sentence(finding.message));
        if (const auto place = placeOf(finding); !place.empty()) out += fmt::format("  {}\n", place);
        const std::string_view remedy =
            zh != nullptr && !zh->remedy.empty() ? zh->remedy : std::string_view(finding.remedy);
        if (!remedy.empty()) out += fmt::format("  {}\n", sentence(std::string(remedy)));
    }
    return out;
}

void tellFindings(const Settings& settings, const std::vector<Finding>& findings) {
    auto text = textOf(findings, settings.language);
    if (text.empty()) return;
    text.pop_back(); // tell() ends the line
    tell(settings, text);
}

} // namespace mutu::cli
