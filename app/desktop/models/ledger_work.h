// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/ledgers.h"

#include <QObject>

namespace mutu::desktop {

class Desk;

/// The ledger that is open, made beside the window and again after every write and with every other day.
class LedgerWork : public QObject {
    Q_OBJECT
  public:
    explicit LedgerWork(Desk& desk, QObject* parent = nullptr);

    /// Makes the ledger of that number in ledgerKinds(); with a question of its own, or with the one before. The day is the desk's.
    void open(std::size_t kind, const LedgerQuestion& question);
    void open(std::size_t kind) { open(kind, question_); }
    /// Nothing is made while nobody looks.
    void watch(bool watched);
    [[nodiscard]] std::size_t kind() const { return kind_; }
    [[nodiscard]] const LedgerQuestion& question() const { return question_; }
    [[nodiscard]] const Ledger& ledger() const { return ledger_; }
    [[nodiscard]] bool isMaking() const { return making_; }
    /// Writes the ledger to a new workbook, or where the name ends in `.csv` to a table; exported() or the desk says how it went.
    void write(const QString& path);

  signals:
    void changed();
    void exported(const QString& path);

  private:
    void make();

    Desk& desk_;
    std::size_t kind_ = 0;
    LedgerQuestion question_;
    Ledger ledger_;
    bool watched_ = false;
    bool making_ = false;
    bool old_ = true;
};

} // namespace mutu::desktop
