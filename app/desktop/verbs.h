// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/commands.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace mutu::desktop {

/// The office's verbs that have a panel of their own: one shows at a time, its command stays checked, and its work reads the book
/// only while somebody looks.
class Verbs : public QObject {
    Q_OBJECT
  public:
    struct Verb {
        Command command;
        QWidget* panel;
        std::function<void(bool seen)> watch; ///< told whether the panel is seen; may be empty
    };

    explicit Verbs(Commands& commands, QObject* parent = nullptr);

    void add(Verb verb);
    [[nodiscard]] std::vector<QWidget*> panels() const;
    /// Says which panel is seen now; none: nullptr.
    void tell(const QWidget* shown) const;
    [[nodiscard]] bool anySeen() const;

  signals:
    /// A command asks for its panel, or for none: nullptr.
    void wanted(QWidget* panel);

  private:
    Commands& commands_;
    std::vector<Verb> verbs_;
};

} // namespace mutu::desktop
