// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/marked_parcels.h"
#include "app/desktop/canvas/site_veil.h"
#include "app/desktop/models/ledgers.h"

#include <QObject>

namespace mutu::desktop {

class Desk;
class LassoHand;
class LedgerPanel;
class LedgerWork;
class MapCanvas;
class Workbench;

/// 台账 put together: the ledger below the map, its parcels marked on the map as long as it is seen, and the hand that
/// draws a site on the map.
class LedgerVerb : public QObject {
    Q_OBJECT
  public:
    LedgerVerb(Desk& desk, MapCanvas& canvas, Workbench& bench, QObject* parent = nullptr);

    [[nodiscard]] LedgerPanel& panel() { return *panel_; }
    void show(bool seen);
    /// Shows a ledger for a question of its own.
    void open(std::size_t kind, const LedgerQuestion& question);

  private:
    void connectHand();
    void mark();
    void draw(bool on);
    /// Asks anew, about another site.
    void ask(RecordId site, geom::Region drawn);

    Desk& desk_;
    MapCanvas& canvas_;
    Workbench& bench_;
    LassoHand* hand_;
    LedgerWork* work_;
    LedgerPanel* panel_;
    MarkedParcels marks_;
    SiteVeil site_;
    bool seen_ = false;
};

} // namespace mutu::desktop
