// SPDX-License-Identifier: Apache-2.0
#include "app/cli/frame.h"

#include "app/cli/failure.h"
#include "app/cli/general_options.h"
#include "app/cli/help.h"
#include "app/cli/verb.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

namespace mutu::cli {

namespace {

std::string_view programName(Program program) {
    switch (program) {
    case Program::files:
        return "mutu-files";
    case Program::maps:
        return "mutu-maps";
    case Program::light:
        break;
    }
    return "mutu";
}

/// Replaces this process by the program beside it that holds the verb; returns only by throwing.
[[noreturn]] void handOver(const Verb& verb, char** words) {
    const auto self = std::filesystem::read_symlink("/proc/self/exe");
    const auto sibling = (self.parent_path() / programName(verb.program)).string();
    std::fflush(nullptr);
    if (self.filename() != programName(verb.program)) execv(sibling.c_str(), words);
    throw Error(ErrorKind::internal, "program_missing",
                fmt::format("{} can't be started: {}", sibling, std::strerror(errno == 0 ? ENOENT : errno)),
                "Build or install Mutu again, so that mutu, mutu-files and mutu-maps stand in one folder.");
}

[[noreturn]] void refuseVerb(std::string_view name) {
    throw Stop{{"verb_unknown", fmt::format("There is no verb '{}'.", name), {}, "`mutu --help` lists the verbs."},
               ExitCode::usage};
}

ExitCode runVerb(const Verb& verb, GeneralOptions& general, std::vector<std::string> words) {
    const auto own = ownVerbs();
    const auto found = std::find_if(own.begin(), own.end(), [&](const OwnVerb& v) { return v.name == verb.name; });
    if (found == own.end())
        throw Error(ErrorKind::internal, "program_missing",
                    fmt::format("This program does not hold the verb '{}'.", verb.name),
                    "Call `mutu`, which finds the right one.");
    Arguments arguments(verb.name, verb.summary, verb.example, general.settings().language);
    found->declare(arguments, general.settings());
    general.declare(arguments);
    const auto work = arguments.parse(std::move(words));
    if (!work) return ExitCode::done; // help was printed
    general.settle();
    return work();
}

ExitCode dispatch(GeneralOptions& general, int count, char** words) {
    std::vector<std::string> rest(words + std::min(count, 1), words + count);
    const auto position = verbPosition(rest);
    if (position == rest.size()) {
        const auto asked = [&](std::string_view a, std::string_view b) {
            return std::find_if(rest.begin(), rest.end(), [&](const auto& word) { return word == a || word == b; }) !=
                   rest.end();
        };
        if (asked("--version", "-V")) return printVersions(), ExitCode::done;
        if (asked("--help", "-h")) return printHelp(stdout, general.settings().language), ExitCode::done;
        printHelp(stderr, general.settings().language);
        return ExitCode::usage;
    }
    const auto name = rest[position];
    if (name == "help") return printHelp(stdout, general.settings().language), ExitCode::done;
    const auto verbs = allVerbs();
    const auto verb = std::find_if(verbs.begin(), verbs.end(), [&](const Verb& v) { return v.name == name; });
    if (verb == verbs.end()) refuseVerb(name);
    const auto own = ownVerbs();
    if (std::none_of(own.begin(), own.end(), [&](const OwnVerb& v) { return v.name == name; })) handOver(*verb, words);
    rest.erase(rest.begin() +
               static_cast<std::ptrdiff_t>(position)); // options before the verb hold as well as those after it
    return runVerb(*verb, general, std::move(rest));
}

/// A result that didn't reach its reader is no result: a full disk behind `>` must not end with 0.
ExitCode closeOutput(ExitCode code) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
    throw Error(ErrorKind::storage, "output_failed",
                fmt::format("The answer could not be written: {}", std::strerror(errno)),
                "Make room where standard output goes, then ask again.");
}

} // namespace

int run(int count, char** words) {
    std::signal(SIGXFSZ, SIG_IGN); // a quota reached is a write that fails, with a message, not the end
    GeneralOptions general(count, words);
    auto code = ExitCode::internal;
    try {
        code = closeOutput(dispatch(general, count, words));
    } catch (const Stop& stop) {
        printFailure(failureOf(stop), general.settings());
        code = stop.code;
    } catch (const Error& error) {
        printFailure(failureOf(error), general.settings());
        code = exitCodeOf(error.kind());
    } catch (const std::exception& error) {
        printFailure({"internal", error.what(), {}, {}}, general.settings());
    }
    return static_cast<int>(code);
}

} // namespace mutu::cli
