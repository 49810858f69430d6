// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace mutu::architecture {

namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// Replaces what is not code by blanks, so that braces and words that remain are the compiler's.
class Blanker {
  public:
    explicit Blanker(std::string text)
        : text_(std::move(text)) {}

    std::string blank() {
        while (at_ < text_.size()) {
            if (startsLine() && firstOfLine() == '#')
                skipDirective();
            else if (ahead("//"))
                wipeUntil("\n", false);
            else if (ahead("/*"))
                wipeUntil("*/", true);
            else if (ahead("R\""))
                wipeRaw();
            else if (text_[at_] == '"' || (text_[at_] == '\'' && !isDigitSeparator()))
                wipeQuoted(text_[at_]);
            else
                ++at_;
        }
        return std::move(text_);
    }

  private:
    [[nodiscard]] bool ahead(std::string_view what) const {
        return std::string_view(text_).substr(at_, what.size()) == what;
    }
    [[nodiscard]] bool startsLine() const { return at_ == 0 || text_[at_ - 1] == '\n'; }
    [[nodiscard]] bool isDigitSeparator() const {
        return at_ > 0 && std::isxdigit(static_cast<unsigned char>(text_[at_ - 1])) != 0;
    }
    [[nodiscard]] char firstOfLine() const {
        const auto place = text_.find_first_not_of(" \t", at_);
        return place == std::string::npos ? '\n' : text_[place];
    }
    void wipe(std::size_t end) {
        for (end = std::min(end, text_.size()); at_ < end; ++at_)
            if (text_[at_] != '\n') text_[at_] = ' ';
    }
    void wipeUntil(std::string_view mark, bool withMark) {
        const auto end = text_.find(mark, at_ + 2);
        wipe(end == std::string::npos ? text_.size() : end + (withMark ? mark.size() : 0));
    }
    void wipeRaw() {
        const auto open = text_.find('(', at_);
        const auto mark = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
        wipe(text_.find(mark, open) + mark.size());
    }
    void wipeQuoted(char quote) {
        auto end = at_ + 1;
        while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' ? 2 : 1;
        wipe(end + 1);
    }
    void skipDirective() {
        auto end = text_.find('\n', at_);
        while (end != std::string::npos && text_[end - 1] == '\\') end = text_.find('\n', end + 1);
        wipe(end == std::string::npos ? text_.size() : end);
    }

    std::string text_;
    std::size_t at_ = 0;
};

SourceFile read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    SourceFile source;
    source.path = std::filesystem::relative(file, MUTU_SOURCE_DIR).generic_string();
    source.lines = linesOf(text);
    static const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    for (std::size_t i = 0; i < source.lines.size(); ++i)
        if (std::smatch match; std::regex_search(source.lines[i], match, include))
            source.includes.push_back({match[2].str(), match[1].str() == "\"", static_cast<int>(i + 1)});
    source.code = Blanker(text).blank();
    return source;
}

} // namespace

std::string SourceFile::room() const {
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    return path.substr(0, second);
}

std::vector<SourceFile> sourcesBelow(std::string_view folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(MUTU_SOURCE_DIR) / folder))
        if (entry.is_regular_file() && (entry.path().extension() == ".h" || entry.path().extension() == ".cpp"))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<SourceFile> sources;
    sources.reserve(files.size());
    for (const auto& file : files) sources.push_back(read(file));
    return sources;
}

std::string listed(const std::vector<std::string>& offenders) {
    std::string text;
    for (const auto& offender : offenders) text += offender + "\n";
    return text;
}

} // namespace mutu::architecture
