// SPDX-License-Identifier: Apache-2.0
#include "geo/base/sha256.h"

#include "geo/base/error.h"

#include <openssl/evp.h>

namespace mutu {

struct Sha256::Context {
    EVP_MD_CTX* handle = EVP_MD_CTX_new();

    Context() { start(); }
    ~Context() { EVP_MD_CTX_free(handle); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    void start() const {
        if (handle == nullptr || EVP_DigestInit_ex(handle, EVP_sha256(), nullptr) != 1)
            throw Error(ErrorKind::internal, "hash_unavailable", "SHA-256 isn't available");
    }
};

Sha256::Sha256()
    : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::span<const std::byte> bytes) { EVP_DigestUpdate(context_->handle, bytes.data(), bytes.size()); }

Digest Sha256::finish() {
    Digest digest{};
    unsigned length = 0;
    EVP_DigestFinal_ex(context_->handle, reinterpret_cast<unsigned char*>(digest.data()), &length);
    context_->start();
    return digest;
}

std::string hex(const Digest& digest) {
    constexpr std::string_view figures = "0123456789abcdef";
    std::string text;
    text.reserve(64);
    for (const auto byte : digest) {
        text += figures[std::to_integer<std::size_t>(byte) >> 4U];
        text += figures[std::to_integer<std::size_t>(byte) & 15U];
    }
    return text;
}

} // namespace mutu
