// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/edit_plan.h"

#include <optional>
#include <vector>

namespace mutu::desktop {

/// What an edit will do, as it is shown before it is done and, for a moment, after.
struct EditPreview {
    struct Piece {
        RecordId parcel; ///< of a new parcel before it is written: 0
        QString
            name; ///< the code or plot number; of a new parcel, what it will be given, empty as long as that is unknown
        geom::Region region;
        std::optional<RegisteredArea> registered;
        MeasuredArea measured;
        geom::Point inside;      ///< where its label stands
        std::int64_t change = 0; ///< of a neighbour: half square millimetres gained
        std::size_t at = 0;      ///< its place in the edit's changes
    };

    QString title;
    std::vector<Piece> retired;
    std::vector<Piece> created;
    std::vector<Piece> changed; ///< neighbours, as they will be
    std::vector<Piece> restored;
    std::vector<geom::Point> nodes; ///< new vertices on boundaries of others
    double departure = 0;
    std::int64_t carried = 0; ///< rights, uses, buildings … that move along; known once foreseen

    /// The box of all that changes.
    [[nodiscard]] geom::Box box() const;
    /// Gives the new parcels what the book gives them, in order.
    void name(const book::Edited& edited);

    static EditPreview of(const EditPlan& plan);
};

} // namespace mutu::desktop
