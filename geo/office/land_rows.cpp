// SPDX-License-Identifier: Apache-2.0
#include "geo/office/land_rows.h"

#include "geo/office/evidence.h"

#include <algorithm>

namespace mutu::office {

namespace {

__extension__ using Wide = __int128;

bool statesParts(const land::Right& right) {
    return right.developedArea || geom::regionOf(right.developedExtent) != nullptr;
}

land::Pool poolFor(const LandRule& rule, Facts facts) {
    for (const auto& pool : rule.pools)
        if (pool.when.holds(facts)) return pool.pool;
    return land::Pool::none;
}

bool holdsOn(const land::Parcel& parcel, Date date) { return parcel.isCurrentOn(date); }

} // namespace

const LandRule* ruleFor(const VacancyRules::Sheet& sheet, Facts facts) {
    for (const auto& rule : sheet.land)
        if (rule.when.holds(facts)) return &rule;
    return nullptr;
}

Facts factsOf(const ParcelDay& day, const Cut& cut, const LandPiece& piece, const VacancyLimits& limits) {
    Facts facts = day.facts;
    if (piece.isLarge) facts |= factOf(Word::largeEnough);
    if (piece.isWide) facts |= factOf(Word::wideEnough);
    const auto& limit = limits.idleDeveloped;
    const auto supplied = cut.reach.value_or(cut.total);
    if (cut.developed && static_cast<Wide>(cut.developed->hundredths()) * limit.denominator <
                             static_cast<Wide>(supplied.hundredths()) * limit.numerator)
        facts |= factOf(Word::littleDeveloped);
    return facts;
}

void LandRows::write(std::vector<land::Vacancy>& rows) {
    const auto days = time_.turningDays();
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto day = time_.on(days[i]);
        const auto until = i + 1 < days.size() ? days[i + 1] : Date::never();
        const auto& cut = cutOn(day);
        if (&cut != followed_) follow(cut);
        for (std::size_t piece = 0; piece < cut.pieces.size(); ++piece) {
            const auto beyond = cut.pieces[piece].beyond;
            step(beyond == RegisteredArea() ? day : time_.on(days[i], beyond), until, cut, piece, rows);
        }
    }
}

void LandRows::follow(const Cut& cut) {
    std::vector<Track> tracks(cut.pieces.size());
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        tracks[i].beyond = cut.pieces[i].beyond;
        if (tracks[i].beyond == RegisteredArea()) continue;
        for (const auto& former : tracks_) {
            if (former.beyond > tracks[i].beyond) break;
            tracks[i].answer = former.answer;
            tracks[i].since = former.since;
        }
    }
    tracks_ = std::move(tracks);
    followed_ = &cut;
}

const Cut& LandRows::cutOn(const ParcelDay& day) {
    const bool isMapped = day.right != nullptr && geom::regionOf(day.right->developedExtent) != nullptr;
    if (auto reaches = isMapped ? std::vector<RegisteredArea>() : time_.reaches(day.date); !reaches.empty()) {
        const auto* started = day.is(Word::started) ? day.right : nullptr;
        const auto known = partCuts_.find({started, reaches});
        if (known != partCuts_.end()) return known->second;
        auto cut = partsByReach(file_.parcel, reaches, started != nullptr ? started->developedArea : std::nullopt,
                                sheet_.limits);
        return partCuts_.emplace(std::pair(started, std::move(reaches)), std::move(cut)).first->second;
    }
    if (day.right != nullptr && day.is(Word::started) && statesParts(*day.right)) {
        const auto known = cuts_.find(day.right);
        if (known != cuts_.end()) return known->second;
        return cuts_.emplace(day.right, undevelopedPart(file_.parcel, *day.right, sheet_.limits)).first->second;
    }
    if (!whole_) whole_ = wholeParcel(file_.parcel, sheet_.limits);
    return *whole_;
}

LandRows::Answer LandRows::answerOf(const ParcelDay& day, Facts facts) const {
    Answer answer;
    answer.rule = ruleFor(sheet_, facts);
    if (answer.rule == nullptr || !answer.rule->kind) return answer;
    answer.pool = poolFor(*answer.rule, facts);
    answer.suspectedIdle =
        answer.pool != land::Pool::none && day.right != nullptr && sheet_.suspectedIdle.when.holds(facts);
    for (std::size_t i = 0; i < answer.rule->notes.size(); ++i)
        if (answer.rule->notes[i].when.holds(facts)) answer.notes |= Facts{1} << (i % 64);
    for (std::size_t i = 0; i < file_.encumbrances.size(); ++i) {
        const auto& encumbrance = file_.encumbrances[i];
        if (isHindrance(encumbrance) && coversDay(encumbrance.beginsOn, encumbrance.endsOn, day.date))
            answer.hindrances.push_back(i);
    }
    answer.right = day.right;
    answer.approvals = day.approvals;
    return answer;
}

Date LandRows::beginning(const LandRule& rule, const ParcelDay& day) const {
    std::optional<Date> named;
    for (const auto word : rule.since) {
        const auto& date = day.dates[static_cast<std::size_t>(word)];
        if (date && (!named || *date < *named)) named = date;
    }
    // "After the agreed completion" holds from the next day on; the vacancy is still counted from the agreed day. A
    // named date that lies further back is that of an earlier stretch (approved, supplied, taken back): then the
    // vacancy began today.
    if (named && (*named == day.date || named->plusDays(1) == day.date)) return *named;
    // What holds since before every stated date began on a day that nobody knows.
    return day.date == ParcelTime::dawn() ? Date::never() : day.date;
}

void LandRows::step(const ParcelDay& day, Date until, const Cut& cut, std::size_t piece,
                    std::vector<land::Vacancy>& rows) {
    const auto facts = factsOf(day, cut, cut.pieces[piece], sheet_.limits);
    auto answer = answerOf(day, facts);
    auto& track = tracks_[piece];
    const bool sameKind = track.answer && track.answer->rule != nullptr && answer.rule != nullptr &&
                          track.answer->rule->kind == answer.rule->kind;
    const bool sameAnswer = track.answer && *track.answer == answer;
    track.answer = answer;
    if (answer.rule == nullptr || !answer.rule->kind) {
        track.row.reset();
        return;
    }
    if (!sameKind) track.since = beginning(*answer.rule, day);
    if (!holdsOn(file_.parcel, day.date)) {
        track.row.reset();
        return;
    }
    if (sameAnswer && track.row)
        rows[*track.row].until = until;
    else
        list(day, until, cut, piece, facts, rows);
}

void LandRows::list(const ParcelDay& day, Date until, const Cut& cut, std::size_t piece, Facts facts,
                    std::vector<land::Vacancy>& rows) {
    auto& track = tracks_[piece];
    const auto& answer = *track.answer;
    Evidence evidence(sheet_, day);
    evidence.addRule(*answer.rule, facts);
    if (answer.suspectedIdle) evidence.addFlag(sheet_.suspectedIdle);
    evidence.addCut(cut, cut.pieces[piece]);
    if (answer.pool != land::Pool::none) evidence.addHindrances(file_.encumbrances);
    auto text = std::move(evidence).take();
    if (track.row) { // what changed may not show in the answer
        auto& last = rows[*track.row];
        if (last.kind == *answer.rule->kind && last.pool == answer.pool && last.suspectedIdle == answer.suspectedIdle &&
            last.since == track.since && last.evidence == text) {
            last.until = until;
            return;
        }
    }
    track.row = rows.size();
    auto& row = rows.emplace_back();
    row.parcel = {file_.parcel.id};
    row.piece = static_cast<std::int64_t>(piece) + 1;
    row.kind = *answer.rule->kind;
    row.pool = answer.pool;
    row.district = file_.parcel.district;
    row.area = cut.pieces[piece].area;
    row.since = track.since;
    row.from = day.date;
    row.until = until;
    row.suspectedIdle = answer.suspectedIdle;
    row.evidence = std::move(text);
    row.geometry = *cut.pieces[piece].geometry;
}

} // namespace mutu::office
