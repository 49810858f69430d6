// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/character_map.h"

#include "geo/sheet/letters.h"

#include <fmt/format.h>
#include <QRawFont>

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

namespace mutu::sheet {

namespace {

struct Stretch {
    char16_t first;
    char16_t last;
};

std::vector<quint32> glyphs(const QRawFont& font, Stretch stretch) {
    QString characters;
    for (char32_t c = stretch.first; c <= stretch.last; ++c) characters.append(QChar(static_cast<char16_t>(c)));
    const auto indexes = font.glyphIndexesForString(characters);
    return {indexes.begin(), indexes.end()};
}

/// The targets of a CMap by code: UTF-16 in hexadecimal, as written.
using Targets = std::map<unsigned, std::string>;

unsigned hexNumber(std::string_view text) {
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return number;
}

/// The hexadecimal strings and brackets of a CMap's section, in order.
std::vector<std::string_view> tokens(std::string_view section) {
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at < section.size(); ++at) {
        if (section[at] == '[' || section[at] == ']') found.push_back(section.substr(at, 1));
        if (section[at] != '<') continue;
        const auto end = std::min(section.find('>', at), section.size());
        found.push_back(section.substr(at + 1, end - at - 1));
        at = end;
    }
    return found;
}

void addRanges(const std::vector<std::string_view>& words, Targets& targets) {
    for (std::size_t at = 0; at + 2 < words.size();) {
        const auto first = hexNumber(words[at]);
        const auto last = hexNumber(words[at + 1]);
        at += 2;
        if (words[at] == "[") {
            ++at;
            for (auto code = first; at < words.size() && words[at] != "]"; ++at, ++code) targets[code] = words[at];
            ++at;
        } else {
            const auto target = hexNumber(words[at++]);
            for (auto code = first; code <= last; ++code)
                targets[code] = fmt::format("{:04X}", target + (code - first));
        }
    }
}

void addSections(std::string_view cmap, std::string_view name, Targets& targets) {
    const auto opening = fmt::format("begin{}", name);
    const auto closing = fmt::format("end{}", name);
    for (auto at = cmap.find(opening); at != std::string_view::npos; at = cmap.find(opening, at + 1)) {
        const auto begin = at + opening.size();
        const auto end = std::min(cmap.find(closing, begin), cmap.size());
        const auto words = tokens(cmap.substr(begin, end - begin));
        if (name == "bfrange")
            addRanges(words, targets);
        else
            for (std::size_t i = 0; i + 1 < words.size(); i += 2) targets[hexNumber(words[i])] = words[i + 1];
    }
}

std::string written(const Targets& targets) {
    std::string text = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                       "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                       "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                       "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t mostInSection = 100; // by the CMap specification
    std::size_t left = targets.size();
    std::size_t inSection = 0;
    for (const auto& [code, target] : targets) {
        if (inSection == 0) text += fmt::format("{} beginbfchar\n", std::min(left, mostInSection));
        text += fmt::format("<{:04X}> <{}>\n", code, target);
        --left;
        if (++inSection == mostInSection || left == 0) {
            text += "endbfchar\n";
            inSection = 0;
        }
    }
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace

CharacterMap::CharacterMap()
    : regular_(plainCharacters(false))
    , bold_(plainCharacters(true)) {}

CharacterMap::PlainOf CharacterMap::plainCharacters(bool isBold) {
    const auto font = QRawFont::fromFont(lettersOf(isBold), QFontDatabase::SimplifiedChinese);
    std::unordered_map<quint32, char16_t> characterOf;
    for (const auto stretch :
         {Stretch{0x20, 0x7e}, Stretch{0xa0, 0xff}, Stretch{0x3000, 0x303f}, Stretch{0x4e00, 0x9fff}}) {
        const auto of = glyphs(font, stretch);
        for (std::size_t i = 0; i < of.size(); ++i)
            if (of[i] != 0) characterOf.try_emplace(of[i], static_cast<char16_t>(stretch.first + i));
    }
    PlainOf plain;
    for (const auto stretch :
         {Stretch{0x00, 0x1f}, Stretch{0xa0, 0xff}, Stretch{0x2000, 0x206f}, Stretch{0x2e80, 0x2fdf},
          Stretch{0x3000, 0x312f}, Stretch{0xf900, 0xfaff}, Stretch{0xff00, 0xffef}}) {
        const auto of = glyphs(font, stretch);
        for (std::size_t i = 0; i < of.size(); ++i) {
            const auto found = of[i] == 0 ? characterOf.end() : characterOf.find(of[i]);
            const auto character = static_cast<char16_t>(stretch.first + i);
            if (found != characterOf.end() && found->second != character) plain.emplace(character, found->second);
        }
    }
    return plain;
}

std::string CharacterMap::mended(std::string_view cmap, bool isBold) const {
    Targets targets;
    addSections(cmap, "bfchar", targets);
    addSections(cmap, "bfrange", targets);
    const auto& plain = isBold ? bold_ : regular_;
    for (auto& [code, target] : targets) {
        if (target.size() != 4) continue;
        const auto found = plain.find(static_cast<char16_t>(hexNumber(target)));
        if (found != plain.end()) target = fmt::format("{:04X}", static_cast<unsigned>(found->second));
    }
    return written(targets);
}

} // namespace mutu::sheet
