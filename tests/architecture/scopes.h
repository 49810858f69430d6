// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/architecture/source_tree.h"

#include <string>
#include <vector>

namespace mutu::architecture {

/// A function with a body: the lines from its signature to its closing brace.
struct FunctionSize {
    std::string signature;
    int line = 0;
    int lines = 0;
};

/// A class or struct: its public member functions (constructors, destructors, operators, friends and nested types
/// aside) and whether it has private state.
struct ClassSize {
    std::string name;
    int line = 0;
    int publicFunctions = 0;
};

struct Scopes {
    std::vector<FunctionSize> functions;
    std::vector<ClassSize> classes;
};

/// Reads braces, not grammar: good enough for the house's own style, and it errs towards counting too much.
Scopes scopesOf(const SourceFile& source);

} // namespace mutu::architecture
