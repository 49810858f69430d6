// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/panels/card.h"
#include "geo/base/identifier.h"

#include <QStringList>

class QComboBox;
class QGridLayout;
class QPushButton;
class QToolButton;
class QTreeWidget;

namespace mutu::desktop {

class Desk;
class ZoneForm;
class ZoneWork;

/// 划区: the plans of cluster zones, the zones of the one in hand with their indicators, and what is done to them.
class ZonePanel : public Card {
    Q_OBJECT
  public:
    ZonePanel(Desk& desk, ZoneWork& work, QWidget* parent = nullptr);

    /// Whether parcels are painted on the map, as the button shows it.
    [[nodiscard]] bool isPainting() const;
    void setPainting(bool on);

  signals:
    void paintingChanged(bool on);
    /// The refused parcels are to be taken over from their zones.
    void takeOverWanted();
    void conformityWanted();
    /// Another plan is to stand beside the one in hand.
    void comparisonWanted(RecordId other);
    /// The zone in hand is to be seen.
    void zoneWanted();

  protected:
    void say() override;

  private:
    void build();
    void buildPlan();
    void buildZones();
    void nameColumns();
    void fill();
    void fillZones();
    void fillFigures();
    void showWork();
    [[nodiscard]] QString stateText() const;

    Desk& desk_;
    ZoneWork& work_;
    QComboBox* plans_;
    QToolButton* newPlan_;
    QLabel* state_;
    QTreeWidget* zones_;
    QLabel* hint_;
    QPushButton* paint_;
    QToolButton* newZone_;
    QToolButton* removeZone_;
    QGridLayout* figures_;
    QWidget* figuresBox_;
    ZoneForm* form_;
    QLabel* done_;
    QLabel* refusal_;
    QPushButton* takeOver_;
    QPushButton* adopt_;
    QPushButton* conformity_;
    QToolButton* compare_;
};

} // namespace mutu::desktop
