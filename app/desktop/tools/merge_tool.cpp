// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/merge_tool.h"

#include "app/desktop/desk.h"
#include "app/desktop/models/planners.h"
#include "app/desktop/tools/options_page.h"
#include "app/desktop/tools/workbench.h"
#include "app/desktop/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

namespace mutu::desktop {

MergeTool::MergeTool(Workbench& bench, QObject* parent)
    : Tool(bench, Command::merge, parent) {
    connect(&bench_.desk(), &Desk::selectionChanged, this, [this] {
        if (bench_.tool() == this) begin();
    });
    connect(&bench_.work(), &EditWork::changed, this, &MergeTool::showOverride);
}

QString MergeTool::prompt() const {
    const auto count = bench_.desk().selection().parcels().size();
    if (count < 2) return tr("Click the parcels to be merged; a second click takes one away.");
    return tr("%1 parcels chosen. Press Enter to merge them.").arg(count);
}

QWidget* MergeTool::options() {
    if (page_) return page_;
    page_ = new OptionsPage;
    survivor_ = page_->addChoice(
        "mergeSurvivor", [] { return tr("Attributes of"); }, [this] { return survivorNames(); });
    override_ = page_->addCheck("mergeOverride", [] { return tr("Merge although they differ (needs a reason)"); });
    override_->hide();
    connect(survivor_, &QComboBox::activated, this, &MergeTool::wish);
    connect(override_, &QCheckBox::toggled, this, &MergeTool::wish);
    return page_;
}

bool MergeTool::needsReason() const { return override_ && override_->isChecked(); }

void MergeTool::begin() {
    auto parcels = bench_.desk().selection().parcels();
    std::sort(parcels.begin(), parcels.end());
    if (parcels == wished_) return;
    if (override_) {
        const QSignalBlocker quiet(override_);
        override_->setChecked(false);
        override_->hide();
    }
    fillSurvivors();
    wish();
}

QStringList MergeTool::survivorNames() const {
    QStringList names{tr("the largest")};
    for (const auto& [parcel, name] : survivors_) names << name;
    return names;
}

void MergeTool::fillSurvivors() {
    if (!survivor_) return;
    survivors_.clear();
    const map::Layer* layer = bench_.scene() ? &bench_.scene()->layer(map::LayerKind::parcel) : nullptr;
    for (const RecordId id : bench_.desk().selection().parcels()) {
        const auto feature = layer ? layer->featureOf(id) : std::nullopt;
        if (!feature) continue;
        const auto code = layer->value(*feature, "code");
        const auto plot = layer->value(*feature, "plot");
        const auto* name = std::get_if<std::string_view>(&code);
        if (!name || name->empty()) name = std::get_if<std::string_view>(&plot);
        survivors_.emplace_back(id, name ? fromUtf8(*name) : QString());
    }
    const QSignalBlocker quiet(survivor_);
    survivor_->clear();
    survivor_->addItems(survivorNames());
}

void MergeTool::click(const Snap& snap) {
    const RecordId parcel = bench_.parcelAt(snap.at);
    if (!parcel) return;
    auto all = bench_.desk().selection().parcels();
    if (std::erase(all, parcel) == 0) all.push_back(parcel);
    if (all.empty()) return bench_.desk().select({});
    bench_.desk().select({all.front(), {}, {all.begin() + 1, all.end()}});
}

void MergeTool::wish() {
    const auto parcels = bench_.desk().selection().parcels();
    wished_ = parcels;
    std::sort(wished_.begin(), wished_.end());
    if (parcels.size() < 2) {
        bench_.work().drop();
        return emit changed();
    }
    std::optional<RecordId> survivor;
    if (survivor_ && survivor_->currentIndex() > 0)
        survivor = survivors_.at(static_cast<std::size_t>(survivor_->currentIndex() - 1)).first;
    bench_.work().plan(merging(parcels, survivor, needsReason(), bench_.desk().day()));
    emit changed();
}

void MergeTool::showOverride() {
    if (!override_ || bench_.tool() != this) return;
    const auto& refusal = bench_.work().refusal();
    if (refusal && refusal->code == QLatin1String("parcels_differ")) override_->show();
}

bool MergeTool::abandon() {
    const bool any = bench_.desk().selection().parcels().size() > 1;
    wished_.clear();
    bench_.work().drop();
    if (any) bench_.desk().select({});
    emit changed();
    return any;
}

} // namespace mutu::desktop
