// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/ledger_verb.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/desk.h"
#include "app/desktop/dialogs/target_dialog.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/panels/ledger_panel.h"

namespace mutu::desktop {

LedgerVerb::LedgerVerb(Desk& desk, MapCanvas& canvas, QObject* parent) : QObject(parent), desk_(desk), canvas_(canvas) {
    work_ = new LedgerWork(desk_, this);
    panel_ = new LedgerPanel(desk_, *work_);
    canvas_.addVeil(&marks_);
    connect(work_, &LedgerWork::changed, this, &LedgerVerb::mark);
    connect(panel_, &LedgerPanel::targetWanted, this, [this] {
        const auto& question = work_->question();
        auto* dialog = new TargetDialog(desk_, question.year.value_or(desk_.day().year()), question.district, panel_->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

void LedgerVerb::show(bool seen) {
    seen_ = seen && desk_.isOpen();
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
    canvas_.update();
}

} // namespace mutu::desktop
