// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/map_verb.h"

#include "app/desktop/canvas/compass.h"
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/canvas/overview_inset.h"
#include "app/desktop/canvas/portrayer.h"
#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/layer_choice.h"
#include "app/desktop/panels/layer_panel.h"
#include "app/desktop/panels/status_strip.h"
#include "app/desktop/panels/time_band.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/tools/measure_hand.h"

namespace mutu::desktop {

MapVerb::MapVerb(Desk& desk, MapCanvas& canvas, Portrayer& portrayer, LayerChoice& layers, Commands& commands, QObject* parent)
    : QObject(parent), desk_(desk), canvas_(canvas), layers_(layers), commands_(commands), measure_(new MeasureHand(canvas, this)),
      overview_(new OverviewInset(canvas)) {
    const auto on = [this](Command command, auto act) { connect(commands_.action(command), &QAction::triggered, this, act); };
    on(Command::viewBack, [this] { canvas_.goBack(); });
    on(Command::viewForward, [this] { canvas_.goForward(); });
    on(Command::measureLength, [this](bool checked) { measure(false, checked); });
    on(Command::measureArea, [this](bool checked) { measure(true, checked); });
    on(Command::layers, [this](bool checked) { showLayers(checked); });
    on(Command::northUp, [this] { canvas_.setTurn(0); });
    new Compass(canvas);
    connect(measure_, &MeasureHand::left, this, &MapVerb::endMeasuring);
    connect(measure_, &MeasureHand::changed, this, [this] {
        if (status_ && canvas_.hand() == measure_) status_->showFigures(measure_->figures());
    });
    connect(&canvas_, &MapCanvas::handChanged, this, &MapVerb::followHand);
    connect(&canvas_, &MapCanvas::viewChanged, this, &MapVerb::followHistory);
    connect(&desk_, &Desk::opened, this, [this] {
        canvas_.forgetViews();
        overview_->show(nullptr, {});
        for (const Command command : {Command::measureLength, Command::measureArea, Command::layers, Command::timeline})
            commands_.action(command)->setEnabled(desk_.isOpen());
    });
    connectLayers(portrayer);
    followHand();
    followHistory();
}

void MapVerb::connectLayers(Portrayer& portrayer) {
    canvas_.setMarksSmall(layers_.marksSmall());
    connect(&layers_, &LayerChoice::marksChanged, this, [this] { canvas_.setMarksSmall(layers_.marksSmall()); });
    connect(&portrayer, &Portrayer::portrayed, this,
            [this](const std::shared_ptr<const map::Portrayal>& portrayal) { overview_->show(portrayal, desk_.face().extent); });
}

void MapVerb::tellFiguresTo(StatusStrip& status) { status_ = &status; }

void MapVerb::steer(TimeBand& band) {
    QAction* action = commands_.action(Command::timeline);
    connect(action, &QAction::toggled, &band, &TimeBand::keepOpen);
    connect(&band, &TimeBand::closed, action, [action] { action->setChecked(false); });
}

void MapVerb::measure(bool areas, bool on) {
    if (!on) return endMeasuring();
    if (canvas_.hand() != measure_) before_ = canvas_.hand();
    measure_->begin(areas);
    canvas_.setHand(measure_);
    canvas_.setFocus();
}

void MapVerb::endMeasuring() {
    if (canvas_.hand() == measure_) canvas_.setHand(before_);
}

void MapVerb::followHand() {
    const bool isMeasuring = canvas_.hand() == measure_;
    commands_.action(Command::measureLength)->setChecked(isMeasuring && !measure_->measuresAreas());
    commands_.action(Command::measureArea)->setChecked(isMeasuring && measure_->measuresAreas());
    if (status_ && !isMeasuring) status_->showFigures({});
}

void MapVerb::followHistory() {
    commands_.action(Command::viewBack)->setEnabled(canvas_.history().hasBack());
    commands_.action(Command::viewForward)->setEnabled(canvas_.history().hasForward());
    commands_.action(Command::northUp)->setEnabled(canvas_.view().turn != 0);
}

void MapVerb::showLayers(bool on) {
    if (!panel_) {
        panel_ = new LayerPanel(layers_, canvas_.window());
        connect(&canvas_, &MapCanvas::painted, panel_, [this](const Picture& picture) { panel_->showLegend(picture.legend); });
        connect(panel_, &QDialog::finished, this, [this] { commands_.action(Command::layers)->setChecked(false); });
        panel_->showLegend(canvas_.legend());
        panel_->move(canvas_.mapToGlobal(QPoint(canvas_.width() - panel_->width() - 2 * Look::step, 2 * Look::step)));
    }
    panel_->setVisible(on);
    if (on) panel_->raise();
}

} // namespace mutu::desktop
