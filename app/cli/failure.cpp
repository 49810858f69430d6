// SPDX-License-Identifier: Apache-2.0
#include "app/cli/failure.h"

#include "app/cli/catalogue.h"
#include "app/cli/phrases.h"

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>

namespace mutu::cli {

std::string sentence(std::string text) {
    if (text.empty()) return text;
    const auto word = std::string_view(text).substr(0, text.find(' '));
    const bool isName =
        word == "mutu" || word.find_first_of("./_:") != std::string_view::npos; // of a file or program: left as it is
    if (!isName && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    const std::string_view ends = ".!?:";
    if (!text.ends_with("。") && ends.find(text.back()) == std::string_view::npos) text += '.';
    return text;
}

Failure failureOf(const Stop& stop) { return stop.refusal; }

Failure failureOf(const Error& error) { return {error.code(), error.what(), {}, error.remedy()}; }

void printFailure(const Failure& failure, const Settings& settings) {
    std::fflush(stdout);
    const auto* translated = settings.language == Language::zh ? inChinese(failure.code) : nullptr;
    if (settings.language == Language::en || translated == nullptr) {
        fmt::print(stderr, "mutu: {}\n", sentence(failure.message));
        if (!failure.where.empty()) fmt::print(stderr, "  where:  {}\n", failure.where);
        if (!failure.remedy.empty()) fmt::print(stderr, "  remedy: {}\n", sentence(failure.remedy));
        fmt::print(stderr, "  code:   {}\n", failure.code);
        return;
    }
    fmt::print(stderr, "亩图：{}\n", translated->message);
    const auto detail = phraseInChinese(failure.message).value_or(failure.message);
    if (!translated->message.starts_with(detail)) fmt::print(stderr, "  详情：{}\n", detail);
    if (!failure.where.empty()) fmt::print(stderr, "  位置：{}\n", failure.where);
    // The room's own remedy, which names what fits, comes before the code's.
    auto remedy = phraseInChinese(failure.remedy);
    if (remedy) *remedy += "。";
    if (!remedy) remedy = translated->remedy.empty() ? failure.remedy : std::string(translated->remedy);
    if (!remedy->empty()) fmt::print(stderr, "  处理：{}\n", *remedy);
    fmt::print(stderr, "  代码：{}\n", failure.code);
}

} // namespace mutu::cli
