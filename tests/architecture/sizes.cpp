// SPDX-License-Identifier: Apache-2.0
// Beauty is decided in the tail: the largest are capped.
#include "tests/architecture/scopes.h"
#include "tests/architecture/source_tree.h"

#include <catch2/catch.hpp>

namespace mutu::architecture {

TEST_CASE("no source has more than 450 lines and no header more than 280") {
    std::vector<std::string> offenders;
    for (const auto* top : {"geo", "app", "tests"})
        for (const auto& source : sourcesBelow(top)) {
            const std::size_t cap = source.isHeader() ? 280 : 450;
            if (source.lines.size() > cap)
                offenders.push_back(source.path + ": " + std::to_string(source.lines.size()) + " lines, cap " +
                                    std::to_string(cap));
        }
    INFO(listed(offenders));
    CHECK(offenders.empty());
}

TEST_CASE("no function has more than 60 lines") {
    std::vector<std::string> offenders;
    std::size_t functions = 0;
    for (const auto* top : {"geo", "app"})
        for (const auto& source : sourcesBelow(top))
            for (const auto& function : scopesOf(source).functions) {
                ++functions;
                if (function.lines > 60)
                    offenders.push_back(source.path + ":" + std::to_string(function.line) + ": " +
                                        std::to_string(function.lines) + " lines");
            }
    INFO(listed(offenders));
    CHECK(offenders.empty());
    CHECK(functions > 100); // the reader found them at all
}

TEST_CASE("no class has more than 20 public functions") {
    std::vector<std::string> offenders;
    std::size_t classes = 0;
    for (const auto* top : {"geo", "app"})
        for (const auto& source : sourcesBelow(top))
            for (const auto& type : scopesOf(source).classes) {
                ++classes;
                if (type.publicFunctions > 20)
                    offenders.push_back(source.path + ":" + std::to_string(type.line) + ": " +
                                        std::to_string(type.publicFunctions) + " public functions");
            }
    INFO(listed(offenders));
    CHECK(offenders.empty());
    CHECK(classes > 50);
}

TEST_CASE("the reader of scopes sees functions and public members as they are") {
    SourceFile source;
    source.code = R"(namespace a {
class Thing {
  public:
    Thing();
    int one() const;
    int two() {
        if (true) { return 1; }
        return 2;
    }
    friend bool operator==(const Thing&, const Thing&) = default;
  private:
    int three();
};
int free(int x)
{
    auto f = [] { return 3; };
    return f();
}
}
)";
    const auto scopes = scopesOf(source);
    REQUIRE(scopes.classes.size() == 1);
    CHECK(scopes.classes[0].publicFunctions == 2);
    REQUIRE(scopes.functions.size() == 2);
    CHECK(scopes.functions[0].lines == 4);
    CHECK(scopes.functions[1].lines == 5);
}

} // namespace mutu::architecture
