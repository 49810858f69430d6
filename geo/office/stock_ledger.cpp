// SPDX-License-Identifier: Apache-2.0
#include "geo/office/stock_ledger.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace mutu::office {

namespace {

RegisteredArea areaOf(const land::ReuseLine& line) { return line.area.value_or(RegisteredArea()); }
RegisteredArea areaOf(const land::StockLot& lot) { return lot.area.value_or(RegisteredArea()); }

/// The day on which a lot's lines and listing count; without one they always did.
bool isBy(const std::optional<Date>& on, Date day) { return !on || *on <= day; }

/// The day on which the lots of one list were back in use; nothing: not all of them are.
class Return {
  public:
    void add(const LotHistory& history, double share, Date until) {
        RegisteredArea base = areaOf(history.lot);
        for (const auto& line : history.lines)
            if (isBy(line.on, until) && line.event != land::LotEvent::reuse) base = base + effectOf(line);
        if (base <= RegisteredArea()) return;
        const auto wanted = static_cast<std::int64_t>(std::ceil(static_cast<double>(base.hundredths()) * share - 1e-6));
        std::int64_t reused = 0;
        for (const auto& line : history.lines) {
            if (line.event != land::LotEvent::reuse || !isBy(line.on, until)) continue;
            reused += areaOf(line).hundredths();
            if (reused < wanted) continue;
            if (line.on && (!last_ || *last_ < *line.on)) last_ = line.on;
            return;
        }
        isWhole_ = false;
    }
    [[nodiscard]] std::optional<Date> on() const { return isWhole_ ? last_ : std::nullopt; }

  private:
    std::optional<Date> last_;
    bool isWhole_ = true;
};

} // namespace

RegisteredArea effectOf(const land::ReuseLine& line) {
    return line.event == land::LotEvent::correction ? areaOf(line) : RegisteredArea() - areaOf(line);
}

RegisteredArea remaining(const LotHistory& history, Date day) {
    if (!isBy(history.lot.listedOn, day)) return {};
    auto left = areaOf(history.lot);
    for (const auto& line : history.lines)
        if (isBy(line.on, day)) left = left + effectOf(line);
    return left;
}

RegisteredArea takeable(const LotHistory& history, Date day) {
    auto least = remaining(history, day);
    for (const auto& line : history.lines)
        if (line.on && day < *line.on) least = std::min(least, remaining(history, *line.on));
    return least;
}

StockAccounts stockAccounts(const std::vector<LotHistory>& lots, int year, std::optional<Date> asOf) {
    const auto before = Date::of(year, 1, 1).plusDays(-1);
    const auto last = Date::of(year, 12, 31);
    const auto until = asOf && *asOf < last ? *asOf : last;
    StockAccounts accounts;
    for (const auto& history : lots) {
        auto& account = accounts[static_cast<std::size_t>(history.lot.stock)];
        account.opening = account.opening + remaining(history, before);
        account.closing = account.closing + remaining(history, until);
        if (history.lot.listedOn && before < *history.lot.listedOn && *history.lot.listedOn <= until)
            account.listed = account.listed + areaOf(history.lot);
        for (const auto& line : history.lines) {
            if (!line.on || *line.on <= before || until < *line.on) continue;
            auto& sum = line.event == land::LotEvent::reuse        ? account.reused
                        : line.event == land::LotEvent::withdrawal ? account.withdrawn
                                                                   : account.corrections;
            sum = sum + areaOf(line);
        }
    }
    return accounts;
}

std::vector<RecordId> reusedEnterprises(const std::vector<LotHistory>& lots, int year, double share,
                                        std::optional<Date> asOf) {
    const auto last = Date::of(year, 12, 31);
    const auto until = asOf && *asOf < last ? *asOf : last;
    std::map<std::pair<RecordId, std::string>, Return> lists;
    for (const auto& history : lots)
        if (isBy(history.lot.listedOn, until))
            lists[{history.lot.source.id, history.lot.document}].add(history, share, until);
    std::set<RecordId> enterprises;
    for (const auto& [list, back] : lists)
        if (list.first && back.on() && back.on()->year() == year) enterprises.insert(list.first);
    return {enterprises.begin(), enterprises.end()};
}

} // namespace mutu::office
