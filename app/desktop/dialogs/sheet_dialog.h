// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/sheet_work.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace mutu::desktop {

class Desk;
struct Failure;

/// 出图: a sheet of a district or the whole zone, of a shipped kind or one put beside them in the folder of sheets; seen before
/// it is written as PDF or PNG, or printed.
/// - Every change of a choice composes the sheet anew beside the window; what is seen is what is written.
class SheetDialog : public QDialog {
    Q_OBJECT
  public:
    explicit SheetDialog(Desk& desk, QWidget* parent = nullptr);
    ~SheetDialog() override;

    [[nodiscard]] const SharedSheet& sheet() const { return sheet_; }
    /// Writes the sheet that is seen; the ending says whether PDF, SVG or PNG (at 300 dots per inch).
    void write(const QString& path);

    /// Closes, unless something is being written: another verb was taken up.
    void stepAside();

  signals:
    void composed();
    void written(const QString& path);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void buildFields();
    void layOut();
    void takeKind();
    void compose();
    void showSheet(const Result<SharedSheet>& sheet);
    void say(const Failure& failure);
    void showPicture();
    void choosePath(const QString& ending);
    void print();
    void setBusy(bool busy);
    [[nodiscard]] sheet::SheetWish wish() const;

    Desk& desk_;
    Wording wording_;
    QComboBox* kind_;
    QComboBox* district_;
    QComboBox* paper_;
    QComboBox* scale_;
    QLineEdit* maker_;
    QLineEdit* number_;
    QLabel* fitted_;
    QLabel* notices_;
    QLabel* picture_;
    QProgressBar* progress_;
    QLabel* done_;
    QPushButton* pdf_;
    QPushButton* png_;
    QPushButton* print_;
    SharedSheet sheet_;
    QImage image_;
};

} // namespace mutu::desktop
