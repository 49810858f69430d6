// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/shell.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>

namespace mutu::cli {

Shell::Shell() {
    auto pattern = (std::filesystem::temp_directory_path() / "mutu-cli-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
    std::filesystem::permissions(folder_, std::filesystem::perms::all);
}

Shell::~Shell() {
    std::error_code ignored;
    std::filesystem::permissions(folder_, std::filesystem::perms::all, ignored);
    std::filesystem::remove_all(folder_, ignored);
}

Outcome Shell::run(const std::string& command) const {
    const auto out = folder_.string() + ".out";
    const auto err = folder_.string() + ".err";
    const auto script = folder_.string() + ".sh";
    std::ofstream(script) << "cd '" << folder_.string() << "' || exit 99\nexport PATH='" << MUTU_PROGRAMS
                          << "':\"$PATH\" LC_ALL=C.UTF-8 LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen\n"
                          << command << '\n';
    const int status = std::system(("sh '" + script + "' >'" + out + "' 2>'" + err + "' </dev/null").c_str());
    Outcome outcome{WIFEXITED(status) ? WEXITSTATUS(status) : 128, contentOf(out), contentOf(err)};
    for (const auto& file : {out, err, script}) std::filesystem::remove(file);
    return outcome;
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace mutu::cli
