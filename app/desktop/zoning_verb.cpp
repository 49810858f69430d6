// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/zoning_verb.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/desk.h"
#include "app/desktop/models/zone_work.h"
#include "app/desktop/panels/zone_panel.h"
#include "app/desktop/tools/workbench.h"
#include "app/desktop/tools/lasso_hand.h"
#include "app/desktop/words.h"

namespace mutu::desktop {

ZoningVerb::ZoningVerb(Desk& desk, MapCanvas& canvas, Workbench& bench, QObject* parent) : QObject(parent), canvas_(canvas), bench_(bench) {
    work_ = new ZoneWork(desk, this);
    panel_ = new ZonePanel(desk, *work_);
    hand_ = new LassoHand(this);
    canvas_.addVeil(&veil_);
    connectHand();
    connect(work_, &ZoneWork::boardChanged, this, &ZoningVerb::showZones);
    connect(work_, &ZoneWork::changed, this, [this] {
        showZones();
        sayStroke();
    });
    connect(panel_, &ZonePanel::paintingChanged, this, &ZoningVerb::paint);
    connect(panel_, &ZonePanel::zoneWanted, this, [this] {
        if (const auto* zone = work_->zone(); zone && !zone->ground.empty()) canvas_.fit(geom::boxOf(zone->ground), 0.1);
    });
    connect(panel_, &ZonePanel::takeOverWanted, this, [this] {
        last_.move = true;
        stroke(last_, false);
    });
    connect(&desk, &Desk::dayChanged, this, [this] { paint(panel_->isPainting()); }); // the bench took the map back
}

void ZoningVerb::connectHand() {
    connect(hand_, &LassoHand::left, this, [this] { panel_->setPainting(false); });
    connect(hand_, &LassoHand::abandoned, this, [this] { work_->drop(); });
    connect(hand_, &LassoHand::pointed, this, [this](geom::Point place) {
        const auto parcel = bench_.parcelAt(place);
        const auto* zone = work_->zone();
        if (!parcel || !zone) return;
        const auto& zoneOf = work_->board().zoneOf;
        const auto found = zoneOf.find(parcel);
        stroke({{parcel}, {}, false}, found != zoneOf.end() && found->second == zone->id);
    });
    connect(hand_, &LassoHand::lassoing, this, [this](const geom::Region& area, bool out) {
        const auto* zone = work_->zone();
        if (zone) work_->attempt((out ? unpainting : painting)(zone->id, zone->name.toStdString(), {{}, area, false}));
    });
    connect(hand_, &LassoHand::lassoed, this, [this](const geom::Region& area, bool out) { stroke({{}, area, false}, out); });
}

void ZoningVerb::watch(bool seen) {
    seen_ = seen;
    if (!seen) panel_->setPainting(false);
    work_->watch(seen);
    showZones();
}

void ZoningVerb::paint(bool on) {
    if (!on) hand_->abandonStroke();
    canvas_.setHand(on ? static_cast<MapHand*>(hand_) : &bench_);
    if (on) canvas_.setFocus();
    showZones();
}

void ZoningVerb::stroke(const book::ParcelChoice& choice, bool out) {
    const auto* zone = work_->zone();
    if (!zone || !work_->canPaint()) return;
    last_ = choice;
    work_->perform((out ? unpainting : painting)(zone->id, zone->name.toStdString(), choice));
}

void ZoningVerb::showZones() {
    std::vector<VeiledZone> zones;
    if (seen_) {
        const auto& board = work_->board();
        for (std::size_t i = 0; i < board.zones.size(); ++i) {
            const auto& zone = board.zones[i];
            if (zone.ground.empty()) continue;
            zones.push_back({zone.shortName(), zone.ground, geom::boxOf(zone.ground), zoneColour(i), work_->zone() == &zone});
        }
    }
    veil_.show(std::move(zones));
    canvas_.update();
}

void ZoningVerb::sayStroke() {
    if (!hand_->isStroking()) return;
    const auto& outcome = work_->outcome();
    hand_->setWords(work_->refusal() ? work_->refusal()->what
                    : outcome        ? tr("%1 parcels, net %2").arg(countFigure(outcome->parcels), muText(outcome->net))
                                     : QString());
    canvas_.update();
}

} // namespace mutu::desktop
