// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/book/book.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>
#include <stop_token>
#include <vector>

namespace mutu::desktop {

class Desk;

/// The names one can type to get somewhere: parcels by code, plot and name, enterprises by name and credit code.
/// - Read once beside the window after opening and after every write.
class Directory : public QObject {
    Q_OBJECT
  public:
    enum class What : unsigned char { parcel, enterprise };
    struct Entry {
        What what = What::parcel;
        RecordId id;
        std::string title;
        std::string also; ///< further words it is found by
    };
    using Entries = std::vector<Entry>;

    explicit Directory(Desk& desk, QObject* parent = nullptr);

    /// At most `limit` entries that contain the text, those that begin (or, for codes, end) with it first. Case does not matter.
    [[nodiscard]] std::vector<const Entry*> matches(const QString& text, std::size_t limit) const;

  private:
    void read();

    Desk& desk_;
    std::shared_ptr<const Entries> entries_ = std::make_shared<Entries>();
};

/// Reads the directory of a book; runs on a lane.
std::shared_ptr<const Directory::Entries> directoryOf(const book::Book& book, const std::stop_token& stop);

} // namespace mutu::desktop
