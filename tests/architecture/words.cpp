// SPDX-License-Identifier: Apache-2.0
// How files and names look, and what must not stand in them.
#include "tests/architecture/source_tree.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>

namespace mutu::architecture {

namespace {

std::vector<SourceFile> allSources() {
    std::vector<SourceFile> sources;
    for (const auto* top : {"geo", "app", "tests"})
        for (auto& source : sourcesBelow(top)) sources.push_back(std::move(source));
    return sources;
}

/// Lines of code (comments and strings blanked) that fit a pattern.
std::vector<std::string> codeThatFits(const std::vector<SourceFile>& sources, const std::regex& pattern) {
    std::vector<std::string> hits;
    for (const auto& source : sources) {
        std::size_t begin = 0;
        for (int line = 1; begin < source.code.size(); ++line) {
            auto end = source.code.find('\n', begin);
            if (end == std::string::npos) end = source.code.size();
            const auto text = source.code.substr(begin, end - begin);
            if (std::smatch match; std::regex_search(text, match, pattern))
                hits.push_back(source.path + ":" + std::to_string(line) + ": " + match.str());
            begin = end + 1;
        }
    }
    return hits;
}

} // namespace

TEST_CASE("every source names its licence first, and a header is included once") {
    for (const auto& source : allSources()) {
        INFO(source.path);
        REQUIRE_FALSE(source.lines.empty());
        CHECK(source.lines.front() == "// SPDX-License-Identifier: Apache-2.0");
        if (source.isHeader()) CHECK((source.lines.size() > 1 && source.lines[1] == "#pragma once"));
    }
}

TEST_CASE("file names are in snake_case") {
    static const std::regex snake(R"(^[a-z][a-z0-9]*(_[a-z0-9]+)*\.(h|cpp)$)");
    for (const auto& source : allSources()) {
        INFO(source.path);
        CHECK(std::regex_match(std::filesystem::path(source.path).filename().string(), snake));
    }
}

TEST_CASE("types are not called Manager, Helper, Util, Processor, Data or Info, and nothing is got") {
    static const std::regex names(R"(\b(class|struct|enum class)\s+\w*(Manager|Helper|Utils?|Processor|Data|Info)\b)");
    static const std::regex got(
        R"(^\s*(\[\[nodiscard\]\]\s*)?(virtual |static |const |constexpr )*[\w:<>,&*]+(\s[\w:<>,&*]+)?\s+get[A-Z]\w*\s*\()");
    std::vector<SourceFile> sources;
    for (const auto* top : {"geo", "app"})
        for (auto& source : sourcesBelow(top)) sources.push_back(std::move(source));
    auto offenders = codeThatFits(sources, names);
    for (auto& offender : codeThatFits(sources, got)) offenders.push_back(std::move(offender));
    INFO(listed(offenders));
    CHECK(offenders.empty());
}

TEST_CASE("headers open no namespace for their readers") {
    std::vector<SourceFile> headers;
    for (auto& source : allSources())
        if (source.isHeader()) headers.push_back(std::move(source));
    const auto offenders = codeThatFits(headers, std::regex(R"(using namespace)"));
    INFO(listed(offenders));
    CHECK(offenders.empty());
}

TEST_CASE("nothing is left open in the code, and no path of a machine stands in it") {
    // Put together from halves, so that this file does not hold what it looks for.
    static const std::regex open(std::string(R"(\b(TO)") + R"(DO|FIX)" + R"(ME|XX)" + R"(X)\b|not imple)" +
                                 R"(mented|unimple)" + R"(mented|/ho)" + R"(me/|/wo)" + R"(rk/)");
    std::vector<std::string> offenders;
    for (const auto& source : allSources())
        for (std::size_t i = 0; i < source.lines.size(); ++i)
            if (std::regex_search(source.lines[i], open))
                offenders.push_back(source.path + ":" + std::to_string(i + 1) + ": " + source.lines[i]);
    INFO(listed(offenders));
    CHECK(offenders.empty());
}

} // namespace mutu::architecture
