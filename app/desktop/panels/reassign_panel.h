// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/panels/card.h"

class QTabBar;

namespace mutu::desktop {

class Desk;
class Directory;
class PartWork;
class ReassignForm;
class ReassignSteps;
class ReuseWork;

/// 再分配: land for an enterprise, and the reassignments in hand.
class ReassignPanel : public Card {
    Q_OBJECT
  public:
    ReassignPanel(Desk& desk, Directory& directory, ReuseWork& work, PartWork& part, QWidget* parent = nullptr);

    [[nodiscard]] ReassignForm& form() { return *form_; }
    [[nodiscard]] ReassignSteps& steps() { return *steps_; }

  protected:
    void say() override;

  private:
    void count();
    void turn(int page);

    ReuseWork& work_;
    QTabBar* pages_;
    ReassignForm* form_;
    ReassignSteps* steps_;
};

} // namespace mutu::desktop
