// SPDX-License-Identifier: Apache-2.0
#include "geo/office/sheet_reader.h"

#include "geo/office/standard_sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

constexpr std::string_view usedWord = "used";
constexpr std::string_view otherWord = "other";

land::Pool poolFrom(const SheetNode& node) {
    const auto pool = land::named<land::Pool>(node.text());
    if (!pool) node.fail(fmt::format("unknown pool `{}`; known are none, ready, clearable, future", node.text()));
    return *pool;
}

} // namespace

VacancyRules VacancyRules::read(const std::string& yaml, const std::string& fileName) {
    VacancyRules rules;
    rules.sheet_ = std::make_shared<const Sheet>(SheetReader().read(SheetNode::parse(yaml, fileName)));
    return rules;
}

const VacancyRules& VacancyRules::standard() {
    static const VacancyRules rules = read(standardVacancySheet, "data/rules/vacancy.yaml");
    return rules;
}

const std::string& VacancyRules::name() const { return sheet_->name; }
const std::string& VacancyRules::version() const { return sheet_->version; }

VacancyRules::Sheet SheetReader::read(const SheetNode& root) {
    root.allowOnly({"sheet", "version", "source", "limits", "buildable", "land", "floors", "flags"});
    sheet_.name = root.at("sheet").text();
    sheet_.version = root.at("version").text();
    sheet_.source = root.at("source").text();
    sheet_.label = sheet_.name + "-" + sheet_.version;
    sheet_.limits = limitsFrom(root.at("limits"));
    for (const auto& code : root.at("buildable").list()) sheet_.buildable.push_back(code.text());
    for (const auto& rule : root.at("land").list()) sheet_.land.push_back(landRule(rule));

    const auto floors = root.at("floors");
    floors.allowOnly({"kind", "zh", "pool"});
    if (floors.at("kind").text() != land::name(land::VacancyKind::floorVacant))
        floors.at("kind").fail("the kind of floors is `floor_vacant`");
    sheet_.floors = {floors.at("kind").text(), floors.at("zh").text(), poolFrom(floors.at("pool"))};

    root.at("flags").allowOnly({"suspected_idle", "plant_vacant"});
    if (root.at("flags").has("plant_vacant")) {
        const auto plant = root.at("flags").at("plant_vacant");
        plant.allowOnly({"zh"});
        sheet_.plantVacant = plant.at("zh").text();
    }
    const auto idle = root.at("flags").at("suspected_idle");
    idle.allowOnly({"zh", "when", "because"});
    sheet_.suspectedIdle = {"suspected_idle", idle.at("zh").text(), condition(idle.at("when")),
                            evidenceFrom(idle.at("because"))};
    return std::move(sheet_);
}

LandRule SheetReader::landRule(const SheetNode& node) {
    node.allowOnly({"kind", "id", "zh", "when", "since", "pool", "because", "notes"});
    LandRule rule;
    const std::string kind = node.at("kind").text();
    rule.isUse = kind == usedWord;
    rule.kind = land::named<land::VacancyKind>(kind);
    if ((!rule.kind && !rule.isUse && kind != otherWord) || rule.kind == land::VacancyKind::floorVacant)
        node.at("kind").fail(fmt::format("unknown kind of land `{}`", kind));
    rule.id = node.has("id") ? node.at("id").text() : kind;
    rule.title = node.at("zh").text();
    rule.when = condition(node.at("when"));
    if (node.has("since"))
        for (const auto& date : node.at("since").list()) rule.since.push_back(dateFrom(date, date.text()));
    if (node.has("pool")) rule.pools = pools(node.at("pool"));
    if (rule.kind || node.has("because")) rule.because = evidenceFrom(node.at("because"));
    if (node.has("notes"))
        for (const auto& note : node.at("notes").list()) {
            note.allowOnly({"when", "because"});
            rule.notes.push_back({condition(note.at("when")), evidenceFrom(note.at("because"))});
        }
    return rule;
}

std::vector<PoolRule> SheetReader::pools(const SheetNode& node) {
    if (node.isText()) return {{poolFrom(node), Condition()}};
    std::vector<PoolRule> rules;
    for (const auto& entry : node.list()) {
        entry.allowOnly({"pool", "when"});
        rules.push_back({poolFrom(entry.at("pool")), entry.has("when") ? condition(entry.at("when")) : Condition()});
    }
    return rules;
}

Condition SheetReader::condition(const SheetNode& node) {
    if (node.isText()) {
        const std::string word = node.text();
        if (word.find(' ') != std::string::npos) return comparison(node, word);
        const auto* found = std::find(wordNames.begin(), wordNames.end(), word);
        if (found == wordNames.end()) node.fail(fmt::format("unknown word `{}`", word));
        return Condition::fact(factOf(static_cast<Word>(found - wordNames.begin())));
    }
    const std::string key = node.onlyKey();
    if (key == "not") return Condition::combined(Condition::Operator::none, {condition(node.at(key))});
    if (key != "all" && key != "any")
        node.fail(fmt::format("unknown word `{}`; conditions are combined by all, any and not", key));
    std::vector<Condition> operands;
    for (const auto& operand : node.at(key).list()) operands.push_back(condition(operand));
    return Condition::combined(key == "all" ? Condition::Operator::all : Condition::Operator::any, std::move(operands));
}

Condition SheetReader::comparison(const SheetNode& node, const std::string& text) {
    constexpr std::array<std::string_view, 3> turns{"before", "from", "after"};
    const auto blank = text.find(' ');
    const auto* turn = std::find(turns.begin(), turns.end(), std::string_view(text).substr(0, blank));
    if (turn == turns.end())
        node.fail(fmt::format("a comparison begins with before, from or after, not `{}`", text.substr(0, blank)));
    DateTerm term;
    term.turn = static_cast<DateTerm::Turn>(turn - turns.begin());
    const auto plus = text.find(" + ");
    term.date =
        dateFrom(node, std::string_view(text).substr(blank + 1, plus == std::string::npos ? plus : plus - blank - 1));
    if (plus != std::string::npos) term.span = spanFrom(node, std::string_view(text).substr(plus + 3));

    const auto known = std::find(sheet_.terms.begin(), sheet_.terms.end(), term);
    const auto place = static_cast<std::size_t>(known - sheet_.terms.begin());
    if (place == mostTerms) node.fail(fmt::format("a sheet holds at most {} different comparisons", mostTerms));
    if (known == sheet_.terms.end()) sheet_.terms.push_back(term);
    return Condition::fact(Facts{1} << (firstTermBit + place));
}

} // namespace mutu::office
