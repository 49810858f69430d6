// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mutu::exchange {

/// Whether the bytes are strict UTF-8 (no overlong forms, no surrogates). `cutEnd`: a character cut off at the very end
/// is forgiven.
bool isUtf8(std::string_view bytes, bool cutEnd = false);
/// Whether every byte above 127 belongs to a two- or four-byte character of GB18030.
bool looksLikeGb18030(std::string_view bytes);

/// A converter to UTF-8 from an encoding that iconv knows.
class Decoder {
  public:
    /// Nothing when the encoding's name is unknown.
    static std::optional<Decoder> from(const std::string& encoding);
    Decoder(Decoder&& other) noexcept;
    Decoder& operator=(Decoder&& other) noexcept;
    ~Decoder();

    /// Bytes that are no character become U+FFFD, so that nothing is lost unseen.
    [[nodiscard]] std::string utf8(std::string_view bytes) const;

  private:
    explicit Decoder(void* handle)
        : handle_(handle) {}
    void* handle_; // iconv_t
};

/// The iconv name for what a .cpg file says (`936`, `ANSI 936`, `GB2312`, `UTF8`, `65001`, …); GBK and its kin all
/// become GB18030. Empty: not understood.
std::string encodingNamed(std::string_view codePage);
/// The iconv name for the language driver byte of a dBASE table; empty where the byte says nothing (0, or ANSI of an
/// unknown machine).
std::string encodingOfTable(unsigned char languageDriver);

} // namespace mutu::exchange
