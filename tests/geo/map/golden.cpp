// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/map/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace mutu::map::test {

bool isGolden(const std::string& name, const std::string& text) {
    namespace fs = std::filesystem;
    const auto expected = fs::path(MUTU_SOURCE_DIR) / "tests" / "golden" / "map" / (name + ".txt");
    std::ifstream file(expected);
    const std::string known{std::istreambuf_iterator<char>(file), {}};
    if (known == text) return true;
    const bool isWriting = std::getenv("MUTU_GOLDEN_WRITE") != nullptr;
    const auto actual = isWriting ? expected : fs::path(MUTU_BINARY_DIR) / "golden" / "map" / (name + ".txt");
    fs::create_directories(actual.parent_path());
    std::ofstream(actual) << text;
    return isWriting;
}

} // namespace mutu::map::test
