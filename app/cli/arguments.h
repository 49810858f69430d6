// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/language.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::cli {

/// What a verb does once its arguments are read.
using Work = std::function<ExitCode()>;

/// The arguments of one verb: what it takes, what help says of them, and what to do then.
/// - Targets must outlive the parsing; a verb keeps them in a shared request that its work captures.
/// - Help is printed in the language that the arguments were made with.
class Arguments {
  public:
    Arguments(std::string_view verb, Text summary, std::string_view example, Language language);
    ~Arguments();
    Arguments(Arguments&&) noexcept;
    Arguments& operator=(Arguments&&) noexcept;

    /// A word in its place: `BOOK`, `FILE` …
    void place(std::string_view name, Text help, std::string& target);
    /// One word or several in their places; `[NAME]`: or none.
    void places(std::string_view name, Text help, std::vector<std::string>& target);
    /// A whole number that may be left out.
    void place(std::string_view name, Text help, std::optional<std::int64_t>& target);
    /// `--name VALUE`; repeatable when the target is a list (values are then also taken apart at commas by the verb,
    /// not here).
    void option(std::string_view name, std::string_view value, Text help, std::string& target);
    void option(std::string_view name, std::string_view value, Text help, std::optional<std::string>& target);
    void option(std::string_view name, std::string_view value, Text help, std::vector<std::string>& target);
    /// A whole number, not negative.
    void option(std::string_view name, std::string_view value, Text help, std::optional<std::int64_t>& target);
    /// `--name`, one of the words given.
    void choice(std::string_view name, std::vector<std::string> words, Text help, std::string& target);
    void flag(std::string_view name, Text help, bool& target);
    /// A word after the verb with arguments of its own (`parcel show`); the common options hold for it too.
    Arguments subVerb(std::string_view name, Text summary, std::string_view example);
    /// A sentence at the end of the help.
    void remark(Text text);
    /// What to do when these arguments (and no sub-verb's) were given.
    void then(Work work);

    /// Takes the words after the verb. Throws Stop{usage} when they don't fit; nothing when help was asked for and
    /// printed.
    Work parse(std::vector<std::string> words);

  private:
    struct State;
    explicit Arguments(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace mutu::cli
