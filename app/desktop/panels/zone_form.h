// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/zone_work.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mutu::desktop {

class Desk;

/// The forms of 划区: a new draft or version, a zone, an industry, the adoption. Tried in the book as one types; what is refused says why
/// under the fields.
class ZoneForm : public QWidget {
    Q_OBJECT
  public:
    enum class Kind : unsigned char { none, plan, zone, industry, adoption };

    ZoneForm(Desk& desk, ZoneWork& work, QWidget* parent = nullptr);

    /// Shows a form with what is likely filled in; none: nothing is shown.
    void open(Kind kind);
    [[nodiscard]] Kind kind() const { return kind_; }

  signals:
    void changed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();
    QLineEdit* addText(const char* name, const QString& label, const QString& text, const QString& hint = {});
    QComboBox* addChoice(const char* name, const QString& label);
    void fillPlan();
    void fillZone();
    void fillIndustry();
    void fillAdoption();
    [[nodiscard]] ZoneAct act() const;
    [[nodiscard]] QString text(const char* name) const;
    [[nodiscard]] RecordId choice(const char* name) const;
    void show();

    Desk& desk_;
    ZoneWork& work_;
    Kind kind_ = Kind::none;
    QTimer soon_;
    QFormLayout* fields_;
    QLabel* refusal_;
    QPushButton* go_;
    QPushButton* leave_;
};

} // namespace mutu::desktop
