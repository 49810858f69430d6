// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"

#include <QObject>

class QComboBox;
class QLabel;
class QLineEdit;

namespace mutu::desktop {

class Desk;
class OptionsPage;

/// What is stated of a new parcel beside its outline: plot number, name, land use, feature letters of its code. Each is
/// checked as it is written, and a doubt is told; none of them keeps the parcel from being written.
class NewParcelFields : public QObject {
    Q_OBJECT
  public:
    /// `prefix` begins the fields' names for tests: `addPlot`, `addLandUse` …
    NewParcelFields(Desk& desk, OptionsPage& page, const char* prefix, QObject* parent);

    /// The parcel as stated, without an outline.
    [[nodiscard]] land::Parcel parcel() const;
    /// The two letters that its code is to have; empty: those of the parcels beside it.
    [[nodiscard]] std::string letters() const;
    void setShown(bool shown);

  signals:
    /// Something else is stated.
    void changed();

  private:
    void check();
    void tell();
    [[nodiscard]] QString landUseDoubt() const;

    Desk& desk_;
    OptionsPage& page_;
    QLineEdit* plot_;
    QLineEdit* name_;
    QLineEdit* landUse_;
    QComboBox* letters_;
    QLabel* remark_;
    QString holder_; ///< the parcel that has the plot number already
    bool shown_ = true;
};

} // namespace mutu::desktop
