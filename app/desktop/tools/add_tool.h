// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/sketch_tool.h"
#include "geo/land/record.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace mutu::desktop {

class NewParcelFields;
class OptionsPage;

/// 新增宗地: an outline drawn, or pasted as coordinates, clipped to free ground on request; or a gap filled by a click
/// into it.
class AddTool : public SketchTool {
    Q_OBJECT
  public:
    AddTool(Workbench& bench, QObject* parent);

    [[nodiscard]] QString prompt() const override;
    QWidget* options() override;
    [[nodiscard]] bool draws() const override;
    [[nodiscard]] bool isClosed() const override { return true; }
    [[nodiscard]] QString remedyFor(const QString& code) const override;
    void mend(const QString& code) override;
    void click(const Snap& snap) override;
    bool abandon() override;

  protected:
    void wish(const geom::Line& points) override;

  private:
    void arrange();
    void readCoordinates();
    void wishAgain();

    std::optional<geom::Point> gap_;
    OptionsPage* page_ = nullptr;
    QComboBox* way_ = nullptr;
    QPlainTextEdit* coordinates_ = nullptr;
    NewParcelFields* fields_ = nullptr;
    QCheckBox* clip_ = nullptr;
    QLabel* remark_ = nullptr;
};

} // namespace mutu::desktop
