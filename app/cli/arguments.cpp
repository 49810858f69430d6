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

/// CLI11's help in the language of the run, with each value named once.
class Formatter : public CLI::Formatter {
  public:
    explicit Formatter(Language language) {
        column_width(34);
        if (language == Language::en) return;
        label("OPTIONS", "选项");
        label("SUBCOMMAND", "子命令");
        label("Positionals", "参数");
        label("Usage", "用法");
    }
    std::string make_option_opts(const CLI::Option* option) const override {
        const auto value = option->get_type_name();
        return value.empty() ? std::string() : " " + value;
    }
};

/// A whole number from 0; its own words instead of CLI11's bounds.
std::string wholeNumber(const std::string& text) {
    const bool fits = !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string::npos;
    return fits ? std::string() : fmt::format("'{}' is no whole number", text);
}

/// An option that is there says something: an empty value would be taken for no option at all.
const CLI::Validator
    isGiven([](std::string& text) { return text.empty() ? std::string("needs a value") : std::string(); }, "", "given");
const CLI::Validator isWholeNumber(wholeNumber, "", "whole");

void dress(CLI::App& app, Language language, std::string_view example) {
    app.formatter(std::make_shared<Formatter>(language));
    app.footer(fmt::format("{}\n  {}", Text{"Example:", "示例："}.in(language), example));
    app.option_defaults()->group(language == Language::zh ? "选项" : "Options");
    app.set_help_flag(); // made anew, so that it stands in the group
    app.set_help_flag("-h,--help", std::string(Text{"This help", "本帮助"}.in(language)));
}

/// The sub-verbs that were chosen, one within the other.
std::vector<const CLI::App*> chosenWithin(const CLI::App& root) {
    std::vector<const CLI::App*> chosen;
    for (const auto* app = &root; !app->get_subcommands().empty(); chosen.push_back(app))
        app = app->get_subcommands().front();
    return chosen;
}

std::string subVerbs(const CLI::App& app) {
    std::string names;
    for (const auto* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        names += (names.empty() ? "" : ", ") + sub->get_name();
    return names;
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

void Arguments::places(std::string_view name, Text help, std::vector<std::string>& target) {
    const bool optional = name.starts_with('[') && name.ends_with(']');
    if (optional) name = name.substr(1, name.size() - 2);
    state_->app->add_option(std::string(name), target, state_->said(help))->required(!optional)->type_name("");
}

void Arguments::place(std::string_view name, Text help, std::optional<std::int64_t>& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))->check(isWholeNumber)->type_name("");
}

void Arguments::option(std::string_view name, std::string_view value, Text help, std::string& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->type_name(std::string(value))
        ->check(isGiven);
}

void Arguments::option(std::string_view name, std::string_view value, Text help, std::optional<std::string>& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->type_name(std::string(value))
        ->check(isGiven);
}

void Arguments::option(std::string_view name, std::string_view value, Text help, std::vector<std::string>& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->type_name(std::string(value))
        ->expected(1)
        ->take_all()
        ->check(isGiven);
}

void Arguments::option(std::string_view name, std::string_view value, Text help, std::optional<std::int64_t>& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->type_name(std::string(value))
        ->check(isWholeNumber);
}

void Arguments::choice(std::string_view name, std::vector<std::string> words, Text help, std::string& target) {
    state_->app->add_option(std::string(name), target, state_->said(help))
        ->check(CLI::Validator(
            [words](std::string& text) {
                if (std::find(words.begin(), words.end(), text) != words.end()) return std::string();
                return fmt::format("'{}' is none of {}", text, fmt::join(words, ", "));
            },
            ""))
        ->type_name(fmt::format("{}", fmt::join(words, "|")));
}

void Arguments::flag(std::string_view name, Text help, bool& target) {
    state_->app->add_flag(std::string(name), target, state_->said(help));
}

Arguments Arguments::subVerb(std::string_view name, Text summary, std::string_view example) {
    auto state = std::make_unique<State>();
    state->app = state_->app->add_subcommand(std::string(name), state_->said(summary));
    state->app->fallthrough()->group(state_->language == Language::zh ? "子命令" : "Sub-verbs");
    state->language = state_->language;
    state->chosen = state_->chosen;
    dress(*state->app, state->language, example);
    state_->app->require_subcommand(1);
    return Arguments(std::move(state));
}

void Arguments::remark(Text text) {
    state_->app->footer(fmt::format("{}\n\n{}", state_->app->get_footer(), state_->said(text)));
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
        const auto chosen = chosenWithin(*state_->root);
        auto way = chosen.empty() ? std::string() : state_->root->get_name();
        for (std::size_t i = 0; i + 1 < chosen.size(); ++i) way += " " + chosen[i]->get_name();
        const auto& app = chosen.empty() ? *state_->root : *chosen.back();
        fmt::print("{}", app.help(way, CLI::AppFormatMode::Normal));
        if (!chosen.empty())
            fmt::print("\n{}\n", fmt::format(fmt::runtime(Text{"`{} --help` lists the options that all verbs take.",
                                                               "通用选项见 `{} --help`。"}
                                                              .in(state_->language)),
                                             state_->root->get_name()));
        return {};
    } catch (const CLI::ParseError& error) {
        const auto chosen = chosenWithin(*state_->root);
        const auto& last = chosen.empty() ? *state_->root : *chosen.back();
        if (const auto names = subVerbs(last); !names.empty()) {
            auto way = state_->root->get_name();
            for (const auto* each : chosen) way += " " + each->get_name();
            throw Stop{
                {"usage", fmt::format("`{}` needs one of: {}", way, names), {}, fmt::format("See `{} --help`.", way)},
                ExitCode::usage};
        }
        throw Stop{{"usage", error.what(), {}, fmt::format("See `{} --help`.", state_->root->get_name())},
                   ExitCode::usage};
    }
    return *state_->chosen;
}

} // namespace mutu::cli
