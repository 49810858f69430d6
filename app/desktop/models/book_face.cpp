// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/book_face.h"

#include "app/desktop/words.h"
#include "geo/book/home.h"

#include <algorithm>
#include <map>

namespace mutu::desktop {

namespace {

/// Which acts could be taken back and brought back next, newest last, as the log tells it.
struct Reach {
    std::vector<change::LogEntry> undoable;
    std::vector<change::LogEntry> redoable;
};

Reach reachOf(const std::vector<change::LogEntry>& log) {
    Reach reach;
    std::map<Revision, Revision> acts; // an undo or redo may name the act itself or an earlier undo or redo of it
    const auto move = [&](std::vector<change::LogEntry>& from, std::vector<change::LogEntry>& to, const change::LogEntry& entry) {
        const auto act = acts.find(entry.heading.target);
        if (act == acts.end()) return;
        acts[entry.revision] = act->second;
        const auto found =
            std::find_if(from.begin(), from.end(), [&](const auto& each) { return each.revision == act->second; });
        if (found == from.end()) return;
        to.push_back(*found);
        from.erase(found);
    };
    for (const auto& entry : log) {
        switch (entry.heading.origin) {
        case change::Origin::act:
            acts[entry.revision] = entry.revision;
            reach.undoable.push_back(entry);
            reach.redoable.clear();
            break;
        case change::Origin::undo: move(reach.undoable, reach.redoable, entry); break;
        case change::Origin::redo: move(reach.redoable, reach.undoable, entry); break;
        }
    }
    return reach;
}

} // namespace

BookFace faceOf(const book::Book& book, const QString& path) {
    BookFace face;
    const store::Store& records = book.records();
    face.path = path;
    face.card = book.card();
    face.crsCode = fromUtf8(book.crs().code());
    face.crsName = fromUtf8(book.crs().name());
    face.readOnly = book.isReadOnly();
    face.parcels = records.count(land::Kind::parcel);
    query::RecordQuestion districts;
    districts.kind = land::Kind::district;
    records.visit(districts, [&](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        face.districts.push_back({district.id, fromUtf8(district.name), geom::boxOf(district.geometry)});
        return true;
    });
    face.extent = records.extent(land::Kind::district);
    face.extent.add(records.extent(land::Kind::parcel));
    face.extent = book::homeOf(records, face.extent);
    const Reach reach = reachOf(records.log(200));
    if (!reach.undoable.empty()) face.undoTitle = fromUtf8(reach.undoable.back().heading.title);
    if (!reach.redoable.empty()) face.redoTitle = fromUtf8(reach.redoable.back().heading.title);
    return face;
}

} // namespace mutu::desktop
