// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/marked_parcels.h"
#include "app/desktop/models/ledgers.h"

#include <QObject>

namespace mutu::desktop {

class Desk;
class LedgerPanel;
class LedgerWork;
class MapCanvas;

/// 台账 put together: the ledger below the map, and its parcels marked on the map as long as it is seen.
class LedgerVerb : public QObject {
    Q_OBJECT
  public:
    LedgerVerb(Desk& desk, MapCanvas& canvas, QObject* parent = nullptr);

    [[nodiscard]] LedgerPanel& panel() { return *panel_; }
    void show(bool seen);
    /// Shows a ledger for a question of its own.
    void open(std::size_t kind, const LedgerQuestion& question);

  private:
    void mark();

    Desk& desk_;
    MapCanvas& canvas_;
    LedgerWork* work_;
    LedgerPanel* panel_;
    MarkedParcels marks_;
    bool seen_ = false;
};

} // namespace mutu::desktop
