// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/add_tool.h"

#include "app/desktop/desk.h"
#include "app/desktop/models/planners.h"
#include "app/desktop/tools/new_parcel_fields.h"
#include "app/desktop/tools/options_page.h"
#include "app/desktop/tools/typed_place.h"
#include "app/desktop/tools/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace mutu::desktop {

namespace {
enum Way { drawn, pasted, filled };
}

AddTool::AddTool(Workbench& bench, QObject* parent)
    : SketchTool(bench, Command::add, parent) {}

QString AddTool::prompt() const {
    const int way = way_ ? way_->currentIndex() : drawn;
    if (isFinished() || gap_) return tr("Check the new parcel, then press Enter to write it.");
    if (way == filled) return tr("Click into the gap that the new parcel is to fill.");
    if (way == pasted) return tr("Paste the boundary points, one X,Y (north, east) a line.");
    return sketch()->empty() ? tr("Draw the outline of the new parcel.")
                             : tr("Next point; double click or Enter closes the outline.");
}

QWidget* AddTool::options() {
    if (page_) return page_;
    page_ = new OptionsPage;
    way_ = page_->addChoice(
        "addWay", [] { return tr("Outline"); },
        [] {
            return QStringList{tr("drawn on the map"), tr("from coordinates"), tr("fills a gap")};
        });
    coordinates_ = page_->addText(
        "addCoordinates", [] { return tr("Coordinates"); }, [] { return tr("3198829.123, 353692.456\n…"); });
    fields_ = new NewParcelFields(bench_.desk(), *page_, "add", this);
    clip_ = page_->addCheck("addClip", [] { return tr("Take only ground that is free"); });
    remark_ = page_->addRemark();
    connect(way_, &QComboBox::activated, this, [this] {
        abandon();
        arrange();
    });
    connect(coordinates_, &QPlainTextEdit::textChanged, this, &AddTool::readCoordinates);
    connect(clip_, &QCheckBox::toggled, this, &AddTool::wishAgain);
    connect(fields_, &NewParcelFields::changed, this, &AddTool::wishAgain);
    arrange();
    return page_;
}

bool AddTool::draws() const { return !way_ || way_->currentIndex() == drawn; }

void AddTool::arrange() {
    page_->setShown(coordinates_, way_->currentIndex() == pasted);
    clip_->setVisible(way_->currentIndex() != filled);
    remark_->setVisible(!remark_->text().isEmpty());
    emit changed();
}

void AddTool::readCoordinates() {
    const TypedList list = typedList(coordinates_->toPlainText(), bench_.desk().face().extent);
    remark_->setText(!list.fault.isEmpty() ? list.fault
                     : list.turned         ? tr("East stood first; the figures were turned around.")
                                           : QString());
    bench_.work().drop();
    replaceSketch(list.points);
    if (list.fault.isEmpty()) finish();
    arrange();
}

void AddTool::click(const Snap& snap) {
    const int way = way_ ? way_->currentIndex() : drawn;
    if (way == drawn) return SketchTool::click(snap);
    if (way != filled) return;
    gap_ = snap.at;
    wishAgain();
    emit changed();
}

void AddTool::wish(const geom::Line& points) {
    options();
    land::Parcel wanted = fields_->parcel();
    geom::Ring ring = points;
    wanted.geometry = geom::Region{{{ring, {}}}};
    bench_.work().plan(adding(std::move(wanted), clip_->isChecked(), bench_.desk().day(), fields_->letters()));
}

void AddTool::wishAgain() {
    if (gap_)
        bench_.work().plan(filling(fields_->parcel(), *gap_, bench_.desk().day(), fields_->letters()));
    else if (isFinished())
        wish(sketch()->points());
}

QString AddTool::remedyFor(const QString& code) const {
    if (code == QLatin1String("ground_taken") && clip_ && !clip_->isChecked() && !gap_)
        return tr("Take only ground that is free");
    return {};
}

void AddTool::mend(const QString&) { clip_->setChecked(true); }

bool AddTool::abandon() {
    const bool hadGap = gap_.has_value();
    gap_.reset();
    if (hadGap) bench_.work().drop();
    if (coordinates_) {
        const QSignalBlocker quiet(coordinates_);
        coordinates_->clear();
        remark_->clear();
        remark_->hide();
    }
    return SketchTool::abandon() || hadGap;
}

} // namespace mutu::desktop
