// SPDX-License-Identifier: Apache-2.0
#include "app/cli/settings.h"

#include "app/cli/exit_code.h"
#include "app/cli/stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <unistd.h>

namespace mutu::cli {

namespace {

std::atomic<bool> interrupted = false;

void onInterrupt(int) {
    interrupted = true;
    std::signal(
        SIGINT,
        SIG_DFL); // a second Ctrl-C ends the program at once; the transaction is rolled back by the next opening
}

/// Writes at most ten times a second and clears its line when the last copy of the callback goes.
class Line {
  public:
    explicit Line(Language language)
        : language_(language) {}
    ~Line() {
        if (shown_) std::fputs("\r\033[K", stderr);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void show(std::string_view stage, std::uint64_t done, std::uint64_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (shown_ && now - last_ < std::chrono::milliseconds(100)) return;
        last_ = now;
        shown_ = true;
        const auto amount =
            total == 0 ? fmt::format("{}", done) : fmt::format("{}/{} ({} %)", done, total, done * 100 / total);
        fmt::print(stderr, "\r\033[K{} {}", stageWord(stage).in(language_), amount);
        std::fflush(stderr);
    }

  private:
    Language language_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point last_;
};

} // namespace

Language environmentLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
    }
    return Language::en;
}

change::Heading Settings::heading(std::string title) const {
    change::Heading heading;
    heading.title = std::move(title);
    heading.author = author;
    heading.reason = reason;
    heading.document = document;
    return heading;
}

Progress progressLine(const Settings& settings) {
    interrupted = false;
    std::signal(SIGINT, onInterrupt);
    if (settings.quiet || isatty(STDERR_FILENO) == 0)
        return [](std::string_view, std::uint64_t, std::uint64_t) { return !interrupted; };
    auto line = std::make_shared<Line>(settings.language);
    return [line](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        line->show(stage, done, total);
        return !interrupted;
    };
}

void tell(const Settings& settings, std::string_view message) {
    if (!settings.quiet) fmt::print(stderr, "{}\n", message);
}

void allowFormats(const Settings& settings, std::initializer_list<Format> formats) {
    if (std::find(formats.begin(), formats.end(), settings.format) != formats.end()) return;
    throw Stop{{"format_unsuited", "This verb has no answer in that format.", "--format",
                "Use --format text or --format json."},
               ExitCode::usage};
}

} // namespace mutu::cli
