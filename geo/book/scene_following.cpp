// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene_following.h"

#include "geo/book/book.h"
#include "geo/book/derivation.h"
#include "geo/book/scene.h"
#include "geo/book/scene_features.h"
#include "geo/change/codec.h"

#include <algorithm>
#include <map>
#include <set>

namespace mutu::book {

namespace {

using map::LayerKind;

constexpr std::size_t manyChanges = 2000;    // beyond, reading everything in order is hardly slower
constexpr std::size_t manyAdditions = 20000; // what amendments brought is packed anew with each, so it must not pile up

/// What the changesets after a revision mean for a scene.
class Wake {
  public:
    explicit Wake(const store::Store& records)
        : records_(records) {}

    /// Whether it can be followed.
    bool read(Revision since) {
        for (auto revision = since.value + 1; revision <= records_.revision().value && followable_; ++revision)
            records_.visitChanges(Revision{revision}, [&](const store::KeptChange& change) {
                take(change);
                return followable_;
            });
        return followable_ && !touched_.all();
    }
    [[nodiscard]] const std::set<RecordId>& parcels() const { return touched_.parcels(); }
    /// Of zones, buildings, roads, facilities: those that changed themselves.
    [[nodiscard]] const std::set<RecordId>& changed(land::Kind kind) const {
        static const std::set<RecordId> none;
        const auto found = changed_.find(kind);
        return found == changed_.end() ? none : found->second;
    }

  private:
    void take(const store::KeptChange& change) {
        count_ += static_cast<std::size_t>(change.count);
        // names stand on every parcel of an enterprise or district
        const bool isNamed = change.kind == land::Kind::district || change.kind == land::Kind::enterprise;
        followable_ =
            count_ <= manyChanges && !(isNamed && !change.before.empty()) && change.kind != land::Kind::district;
        if (!followable_) return;
        if (!change.before.empty()) touched_.add(records_, change::recordFrom(std::as_bytes(std::span(change.before))));
        for (std::int64_t i = 0; i < change.count; ++i) {
            const RecordId id{change.id.value + i};
            if (const auto now = records_.find(change.kind, id)) touched_.add(records_, *now);
            changed_[change.kind].insert(id);
        }
    }

    const store::Store& records_;
    Touched touched_;
    std::map<land::Kind, std::set<RecordId>> changed_;
    std::size_t count_ = 0;
    bool followable_ = true;
};

class Following {
  public:
    Following(const store::Store& records, const KeptScene& before, const Wake& wake)
        : records_(records)
        , before_(*before.scene)
        , day_(before.day)
        , wake_(wake)
        , builder_(before.scene)
        , features_(records, builder_) {}

    std::shared_ptr<const map::Scene> run() {
        visit<land::District>({}, [&](const land::District& district) { features_.know(district); });
        parcels();
        buildings();
        others<land::ClusterZone>(LayerKind::clusterZone, {.asOf = day_});
        others<land::Road>(LayerKind::road, {});
        others<land::Facility>(LayerKind::facility, {});
        return builder_.build();
    }

  private:
    template <class Type, class Work> void visit(query::RecordQuestion question, Work&& work) {
        question.kind = land::Description<Type>::kind;
        records_.visit(question, [&](const land::Record& record) { return work(std::get<Type>(record)), true; });
    }
    void removeHanging(LayerKind layer, const std::vector<RecordId>& owners) {
        for (const auto feature : before_.layer(layer).hangingOn(owners))
            builder_.remove(layer, before_.layer(layer).record(feature));
    }

    void parcels() {
        const std::vector<RecordId> ids(wake_.parcels().begin(), wake_.parcels().end());
        if (ids.empty()) return;
        removeHanging(LayerKind::vacancy, ids);
        removeHanging(LayerKind::building, ids);
        Occupiers occupiers(records_, day_, ids);
        for (const RecordId id : ids) {
            builder_.remove(LayerKind::parcel, id);
            for (const auto& piece : piecesOf(records_, id))
                if (piece.from <= day_ && day_ < piece.until) occupiers.add(piece);
            query::VacancyQuestion vacant;
            vacant.asOf = day_;
            vacant.parcel = id;
            for (const auto& row : records_.vacancies(vacant)) features_.add(row.vacancy);
        }
        visit<land::Parcel>({.ids = ids, .asOf = day_}, [&](const land::Parcel& parcel) {
            features_.add(parcel, occupiers.of(parcel.id));
            visit<land::Building>({.key = query::Key{"parcel_id", parcel.id}},
                                  [&](const land::Building& building) { features_.add(building); });
        });
    }

    /// Those of no parcel; the others came with their parcels.
    void buildings() {
        for (const RecordId id : wake_.changed(land::Kind::building)) {
            builder_.remove(LayerKind::building, id);
            const auto record = records_.find(land::Kind::building, id);
            if (record && !land::parcelOf(*record)) features_.add(std::get<land::Building>(*record));
        }
    }

    template <class Type> void others(LayerKind layer, query::RecordQuestion question) {
        const auto& ids = wake_.changed(land::Description<Type>::kind);
        if (ids.empty()) return;
        for (const RecordId id : ids) builder_.remove(layer, id);
        question.ids.assign(ids.begin(), ids.end());
        visit<Type>(question, [&](const Type& record) { features_.add(record); });
    }

    const store::Store& records_;
    const map::Scene& before_;
    Date day_;
    const Wake& wake_;
    map::SceneBuilder builder_;
    SceneFeatures features_;
};

bool isUnwieldy(const map::Scene& scene) {
    return std::any_of(map::allLayers.begin(), map::allLayers.end(), [&](LayerKind kind) {
        const auto& layer = scene.layer(kind);
        return scene.tooFar(kind) > 0 || (layer.added() && layer.added()->size() > manyAdditions);
    });
}

} // namespace

KeptScene readScene(const Book& book, Date day, const Progress& progress) {
    // what is written meanwhile may be in the scene already: following takes it in once more, to the same effect
    const auto revision = book.records().revision();
    return {fillScene(book, day, progress), day, revision};
}

std::optional<KeptScene> followed(const Book& book, const KeptScene& before) {
    const auto& records = book.records();
    const auto snapshot = records.snapshot();
    const auto revision = records.revision();
    Wake wake(records);
    if (isUnwieldy(*before.scene) || !wake.read(before.revision)) return std::nullopt;
    auto scene = Following(records, before, wake).run();
    if (isUnwieldy(*scene)) return std::nullopt;
    return KeptScene{std::move(scene), before.day, revision};
}

} // namespace mutu::book
