// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mutu::cli {

/// The two languages Mutu speaks.
enum class Language : unsigned char { en, zh };

/// A sentence in both languages; which one is said is decided where it is printed.
struct Text {
    std::string_view en;
    std::string_view zh;

    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

/// The language of the environment: Chinese when LC_ALL, LC_MESSAGES or LANG (the first that is set) begins with `zh`,
/// else English.
Language environmentLanguage();

} // namespace mutu::cli
