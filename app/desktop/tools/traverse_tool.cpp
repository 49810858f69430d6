// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/traverse_tool.h"

#include "app/desktop/desk.h"
#include "app/desktop/models/planners.h"
#include "app/desktop/sayings.h"
#include "app/desktop/tools/new_parcel_fields.h"
#include "app/desktop/tools/options_page.h"
#include "app/desktop/tools/workbench.h"
#include "geo/fabric/traverse.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

#include <cmath>

namespace mutu::desktop {

namespace {

enum Closing { onStart, onPoint, open };
enum Becoming { asParcel, asLine };

QString faultText(const Refusal& refusal) {
    const auto saying = sayingOf(QString::fromStdString(refusal.code));
    const QString what =
        saying ? saying->what + QLatin1Char(' ') + saying->remedy : QString::fromStdString(refusal.message);
    return refusal.where.empty() ? what : QString::fromStdString(refusal.where) + QStringLiteral(": ") + what;
}

} // namespace

TraverseTool::TraverseTool(Workbench& bench, QObject* parent)
    : Tool(bench, Command::traverse, parent) {}

QString TraverseTool::prompt() const {
    if (finished_) return tr("Check the result, then press Enter to write it.");
    if (!start_) return tr("Click the known point that the traverse starts from, or write its X,Y.");
    if (closing_ && closing_->currentIndex() == onPoint && !end_)
        return tr("Click the known point that the traverse ends on, or write its X,Y.");
    return tr("Write the courses, one bearing and length a line; Enter on the map goes on.");
}

QWidget* TraverseTool::options() {
    if (page_) return page_;
    page_ = new OptionsPage;
    courses_ = page_->addText(
        "traverseCourses", [] { return tr("Courses"); }, [] { return tr("N45°30'E 120.350\n135.5 80\n…"); });
    closing_ = page_->addChoice(
        "traverseClosing", [] { return tr("Ends"); },
        [] {
            return QStringList{tr("on its start"), tr("on another known point"), tr("open")};
        });
    distribute_ = page_->addCheck("traverseDistribute", [] { return tr("Distribute the misclosure (compass rule)"); });
    result_ = page_->addChoice(
        "traverseResult", [] { return tr("Becomes"); },
        [] {
            return QStringList{tr("a new parcel"), tr("a dividing line")};
        });
    remark_ = page_->addRemark();
    remark_->setObjectName(QStringLiteral("traverseRemark"));
    fields_ = new NewParcelFields(bench_.desk(), *page_, "traverse", this);
    connect(fields_, &NewParcelFields::changed, this, [this] {
        if (finished_) wish();
    });
    connect(courses_, &QPlainTextEdit::textChanged, this, &TraverseTool::run);
    connect(distribute_, &QCheckBox::toggled, this, &TraverseTool::run);
    for (QComboBox* box : {closing_, result_}) connect(box, &QComboBox::activated, this, &TraverseTool::run);
    return page_;
}

bool TraverseTool::isClosed() const { return !result_ || result_->currentIndex() == asParcel; }

void TraverseTool::hover(const Snap& snap) {
    if (!start_) sketch_.hover(snap);
}

void TraverseTool::click(const Snap& snap) {
    if (start_ && closing_ && closing_->currentIndex() == onPoint)
        end_ = snap.at;
    else
        start_ = snap.at;
    run();
}

void TraverseTool::remark(const QString& text) {
    remark_->setText(text);
    remark_->setVisible(!text.isEmpty());
}

void TraverseTool::run() {
    if (!page_) options();
    fields_->setShown(isClosed());
    if (finished_) bench_.work().drop();
    finished_ = false;
    sketch_.clear();
    sketch_.leave();
    remark({});
    if (start_) sketch_.set({*start_});
    const auto courses = fabric::parseCourses(courses_->toPlainText().toStdString());
    if (!courses) {
        if (!courses_->toPlainText().trimmed().isEmpty()) remark(faultText(courses.refusal()));
        return emit changed();
    }
    if (!start_ || courses->empty()) return emit changed();
    const int closing = closing_->currentIndex();
    const auto end = closing == onStart ? start_ : closing == onPoint ? end_ : std::nullopt;
    const auto made = fabric::run(*start_, *courses, end,
                                  distribute_->isChecked() ? fabric::Closing::distributed : fabric::Closing::reported);
    if (!made) {
        remark(faultText(made.refusal()));
        return emit changed();
    }
    sketch_.clear();
    sketch_.set(made->points);
    if (end) {
        const double precision = made->precision();
        remark(
            tr("Misclosure %1 (X %2, Y %3), 1 : %4")
                .arg(lengthText(made->misclosure().value()))
                .arg(made->misclosureNorth.value(), 0, 'f', 3)
                .arg(made->misclosureEast.value(), 0, 'f', 3)
                .arg(std::isfinite(precision) ? QString::number(std::floor(precision), 'f', 0) : QStringLiteral("∞")));
    }
    emit changed();
}

void TraverseTool::finish() {
    const geom::Line& points = sketch_.points();
    if (finished_ || points.size() < (isClosed() ? 3U : 2U)) return;
    finished_ = true;
    wish();
    emit changed();
}

void TraverseTool::wish() {
    const geom::Line& points = sketch_.points();
    if (!isClosed())
        return bench_.work().plan(splitting(bench_.desk().selection().parcels(), points, bench_.desk().day()));
    land::Parcel parcel = fields_->parcel();
    parcel.geometry = geom::Region{{{points, {}}}};
    bench_.work().plan(adding(std::move(parcel), false, bench_.desk().day(), fields_->letters()));
}

bool TraverseTool::stepBack() {
    if (end_)
        end_.reset();
    else if (start_)
        start_.reset();
    else
        return false;
    run();
    return true;
}

bool TraverseTool::abandon() {
    const bool any = start_.has_value();
    start_.reset();
    end_.reset();
    finished_ = false;
    sketch_.clear();
    sketch_.leave();
    if (remark_) remark({});
    if (any) bench_.work().drop();
    emit changed();
    return any;
}

} // namespace mutu::desktop
