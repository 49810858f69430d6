// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/query/vacancy_question.h"

#include <QFrame>

#include <array>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace mutu::desktop {

class Desk;
class RangeSlider;
class VacancySearch;

/// 查地: which vacant land is wanted. Every change asks at once; count and sums follow while one types or drags.
/// - Areas are typed as officers write them: `5`, `5亩`, `3000㎡`, `0.3 ha`; a bare number is mu (floors: m²).
class FindPanel : public QFrame {
    Q_OBJECT
  public:
    FindPanel(Desk& desk, VacancySearch& search, QWidget* parent = nullptr);

  signals:
    void closed();

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void buildArea(QVBoxLayout& column);
    void buildChoices(QVBoxLayout& column);
    void fillDistricts();
    void retranslate();
    void fieldsChanged();
    void sliderMoved(double lower, double upper);
    void ask();
    void showAnswer();
    void reset();

    Desk& desk_;
    VacancySearch& search_;
    QLabel* title_;
    QToolButton* close_;
    QToolButton* reset_;
    QLabel* areaLabel_;
    QLineEdit* minArea_;
    QLineEdit* maxArea_;
    RangeSlider* slider_;
    QLabel* areaHint_;
    QLabel* districtLabel_;
    QGridLayout* districts_;
    std::vector<std::pair<RecordId, QCheckBox*>> districtBoxes_;
    QLabel* kindLabel_;
    std::vector<std::pair<land::VacancyKind, QCheckBox*>> kindBoxes_;
    QLabel* poolLabel_;
    QComboBox* pool_;
    QLabel* floorLabel_;
    QLineEdit* minFloor_;
    QLabel* count_;
    QLabel* sums_;
};

} // namespace mutu::desktop
