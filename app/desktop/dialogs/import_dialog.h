// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/wording.h"
#include "app/desktop/failure.h"
#include "app/desktop/models/case_list.h"
#include "app/desktop/models/file_preview.h"
#include "geo/book/import.h"

#include <QDialog>
#include <QTemporaryDir>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace mutu::desktop {

class CaseListFields;
class Desk;
class FaultList;

/// Importing a file: what it is, a look at its first rows, a trial that writes nothing, then the import with its account.
/// - What the officer leaves open is found out and said. Every change of a choice tries anew; nothing is written before 导入 is pressed.
/// - What was said of rows and features can be opened and saved as a list after each trial (it goes with the dialog), and stays beside the book after the import.
class ImportDialog : public QDialog {
    Q_OBJECT
  public:
    ImportDialog(Desk& desk, const QString& path, QWidget* parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] const std::optional<book::ImportAccount>& account() const { return account_; }

    /// While the import writes, asks what shall become of it first.
    void reject() override;

  signals:
    /// A trial or an import has ended, well or not.
    void ended();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void buildFields();
    void layOut();
    void nameParts();
    void retranslate();
    void chooseFile();
    void look();
    void stop();
    void begin(bool dryRun);
    void showPreview(const FilePreview& preview);
    void showAccount(const book::ImportAccount& account);
    void tellAccount();
    void tellReasons();
    void showTrouble(const Failure& failure);
    void showProgress();
    void setBusy(bool busy);
    [[nodiscard]] book::ImportRequest request(bool dryRun) const;
    /// Whether the file is a ledger whose rows become clearing cases.
    [[nodiscard]] bool isCaseList() const;
    [[nodiscard]] CaseListWish caseList() const;
    [[nodiscard]] QString rejectsFor(bool dryRun) const;
    [[nodiscard]] QString freeRejectsPath() const;
    void end(const Failure& failure, bool dryRun);

    Desk& desk_;
    Wording wording_;
    QLineEdit* path_;
    QLineEdit* layer_;
    QComboBox* kind_;
    QComboBox* system_;
    QComboBox* encoding_;
    CaseListFields* cases_;
    QLabel* facts_;
    QTableWidget* rows_;
    QLabel* summary_;
    QTableWidget* reasons_;
    FaultList* rejects_;
    QProgressBar* progress_;
    QPushButton* import_;
    QPushButton* stop_;
    QPushButton* close_;
    std::optional<FilePreview> preview_;
    std::optional<book::ImportAccount> account_;
    QString topic_; ///< its own: a second dialog must not supersede this one's work
    QString rejectsPath_; ///< of the last trial or import
    QTemporaryDir trials_;
    bool busy_ = false;
    bool writing_ = false;
    bool stopping_ = false;
    bool tooLate_ = false;   ///< it was asked to stop and was done by then
    bool isStopped_ = false;
    bool imported_ = false;
};

} // namespace mutu::desktop
