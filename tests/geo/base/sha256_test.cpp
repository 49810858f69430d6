// SPDX-License-Identifier: Apache-2.0
#include "geo/base/sha256.h"

#include <catch2/catch.hpp>

using namespace mutu;

namespace {

std::string digestOf(std::string_view text) {
    Sha256 hash;
    hash.add(text);
    return hex(hash.finish());
}

} // namespace

TEST_CASE("digests are those of the standard's examples") {
    CHECK(digestOf("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(digestOf("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(digestOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(digestOf(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("bytes in pieces hash like bytes at once, and the hash starts afresh") {
    Sha256 hash;
    hash.add("ab");
    hash.add("");
    hash.add("c");
    CHECK(hex(hash.finish()) == digestOf("abc"));
    hash.add("abc");
    CHECK(hex(hash.finish()) == digestOf("abc"));
    Sha256 moved = std::move(hash);
    CHECK(hex(moved.finish()) == digestOf(""));
}
