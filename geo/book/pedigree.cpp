// SPDX-License-Identifier: Apache-2.0
#include "geo/book/pedigree.h"

#include "geo/book/parcel_keys.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace mutu::book {

namespace {

class Search {
  public:
    Search(const store::Store& store, std::optional<Date> asOf)
        : store_(store)
        , asOf_(asOf) {}

    void follow(RecordId start, std::string_view column, Pedigree& pedigree) {
        std::vector<RecordId> open{start};
        std::map<RecordId, bool> seen{{start, true}};
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            learn(at, pedigree);
            query::RecordQuestion question{.kind = land::Kind::lineage};
            question.key = query::Key{column, at};
            store_.visit(question, [&](const land::Record& record) {
                const auto& edge = std::get<land::Lineage>(record);
                if (asOf_ && edge.on && *edge.on > *asOf_) return true;
                pedigree.edges.push_back(edge);
                const auto next = column == "child_id" ? edge.parent.id : edge.child.id;
                if (!std::exchange(seen[next], true)) open.push_back(next);
                return true;
            });
        }
    }

  private:
    void learn(RecordId id, Pedigree& pedigree) const {
        if (pedigree.parcels.contains(id)) return;
        if (const auto record = store_.find(land::Kind::parcel, id))
            pedigree.parcels.emplace(id, std::get<land::Parcel>(*record));
    }

    const store::Store& store_;
    std::optional<Date> asOf_;
};

} // namespace

std::vector<const land::Lineage*> Pedigree::parentsOf(RecordId child) const {
    std::vector<const land::Lineage*> found;
    for (const auto& edge : edges)
        if (edge.child.id == child) found.push_back(&edge);
    return found;
}

std::vector<const land::Lineage*> Pedigree::childrenOf(RecordId parent) const {
    std::vector<const land::Lineage*> found;
    for (const auto& edge : edges)
        if (edge.parent.id == parent) found.push_back(&edge);
    return found;
}

Pedigree pedigreeOf(const store::Store& store, RecordId parcel, std::optional<Date> asOf) {
    const auto snapshot = store.snapshot();
    Pedigree pedigree;
    pedigree.parcel = parcel;
    Search search(store, asOf);
    search.follow(parcel, "child_id", pedigree);
    search.follow(parcel, "parent_id", pedigree);
    std::sort(pedigree.edges.begin(), pedigree.edges.end(), [](const land::Lineage& a, const land::Lineage& b) {
        return std::tuple(a.on, a.id) < std::tuple(b.on, b.id);
    });
    return pedigree;
}

std::vector<land::Parcel> everCalled(const store::Store& store, const std::string& name) {
    for (const std::string_view column : {"code", "plot"}) {
        std::vector<land::Parcel> found;
        query::RecordQuestion question{.kind = land::Kind::parcel};
        question.key = query::Key{column, name};
        question.withRetired = true;
        store.visit(question, [&found](const land::Record& record) {
            found.push_back(std::get<land::Parcel>(record));
            return true;
        });
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        if (!found.empty()) return found;
    }
    auto found = retiredByKey(store, name);
    for (auto& each : parcelsByKey(store, name, std::nullopt)) found.push_back(std::move(each.parcel));
    return found;
}

} // namespace mutu::book
