// SPDX-License-Identifier: Apache-2.0
#include "geo/base/complete_file.h"
#include "geo/base/error.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace mutu;

namespace {

std::string content(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string codeOf(const std::string& path, CompleteFile::IsEarlier isEarlier = nullptr) {
    try {
        CompleteFile file(path, isEarlier);
        file.write("new", 3);
        file.commit();
    } catch (const Error& error) {
        return error.code();
    }
    return "written";
}

bool isOurs(std::string_view head) { return head.starts_with("ours"); }

} // namespace

TEST_CASE("a file appears whole or not at all") {
    const tests::Scratch scratch;
    const auto path = scratch.path("a.txt");
    {
        CompleteFile file(path);
        file.write("half", 4);
        CHECK_FALSE(std::filesystem::exists(path));
    }
    CHECK(std::filesystem::is_empty(scratch.folder()));
    CHECK(codeOf(path) == "written");
    CHECK(content(path) == "new");
    CHECK(std::distance(std::filesystem::directory_iterator(scratch.folder()), {}) == 1);
}

TEST_CASE("nothing is overwritten but an earlier output of the same kind") {
    const tests::Scratch scratch;
    const auto path = scratch.path("a.txt");
    const auto old = GENERATE(as<std::string>{}, "", "ours, of last year", "a book");
    std::ofstream(path) << old;
    CHECK(codeOf(path) == "file_exists");
    CHECK(content(path) == old);
    const bool replaced = old.starts_with("ours");
    CHECK(codeOf(path, isOurs) == (replaced ? "written" : "file_exists"));
    CHECK(content(path) == (replaced ? "new" : old));
    CHECK(codeOf(scratch.folder(), isOurs) == "file_exists");
    CHECK(codeOf("/nowhere/at/all.txt") == "cannot_write");
}

TEST_CASE("a file that comes to the place while ours is being written stays") {
    const tests::Scratch scratch;
    CompleteFile file(scratch.path("a.txt"));
    file.write("new", 3);
    std::ofstream(scratch.path("a.txt")) << "theirs";
    CHECK_THROWS_AS(file.commit(), Error);
    CHECK(content(scratch.path("a.txt")) == "theirs");
}

TEST_CASE("through a symbolic link the file is replaced, not the link") {
    const tests::Scratch scratch;
    std::ofstream(scratch.path("real.txt")) << "ours";
    std::filesystem::create_symlink(scratch.path("real.txt"), scratch.path("link.txt"));
    CHECK(codeOf(scratch.path("link.txt"), isOurs) == "written");
    CHECK(std::filesystem::is_symlink(scratch.path("link.txt")));
    CHECK(content(scratch.path("real.txt")) == "new");
}
