// SPDX-License-Identifier: Apache-2.0
#include "geo/store/memory/memory_store.h"

#include "geo/base/error.h"
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/land/code.h"
#include "geo/store/attachments.h"
#include "geo/store/memory/memory_transaction.h"

#include <algorithm>
#include <cmath>

namespace mutu::store {

namespace {

using query::RecordQuestion;
using query::VacancyQuestion;

bool isWithin(const KeptChange& kept, land::Kind kind, RecordId first, RecordId last) {
    return kept.kind == kind && kept.id <= last && kept.id.value + kept.count > first.value;
}

RegisteredArea areaOf(const land::Parcel& parcel) {
    if (parcel.registeredArea) return *parcel.registeredArea;
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
}

class MemoryStore final : public Store, public AttachmentReader {
  public:
    explicit MemoryStore(const Card& card) { book_.card = card; }

    [[nodiscard]] Card card() const override { return book_.card; }
    [[nodiscard]] Revision revision() const override { return Revision{static_cast<std::int64_t>(book_.log.size())}; }
    [[nodiscard]] std::optional<land::Record> find(land::Kind kind, RecordId id) const override;
    void visit(const RecordQuestion& question, const RecordVisitor& visitor) const override;
    [[nodiscard]] std::int64_t count(land::Kind kind) const override;
    [[nodiscard]] RecordId lastId(land::Kind kind) const override;
    [[nodiscard]] std::string lastParcelCode(const std::string& prefix) const override;
    [[nodiscard]] geom::Box extent(land::Kind kind) const override;
    [[nodiscard]] std::vector<query::VacancyRow> vacancies(const VacancyQuestion& question) const override;
    void visitVacancies(Date asOf, const VacancyVisitor& visitor) const override;
    [[nodiscard]] bool hasVacancies() const override { return !book_.vacancies().empty(); }
    [[nodiscard]] std::vector<query::VacancyTotal> totals(Date asOf) const override;
    [[nodiscard]] std::vector<change::LogEntry> log(std::size_t limit) const override;
    void visitChanges(Revision revision, const ChangeVisitor& visitor) const override;
    [[nodiscard]] std::vector<LaterChange> laterChanges(Revision revision, land::Kind kind, RecordId first,
                                                        RecordId last) const override;
    std::unique_ptr<Transaction> begin() override { return std::make_unique<MemoryTransaction>(book_); }
    void backup(const std::string& path, const Progress& progress) const override;
    [[nodiscard]] std::optional<std::string> attachment(const std::string& hash) const override {
        const auto kept = book_.attachments.find(hash);
        return kept == book_.attachments.end() ? std::nullopt : std::optional(kept->second);
    }

  private:
    [[nodiscard]] std::optional<std::vector<RecordId>> candidates(const RecordQuestion& question) const;
    [[nodiscard]] std::optional<query::VacancyRow> rowFor(const VacancyQuestion& question,
                                                          const land::Vacancy& vacancy) const;
    [[nodiscard]] std::set<RecordId> parcelsMeantFor(const std::string& industry, Date day) const;

    MemoryBook book_;
};

std::optional<land::Record> MemoryStore::find(land::Kind kind, RecordId id) const {
    const auto* record = book_.find(kind, id);
    return record == nullptr ? std::nullopt : std::optional(*record);
}

// The ids among which the answers are, where something narrows them down.
std::optional<std::vector<RecordId>> MemoryStore::candidates(const RecordQuestion& question) const {
    if (!question.ids.empty()) {
        auto ids = question.ids;
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }
    if (question.key)
        if (const auto* id = std::get_if<RecordId>(&question.key->value); id != nullptr && *id)
            return book_.pointing(question.kind, question.key->column, *id, *id);
    if (question.range && question.range->column != "id")
        return book_.pointing(question.kind, question.range->column, question.range->first, question.range->last);
    return std::nullopt;
}

void MemoryStore::visit(const RecordQuestion& question, const RecordVisitor& visitor) const {
    if (const auto ids = candidates(question)) {
        for (const auto id : *ids) {
            const auto* record = book_.find(question.kind, id);
            if (record != nullptr && query::answers(question, *record) && !visitor(land::Record(*record))) return;
        }
        return;
    }
    const auto& all = book_.records(question.kind);
    const bool byId = question.range && question.range->column == "id";
    for (auto at = byId ? all.lower_bound(question.range->first) : all.begin(); at != all.end(); ++at) {
        if (byId && at->first > question.range->last) return;
        if (query::answers(question, at->second) && !visitor(land::Record(at->second))) return;
    }
}

std::int64_t MemoryStore::count(land::Kind kind) const {
    std::int64_t count = 0;
    RecordQuestion current;
    current.kind = kind;
    visit(current, [&count](const land::Record&) { return ++count, true; });
    return count;
}

std::string MemoryStore::lastParcelCode(const std::string& prefix) const {
    std::string last;
    for (const auto& [id, record] : book_.records(land::Kind::parcel)) {
        const auto& code = std::get<land::Parcel>(record).code;
        if (code.starts_with(prefix)) last = std::max(last, code);
    }
    return last;
}

RecordId MemoryStore::lastId(land::Kind kind) const {
    const auto& records = book_.records(kind);
    return records.empty() ? RecordId{} : records.rbegin()->first;
}

geom::Box MemoryStore::extent(land::Kind kind) const {
    geom::Box box;
    RecordQuestion current;
    current.kind = kind;
    visit(current, [&box](const land::Record& record) {
        if (const auto* shape = land::shapeOf(record)) box.add(geom::boxOf(*shape));
        return true;
    });
    return box;
}

std::set<RecordId> MemoryStore::parcelsMeantFor(const std::string& industry, Date day) const {
    std::set<RecordId> parcels;
    const query::RecordQuestion inForce{.kind = land::Kind::clusterZone, .asOf = day};
    for (const auto& [id, record] : book_.records(land::Kind::clusterZone)) {
        if (!query::answers(inForce, record)) continue;
        if (!land::industryFits(industry, std::get_if<land::ClusterZone>(&record)->industries)) continue;
        for (const auto member : book_.pointing(land::Kind::zoneParcel, "zone_id", id, id))
            parcels.insert(std::get_if<land::ZoneParcel>(book_.find(land::Kind::zoneParcel, member))->parcel.id);
    }
    return parcels;
}

std::optional<query::VacancyRow> MemoryStore::rowFor(const VacancyQuestion& question,
                                                     const land::Vacancy& vacancy) const {
    if (!query::answers(question, vacancy)) return std::nullopt;
    query::VacancyRow row;
    row.vacancy = vacancy;
    if (const auto* record = book_.find(land::Kind::parcel, vacancy.parcel.id)) {
        const auto& parcel = *std::get_if<land::Parcel>(record);
        row.code = parcel.code;
        row.plot = parcel.plot;
        row.parcelArea = areaOf(parcel);
    }
    const bool isFloor = vacancy.kind == land::VacancyKind::floorVacant;
    if (isFloor && ((question.minArea && row.parcelArea < *question.minArea) ||
                    (question.maxArea && row.parcelArea > *question.maxArea)))
        return std::nullopt;
    if (const auto* district = book_.find(land::Kind::district, vacancy.district.id))
        row.district = land::titleOf(*district);
    if (const auto* region = geom::regionOf(vacancy.geometry)) {
        row.centroid = geom::interiorPoint(*region).value_or(geom::Point());
        if (question.near) row.distance = std::sqrt(geom::squaredDistance(question.near->place, *region)) / 1000.0;
    }
    if (!question.withGeometry) row.vacancy.geometry = {};
    return row;
}

std::vector<query::VacancyRow> MemoryStore::vacancies(const VacancyQuestion& question) const {
    const auto meant =
        question.industry.empty() ? std::set<RecordId>() : parcelsMeantFor(question.industry, question.asOf);
    std::vector<query::VacancyRow> rows;
    const auto consider = [&](const land::Vacancy& vacancy) {
        if (!question.industry.empty() && !meant.contains(vacancy.parcel.id)) return;
        if (auto row = rowFor(question, vacancy)) rows.push_back(std::move(*row));
    };
    if (question.parcel)
        for (const auto& vacancy : book_.vacanciesOf(*question.parcel)) consider(vacancy);
    else
        for (const auto& [id, vacancy] : book_.vacancies()) consider(vacancy);
    query::arrange(question, rows);
    return rows;
}

void MemoryStore::visitVacancies(Date asOf, const VacancyVisitor& visitor) const {
    for (const auto& [id, vacancy] : book_.vacancies())
        if (vacancy.from <= asOf && asOf < vacancy.until && !visitor(vacancy)) return;
}

std::vector<query::VacancyTotal> MemoryStore::totals(Date asOf) const {
    std::map<std::tuple<RecordId, land::VacancyKind, land::Pool>, query::VacancyTotal> sums;
    visitVacancies(asOf, [&sums](const land::Vacancy& vacancy) {
        auto& sum = sums[{vacancy.district.id, vacancy.kind, vacancy.pool}];
        sum.district = vacancy.district.id;
        sum.kind = vacancy.kind;
        sum.pool = vacancy.pool;
        ++sum.count;
        sum.area = sum.area + vacancy.area;
        sum.floor = sum.floor + vacancy.floor;
        return true;
    });
    std::vector<query::VacancyTotal> totals;
    for (const auto& [key, sum] : sums) totals.push_back(sum);
    return totals;
}

std::vector<change::LogEntry> MemoryStore::log(std::size_t limit) const {
    const auto left = limit == 0 ? book_.log.size() : std::min(limit, book_.log.size());
    return {book_.log.end() - static_cast<std::ptrdiff_t>(left), book_.log.end()};
}

void MemoryStore::visitChanges(Revision revision, const ChangeVisitor& visitor) const {
    const auto place = static_cast<std::size_t>(revision.value) - 1;
    if (revision.value < 1 || place >= book_.changes.size()) return;
    for (const auto& kept : book_.changes[place])
        if (!visitor(kept)) return;
}

std::vector<LaterChange> MemoryStore::laterChanges(Revision revision, land::Kind kind, RecordId first,
                                                   RecordId last) const {
    std::vector<LaterChange> later;
    for (auto place = static_cast<std::size_t>(std::max<std::int64_t>(revision.value, 0)); place < book_.changes.size();
         ++place)
        for (const auto& kept : book_.changes[place])
            if (isWithin(kept, kind, first, last)) later.push_back({book_.log[place].revision, kept});
    return later;
}

void MemoryStore::backup(const std::string& path, const Progress& /*progress*/) const {
    throw Error(ErrorKind::usage, "book_in_memory", "the book is in memory only and can't be copied to " + path,
                "create a book file and write into that");
}

} // namespace

std::unique_ptr<Store> inMemory(const Card& card) { return std::make_unique<MemoryStore>(card); }

} // namespace mutu::store
