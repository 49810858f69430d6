// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "app/desktop/models/zone_acts.h"
#include "geo/book/zone_report.h"
#include "geo/land/planning.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace mutu::desktop {

class Desk;

/// A zone of the plan in hand.
struct ZoneCard {
    RecordId id;
    QString name;
    QString industry; ///< the named industry, or its codes
    QString district;
    std::int64_t parcels = 0;
    RegisteredArea gross;
    RegisteredArea net;
    geom::Region ground;

    /// Its name without that of its district in front: on a plan of one district all begin alike.
    [[nodiscard]] QString shortName() const { return name.size() > district.size() && name.startsWith(district) ? name.mid(district.size()) : name; }
};

/// The plans of cluster zones, and the zones of the one in hand.
struct ZoneBoard {
    std::vector<land::Plan> plans; ///< drafts first, then those adopted, then those superseded
    std::vector<land::Industry> industries;
    RecordId plan; ///< in hand; none: the book has no plan
    std::int64_t planless = 0; ///< zones of a book that has no plan
    std::vector<ZoneCard> zones;
    std::map<RecordId, RecordId> zoneOf; ///< of each parcel of the plan

    [[nodiscard]] const land::Plan* inHand() const;
    [[nodiscard]] const ZoneCard* zone(RecordId id) const;
};

/// The plans of a book on a day; `plan` in hand if it is there, else the first. On any thread.
ZoneBoard zoneBoardOf(const book::Book& book, RecordId plan, Date day);

/// 划区: the plans as of the desk's day, the figures of the zones in hand, and what is done to them: tried in the book as one draws or
/// types, written as one changeset each.
class ZoneWork : public QObject {
    Q_OBJECT
  public:
    explicit ZoneWork(Desk& desk, QObject* parent = nullptr);

    /// Nothing is read while nobody looks.
    void watch(bool seen);
    [[nodiscard]] const ZoneBoard& board() const { return board_; }
    /// Of the plan in hand; null until it is worked out, and of the state before for as long.
    [[nodiscard]] const book::ZoneReport* report() const { return report_.get(); }
    void choosePlan(RecordId plan);
    void chooseZone(RecordId zone);
    [[nodiscard]] const ZoneCard* zone() const { return board_.zone(zone_); }
    /// Whether something can be written: the book may be, and the desk reads today.
    [[nodiscard]] bool canAct() const;
    /// Whether parcels can be painted: a zone of a draft is in hand.
    [[nodiscard]] bool canPaint() const;

    /// Asks the book what the act would come to; changed() tells.
    void attempt(const ZoneAct& act);
    /// Does it. A refusal leaves the book as it was; what was written is on the board when boardChanged() says so.
    void perform(const ZoneAct& act);
    void drop();
    /// Of what was tried or done last.
    [[nodiscard]] const std::optional<Failure>& refusal() const { return refusal_; }
    [[nodiscard]] const std::optional<book::ZoneOutcome>& outcome() const { return outcome_; }

  signals:
    void boardChanged();
    void changed();
    /// An act was written.
    void written();

  private:
    void read();
    void readReport();
    void take(ZoneBoard board);

    Desk& desk_;
    ZoneBoard board_;
    std::shared_ptr<const book::ZoneReport> report_;
    RecordId zone_;
    std::optional<Failure> refusal_;
    std::optional<book::ZoneOutcome> outcome_;
    bool seen_ = false;
    bool old_ = true;
};

} // namespace mutu::desktop
