// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/history.h"

#include "geo/base/error.h"
#include "geo/book/clearing.h"
#include "geo/book/parcel_files.h"
#include "geo/book/reuse.h"
#include "geo/book/stock.h"
#include "geo/book/targets.h"
#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mutu::demo {

namespace {

constexpr std::size_t reusedFirms = 15;
constexpr std::size_t clearedFirms = 17;
constexpr RegisteredArea reusedLand(21'603'333); // 324.05 mu
constexpr RegisteredArea reusedFloor(15'789'069);
constexpr std::int64_t consideredParcels = 4000;
constexpr std::string_view listDocument = "示整治〔2018〕5号";
constexpr std::string_view stockDocument = "示盘活〔2018〕6号";

Date day(int year, unsigned month, unsigned dayOfMonth) { return Date::of(year, month, dayOfMonth); }

change::Heading heading(std::string title) {
    change::Heading heading;
    heading.title = std::move(title);
    heading.author = "示范园区管委会";
    heading.reason = "示意数据";
    return heading;
}

/// What an officer would have been told, the demo can't be: its acts fit its own zone.
template <class Value> Value done(Result<Value> result) {
    if (!result)
        throw Error(ErrorKind::internal, "demo_history",
                    fmt::format("the demo's history was refused: {}", result.refusal().message), "");
    return std::move(result).value();
}

/// A firm's land and floor.
struct Firm {
    RecordId parcel;
    RecordId holder;
    RegisteredArea land;
    RegisteredArea floor;
};

class History {
  public:
    explicit History(book::Book& book)
        : book_(book) {}

    void tell() {
        read();
        if (leaving_.size() < clearedFirms || !share()) return;
        for (const auto& firm : idle_) list(firm);
        for (std::size_t i = 0; i < clearedFirms; ++i) clear(leaving_[i], static_cast<int>(i));
        for (std::size_t i = 0; i < reusedFirms; ++i) reuse(idle_[i], static_cast<int>(i));
        setTargets();
    }

  private:
    void read() {
        const auto last = std::min(book_.records().lastId(land::Kind::parcel).value, consideredParcels);
        book::ParcelFiles::read(book_.records(), RecordId{1}, RecordId{last})
            .handOut([this](office::ParcelFile&& file) {
                if (!file.encumbrances.empty() || !file.parcel.isCurrentOn(day(2019, 12, 31))) return;
                takeFirm(file);
            });
        // Each firm once; those with the most floor are listed as stock, those with the least leave.
        std::stable_sort(idle_.begin(), idle_.end(), [](const Firm& a, const Firm& b) { return a.floor > b.floor; });
        std::set<RecordId> known;
        std::erase_if(idle_, [&](const Firm& firm) { return !known.insert(firm.holder).second; });
        if (idle_.size() < reusedFirms + clearedFirms) return;
        leaving_.assign(idle_.end() - clearedFirms, idle_.end());
        idle_.resize(reusedFirms);
    }

    /// Parcels held and used as a whole by one enterprise since before 2018.
    void takeFirm(const office::ParcelFile& file) {
        if (file.rights.size() != 1 || file.uses.size() != 1 || !file.leases.empty()) return;
        const auto& right = file.rights.front();
        const auto& use = file.uses.front();
        if (!right.holder || right.endedOn || use.user.id != right.holder.id || use.endsOn || !use.beginsOn ||
            *use.beginsOn > day(2018, 1, 1))
            return;
        RegisteredArea floor;
        for (const auto& building : file.buildings) floor = floor + building.floorArea.value_or(RegisteredArea());
        if (floor == RegisteredArea()) return;
        idle_.push_back({file.parcel.id, right.holder.id, office::countedArea(file.parcel), floor});
    }

    /// Takes of each firm its part of the figures; false where the zone hasn't as much.
    bool share() {
        const auto spread = [this](RegisteredArea total, RegisteredArea Firm::*part) {
            std::vector<std::int64_t> weights;
            std::int64_t sum = 0;
            for (const auto& firm : idle_) {
                weights.push_back((firm.*part).hundredths());
                sum += weights.back();
            }
            if (sum < total.hundredths()) return false;
            const auto shares = office::sharesOf(total.hundredths(), weights);
            for (std::size_t i = 0; i < idle_.size(); ++i) idle_[i].*part = RegisteredArea(shares[i]);
            return true;
        };
        return spread(reusedLand, &Firm::land) && spread(reusedFloor, &Firm::floor);
    }

    void list(const Firm& firm) {
        book::LotListing listing;
        listing.source = firm.holder;
        listing.parcel = firm.parcel;
        listing.land = firm.land;
        listing.floorArea = firm.floor;
        listing.on = day(2018, 12, 28);
        listing.document = std::string(stockDocument);
        done(book::listLots(book_, listing, heading("列入存量")));
    }

    /// Put back to use by the firm itself: filed in spring, accepted in the course of the year.
    void reuse(const Firm& firm, int number) {
        book::ReuseOpening opening;
        opening.path = "own";
        opening.recipient = firm.holder;
        opening.parcel = firm.parcel;
        opening.land = firm.land;
        opening.floorArea = firm.floor;
        opening.step.on = day(2019, 1, 15);
        const auto opened = done(book::openReassignment(book_, opening, heading("自主盘活 {case}")));
        const auto step = [&](std::string to, Date on, std::string document) {
            office::ReuseRequest request;
            request.to = std::move(to);
            request.on = on;
            request.documents = {{std::move(document), fmt::format("示盘活备〔2019〕{}号", number + 1), {}}};
            done(book::advanceReassignment(book_, opened.record.id, request, heading("自主盘活 {case}")));
        };
        step("filed", day(2019, 3, 1).plusDays(number), "项目备案");
        step("accepted", day(2019, 6, 10).plusDays(number * 12), "验收单");
    }

    void clear(const Firm& firm, int number) {
        book::ClearingOpening opening;
        opening.enterprise = firm.holder;
        opening.items = {{firm.parcel}};
        opening.ground = "低效、不符合产业导向";
        opening.step = request("", day(2018, 11, 20), {"整治清单文号"}, number);
        opening.step.documents.front().number = std::string(listDocument);
        opening.step.exitForm = "shutdown";
        opening.step.data = {{"due_on", "2019-12-20"}};
        const auto opened = done(book::openClearing(book_, opening, heading("清退立案 {case}")));
        const auto take = [&](office::ClearingRequest step) {
            done(book::advanceClearing(book_, opened.record.id, step, heading("清退 {case}")));
        };
        auto surveyed = request("surveyed", day(2019, 1, 10).plusDays(number), {"权籍查询结果", "测绘成果"}, number);
        surveyed.data = {{"mortgaged", "no"},
                         {"seized", "no"},
                         {"subtenants", "no"},
                         {"land_m2", fmt::format("{:.2f}m2", firm.land.squareMetres().value())},
                         {"certified_floor_m2", fmt::format("{:.2f}m2", firm.floor.squareMetres().value())},
                         {"uncertified_floor_m2", "0m2"},
                         {"soil_survey_needed", "no"}};
        take(surveyed);
        auto talks = request("negotiating", day(2019, 2, 20).plusDays(number), {"补偿方案", "会议纪要"}, number);
        talks.data = {{"budget", "100000"}};
        take(talks);
        auto contract = request("signed", day(2019, 3, 25).plusDays(number * 2), {"协议书"}, number);
        const auto amount = 60'000 + number * 1'500;
        contract.data = {{"amount", std::to_string(amount)}, {"vacate_by_on", "2019-10-31"}};
        land::Instalment payment;
        payment.dueOn = day(2019, 11, 30);
        payment.amount = std::int64_t{amount} * 100;
        contract.instalments = {payment};
        take(contract);
        auto vacating = request("vacating", day(2019, 5, 10).plusDays(number * 3), {"停产或首付凭证"}, number);
        vacating.data = {{"stopped_on", vacating.on.text()}};
        take(vacating);
        auto over = request("handed_over", day(2019, 7, 1).plusDays(number * 6), {"移交确认单", "现场照片"}, number);
        over.data = {{"handed_on", over.on.text()}, {"meters_closed", "yes"}};
        over.allVacated = true;
        take(over);
        auto closed = request("closed", day(2019, 8, 15).plusDays(number * 7), {"验收销号表"}, number);
        closed.data = {{"closed_on", closed.on.text()}};
        take(closed);
        done(book::payInstalment(book_, opened.record.id, 1, day(2019, 11, 28),
                                 fmt::format("示付2019-{:03}", number + 1), heading("支付补偿款 {case}")));
    }

    static office::ClearingRequest request(std::string to, Date on, const std::vector<std::string>& documents,
                                           int number) {
        office::ClearingRequest request;
        request.to = std::move(to);
        request.on = on;
        for (const auto& name : documents)
            request.documents.push_back({name, fmt::format("示清〔2019〕{}号 {}", number + 1, name), {}});
        return request;
    }

    void setTargets() {
        const auto set = [this](land::Measure measure, std::optional<RegisteredArea> area) {
            land::Target target;
            target.year = 2020;
            target.measure = measure;
            target.area = area;
            target.document = "示政办〔2020〕2号";
            done(book::setTarget(book_, target, heading("下达目标")));
        };
        set(land::Measure::reusedLand, RegisteredArea(13'333'333)); // 200 mu
        set(land::Measure::reusedFloor, RegisteredArea(10'000'000));
    }

    book::Book& book_;
    std::vector<Firm> idle_;
    std::vector<Firm> leaving_;
};

} // namespace

void tellHistory(book::Book& book) { History(book).tell(); }

} // namespace mutu::demo
