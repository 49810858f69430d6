// SPDX-License-Identifier: Apache-2.0
#include "app/cli/phrases.h"

#include "app/cli/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace mutu::cli {

namespace {

/// A format's own letters between its gaps: one piece more than gaps.
std::vector<std::string_view> piecesOf(std::string_view format) {
    std::vector<std::string_view> pieces;
    while (true) {
        const auto open = format.find('{');
        const auto close = open == std::string_view::npos ? open : format.find('}', open);
        if (close == std::string_view::npos) break;
        pieces.push_back(format.substr(0, open));
        format.remove_prefix(close + 1);
    }
    pieces.push_back(format);
    return pieces;
}

std::size_t lettersOf(std::string_view format) {
    std::size_t letters = 0;
    for (const auto piece : piecesOf(format)) letters += piece.size();
    return letters;
}

/// In small letters at the start, without blanks and a full stop at the end.
std::string plain(std::string_view sentence) {
    while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == ' ')) sentence.remove_suffix(1);
    std::string text(sentence);
    if (!text.empty()) text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

bool match(std::string_view text, const std::vector<std::string_view>& pieces, std::vector<std::string_view>& gaps) {
    gaps.clear();
    if (!text.starts_with(pieces.front())) return false;
    text.remove_prefix(pieces.front().size());
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const bool isLast = i + 1 == pieces.size();
        const auto piece = pieces[i];
        if (isLast && !text.ends_with(piece)) return false;
        const auto at = isLast ? text.size() - piece.size() : text.find(piece, piece.empty() ? 0 : 1);
        if (at == std::string_view::npos) return false;
        gaps.push_back(text.substr(0, at));
        text.remove_prefix(at + piece.size());
    }
    return text.empty();
}

constexpr std::array ownWords{Phrase{"in no cluster zone", "不在任何区块内"},
                              Phrase{"in zone {}", "在区块“{0}”内"},
                              Phrase{"{} (industry not stated)", "{0}（未填行业）"},
                              Phrase{"{} (industry {})", "{0}（行业 {1}）"},
                              Phrase{"land use", "用途"},
                              Phrase{"district", "片区"},
                              Phrase{"it crosses or touches itself", "自相交叉或接触"},
                              Phrase{"nothing", "没有内容"}};

std::string filled(std::string_view chinese, const std::vector<std::string_view>& gaps);

std::string inChineseWords(std::string_view gap) {
    std::vector<std::string_view> inner;
    for (const auto& word : ownWords)
        if (match(gap, piecesOf(word.english), inner)) return filled(word.chinese, inner);
    const bool isWord =
        !gap.empty() && std::all_of(gap.begin(), gap.end(), [](char c) { return c == '_' || (c >= 'a' && c <= 'z'); });
    if (isWord)
        if (const auto kind = land::kindNamed(gap)) return std::string(wordOf(*kind).zh);
    return std::string(gap);
}

std::string filled(std::string_view chinese, const std::vector<std::string_view>& gaps) {
    std::string text;
    while (!chinese.empty()) {
        if (chinese.size() > 2 && chinese[0] == '{' && chinese[2] == '}') {
            const auto gap = static_cast<std::size_t>(chinese[1] - '0');
            if (gap < gaps.size()) text += inChineseWords(gaps[gap]);
            chinese.remove_prefix(3);
            continue;
        }
        text += chinese.front();
        chinese.remove_prefix(1);
    }
    return text;
}

const std::vector<Phrase>& allPhrases() {
    static const auto all = [] {
        std::vector<Phrase> phrases;
        for (const auto part : {officePhrases(), fabricPhrases(), filePhrases()})
            phrases.insert(phrases.end(), part.begin(), part.end());
        std::stable_sort(phrases.begin(), phrases.end(),
                         [](const Phrase& a, const Phrase& b) { return lettersOf(a.english) > lettersOf(b.english); });
        return phrases;
    }();
    return all;
}

} // namespace

std::optional<std::string> phraseInChinese(std::string_view sentence) {
    const auto text = plain(sentence);
    std::vector<std::string_view> gaps;
    for (const auto& phrase : allPhrases())
        if (match(text, piecesOf(phrase.english), gaps)) {
            if (!phrase.english.starts_with('{')) return filled(phrase.chinese, gaps);
            match(sentence.substr(0, text.size()), piecesOf(phrase.english), gaps); // a name keeps its first letter
            return filled(phrase.chinese, gaps);
        }
    return std::nullopt;
}

bool isPhrase(std::string_view format) {
    const auto text = plain(format);
    return std::any_of(allPhrases().begin(), allPhrases().end(),
                       [&text](const Phrase& phrase) { return phrase.english == text; });
}

} // namespace mutu::cli
