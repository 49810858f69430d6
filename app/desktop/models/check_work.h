// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "geo/book/book_check.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace mutu::desktop {

class Desk;

/// The check of the open book beside the window, and what it found.
/// - After the book has changed the report is kept and called old.
class CheckWork : public QObject {
    Q_OBJECT
  public:
    explicit CheckWork(Desk& desk, QObject* parent = nullptr);

    /// Checks the book, or one district of it; a running check is begun anew.
    void check(std::optional<RecordId> district);
    void stop();
    [[nodiscard]] const std::optional<book::CheckReport>& report() const { return report_; }
    [[nodiscard]] bool isOld() const { return old_; }
    /// Whether the check took no longer than a moment, so that it may be made again unasked.
    [[nodiscard]] bool isQuick() const;
    [[nodiscard]] bool isChecking() const { return checking_; }
    /// Lets a finding stand, for a reason. Precondition: the reason says something.
    void accept(const Finding& finding, const QString& reason, const QString& document);
    /// Selects the parcels that a finding names.
    void select(const Finding& finding);

  signals:
    void changed();
    void accepted();
    /// What select() named is selected.
    void selected();

  private:
    Desk& desk_;
    std::optional<book::CheckReport> report_;
    QElapsedTimer since_;
    qint64 lasted_ = 0;
    bool old_ = false;
    bool checking_ = false;
};

} // namespace mutu::desktop
