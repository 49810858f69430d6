// SPDX-License-Identifier: Apache-2.0
#include "geo/office/clearing_sheet.h"

#include "geo/office/sheet_node.h"
#include "geo/office/standard_sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

bool isAmong(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> textsAt(const SheetNode& node, const std::string& key) {
    return node.has(key) ? node.at(key).texts() : std::vector<std::string>();
}

std::string textAt(const SheetNode& node, const std::string& key) {
    return node.has(key) ? node.at(key).text() : std::string();
}

Hold holdFrom(const SheetNode& node) {
    const auto* found = std::find(holdNames.begin(), holdNames.end(), node.text());
    if (found == holdNames.end()) node.fail(fmt::format("unknown word `{}`; known are lease, use, right", node.text()));
    return static_cast<Hold>(found - holdNames.begin());
}

/// Reads the parts of a sheet; each part may name only what the parts before it have.
class ClearingReader {
  public:
    ClearingSheet read(const SheetNode& root) {
        root.allowOnly({"sheet", "version", "source", "numbers", "data", "exit_forms", "states", "steps", "counts"});
        sheet_.name = root.at("sheet").text();
        sheet_.version = root.at("version").text();
        sheet_.source = root.at("source").text();
        sheet_.numbers = root.at("numbers").text();
        if (sheet_.numbers.find("{n}") == std::string::npos) root.at("numbers").fail("`{n}` is missing");
        readData(root.at("data"));
        for (const auto& form : root.at("exit_forms").keys()) readExitForm(form, root.at("exit_forms").at(form));
        for (const auto& state : root.at("states").list()) readState(state);
        for (const auto& step : root.at("steps").list()) readStep(step);
        if (std::none_of(sheet_.steps.begin(), sheet_.steps.end(), [](const auto& step) { return step.opens(); }))
            root.at("steps").fail("no step opens a case: one must be `from: none`");
        readCounts(root.at("counts"));
        return std::move(sheet_);
    }

  private:
    void readData(const SheetNode& node) {
        node.allowOnly({"yes_no", "money", "past", "due", "compensation", "paid"});
        sheet_.past = textsAt(node, "past");
        sheet_.yesNo = textsAt(node, "yes_no");
        sheet_.money = textsAt(node, "money");
        sheet_.due = textAt(node, "due");
        sheet_.compensation = textAt(node, "compensation");
        sheet_.paid = textAt(node, "paid");
    }

    void readExitForm(const std::string& word, const SheetNode& node) {
        node.allowOnly({"zh", "ends", "title", "resettles"});
        ExitForm form{word, node.at("zh").text(), {}, false, false};
        for (const auto& hold : node.at("ends").list()) form.ends.push_back(holdFrom(hold));
        const std::string title = node.at("title").text();
        if (!isAmong({"keeps", "to_reserve", "to_buyer", "either"}, title))
            node.at("title").fail(
                fmt::format("unknown word `{}`; known are keeps, to_reserve, to_buyer, either", title));
        form.intoReserve = title == "to_reserve";
        if (node.has("resettles")) {
            const auto text = node.at("resettles").text();
            if (!isAmong({"true", "false"}, text)) node.at("resettles").fail("true or false is expected here");
            form.resettles = text == "true";
        }
        sheet_.exitForms.push_back(std::move(form));
    }

    void readState(const SheetNode& node) {
        node.allowOnly({"state", "zh", "open", "due", "verb"});
        ClearingState state{node.at("state").text(), node.at("zh").text(), true, textAt(node, "due"),
                            textAt(node, "verb")};
        if (sheet_.state(state.word) != nullptr) node.fail(fmt::format("the state `{}` stands twice", state.word));
        if (node.has("open")) {
            const std::string open = node.at("open").text();
            if (open != "true" && open != "false") node.at("open").fail("true or false is expected here");
            state.isOpen = open == "true";
        }
        if (!state.verb.empty() && !isAmong({"close", "suspend", "withdraw"}, state.verb))
            node.at("verb").fail(fmt::format("unknown word `{}`; known are close, suspend, withdraw", state.verb));
        sheet_.states.push_back(std::move(state));
    }

    std::string stateIn(const SheetNode& node) const {
        const std::string word = node.text();
        if (sheet_.state(word) == nullptr) node.fail(fmt::format("the sheet has no state `{}`", word));
        return word;
    }

    std::vector<std::string> formsAt(const SheetNode& node, const std::string& key) const {
        auto forms = textsAt(node, key);
        for (const auto& form : forms)
            if (sheet_.exitForm(form) == nullptr)
                node.at(key).fail(fmt::format("the sheet has no exit form `{}`", form));
        return forms;
    }

    void readFrom(ClearingStep& step, const SheetNode& node) const {
        if (!node.isText()) {
            for (const auto& state : node.list()) step.from.push_back(stateIn(state));
            if (step.from.empty()) node.fail("a state is expected here");
        } else if (node.text() != "none") {
            step.from.push_back(stateIn(node));
        }
    }

    /// The datum that dates what the step does; it is one of the step's data.
    static std::string dateAt(const ClearingStep& step, const SheetNode& node, const std::string& key) {
        const auto datum = textAt(node, key);
        if (!datum.empty() && (!isAmong(step.data, datum) || !datum.ends_with("_on")))
            node.at(key).fail(fmt::format("`{}` is no date among the step's data", datum));
        return datum;
    }

    void readStep(const SheetNode& node) {
        node.allowOnly({"from", "to", "name", "zh", "documents", "data", "require", "exit_forms", "ends", "ends_not",
                        "spared", "officer", "frees", "closes", "corrects"});
        ClearingStep step;
        readFrom(step, node.at("from"));
        if (node.at("to").text() != "previous") step.to = stateIn(node.at("to"));
        step.word = textAt(node, "name");
        step.title = textAt(node, "zh");
        step.documents = textsAt(node, "documents");
        step.data = textsAt(node, "data");
        for (const auto& required : textsAt(node, "require")) {
            const auto cut = required.find(" if ");
            step.require.push_back(
                {required.substr(0, cut), cut == std::string::npos ? std::string() : required.substr(cut + 4)});
        }
        step.exitForms = formsAt(node, "exit_forms");
        if (node.has("ends")) step.ends = holdFrom(node.at("ends"));
        if (node.has("ends_not")) step.endsNot = holdFrom(node.at("ends_not"));
        if (node.has("spared")) {
            node.at("spared").allowOnly({"exit_forms", "documents"});
            step.sparedForms = formsAt(node.at("spared"), "exit_forms");
            step.sparedDocuments = node.at("spared").at("documents").texts();
        }
        step.officer = textAt(node, "officer");
        step.frees = dateAt(step, node, "frees");
        step.closes = dateAt(step, node, "closes");
        step.corrects = dateAt(step, node, "corrects");
        sheet_.steps.push_back(std::move(step));
    }

    void readCounts(const SheetNode& node) {
        node.allowOnly({"cleared", "freed"});
        const auto cleared = node.at("cleared");
        cleared.allowOnly({"unit", "once_per"});
        if (cleared.at("unit").text() != "enterprise") cleared.at("unit").fail("what is counted are enterprises");
        const std::string once = cleared.at("once_per").text();
        if (once != "list_document" && once != "case")
            cleared.at("once_per").fail("list_document or case is expected here");
        sheet_.oncePerList = once == "list_document";
        node.at("freed").allowOnly({"note"});
        sheet_.freedNote = node.at("freed").at("note").text();
    }

    ClearingSheet sheet_;
};

template <class Entry> const Entry* called(const std::vector<Entry>& entries, std::string_view word) {
    for (const auto& entry : entries)
        if (entry.word == word) return &entry;
    for (const auto& entry : entries)
        if (entry.title == word) return &entry;
    return nullptr;
}

} // namespace

bool ExitForm::doesEnd(Hold hold) const { return std::find(ends.begin(), ends.end(), hold) != ends.end(); }

bool ClearingStep::comesFrom(std::string_view state) const { return isAmong(from, state); }

bool ClearingStep::asksFor(std::string_view datum) const {
    return std::any_of(require.begin(), require.end(), [&](const Requirement& each) { return each.word == datum; });
}

ClearingSheet ClearingSheet::read(const std::string& yaml, const std::string& fileName) {
    return ClearingReader().read(SheetNode::parse(yaml, fileName));
}

const ClearingSheet& ClearingSheet::standard() {
    static const ClearingSheet sheet = read(standardClearingSheet, "data/rules/clearing.yaml");
    return sheet;
}

const ExitForm* ClearingSheet::exitForm(std::string_view word) const { return called(exitForms, word); }
const ClearingState* ClearingSheet::state(std::string_view word) const { return called(states, word); }

const ClearingState* ClearingSheet::stateOf(std::string_view verb) const {
    for (const auto& state : states)
        if (!verb.empty() && state.verb == verb) return &state;
    return nullptr;
}

std::string ClearingSheet::stateTitle(const std::string& word) const {
    const auto* found = state(word);
    return found == nullptr ? word : found->title;
}

std::string ClearingSheet::exitFormTitle(const std::string& word) const {
    const auto* found = exitForm(word);
    return found == nullptr ? word : found->title;
}

bool ClearingSheet::isYesNo(std::string_view datum) const { return isAmong(yesNo, datum); }
bool ClearingSheet::isMoney(std::string_view datum) const { return isAmong(money, datum); }

} // namespace mutu::office
