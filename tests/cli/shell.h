// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace mutu::cli {

/// What a command left behind.
struct Outcome {
    int code = 0;
    std::string output;
    std::string errors;
};

/// A folder of its own, gone at the end, in which commands run as an officer would type them: plain sh, English, `mutu`
/// on the path.
class Shell {
  public:
    Shell();
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] Outcome run(const std::string& command) const;

  private:
    std::filesystem::path folder_;
};

std::string contentOf(const std::filesystem::path& file);

} // namespace mutu::cli
