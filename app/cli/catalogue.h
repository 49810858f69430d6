// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace mutu::cli {

/// A refusal, error or finding in Chinese; English is the message that comes with it.
struct Translation {
    std::string_view code;
    std::string_view message;
    std::string_view remedy;
};

/// Every code that Mutu may say, in order of code.
std::span<const Translation> chineseCatalogue();
/// The entry of a code, or null.
const Translation* inChinese(std::string_view code);

} // namespace mutu::cli
