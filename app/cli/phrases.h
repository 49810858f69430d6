// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mutu::cli {

/// An English sentence of the rooms with its gaps, as its format has them (`lot {} has {} m² left`), and the Chinese
/// one with the same gaps by number (`批次 {0} 尚余 {1} ㎡`).
struct Phrase {
    std::string_view english;
    std::string_view chinese;
};

/// Every phrase, of all rooms.
std::span<const Phrase> officePhrases();
std::span<const Phrase> fabricPhrases();
std::span<const Phrase> filePhrases();

/// The Chinese for a finished English sentence; nothing where no phrase has its form.
/// - What stands in the gaps is kept as it is, but for words that are the program's own (`lease` is 租约).
/// - Of several phrases that fit, the one with the most letters of its own. The first letter's case and a full stop
/// don't count.
std::optional<std::string> phraseInChinese(std::string_view sentence);

/// Whether a format (`lot {} has {} m² left`) has its Chinese.
bool isPhrase(std::string_view format);

} // namespace mutu::cli
