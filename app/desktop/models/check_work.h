// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "geo/book/book_check.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace mutu::desktop {

class Desk;

/// The check of the open book beside the window, and what it found.
/// - A book is checked once it is open, and again, as it was asked last, after every write: at once where that takes no
/// longer than a moment, else as soon as nothing is written for a while. Until then the report is kept and called old.
class CheckWork : public QObject {
    Q_OBJECT
  public:
    explicit CheckWork(Desk& desk, QObject* parent = nullptr);

    /// Checks the book, or one district of it; a running check is begun anew.
    void check(std::optional<RecordId> district);
    void stop();
    [[nodiscard]] const std::optional<book::CheckReport>& report() const { return report_; }
    [[nodiscard]] bool isOld() const { return old_; }
    /// The district that the report is of; the whole book: none.
    [[nodiscard]] std::optional<RecordId> district() const { return district_; }
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
    std::optional<RecordId> district_;
    QTimer later_;
    qint64 lasted_ = 0; ///< milliseconds
    bool old_ = false;
    bool checking_ = false;
};

} // namespace mutu::desktop
