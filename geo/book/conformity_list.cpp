// SPDX-License-Identifier: Apache-2.0
#include "geo/book/conformity_list.h"

#include "geo/base/large_vector.h"
#include "geo/book/conformity.h"
#include "geo/book/districts.h"
#include "geo/fabric/shares.h"
#include "geo/office/occupancy.h"
#include "geo/store/beside.h"
#include "geo/store/brief.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace mutu::book {

namespace {

using office::Conformity;
using office::Tenure;

std::size_t slot(RecordId id) { return static_cast<std::size_t>(id.value); }

/// Something about records of one kind, by id: ids are dense, so a list is quicker than a map.
template <class Value> class ById {
  public:
    ById(const store::Store& records, land::Kind kind)
        : values_(slot(records.lastId(kind)) + 1, Value()) {}

    Value& operator[](RecordId id) {
        if (values_.size() <= slot(id)) values_.resize(slot(id) + 1, Value());
        return values_[slot(id)];
    }
    /// Of an id that is not known: what a new value is.
    [[nodiscard]] Value at(RecordId id) const { return slot(id) < values_.size() ? values_[slot(id)] : Value(); }
    [[nodiscard]] const LargeVector<Value>& all() const { return values_; }

  private:
    LargeVector<Value> values_;
};

/// Ids from the first to the last, both included; none yet where both are 0.
struct Span {
    RecordId first;
    RecordId last;

    void take(RecordId id) {
        first = first ? std::min(first, id) : id;
        last = std::max(last, id);
    }
};

/// Puts the list together; one object answers one question.
class Gathering {
  public:
    /// `other`: a reader of the same state for a second thread; none: all is read on one.
    Gathering(const store::Store& records, const store::Store* other, const ConformityQuestion& question)
        : records_(records)
        , other_(other == nullptr ? records : *other)
        , threads_(other == nullptr ? 1 : 2)
        , question_(question)
        , rules_(zoningRulesOn(records, question.day))
        , asked_(records, land::Kind::parcel)
        , zoneOf_(records, land::Kind::parcel)
        , industryOf_(records, land::Kind::enterprise) {}

    ConformityList list() {
        readZones();
        readParcels();
        Claims others;
        fabric::together(
            threads_,
            [this] {
                readMemberships();
                readTenure<land::Right>(
                    records_, Tenure::right,
                    {"parcel_id", "holder_id", "right_type", "signed_on", "handed_over_on", "ended_on"}, claims_);
            },
            [this, &others] {
                readTenure<land::Lease>(other_, Tenure::lease, {"parcel_id", "lessee_id", "begins_on", "ends_on"},
                                        others);
                readTenure<land::Use>(other_, Tenure::use, {"parcel_id", "user_id", "begins_on", "ends_on"}, others);
            });
        claims_.insert(claims_.end(), others.begin(), others.end());
        readIndustries();
        judge();
        return std::move(list_);
    }

  private:
    struct Claim {
        RecordId parcel;
        RecordId enterprise;
        Tenure tenure;
        friend auto operator<=>(const Claim&, const Claim&) = default;
    };
    using Claims = LargeVector<Claim>;

    void readZones() {
        std::vector<office::MeantZone> zones;
        query::RecordQuestion which{.kind = land::Kind::clusterZone, .asOf = question_.day};
        if (question_.plan)
            which = {
                .kind = land::Kind::clusterZone, .key = query::Key{"plan_id", *question_.plan}, .withRetired = true};
        store::visitBriefly(records_, which, {"name", "district_id", "industries", "valid_from", "valid_to", "plan_id"},
                            [&](const land::Record& record) {
                                const auto& zone = std::get<land::ClusterZone>(record);
                                zones.push_back({zone.id, zone.name, zone.district.id, zone.industries});
                                return true;
                            });
        list_.zones = office::MeantZones(std::move(zones));
    }

    /// Which parcels are asked about: those current on the day, of the district if one is asked.
    void readParcels() {
        query::RecordQuestion current{.kind = land::Kind::parcel, .asOf = question_.day};
        if (question_.district) current.key = query::Key{"district_id", *question_.district};
        inHalves({RecordId(1), records_.lastId(land::Kind::parcel)}, [&](const store::Store& records, Span half, bool) {
            auto part = current;
            part.range = query::KeyRange{"id", half.first, half.last};
            store::visitBriefly(records, part, {}, [&](const land::Record& record) {
                asked_[land::idOf(record)] = true;
                return true;
            });
        });
        if (!question_.district) return;
        // Those that state no district lie in the one whose outline they are in.
        Districts districts(records_);
        current.key = query::Key{"district_id", RecordId()};
        records_.visit(current, [&](const land::Record& record) {
            if (districts.of(std::get<land::Parcel>(record)).id == *question_.district)
                asked_[land::idOf(record)] = true;
            return true;
        });
        Span span;
        for (std::size_t id = 0; id < asked_.all().size(); ++id)
            if (asked_.all()[id] != 0) span.take(RecordId(static_cast<std::int64_t>(id)));
        range_ = narrowed("parcel_id", span, records_.lastId(land::Kind::parcel));
    }

    /// A range to ask for; beyond a part of the book an index is slower than reading all.
    static std::optional<query::KeyRange> narrowed(std::string_view column, Span span, RecordId last) {
        if (span.last.value - span.first.value >= last.value / 2) return std::nullopt;
        return query::KeyRange{column, span.first, span.last};
    }

    /// Does the two halves of a span of ids, at the same time where there is a second reader.
    template <class Work> void inHalves(Span span, const Work& work) const {
        const RecordId middle((span.first.value + span.last.value) / 2);
        fabric::together(
            threads_,
            [&] {
                work(records_, Span{span.first, middle}, false);
            },
            [&] {
                work(other_, Span{RecordId(middle.value + 1), span.last}, true);
            });
    }

    void readMemberships() {
        std::set<RecordId> asked;
        for (const auto& zone : list_.zones.all()) asked.insert(zone.id);
        store::visitBriefly(records_, {.kind = land::Kind::zoneParcel, .range = range_}, {"zone_id", "parcel_id"},
                            [&](const land::Record& record) {
                                const auto& member = std::get<land::ZoneParcel>(record);
                                if (!asked.contains(member.zone.id)) return true;
                                auto& known = zoneOf_[member.parcel.id];
                                if (!known || member.zone.id < known) known = member.zone.id; // of several the first
                                return true;
                            });
    }

    /// Of those enterprises alone that claim something.
    void readIndustries() {
        Span span;
        for (const auto& claim : claims_) span.take(claim.enterprise);
        std::array<std::vector<std::string>, 2> names{{{""}, {}}};
        inHalves(span, [&](const store::Store& records, Span half, bool isSecond) {
            auto& known = names[isSecond ? 1 : 0];
            std::unordered_map<std::string, std::uint32_t> numbers;
            const query::RecordQuestion which{.kind = land::Kind::enterprise,
                                              .range = query::KeyRange{"id", half.first, half.last}};
            store::visitBriefly(records, which, {"industry"}, [&](const land::Record& record) {
                const auto& enterprise = std::get<land::Enterprise>(record);
                const auto [at, isNew] =
                    numbers.try_emplace(enterprise.industry, static_cast<std::uint32_t>(known.size()));
                if (isNew) known.push_back(enterprise.industry);
                industryOf_[enterprise.id] = 2 * at->second + (isSecond ? 1 : 0);
                return true;
            });
        });
        industries_ = std::move(names);
    }
    [[nodiscard]] const std::string& industryOf(RecordId enterprise) const {
        const auto number = industryOf_.at(enterprise);
        return industries_[number % 2][number / 2];
    }

    static RecordId enterpriseOf(const land::Right& right) { return right.holder.id; }
    static RecordId enterpriseOf(const land::Lease& lease) { return lease.lessee.id; }
    static RecordId enterpriseOf(const land::Use& use) { return use.user.id; }

    template <class Type>
    void readTenure(const store::Store& records, Tenure tenure, const std::vector<std::string_view>& columns,
                    Claims& claims) const {
        if (!rules_.isZoned(tenure)) return;
        const query::RecordQuestion onParcels{.kind = land::Description<Type>::kind, .range = range_};
        store::visitBriefly(records, onParcels, columns, [&](const land::Record& record) {
            const auto& each = std::get<Type>(record);
            if (!enterpriseOf(each) || !asked_.at(each.parcel.id)) return true;
            if (office::isHeldBy(each, question_.day)) claims.push_back({each.parcel.id, enterpriseOf(each), tenure});
            return true;
        });
    }

    void judge() {
        std::sort(claims_.begin(), claims_.end());
        for (const auto& claim : claims_) {
            if (list_.rows.empty() || list_.rows.back().parcel != claim.parcel ||
                list_.rows.back().enterprise != claim.enterprise) {
                const auto zone = zoneOf_[claim.parcel];
                const auto conformity =
                    list_.zones.conformityOf(industryOf(claim.enterprise), zone ? std::optional(zone) : std::nullopt);
                list_.rows.push_back({claim.parcel, claim.enterprise, zone, conformity, {}});
            }
            list_.rows.back().tenures[static_cast<std::size_t>(claim.tenure)] = true;
        }
        count();
    }

    void count() {
        constexpr std::array<std::uint8_t, 4> weight{1, 4, 3, 2}; // conforms, elsewhere, unzoned, unknown
        constexpr std::array meaning{Conformity::conforms, Conformity::unknown, Conformity::unzoned,
                                     Conformity::elsewhere};
        ById<std::uint8_t> worst(records_, land::Kind::enterprise);
        for (const auto& row : list_.rows) {
            ++list_.places[static_cast<std::size_t>(row.conformity)];
            auto& known = worst[row.enterprise];
            known = std::max(known, weight[static_cast<std::size_t>(row.conformity)]);
        }
        for (const auto each : worst.all())
            if (each > 0) ++list_.enterprises[static_cast<std::size_t>(meaning[each - 1U])];
    }

    const store::Store& records_;
    const store::Store& other_;
    std::size_t threads_;
    const ConformityQuestion& question_;
    office::ZoningRules rules_;
    ConformityList list_;
    ById<std::uint8_t> asked_;
    std::optional<query::KeyRange> range_; ///< the ids among which these are, where that spares much
    ById<RecordId> zoneOf_;
    ById<std::uint32_t> industryOf_;                     ///< twice the place in its half's names, and which half
    std::array<std::vector<std::string>, 2> industries_; ///< as two threads found them; the first of all is none
    Claims claims_;
};

} // namespace

ConformityList conformityList(const store::Store& records, const ConformityQuestion& question) {
    const auto snapshot = records.snapshot();
    const auto other = store::readerBeside(records);
    return Gathering(records, other ? other->store.get() : nullptr, question).list();
}

} // namespace mutu::book
