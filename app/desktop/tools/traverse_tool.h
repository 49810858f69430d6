// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/tool.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace mutu::desktop {

class NewParcelFields;
class OptionsPage;

/// 导线: points run by bearing and distance from a point set on the map or written; the misclosure is told, and
/// distributed on request. They become a new parcel, or a dividing line.
class TraverseTool : public Tool {
    Q_OBJECT
  public:
    TraverseTool(Workbench& bench, QObject* parent);

    [[nodiscard]] QString prompt() const override;
    QWidget* options() override;
    [[nodiscard]] const Sketch* sketch() const override { return &sketch_; }
    [[nodiscard]] bool isClosed() const override;
    void hover(const Snap& snap) override;
    void click(const Snap& snap) override;
    void finish() override;
    bool stepBack() override;
    bool abandon() override;

  private:
    void run();
    /// An empty remark leaves no gap.
    void remark(const QString& text);
    void wish();

    std::optional<geom::Point> start_;
    std::optional<geom::Point> end_;
    Sketch sketch_; ///< what was run
    bool finished_ = false;
    OptionsPage* page_ = nullptr;
    QPlainTextEdit* courses_ = nullptr;
    QComboBox* closing_ = nullptr;
    QComboBox* result_ = nullptr;
    QCheckBox* distribute_ = nullptr;
    NewParcelFields* fields_ = nullptr;
    QLabel* remark_ = nullptr;
};

} // namespace mutu::desktop
