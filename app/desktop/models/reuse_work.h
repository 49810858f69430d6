// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/book/reuse.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace mutu::desktop {

class Desk;

/// A path of the rule sheet, as it is offered.
struct PathOffer {
    QString word;
    QString title;
    QStringList steps; ///< titles, in order; the one that counts bears a mark
    bool countsLand = true;
    bool countsFloor = true;
};

/// A reassignment, and what its next step asks for.
struct ReuseCard {
    RecordId id;
    QString number;
    QString path;
    QString step;
    QString recipient;
    QString place;
    RecordId parcel;
    bool isOpen = true;
    QString next;      ///< the word of its next step; empty: every step is taken
    QString nextTitle;
    QStringList documents; ///< that the next step rests on
};

struct ReuseBoard {
    std::vector<PathOffer> paths;
    std::vector<ReuseCard> cards; ///< open ones first, each group the newest first
};

/// The reassignments of a book on a day; on any thread.
ReuseBoard reuseBoardOf(const book::Book& book, Date day);

/// 再分配: paths and reassignments as of the desk's day, read while somebody looks.
class ReuseWork : public QObject {
    Q_OBJECT
  public:
    explicit ReuseWork(Desk& desk, QObject* parent = nullptr);

    void watch(bool seen);
    /// Reads the board anew: the book, the day or the language is another.
    void renew();
    [[nodiscard]] const ReuseBoard& board() const { return board_; }

  signals:
    void boardChanged();

  private:
    void read();

    Desk& desk_;
    ReuseBoard board_;
    bool seen_ = false;
    bool old_ = true;
};

} // namespace mutu::desktop
