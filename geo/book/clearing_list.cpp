// SPDX-License-Identifier: Apache-2.0
#include "geo/book/clearing_list.h"

#include "geo/book/clearing_draft.h"
#include "geo/book/clearing_items.h"
#include "geo/book/parcel_keys.h"
#include "geo/book/party_match.h"
#include "geo/book/pointing.h"
#include "geo/office/area_figures.h"
#include "geo/office/cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

namespace mutu::book {

namespace {

using exchange::Effect;

/// What makes rows one case.
using CaseKey = std::tuple<RecordId, std::string, std::string, std::string>;

struct DraftCase {
    ClearingOpening opening;
    std::vector<std::size_t> rows;
};

/// Ledgers state a hundredth of a mu at the finest that people can check.
bool isRounded(RegisteredArea stated, RegisteredArea exact) {
    constexpr RegisteredArea hundredthOfMu(667);
    return stated <= exact + hundredthOfMu && exact <= stated + hundredthOfMu;
}

std::string figure(RegisteredArea area) { return fmt::format("{} m²", office::areaFigure(area)); }

/// Judges the rows of a ledger one by one, and gathers those that can be opened into cases.
class ListReading {
  public:
    ListReading(const store::Store& store, const ClearingListOpening& wanted)
        : store_(store)
        , wanted_(wanted)
        , sheet_(clearingSheet(store, wanted.step.on)) {
        for (const auto& step : sheet_.steps)
            if (step.opens() && opening_ == nullptr) opening_ = &step;
        std::vector<exchange::ListedParty> parties;
        for (const auto& row : wanted.list.rows) {
            judgements_.push_back(row.judgement);
            parties.push_back({row.place ? row.place->row : row.judgement.number, row.name, row.creditCode, {}});
        }
        matches_ = matchParties(store, parties, wanted.limit, wanted.step.on).rows;
        for (std::size_t i = 0; i < judgements_.size(); ++i) take(i);
    }

    std::vector<DraftCase>& cases() { return cases_; }

    void reject(std::size_t row, std::string_view code, std::string detail = {}) {
        remark(row, code, Effect::rejected, std::move(detail));
    }
    void reject(const DraftCase& draft, Refusal refusal) {
        refusals_.push_back(std::move(refusal));
        const auto& kept = refusals_.back();
        for (const auto row : draft.rows) reject(row, kept.code, kept.message);
    }
    void tellAbsent(const DraftCase& draft, const std::string& title) {
        for (std::size_t i = 0; i < draft.rows.size(); ++i) {
            const auto& wish = draft.opening.items[i];
            if (itemTitle(store_, wish.parcel, wish.building, wish.floor) == title)
                remark(draft.rows[i], "holds_nothing_there", Effect::information, title);
        }
    }
    /// Where every case was refused for one reason, it is the reason of the whole.
    [[nodiscard]] std::optional<Refusal> commonRefusal() const {
        if (refusals_.empty() || refusals_.size() < cases_.size()) return std::nullopt;
        for (const auto& each : refusals_)
            if (each.code != refusals_.front().code) return std::nullopt;
        return refusals_.front();
    }
    void tell() const {
        if (!wanted_.tell) return;
        for (const auto& judgement : judgements_)
            if (!judgement.remarks.empty()) wanted_.tell(judgement);
    }
    [[nodiscard]] exchange::Account account() const {
        exchange::Account account;
        for (const auto& judgement : judgements_) account.add(judgement, wanted_.path);
        for (const auto& judgement : wanted_.list.leftOut) account.leaveOut(judgement, wanted_.path);
        return account;
    }

  private:
    void remark(std::size_t row, std::string_view code, Effect effect, std::string detail = {}) {
        judgements_[row].remarks.push_back({code, effect, std::move(detail), {}, wanted_.list.rows[row].place});
    }

    /// What the rows say of themselves and of each other is told, whatever becomes of them.
    void take(std::size_t at) {
        const auto& row = wanted_.list.rows[at];
        if (judgements_[at].effect() == Effect::rejected) return;
        const auto enterprise = enterpriseOf(at);
        const auto place = enterprise ? placeOf(at) : std::nullopt;
        const auto wish = place ? wishOf(at, *place) : std::nullopt;
        if (!wish) return;
        std::string form;
        if (!row.exitForm.empty()) {
            const auto* known = sheet_.exitForm(row.exitForm);
            if (known == nullptr) return reject(at, "exit_form_unknown", row.exitForm);
            form = known->word;
        }
        if (row.year && *row.year != wanted_.step.on.year())
            remark(at, "year_differs", Effect::information, std::to_string(*row.year));
        if (!row.state.empty() && !isOpening(row.state)) remark(at, "state_not_taken", Effect::information, row.state);
        if (isListed(*enterprise, *wish)) return remark(at, "already_listed", Effect::information);
        add(at, {*enterprise, row.list, row.ground, form}, *wish);
    }

    [[nodiscard]] bool isOpening(const std::string& state) const {
        const auto* known = sheet_.state(state);
        return known != nullptr && opening_ != nullptr && known->word == opening_->to;
    }

    std::optional<RecordId> enterpriseOf(std::size_t at) {
        const auto& match = matches_[at].match;
        if (match.state == office::MatchState::matched) return match.candidates.front().id;
        std::string could;
        for (const auto& each : match.candidates)
            could += fmt::format("{}{} {}", could.empty() ? "" : "; ", each.name, each.creditCode);
        const bool isUnknown = match.state == office::MatchState::unmatched;
        const auto& row = wanted_.list.rows[at];
        reject(at, isUnknown ? "unknown_enterprise" : "party_ambiguous",
               isUnknown ? row.name + (row.name.empty() || row.creditCode.empty() ? "" : " ") + row.creditCode : could);
        return std::nullopt;
    }

    struct Place {
        land::Parcel parcel;
        RecordId building{};
        RecordId floor{};
    };

    /// `PARCEL`, `PARCEL/BUILDING` or `PARCEL/BUILDING/FLOOR`; a parcel's own key may have a stroke in it.
    std::optional<Place> placeOf(std::size_t at) {
        const auto& key = wanted_.list.rows[at].parcel;
        if (key.empty()) {
            reject(at, "parcel_not_named");
            return std::nullopt;
        }
        auto found = parcelsByKey(store_, key, std::nullopt);
        const auto cut = key.find('/');
        const bool isInside = found.empty() && cut != std::string::npos;
        if (isInside) found = parcelsByKey(store_, key.substr(0, cut), std::nullopt);
        if (found.size() == 1) {
            Place place{std::move(found.front().parcel)};
            if (!isInside || goInside(key.substr(cut + 1), place)) return place;
            reject(at, "item_unknown", key);
            return std::nullopt;
        }
        std::string could;
        for (const auto& each : found) could += (could.empty() ? "" : ", ") + each.parcel.title();
        reject(at, found.empty() ? "unknown_parcel" : "parcel_ambiguous", found.empty() ? key : could);
        return std::nullopt;
    }

    bool goInside(const std::string& rest, Place& place) const {
        const auto cut = rest.find('/');
        const auto house = rest.substr(0, cut);
        for (const auto& building : pointingAt<land::Building>(store_, "parcel_id", place.parcel.id))
            if (!place.building && (building.number == house || building.name == house)) place.building = building.id;
        if (!place.building || cut == std::string::npos) return static_cast<bool>(place.building);
        for (const auto& floor : pointingAt<land::Floor>(store_, "building_id", place.building))
            if (std::to_string(floor.number) == rest.substr(cut + 1)) place.floor = floor.id;
        return static_cast<bool>(place.floor);
    }

    /// The ledger's 占地面积 less what was disposed of already; all of the parcel where these agree within the limit.
    /// A building or a floor is cleared as such, and its areas aren't land.
    std::optional<ClearingWish> wishOf(std::size_t at, const Place& place) {
        const auto& row = wanted_.list.rows[at];
        ClearingWish wish{place.parcel.id, place.building, place.floor};
        if (place.building) return wish;
        const auto whole = office::countedArea(place.parcel);
        const auto area = row.area.value_or(whole);
        const auto disposed = row.disposed.value_or(RegisteredArea());
        if (area < disposed) {
            reject(at, "disposal_exceeds", fmt::format("{} > {}", figure(disposed), figure(area)));
            return std::nullopt;
        }
        const auto remaining = area - disposed;
        if (row.remaining && !isRounded(*row.remaining, remaining))
            remark(at, "remainder_differs", Effect::information,
                   fmt::format("{} ≠ {}", figure(*row.remaining), figure(remaining)));
        if (remaining == RegisteredArea()) {
            reject(at, "nothing_remains");
            return std::nullopt;
        }
        if (office::areasDiffer(remaining, whole, wanted_.limit)) wish.land = remaining;
        return wish;
    }

    [[nodiscard]] bool isListed(RecordId enterprise, const ClearingWish& wish) const {
        const auto open = openItemsOn(store_, wish.parcel, sheet_);
        return std::any_of(open.begin(), open.end(), [&](const office::OpenItem& each) {
            return each.enterprise == enterprise && each.item.building.id == wish.building &&
                   each.item.floor.id == wish.floor;
        });
    }

    void add(std::size_t at, const CaseKey& key, const ClearingWish& wish) {
        const auto& row = wanted_.list.rows[at];
        const auto [found, isNew] = byKey_.try_emplace(key, cases_.size());
        if (isNew) {
            auto& opening = cases_.emplace_back().opening;
            opening.enterprise = std::get<RecordId>(key);
            opening.ground = row.ground;
            opening.step = wanted_.step;
            opening.step.exitForm = std::get<3>(key);
            giveList(row, opening.step);
        }
        auto& draft = cases_[found->second];
        const bool isTwice = std::any_of(draft.opening.items.begin(), draft.opening.items.end(), [&](const auto& each) {
            return each.parcel == wish.parcel && each.building == wish.building && each.floor == wish.floor;
        });
        if (isTwice) return reject(at, "item_taken", "the same row twice");
        draft.opening.items.push_back(wish);
        draft.rows.push_back(at);
        auto& reason = draft.opening.step.reason;
        for (const auto& [heading, text] : row.notes) {
            const auto note = fmt::format("{}：{}", heading, text);
            if (reason.find(note) == std::string::npos) reason += (reason.empty() ? "" : "；") + note;
        }
    }

    void giveList(const exchange::ListedLand& row, office::ClearingRequest& step) const {
        if (step.documents.empty() && !row.list.empty() && opening_ != nullptr && !opening_->documents.empty())
            step.documents.push_back({opening_->documents.front(), row.list, {}});
        if (!row.dueOn || sheet_.due.empty()) return;
        std::erase_if(step.data, [&](const auto& datum) { return datum.first == sheet_.due; });
        step.data.emplace_back(sheet_.due, row.dueOn->text());
    }

    const store::Store& store_;
    const ClearingListOpening& wanted_;
    office::ClearingSheet sheet_;
    const office::ClearingStep* opening_ = nullptr;
    std::vector<exchange::Judgement> judgements_;
    std::vector<MatchedRow> matches_;
    std::map<CaseKey, std::size_t> byKey_;
    std::vector<DraftCase> cases_;
    std::deque<Refusal> refusals_; ///< remarks keep views of their codes
};

/// `{count}` in a title.
void count(change::Heading& heading, std::size_t cases) {
    constexpr std::string_view mark = "{count}";
    if (const auto at = heading.title.find(mark); at != std::string::npos)
        heading.title.replace(at, mark.size(), std::to_string(cases));
}

} // namespace

Result<ClearingListAccount> openListed(Book& book, const ClearingListOpening& opening, change::Heading heading,
                                       Intent intent) {
    const auto& store = book.records();
    ClearingListAccount result;
    bool opensNone = false;
    const auto revision = book.apply(
        std::move(heading),
        [&](store::Transaction& transaction, change::Heading& title) -> Result<std::vector<change::Change>> {
            ListReading reading(store, opening);
            std::vector<change::Change> changes;
            for (const auto& draft : reading.cases())
                if (auto refusal = draftOpening(store, transaction, draft.opening, changes, result.cases))
                    reading.reject(draft, *std::move(refusal));
                else
                    for (const auto& item : result.cases.back().absent) reading.tellAbsent(draft, item);
            if (auto refusal = reading.commonRefusal()) return *std::move(refusal);
            result.rows = reading.account();
            reading.tell();
            opensNone = result.cases.empty();
            if (opensNone)
                return Refusal{"list_opens_nothing", "no case can be opened", opening.path,
                               "mend the rows as their reasons say"};
            count(title, result.cases.size());
            return changes;
        },
        intent);
    if (!revision && !opensNone) return revision.refusal();
    result.revision = revision ? *revision : store.revision();
    for (auto& each : result.cases) each.revision = result.revision;
    return result;
}

} // namespace mutu::book
