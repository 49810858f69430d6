// SPDX-License-Identifier: Apache-2.0
#include "geo/office/evidence.h"

#include <fmt/format.h>

namespace mutu::office {

namespace {

std::string_view contractWord(const std::string& nature) {
    if (nature == "101") return "划拨决定书";
    if (nature == "102") return "出让合同";
    if (nature == "103") return "作价出资合同";
    if (nature == "104") return "租赁合同";
    if (nature == "105") return "授权经营决定书";
    return "供地合同";
}

std::string_view stageWord(land::ApprovalStage stage) {
    switch (stage) {
    case land::ApprovalStage::plan:
        return "控规";
    case land::ApprovalStage::conversion:
        return "农转用批文";
    case land::ApprovalStage::cleared:
        return "净地证明";
    case land::ApprovalStage::reserve:
        return "收储入库";
    case land::ApprovalStage::occupied:
        return "占用核查";
    case land::ApprovalStage::none:
        break;
    }
    return "批文";
}

} // namespace

std::string areaText(RegisteredArea area) {
    return fmt::format("{:.2f} ㎡（{:.2f} 亩）", area.squareMetres().value(), area.mu().value());
}

void Evidence::beginLine() {
    if (!text_.empty()) text_ += '\n';
}

void Evidence::addConclusion(const std::string& title, const std::string& id) {
    for (const std::string_view part :
         {std::string_view(" → "), std::string_view(title), std::string_view("（规则 "), std::string_view(id),
          std::string_view("，"), std::string_view(sheet_.label), std::string_view("）")})
        text_ += part;
}

void Evidence::addRule(const LandRule& rule, Facts facts) {
    beginLine();
    fill(rule.because);
    addConclusion(rule.title, rule.id);
    for (const auto& note : rule.notes) {
        if (!note.when.holds(facts)) continue;
        beginLine();
        fill(note.because);
    }
}

void Evidence::addFlag(const Flag& flag) {
    beginLine();
    fill(flag.because);
    addConclusion(flag.title, flag.id);
}

void Evidence::addCut(const Cut& cut, const LandPiece& piece) {
    if (cut.reach && (piece.beyond > RegisteredArea() || !cut.developed)) {
        beginLine();
        text_ += fmt::format("宗地 {}，", areaText(cut.total));
        if (piece.beyond > RegisteredArea()) text_ += fmt::format("已供或已批 {} 之外，", areaText(piece.beyond));
        text_ += fmt::format("本块 {}；范围无图，按记载面积划分，图形为整宗", areaText(piece.area));
        return;
    }
    if (!cut.developed) return;
    beginLine();
    text_ += fmt::format("宗地 {}，已开发 {}，本块未开发 {}", areaText(cut.total), areaText(*cut.developed),
                         areaText(piece.area));
    if (cut.isWithoutMap) text_ += "；开发范围无图，按面积扣减，图形为整宗";
}

void Evidence::addHindrances(const std::vector<land::Encumbrance>& encumbrances) {
    for (const auto& encumbrance : encumbrances) {
        if (!isHindrance(encumbrance) || !coversDay(encumbrance.beginsOn, encumbrance.endsOn, day_.date)) continue;
        beginLine();
        text_ += encumbrance.kind == land::EncumbranceKind::mortgage ? "抵押" : "查封";
        if (!encumbrance.document.empty()) text_ += " " + encumbrance.document;
        if (!encumbrance.beneficiary.empty()) text_ += "（" + encumbrance.beneficiary + "）";
        text_ += encumbrance.beginsOn ? "，自 " + encumbrance.beginsOn->text() + " 起未解除" : std::string("，未解除");
        if (encumbrance.checkedOn) text_ += "，核查于 " + encumbrance.checkedOn->text();
    }
}

void Evidence::fill(const EvidenceText& text) {
    for (const auto& part : text.parts) {
        text_ += part.text;
        if (part.place != EvidenceText::nothing) fillPlace(part.place);
    }
}

void Evidence::fillPlace(int place) {
    if (place < static_cast<int>(dateNames.size())) {
        addDate(static_cast<DateWord>(place));
        return;
    }
    if (place == EvidenceText::right) {
        if (day_.right == nullptr) return;
        text_ += contractWord(day_.right->nature);
        const auto& number = day_.right->contract.empty() ? day_.right->certificate : day_.right->contract;
        text_ += number.empty() ? std::string("（无编号）") : " " + number;
        return;
    }
    const auto stage = static_cast<land::ApprovalStage>(place - EvidenceText::plan + 1);
    const auto* approval = day_.approvals[static_cast<std::size_t>(stage)];
    text_ += stageWord(stage);
    text_ += approval == nullptr || approval->document.empty() ? std::string("（无文号）") : " " + approval->document;
}

void Evidence::addDate(DateWord word) {
    const auto& date = day_.dates[static_cast<std::size_t>(word)];
    text_ += date ? date->text() : std::string("日期不详");
    if (word == DateWord::agreedStart && date && day_.startIsDefault && day_.right != nullptr &&
        day_.right->handedOverOn)
        text_ += "（合同未约定，按交地 " + day_.right->handedOverOn->text() + " 推定）";
}

} // namespace mutu::office
