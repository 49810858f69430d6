// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/ledger_verb.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/desk.h"
#include "app/desktop/dialogs/target_dialog.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/panels/ledger_panel.h"
#include "app/desktop/tools/lasso_hand.h"
#include "app/desktop/tools/workbench.h"
#include "geo/fabric/request_check.h"

namespace mutu::desktop {

LedgerVerb::LedgerVerb(Desk& desk, MapCanvas& canvas, Workbench& bench, QObject* parent)
    : QObject(parent), desk_(desk), canvas_(canvas), bench_(bench) {
    hand_ = new LassoHand(this);
    work_ = new LedgerWork(desk_, this);
    panel_ = new LedgerPanel(desk_, *work_);
    canvas_.addVeil(&marks_);
    canvas_.addVeil(&site_); // over the parcels marked in it
    connectHand();
    connect(work_, &LedgerWork::changed, this, &LedgerVerb::mark);
    connect(panel_, &LedgerPanel::targetWanted, this, [this] {
        const auto& question = work_->question();
        auto* dialog = new TargetDialog(desk_, question.year.value_or(desk_.day().year()), question.district, panel_->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

void LedgerVerb::connectHand() {
    connect(panel_, &LedgerPanel::drawingChanged, this, &LedgerVerb::draw);
    connect(hand_, &LassoHand::lassoing, this, [this] { canvas_.update(); });
    connect(hand_, &LassoHand::left, this, [this] { panel_->setDrawing(false); });
    connect(hand_, &LassoHand::pointed, this, [this](geom::Point place) {
        if (const auto parcel = bench_.parcelAt(place)) ask(parcel, {});
    });
    connect(hand_, &LassoHand::lassoed, this, [this](const geom::Region& area, bool) {
        auto site = fabric::checkedRegion(area);
        if (!site.ok()) return desk_.say(Failure::from(site.refusal()));
        ask({}, std::move(site).value());
    });
    connect(&desk_, &Desk::dayChanged, this, [this] { panel_->setDrawing(false); }); // the bench took the map back
}

void LedgerVerb::draw(bool on) {
    if (!on) hand_->abandonStroke();
    canvas_.setHand(on ? static_cast<MapHand*>(hand_) : &bench_);
    if (on) canvas_.setFocus();
    canvas_.update();
}

void LedgerVerb::ask(RecordId site, geom::Region drawn) {
    panel_->setDrawing(false);
    auto question = work_->question();
    question.site = site;
    question.drawn = std::move(drawn);
    work_->open(nearLedger, question);
}

void LedgerVerb::show(bool seen) {
    seen_ = seen && desk_.isOpen();
    if (!seen_) panel_->setDrawing(false);
    panel_->setVisible(seen_);
    work_->watch(seen_);
    mark();
}

void LedgerVerb::open(std::size_t kind, const LedgerQuestion& question) {
    show(true);
    work_->open(kind, question);
}

void LedgerVerb::mark() {
    std::vector<RecordId> parcels;
    if (seen_)
        for (const auto& row : work_->ledger().parcels) parcels.insert(parcels.end(), row.begin(), row.end());
    marks_.show(std::move(parcels), seen_ ? work_->ledger().pieces : std::vector<RecordId>());
    site_.show(seen_ && work_->kind() == nearLedger ? work_->question().drawn : geom::Region());
    canvas_.update();
}

} // namespace mutu::desktop
