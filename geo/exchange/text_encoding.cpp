// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iconv.h>
#include <utility>

namespace mutu::exchange {

namespace {

constexpr unsigned byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

/// How many bytes the character that starts with `lead` takes; 0: no character starts so.
std::size_t lengthFrom(unsigned lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// The second byte's bounds shut out overlong forms, surrogates and what lies above U+10FFFF.
bool followsWell(unsigned lead, unsigned second) {
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    return second >= low && second <= high;
}

} // namespace

bool isUtf8(std::string_view bytes, bool cutEnd) {
    for (std::size_t i = 0; i < bytes.size();) {
        const unsigned lead = byteAt(bytes, i);
        const std::size_t length = lengthFrom(lead);
        if (length == 0) return false;
        for (std::size_t k = 1; k < length; ++k) {
            if (i + k == bytes.size()) return cutEnd;
            const unsigned next = byteAt(bytes, i + k);
            if (k == 1 ? !followsWell(lead, next) : (next & 0xC0U) != 0x80) return false;
        }
        i += length;
    }
    return true;
}

bool looksLikeGb18030(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const unsigned lead = byteAt(bytes, i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (lead == 0x80 || lead == 0xFF) return false;
        if (i + 1 >= bytes.size()) return true; // cut off at the field's end
        const unsigned second = byteAt(bytes, i + 1);
        if (second >= 0x40 && second != 0x7F && second != 0xFF)
            i += 2;
        else if (second >= 0x30 && second <= 0x39)
            i += 4;
        else
            return false;
    }
    return true;
}

std::optional<Decoder> Decoder::from(const std::string& encoding) {
    iconv_t handle = iconv_open("UTF-8", encoding.c_str());
    if (handle == reinterpret_cast<iconv_t>(-1)) return std::nullopt; // NOLINT: iconv's own way to say no
    return Decoder(handle);
}

Decoder::Decoder(Decoder&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)) {}

Decoder& Decoder::operator=(Decoder&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

Decoder::~Decoder() {
    if (handle_ != nullptr) iconv_close(handle_);
}

std::string Decoder::utf8(std::string_view bytes) const {
    std::string text;
    std::string input(bytes);
    char* in = input.data();
    std::size_t left = input.size();
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    std::array<char, 256> buffer{};
    while (left > 0) {
        char* out = buffer.data();
        std::size_t room = buffer.size();
        const auto result = iconv(handle_, &in, &left, &out, &room);
        text.append(buffer.data(), buffer.size() - room);
        if (result != static_cast<std::size_t>(-1) || room < 8) continue;
        text += "\xEF\xBF\xBD";
        ++in;
        --left;
    }
    return text;
}

std::string encodingNamed(std::string_view codePage) {
    std::string name;
    for (const char c : codePage)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (name.rfind("ANSI", 0) == 0) name.erase(0, 4);
    if (name == "UTF8" || name == "65001") return "UTF-8";
    constexpr std::array chinese{"GBK", "GB2312", "GB18030", "936", "CP936", "54936", "EUCCN", "WINDOWS936", "MS936"};
    if (std::find(chinese.begin(), chinese.end(), name) != chinese.end()) return "GB18030";
    if (name == "BIG5" || name == "950" || name == "CP950") return "BIG5";
    if (name.rfind("ISO8859", 0) == 0) return fmt::format("ISO-8859-{}", name.size() > 7 ? name.substr(7) : "1");
    if (name.rfind("88591", 0) == 0) return fmt::format("ISO-8859-{}", name.substr(4));
    if (!name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c) != 0; }))
        return "CP" + name;
    std::string given(codePage);
    while (!given.empty() && std::isspace(static_cast<unsigned char>(given.back())) != 0) given.pop_back();
    return Decoder::from(given) ? given : std::string();
}

std::string encodingOfTable(unsigned char languageDriver) {
    struct Mark {
        unsigned char byte;
        const char* encoding;
    };
    // dBASE language drivers; 0 and 0x57 (ANSI of whatever machine wrote it) tell nothing.
    constexpr std::array marks{Mark{0x4D, "GB18030"}, Mark{0x7A, "GB18030"}, Mark{0x4F, "BIG5"},   Mark{0x78, "BIG5"},
                               Mark{0x13, "CP932"},   Mark{0x7B, "CP932"},   Mark{0x4E, "CP949"},  Mark{0x79, "CP949"},
                               Mark{0x01, "CP437"},   Mark{0x02, "CP850"},   Mark{0x03, "CP1252"}, Mark{0x58, "CP1252"},
                               Mark{0x59, "CP1252"},  Mark{0xC8, "CP1250"},  Mark{0xC9, "CP1251"}, Mark{0xCA, "CP1254"},
                               Mark{0xCB, "CP1253"},  Mark{0x64, "CP852"},   Mark{0x65, "CP866"},  Mark{0x26, "CP866"}};
    for (const auto& mark : marks)
        if (mark.byte == languageDriver) return mark.encoding;
    return {};
}

} // namespace mutu::exchange
