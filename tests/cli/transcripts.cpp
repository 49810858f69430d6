// SPDX-License-Identifier: Apache-2.0
// Transcripts: what an officer types and what comes back, word for word. `$ ` is a command; then its output; lines of
// standard error behind `! `;
// `[n]` the exit code when it isn't 0. Times and hashes are masked. MUTU_UPDATE=1 writes what came back into the files,
// for reading before committing.
#include "tests/cli/shell.h"
#include "tests/cli/small_zone.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <vector>

namespace mutu::cli {

namespace {

std::string masked(const std::string& text) {
    static const std::regex moment(R"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z?)");
    static const std::regex hash(R"(\b[0-9a-f]{64}\b)");
    static const std::regex bytes(R"re(("bytes": |\()\d+( bytes\)|,))re");
    const auto timeless = std::regex_replace(text, moment, "<time>");
    return std::regex_replace(std::regex_replace(timeless, hash, "<hash>"), bytes, "$1<n>$2");
}

std::string behind(const std::string& mark, const std::string& text) {
    std::string out;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) out += mark + line + "\n";
    return out;
}

/// Runs the file's commands in order and gives the transcript as it is today.
std::string replayed(const std::string& script, const Shell& shell) {
    std::string out;
    std::istringstream stream(script);
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("# ") || line == "#") out += line + "\n";
        if (!line.starts_with("$ ")) continue;
        const auto outcome = shell.run(line.substr(2));
        out += line + "\n" + masked(outcome.output);
        if (!outcome.output.empty() && outcome.output.back() != '\n') out += "\n";
        out += behind("! ", masked(outcome.errors));
        if (outcome.code != 0) out += "[" + std::to_string(outcome.code) + "]\n";
        out += "\n";
    }
    return out;
}

std::vector<std::filesystem::path> transcripts() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(MUTU_SOURCE_DIR) / "tests/cli/transcripts"))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

TEST_CASE("every transcript of the command line still reads as it is written") {
    const auto files = transcripts();
    REQUIRE_FALSE(files.empty());
    for (const auto& file : files) {
        const Shell shell;
        makeSmallZone((shell.folder() / "zone.mutu").string());
        const auto expected = contentOf(file);
        const auto actual = replayed(expected, shell);
        INFO(file.filename().string());
        if (std::getenv("MUTU_UPDATE") != nullptr)
            std::ofstream(file, std::ios::binary) << actual;
        else
            CHECK(actual == expected);
    }
}

} // namespace mutu::cli
