// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/book/book.h"
#include "geo/office/encumbrance_check.h"

#include <QString>

#include <optional>
#include <vector>

namespace mutu::desktop {

/// Everything the book holds on one parcel on a day, with the names behind the references.
struct Dossier {
    struct Act {
        QString day;
        QString title;
        QString author;
    };
    struct Named {
        QString name;
        QString industry;
        QString creditCode;
    };
    template <class Record> struct With {
        Record record;
        Named party;
    };
    struct House {
        land::Building building;
        std::vector<land::Floor> floors;
    };

    land::Parcel parcel;
    QString district;
    RegisteredArea measured;
    std::optional<SquareMetre> ellipsoidal; ///< nothing when the CRS gives none
    std::vector<land::Approval> approvals;
    std::vector<With<land::Right>> rights;
    std::vector<With<land::Lease>> leases;
    std::vector<With<land::Use>> uses;
    std::vector<land::Encumbrance> encumbrances;
    std::vector<House> houses;
    office::EncumbranceCheck check; ///< when it was last looked at for encumbrances
    std::vector<query::VacancyRow> vacancies;
    std::vector<Act> history; ///< newest first
};

/// Reads a parcel's dossier; runs on a lane. Nothing if the book no longer has the parcel.
std::optional<Dossier> dossierOf(const book::Book& book, RecordId parcel, Date day);

} // namespace mutu::desktop
