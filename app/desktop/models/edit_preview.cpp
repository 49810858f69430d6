// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/edit_preview.h"

#include "app/desktop/words.h"
#include "geo/geom/measure.h"

#include <algorithm>

namespace mutu::desktop {

namespace {

EditPreview::Piece pieceOf(const land::Parcel& parcel, std::size_t at) {
    EditPreview::Piece piece;
    piece.parcel = parcel.id;
    piece.name = fromUtf8(parcel.title());
    piece.registered = parcel.registeredArea;
    piece.at = at;
    if (const auto* region = geom::regionOf(parcel.geometry)) {
        piece.region = *region;
        piece.measured = geom::measuredArea(*region);
        piece.inside = geom::interiorPoint(*region).value_or(geom::Point());
    }
    return piece;
}

const land::Parcel* parcelIn(const std::optional<land::Record>& side) {
    return side ? std::get_if<land::Parcel>(&*side) : nullptr;
}

} // namespace

EditPreview EditPreview::of(const EditPlan& plan) {
    EditPreview preview;
    preview.title = plan.title;
    preview.departure = plan.departure;
    for (std::size_t i = 0; i < plan.edit.changes.size(); ++i) {
        const auto* before = parcelIn(plan.edit.changes[i].before);
        const auto* after = parcelIn(plan.edit.changes[i].after);
        if (!after) continue;
        if (!before)
            preview.created.push_back(pieceOf(*after, i));
        else if (after->validTo && !before->validTo)
            preview.retired.push_back(pieceOf(*before, i));
        else if (before->validTo && !after->validTo)
            preview.restored.push_back(pieceOf(*after, i));
        else {
            preview.changed.push_back(pieceOf(*after, i));
            const auto* old = geom::regionOf(before->geometry);
            if (old)
                preview.changed.back().change = preview.changed.back().measured.halfSquareMillimetres() -
                                                geom::measuredArea(*old).halfSquareMillimetres();
        }
    }
    for (const auto& effect : plan.edit.effects)
        if (std::any_of(preview.changed.begin(), preview.changed.end(),
                        [&](const Piece& piece) { return piece.parcel == effect.parcel; }))
            preview.nodes.push_back(effect.node);
    std::sort(preview.nodes.begin(), preview.nodes.end());
    preview.nodes.erase(std::unique(preview.nodes.begin(), preview.nodes.end()), preview.nodes.end());
    return preview;
}

geom::Box EditPreview::box() const {
    geom::Box box;
    for (const auto* list : {&retired, &created, &changed, &restored})
        for (const Piece& piece : *list) box.add(geom::boxOf(piece.region));
    return box;
}

void EditPreview::name(const book::Edited& edited) {
    for (std::size_t i = 0; i < created.size() && i < edited.created.size(); ++i) {
        created[i].parcel = edited.created[i].id;
        created[i].name = fromUtf8(edited.created[i].title());
    }
    carried = edited.carried;
}

} // namespace mutu::desktop
