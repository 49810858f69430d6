// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QTableView;
class QToolButton;

namespace mutu::desktop {

class Commands;
class Desk;
class VacancySearch;
class VacancyTable;

/// What 查地 found, below the map: count and sums, and a row for each piece. Choosing a row selects it everywhere; a double click zooms to it.
class ResultsPanel : public QFrame {
    Q_OBJECT
  public:
    ResultsPanel(Desk& desk, VacancySearch& search, Commands& commands, QWidget* parent = nullptr);

    /// Writes the rows, as they stand, into a CSV file (UTF-8 with a mark, so that spreadsheets read the Chinese).
    void exportRows();
    void exportRows(const QString& path);

  signals:
    /// The officer wants to see the piece on the map.
    void wanted();
    /// The rows are written.
    void exported(const QString& path);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void showAnswer();
    void followSelection();
    void chosen(int row);

    Desk& desk_;
    VacancySearch& search_;
    VacancyTable* model_;
    QTableView* table_;
    QLabel* summary_;
    QToolButton* columns_;
    QToolButton* export_;
    QToolButton* sheet_;
    bool following_ = false;
};

} // namespace mutu::desktop
