// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace mutu::desktop {

/// What is wrong with a form's fields, each said below its own field.
class FieldFaults {
  public:
    /// What is wrong with a text; empty: nothing.
    using Judge = std::function<QString(const QString& text)>;

    /// Watches a field of the form; without a judge only show() says what is wrong with it.
    void watch(QFormLayout& form, QLineEdit& field, Judge judge = {});
    /// Shows what is wrong; `refused` is what the book says of `field`.
    void show(const QLineEdit* field = nullptr, const QString& refused = {}) const;
    /// Whether every field can be read.
    [[nodiscard]] bool isReadable() const;

  private:
    struct Fault {
        QFormLayout* form;
        QLineEdit* field;
        Judge judge;
        QLabel* label;

        [[nodiscard]] QString text() const;
    };
    std::vector<Fault> faults_;
};

/// Judges of what officers type; an empty field is never wrong.
QString areaFault(const QString& text);
QString dayFault(const QString& text);
QString moneyFault(const QString& text);

} // namespace mutu::desktop
