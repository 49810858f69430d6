// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// What someone has on land or floor, as an exit form may end it.
enum class Hold : unsigned char { lease, use, right };
inline constexpr std::array<std::string_view, 3> holdNames{"lease", "use", "right"};

/// 退出方式: what closing a case ends, and where the title goes.
struct ExitForm {
    std::string word;
    std::string title;
    std::vector<Hold> ends;
    bool intoReserve = false; ///< the title goes to the reserve
    bool resettles = false;   ///< the enterprise goes on elsewhere in the zone

    [[nodiscard]] bool doesEnd(Hold hold) const;
};

/// One state of a case; in one that is not open nothing is left to do.
struct ClearingState {
    std::string word;
    std::string title;
    bool isOpen = true;
    std::string due;  ///< the datum by which the case must have left it; empty: none
    std::string verb; ///< close, suspend, withdraw; empty: none
};

/// What must be true before a step: `exit_form`, `items_vacated`, `no_subtenants`, or a datum or document that must be
/// there.
struct Requirement {
    std::string word;
    std::string when; ///< only where this was answered with yes; empty: always
};

/// One transition of a case, and what it rests on.
struct ClearingStep {
    std::string word;              ///< relapse; empty: the state's
    std::string title;             ///< 回潮; empty: what the state is called
    std::vector<std::string> from; ///< empty: the opening
    std::string to;                ///< empty: back to where the case was suspended
    std::vector<std::string> documents;
    std::vector<std::string> data;
    std::vector<Requirement> require;
    std::vector<std::string> exitForms; ///< it exists for these alone; empty: for all
    std::optional<Hold> ends;           ///< it exists where the exit form ends this
    std::optional<Hold> endsNot;
    std::vector<std::string> sparedForms; ///< for these exit forms `sparedDocuments` need not be there
    std::vector<std::string> sparedDocuments;
    std::string officer;
    std::string frees;    ///< the datum that dates the handover; empty: it hands nothing over
    std::string closes;   ///< the datum that dates the end of what the exit form ends; empty: it ends nothing
    std::string corrects; ///< the datum in whose year the case leaves the count; empty: it doesn't

    [[nodiscard]] bool opens() const { return from.empty(); }
    [[nodiscard]] bool comesFrom(std::string_view state) const;
    [[nodiscard]] bool asksFor(std::string_view datum) const;
};

/// 清退案件规则 (data/rules/clearing.yaml): exit forms, states, and what each step of a case asks for.
/// - Every word that a step names is one of the sheet's own; a sheet that contradicts itself is refused when it is
/// read: Error{badInput, "rule_sheet_malformed"} with file and line.
struct ClearingSheet {
    static ClearingSheet read(const std::string& yaml, const std::string& fileName);
    /// The sheet that ships with Mutu.
    static const ClearingSheet& standard();

    std::string name;
    std::string version;
    std::string source;
    std::string numbers; ///< `{year}` and `{n}`
    std::vector<std::string> yesNo;
    std::vector<std::string> money;
    std::vector<std::string> past; ///< data that date what has happened by the day of the step
    std::string due;
    std::string compensation;
    std::string paid;
    std::vector<ExitForm> exitForms;
    std::vector<ClearingState> states;
    std::vector<ClearingStep> steps;
    bool oncePerList = true; ///< an enterprise counts once for each list document; else every case counts
    std::string freedNote;

    /// By its word or its title; null: the sheet has no such.
    [[nodiscard]] const ExitForm* exitForm(std::string_view word) const;
    [[nodiscard]] const ClearingState* state(std::string_view word) const;
    /// The state that a verb of the command line leads to; null: none.
    [[nodiscard]] const ClearingState* stateOf(std::string_view verb) const;
    /// What a state or form is called, by its word; the word itself where the sheet no longer has it.
    [[nodiscard]] std::string stateTitle(const std::string& word) const;
    [[nodiscard]] std::string exitFormTitle(const std::string& word) const;
    [[nodiscard]] bool isYesNo(std::string_view datum) const;
    [[nodiscard]] bool isMoney(std::string_view datum) const;
};

} // namespace mutu::office
