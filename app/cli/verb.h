// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit_code.h"
#include "app/cli/language.h"
#include "app/cli/settings.h"

#include <span>
#include <string_view>

namespace mutu::cli {

/// The program that holds a verb: the light ones start in a few milliseconds, the others bring GDAL or Qt with them.
enum class Program : unsigned char { light, files, maps };

/// One line of `mutu --help`.
struct Verb {
    std::string_view name;
    Program program = Program::light;
    Text summary;
    std::string_view example;
};

/// Every verb of Mutu, in the order of the help.
std::span<const Verb> allVerbs();

/// What a program can do itself: the verb's name and the function that declares its arguments and says what to do with
/// them.
struct OwnVerb {
    std::string_view name;
    void (*declare)(Arguments& arguments, const Settings& settings);
};

/// The verbs of the running program; each of the three programs brings its own table.
std::span<const OwnVerb> ownVerbs();

} // namespace mutu::cli
