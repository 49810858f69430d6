// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/tool.h"
#include "geo/fabric/divide.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mutu::desktop {

class OptionsPage;

/// 按面积分割: one parcel into parts of stated areas, by lines parallel to one of its edges or along a bearing. Every
/// change of a field shows the parts at once.
/// - A click chooses the parcel and the edge of it that is nearest.
class DivideTool : public Tool {
    Q_OBJECT
  public:
    DivideTool(Workbench& bench, QObject* parent);

    [[nodiscard]] QString prompt() const override;
    QWidget* options() override;
    [[nodiscard]] bool draws() const override { return false; }
    void begin() override;
    void click(const Snap& snap) override;
    void finish() override { wish(); }
    bool abandon() override;
    void paint(QPainter& painter, const map::View& view) const override;

  private:
    void choose(RecordId parcel, geom::Point near);
    void wish();
    void arrange();
    /// Areas from a table file of the officer's choice.
    void chooseFile();
    /// The fields as a request; what is wrong with them goes into the remark.
    [[nodiscard]] std::optional<fabric::DivideRequest> request() const;
    [[nodiscard]] std::optional<Edge> chosenEdge() const;

    RecordId parcel_;
    geom::Point near_;
    OptionsPage* page_ = nullptr;
    QComboBox* way_ = nullptr;
    QLineEdit* parts_ = nullptr;
    QLineEdit* areas_ = nullptr;
    QPushButton* file_ = nullptr;
    QComboBox* remainder_ = nullptr;
    QComboBox* direction_ = nullptr;
    QLineEdit* bearing_ = nullptr;
    QLineEdit* frontage_ = nullptr;
    QComboBox* basis_ = nullptr;
    QLabel* remark_ = nullptr;
};

} // namespace mutu::desktop
