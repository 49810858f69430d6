// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/name_index.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <vector>

namespace mutu::desktop {

class Desk;

/// The names one can type to get somewhere, looked through beside the window.
/// - Read once after opening, behind the map, and after writing as soon as nothing is written for as long as reading takes a few
///   times over. Until then a whole code, plot number, name or credit code is
///   found through the book's indexes.
/// - The next question drops the one before it: only the newest is answered.
class Directory : public QObject {
    Q_OBJECT
  public:
    explicit Directory(Desk& desk, QObject* parent = nullptr);
    ~Directory() override;

    /// Answered by found(), never before this returns.
    void look(const QString& text, std::size_t limit);
    /// Whether parts of names are found already.
    [[nodiscard]] bool isRead() const { return names_ != nullptr; }

  signals:
    /// Best first; empty: nothing of that name.
    void found(const QString& text, const std::vector<mutu::desktop::NameEntry>& entries);

  private:
    void read();
    void search(const QString& text, std::size_t limit);
    void askBook(const QString& text);

    Desk& desk_;
    std::shared_ptr<const NameIndex> names_;
    QTimer later_;
    qint64 lasted_ = 0; ///< milliseconds of the last reading
    std::stop_source searching_;
    QThreadPool worker_;
};

} // namespace mutu::desktop
