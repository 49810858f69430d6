// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/wording.h"

#include <QFormLayout>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace mutu::desktop {

/// The fields of a tool, one below the other with their names before them; they follow a change of language.
class OptionsPage : public QWidget {
    Q_OBJECT
  public:
    explicit OptionsPage(QWidget* parent = nullptr);

    /// Each adds a row. Names and choices are asked for anew when the language changes; `object` names the field for
    /// tests.
    QLineEdit* addField(const char* object, const std::function<QString()>& name,
                        const std::function<QString()>& example = {});
    QComboBox* addChoice(const char* object, const std::function<QString()>& name,
                         const std::function<QStringList()>& choices);
    QCheckBox* addCheck(const char* object, const std::function<QString()>& name);
    QPlainTextEdit* addText(const char* object, const std::function<QString()>& name,
                            const std::function<QString()>& example);
    QPushButton* addButton(const char* object, const std::function<QString()>& text,
                           const std::function<QString()>& tip);
    /// A line of words across both columns.
    QLabel* addRemark();
    /// Shows or hides a field with its name.
    void setShown(QWidget* field, bool shown);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void addRow(QWidget* field, const char* object, const std::function<QString()>& name);

    QFormLayout* form_;
    Wording wording_;
};

} // namespace mutu::desktop
