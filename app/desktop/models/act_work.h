// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "geo/book/book.h"

#include <QObject>

#include <functional>
#include <optional>
#include <string>

namespace mutu::desktop {

class Desk;

/// Something to be done to the book: what the history calls it, and the call that does it or tries it.
struct Act {
    std::string title;
    std::function<Result<Revision>(book::Book& book, const change::Heading& heading, book::Intent intent)> perform;
};

/// A form's act: tried in the book as one types, written when the officer says so. It is done beside the window.
class ActWork : public QObject {
    Q_OBJECT
  public:
    explicit ActWork(Desk& desk, QObject* parent = nullptr);

    /// Whether anything can be written: the book may be, and the desk reads today.
    [[nodiscard]] bool canAct() const;
    /// Asks the book whether it would do it; changed() tells.
    void attempt(const Act& act);
    /// Does what was tried last. Precondition: isReady().
    void perform();
    void drop();
    [[nodiscard]] bool isReady() const { return act_ && judged_ && !refusal_ && canAct(); }
    [[nodiscard]] const std::optional<Failure>& refusal() const { return refusal_; }

  signals:
    void changed();
    void written();

  private:
    void ask(book::Intent intent);

    Desk& desk_;
    QString topic_;
    std::optional<Act> act_;
    std::optional<Failure> refusal_;
    bool judged_ = false;
};

} // namespace mutu::desktop
