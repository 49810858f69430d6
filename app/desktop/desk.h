// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "app/desktop/models/lane.h"
#include "app/desktop/models/works.h"
#include "geo/book/book.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace mutu::desktop {

/// What stands selected, on the map, in the table and in the details alike; `vacancy` is the piece meant, if one is.
/// - `also`: parcels selected together with `parcel`, which is the one that the details show.
struct Selection {
    RecordId parcel;
    RecordId vacancy;
    std::vector<RecordId> also{};

    /// All selected parcels, the one that the details show first.
    [[nodiscard]] std::vector<RecordId> parcels() const {
        std::vector<RecordId> all;
        if (parcel) all.push_back(parcel);
        all.insert(all.end(), also.begin(), also.end());
        return all;
    }

    friend bool operator==(const Selection&, const Selection&) = default;
};

/// What the window must know of an open book at once.
struct BookFace {
    struct District {
        RecordId id;
        QString name;
        geom::Box box;
    };
    QString path;
    store::Card card;
    QString crsCode;
    QString crsName;
    bool readOnly = false;
    std::int64_t parcels = 0;
    geom::Box extent;
    std::vector<District> districts;
    QString undoTitle; ///< what undo would take back; empty: nothing
    QString redoTitle;
};

/// The officer's desk: the open book, the day it is read as of, and the one selection. Panels share it and never know each other.
/// - Everything that takes time happens on its lanes; failures arrive as a signal, and the desk stays as it was.
class Desk : public QObject {
    Q_OBJECT
  public:
    explicit Desk(QObject* parent = nullptr);
    ~Desk() override;

    /// Opens a book file beside the window; the present book stays until the new one is open. What still writes to it is finished.
    void open(const QString& path);
    /// A new, empty book, then opened. One new book is made at a time: a second is refused, and said.
    void create(const QString& path, const store::Card& card);
    /// The demo zone: made at `path` if it is not there yet, then opened.
    void openDemo(const QString& path);
    [[nodiscard]] bool isOpen() const { return reader_ != nullptr; }
    [[nodiscard]] const BookFace& face() const { return face_; }

    /// For short questions; for long reading (the map, the directory); for everything that writes. Precondition: isOpen().
    [[nodiscard]] Lane& reader() { return *reader_; }
    [[nodiscard]] Lane& background() { return *background_; }
    [[nodiscard]] Lane& writer();
    [[nodiscard]] Works& works() { return works_; }

    [[nodiscard]] Date day() const { return day_; }
    void setDay(Date day);
    [[nodiscard]] const Selection& selection() const { return selection_; }
    void select(const Selection& selection);

    /// Because the window goes: asks all work to stop and drops its answers. Whether none is running any more, be it on a book that was left;
    /// ask again soon until it is so.
    bool comeToRest();

    void undo();
    void redo();
    /// Reads the book's face anew after a write; everything that shows records follows through bookChanged().
    void refresh();
    /// Says a failure to the officer (a dialog); a cancelled work says nothing.
    void say(const Failure& failure);

  private:
    void adopt(std::unique_ptr<Lane> reader, BookFace face);
    void retire(std::unique_ptr<Lane> lane);
    [[nodiscard]] std::vector<Lane*> lanes() const;
    void build(const QString& stage, std::function<void(const Progress&)> make, const QString& path);
    void write(const QString& stage, std::function<Result<Revision>(book::Book&)> act);

    Works works_;
    std::unique_ptr<Lane> reader_;
    std::unique_ptr<Lane> background_;
    std::unique_ptr<Lane> writer_;
    std::unique_ptr<Lane> opening_;
    std::vector<std::unique_ptr<Lane>> leaving_; ///< of books that were left, until their work has ended
    std::unique_ptr<QThread> building_;
    std::stop_source buildingStop_;
    BookFace face_;
    Date day_ = Date::today();
    Selection selection_;

  signals:
    void opened();
    /// Something was written; the face is not read anew yet.
    void written();
    void bookChanged();
    void dayChanged();
    void selectionChanged();
    void failed(const mutu::desktop::Failure& failure);
};

/// Whether the desk reads the book as of today.
inline bool isToday(const Desk& desk) { return desk.day() == Date::today(); }
/// Who the history names as author: the name in the settings, else the account's.
QString officerName();

} // namespace mutu::desktop
