// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/field_faults.h"
#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/part_plan.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace mutu::desktop {

class Desk;
class PartWork;

/// What of a parcel may be given away, as read beside the window.
struct GivingPlaces {
    struct Place {
        RecordId building;
        RecordId floor;
        QString title;
    };
    QString title;
    std::vector<Place> places; ///< its buildings and their floors
    QStringList lots;          ///< of the stock, with what is left of each
};

/// What is to be given of the selected parcel: all of it, a building or a floor, how much of it, and whether that part is
/// divided off; with the lots of the stock that lie there.
class ReassignPlace : public QWidget {
    Q_OBJECT
  public:
    ReassignPlace(Desk& desk, PartWork& part, QWidget* parent = nullptr);

    /// Another parcel, or none.
    void show(RecordId parcel);
    /// The rows, to be aligned with the form around them.
    [[nodiscard]] const QFormLayout& rows() const { return *rows_; }
    /// Whether every field can be read.
    [[nodiscard]] bool isReadable() const { return faults_.isReadable(); }
    /// States place and areas of the opening.
    void state(book::ReuseOpening& opening) const;
    /// Tells the part's work what the fields state of it.
    void statePart(Date day) const;
    /// The parcel stays as it is.
    void endDivision();
    /// Says what the part still needs, how large it is, or what is wrong with it, below the way.
    void showPart();
    /// Shows what is wrong with the fields, and what the book refuses of the areas.
    void showFaults(const QString& refusedArea) const;
    void say();

  signals:
    void changed();

  private:
    void build();
    void fill(const GivingPlaces& found);
    void showRows();
    [[nodiscard]] GivingPlaces::Place chosen() const;
    [[nodiscard]] PartWay way() const;
    [[nodiscard]] QString partHint() const;

    Desk& desk_;
    PartWork& part_;
    RecordId parcel_;
    Wording wording_;
    FieldFaults faults_;
    std::vector<GivingPlaces::Place> places_;
    QFormLayout* rows_;
    QLabel* title_;
    QLabel* lots_;
    QComboBox* what_;
    QLineEdit* land_;
    QLineEdit* floor_;
    QComboBox* divide_;
    QLineEdit* bearing_;
    QLabel* hint_;
};

} // namespace mutu::desktop
