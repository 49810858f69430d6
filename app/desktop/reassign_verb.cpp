// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/reassign_verb.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/desk.h"
#include "app/desktop/models/part_work.h"
#include "app/desktop/models/reuse_work.h"
#include "app/desktop/panels/reassign_form.h"
#include "app/desktop/panels/reassign_panel.h"
#include "app/desktop/tools/part_hand.h"
#include "app/desktop/tools/workbench.h"

namespace mutu::desktop {

ReassignVerb::ReassignVerb(Desk& desk, MapCanvas& canvas, Workbench& bench, Directory& directory, QObject* parent)
    : QObject(parent), canvas_(canvas), bench_(bench) {
    work_ = new ReuseWork(desk, this);
    part_ = new PartWork(desk, this);
    hand_ = new PartHand(*part_, canvas_, this);
    panel_ = new ReassignPanel(desk, directory, *work_, *part_);
    connect(part_, &PartWork::changed, this, &ReassignVerb::hold);
    connect(hand_, &PartHand::left, this, [this] { panel_->form().endDivision(); });
    connect(&desk, &Desk::dayChanged, this, [this] { // the bench took the map back
        holds_ = false;
        hold();
    });
}

void ReassignVerb::watch(bool seen) {
    if (!seen) panel_->form().endDivision();
    work_->watch(seen);
}

void ReassignVerb::hold() {
    const bool wanted = part_->wish().way != PartWay::none;
    if (wanted == holds_) return;
    holds_ = wanted;
    hand_->abandon();
    canvas_.setHand(wanted ? static_cast<MapHand*>(hand_) : &bench_);
}

} // namespace mutu::desktop
