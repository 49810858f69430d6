// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTableView;
class QToolButton;

namespace mutu::desktop {

class Desk;
class LedgerTable;
class LedgerWork;
class ProgressChart;

/// 台账: one of the office's ledgers below the map. Choosing a row selects its parcels everywhere; a double click zooms to
/// them.
class LedgerPanel : public QFrame {
    Q_OBJECT
  public:
    LedgerPanel(Desk& desk, LedgerWork& work, QWidget* parent = nullptr);

    /// Asks for a file and writes the ledger as a workbook.
    void exportRows();
    /// Whether a site is being drawn on the map.
    void setDrawing(bool on);

  signals:
    void drawingChanged(bool on);
    /// A target is to be stated.
    void targetWanted();
    /// The officer wants to see the row's parcels on the map.
    void wanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void build();
    void buildAsked();
    void retranslate();
    void show();
    void showAsked();
    void followSelection();
    void chosen(int row);
    [[nodiscard]] QString summary() const;

    Desk& desk_;
    LedgerWork& work_;
    LedgerTable* model_;
    QComboBox* kinds_;
    QSpinBox* year_;
    QComboBox* districts_;
    QLineEdit* within_;
    QCheckBox* adjoining_;
    QToolButton* draw_;
    QToolButton* aim_;
    QLabel* summary_;
    ProgressChart* chart_;
    QLabel* notes_;
    QToolButton* export_;
    QTableView* table_;
    QLabel* nothing_;
    bool following_ = false;
};

} // namespace mutu::desktop
