// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/tool.h"

#include <QStringList>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;

namespace mutu::desktop {

class OptionsPage;

/// 合并: the selected parcels become one. A click adds a parcel or takes it away; what they differ in is told, and may
/// be overridden with a reason.
class MergeTool : public Tool {
    Q_OBJECT
  public:
    MergeTool(Workbench& bench, QObject* parent);

    [[nodiscard]] QString prompt() const override;
    QWidget* options() override;
    [[nodiscard]] bool draws() const override { return false; }
    [[nodiscard]] bool needsReason() const override;
    void begin() override;
    void click(const Snap& snap) override;
    void finish() override { wish(); }
    bool abandon() override;

  private:
    void wish();
    void fillSurvivors();
    [[nodiscard]] QStringList survivorNames() const;
    void showOverride();

    std::vector<std::pair<RecordId, QString>> survivors_; ///< that may be chosen after "the largest"
    std::vector<RecordId> wished_;                        ///< what the edit in hand was wished for
    OptionsPage* page_ = nullptr;
    QComboBox* survivor_ = nullptr;
    QCheckBox* override_ = nullptr;
};

} // namespace mutu::desktop
