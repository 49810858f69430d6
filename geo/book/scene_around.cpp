// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene_around.h"

#include "geo/book/scene_features.h"

#include <algorithm>

namespace mutu::book {

namespace {

template <class Type, class Work>
void visitIn(const store::Store& records, query::RecordQuestion question, const geom::Box& box, Work&& work) {
    question.kind = land::Description<Type>::kind;
    question.window = box;
    records.visit(question, [&work](const land::Record& record) { return work(std::get<Type>(record)), true; });
}

} // namespace

std::shared_ptr<const map::Scene> sceneAround(const store::Store& records, Date day, const geom::Box& box) {
    map::SceneBuilder builder({box.minX + box.width() / 2, box.minY + box.height() / 2});
    SceneFeatures features(records, builder);
    std::vector<RecordId> current;
    visitIn<land::Parcel>(records, {.asOf = day}, box, [&](const land::Parcel& parcel) {
        current.push_back(parcel.id);
        features.add(parcel, {});
    });
    visitIn<land::Building>(records, {}, box, [&](const land::Building& building) {
        // A building that a retired parcel handed down is drawn once, with the parcel of the day.
        const auto parcel = building.parcel.id;
        if (!parcel || std::binary_search(current.begin(), current.end(), parcel)) features.add(building);
    });
    visitIn<land::Road>(records, {}, box, [&](const land::Road& road) { features.add(road); });
    return builder.build();
}

} // namespace mutu::book
