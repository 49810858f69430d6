// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstdio>

namespace mutu::cli {

struct Arguments::State {
    std::unique_ptr<CLI::App> root; ///< only the verb's own state holds it; sub-verbs point into it
    CLI::App* app = nullptr;
    Language language = Language::en;
    std::shared_ptr<Work> chosen = std::make_shared<Work>();

    [[nodiscard]] std::string said(Text text) const { return std::string(text.in(language)); }
};

namespace {

/// CLI11's help with the headings of the language and no blank page around it.
class Formatter : public CLI::Formatter {
  public:
    explicit Formatter(Language language) {
        column_width(34);
        if (language == Language::en) return;
        label("OPTIONS", "选项");
        label("REQUIRED", "必填");
        label("SUBCOMMAND", "子命令");
        label("SUBCOMMANDS", "子命令");
        label("POSITIONALS", "参数");
        label("Options", "选项");
        label("Positionals", "参数");
        label("Usage", "用法");
    }
    std::string make_option_opts(const CLI::Option* option) const override {
        const auto value = option->get_type_name();
        if (option->get_positional() || value.empty()) return option->get_required() ? "" : std::string();
        return " " + value + (option->get_expected_max() > 1 ? " ..." : "");
    }
};

void dress(CLI::App& app, Language language, std::string_view example) {
    app.formatter(std::make_shared<Formatter>(language));
    app.set_help_flag("-h,--help", std::string(Text{"This help", "本帮助"}.in(language)));
    app.footer(fmt::format("{}\n  {}", Text{"Example:", "示例："}.in(language), example));
    app.option_defaults()->group(language == Language::zh ? "选项" : "Options");
}

} // namespace

Arguments::Arguments(std::string_view verb, Text summary, std::string_view example, Language language)
    : state_(std::make_unique<State>()) {
    state_->language = language;
    state_->root = std::make_unique<CLI::App>(state_->said(summary), fmt::format("mutu {}", verb));
    state_->app = state_->root.get();
    dress(*state_->app, language, example);
}

Arguments::Arguments(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
Arguments::~Arguments() = default;
Arguments::Arguments(Arguments&&) noexcept = default;
Arguments& Arguments::operator=(Arguments&&) noexcept = default;

void Arguments::place(std::string_view name, Text help, std::string& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))->required()->type_name("");
}

void Arguments::place(std::string_view name, Text help, std::optional<std::int64_t>& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->check(CLI::NonNegativeNumber)
        ->type_name("");
}

void Arguments::option(std::string_view name, std::string_view value, Text help, std::string& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))->type_name(std::string(value));
}

void Arguments::option(std::string_view name, std::string_view value, Text help, std::optional<std::string>& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))->type_name(std::string(value));
}

void Arguments::option(std::string_view name, std::string_view value, Text help, std::vector<std::string>& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->type_name(std::string(value))
        ->expected(1)
        ->take_all();
}

void Arguments::option(std::string_view name, std::string_view value, Text help, std::optional<std::int64_t>& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->type_name(std::string(value))
        ->check(CLI::NonNegativeNumber);
}

void Arguments::choice(std::string_view name, std::vector<std::string> words, Text help, std::string& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->check(CLI::IsMember(words))
        ->type_name(fmt::format("{}", fmt::join(words, "|")));
}

void Arguments::flag(std::string_view name, Text help, bool& target) {
    state_->app->add_flag(std::string(name), target, state_->said(help));
}

Arguments Arguments::subVerb(std::string_view name, Text summary, std::string_view example) {
    auto state = std::make_unique<State>();
    state->app = state_->app->add_subcommand(std::string(name), state_->said(summary));
    state->app->fallthrough();
    state->language = state_->language;
    state->chosen = state_->chosen;
    dress(*state->app, state->language, example);
    state_->app->require_subcommand(1);
    return Arguments(std::move(state));
}

void Arguments::then(Work work) {
    state_->app->callback([chosen = state_->chosen, work = std::move(work)] { *chosen = work; });
}

Work Arguments::parse(std::vector<std::string> words) {
    assert(state_->root);
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        state_->root->parse(std::move(words));
    } catch (const CLI::CallForHelp&) {
        const auto chosen = state_->root->get_subcommands();
        const auto& app = chosen.empty() ? *state_->root : *chosen.front();
        fmt::print("{}", app.help(chosen.empty() ? "" : state_->root->get_name(), CLI::AppFormatMode::Normal));
        return {};
    } catch (const CLI::ParseError& error) {
        throw Stop{{"usage", error.what(), {}, fmt::format("See `{} --help`.", state_->root->get_name())},
                   ExitCode::usage};
    }
    return *state_->chosen;
}

} // namespace mutu::cli
