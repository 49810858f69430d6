// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/divide_tool.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/area_list.h"
#include "app/desktop/models/planners.h"
#include "app/desktop/sayings.h"
#include "app/desktop/tools/options_page.h"
#include "app/desktop/tools/workbench.h"
#include "geo/fabric/traverse.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>

namespace mutu::desktop {

namespace {

enum Way { equally, byList };
enum Direction { alongEdge, alongBearing };
enum Basis { measured, registered };
enum Remainder { last, first };
constexpr int mostParts = 200;
constexpr qint64 mostOfFile = 1 << 20; // more is no list of areas

QString sayingFor(const Refusal& refusal) {
    const auto saying = sayingOf(QString::fromStdString(refusal.code));
    return saying ? saying->what + QLatin1Char(' ') + saying->remedy : QString::fromStdString(refusal.message);
}

/// Areas as officers list them; a bare number is mu.
Result<std::vector<RegisteredArea>> areasIn(const QString& text) {
    static const QRegularExpression parting(QStringLiteral("[,，、;；\\n]+"));
    std::vector<RegisteredArea> areas;
    for (QString each : text.split(parting, Qt::SkipEmptyParts)) {
        each = each.trimmed();
        bool isNumber = false;
        each.toDouble(&isNumber);
        const auto area = parseArea((isNumber ? each + QStringLiteral("mu") : each).toStdString());
        if (!area) return area.refusal();
        areas.push_back(RegisteredArea::nearest(*area));
    }
    return areas;
}

} // namespace

DivideTool::DivideTool(Workbench& bench, QObject* parent)
    : Tool(bench, Command::divide, parent) {}

QString DivideTool::prompt() const {
    if (!parcel_) return tr("Click the parcel to be divided, near the edge that the lines run along.");
    return tr("Click near another edge to turn the lines; press Enter to write the parts.");
}

QWidget* DivideTool::options() {
    if (page_) return page_;
    page_ = new OptionsPage;
    way_ = page_->addChoice(
        "divideWay", [] { return tr("Parts"); },
        [] {
            return QStringList{tr("equal parts"), tr("areas one by one")};
        });
    parts_ = page_->addField("divideParts", [] { return tr("Number"); });
    parts_->setText(QStringLiteral("2"));
    areas_ = page_->addField(
        "divideAreas", [] { return tr("Areas"); }, [] { return tr("5, 3.5, 2000m2 (mu without a unit)"); });
    file_ = page_->addButton(
        "divideFile", [] { return tr("From a file …"); }, [] { return tr("A table (CSV) with one area a row"); });
    connect(file_, &QPushButton::clicked, this, &DivideTool::chooseFile);
    remainder_ = page_->addChoice(
        "divideRemainder", [] { return tr("Remainder"); },
        [] {
            return QStringList{tr("stands last"), tr("stands first")};
        });
    direction_ = page_->addChoice(
        "divideDirection", [] { return tr("Lines run"); },
        [] {
            return QStringList{tr("along the chosen edge"), tr("along a bearing")};
        });
    bearing_ = page_->addField(
        "divideBearing", [] { return tr("Bearing"); }, [] { return tr("45.5 or N45°30'E"); });
    bearing_->setText(QStringLiteral("0"));
    frontage_ = page_->addField(
        "divideFrontage", [] { return tr("Least width"); }, [] { return tr("any, or such as 20 m"); });
    basis_ = page_->addChoice(
        "divideBasis", [] { return tr("Areas are"); },
        [] {
            return QStringList{tr("measured on the map"), tr("of the register")};
        });
    remark_ = page_->addRemark();
    remark_->setObjectName(QStringLiteral("mark"));
    for (QComboBox* box : {way_, remainder_, direction_, basis_})
        connect(box, &QComboBox::activated, this, &DivideTool::wish);
    for (QLineEdit* field : {parts_, areas_, bearing_, frontage_})
        connect(field, &QLineEdit::textChanged, this, &DivideTool::wish);
    arrange();
    return page_;
}

void DivideTool::arrange() {
    if (!page_) return;
    const bool list = way_->currentIndex() == byList;
    page_->setShown(parts_, !list);
    page_->setShown(areas_, list);
    page_->setShown(file_, list);
    page_->setShown(remainder_, list);
    page_->setShown(bearing_, direction_->currentIndex() == alongBearing);
    remark_->setVisible(!remark_->text().isEmpty());
}

void DivideTool::chooseFile() {
    QSettings settings;
    const QString folder = settings.value(QStringLiteral("edit/areasFolder"), QDir::homePath()).toString();
    const QString path =
        QFileDialog::getOpenFileName(page_, tr("File of areas"), folder, tr("Tables (*.csv *.txt);;All files (*)"));
    if (path.isEmpty()) return;
    settings.setValue(QStringLiteral("edit/areasFolder"), QFileInfo(path).absolutePath());
    QFile file(path);
    AreaList list;
    if (file.open(QIODevice::ReadOnly))
        list = AreaList::read(file.read(mostOfFile));
    else
        list.fault = file.errorString();
    areas_->setText(list.texts.join(QStringLiteral(", ")));
    if (list.fault.isEmpty()) return;
    remark_->setText(QFileInfo(path).fileName() + QStringLiteral(": ") + list.fault);
    remark_->show();
    bench_.work().drop();
}

std::optional<fabric::DivideRequest> DivideTool::request() const {
    fabric::DivideRequest wish;
    wish.parcel = parcel_;
    wish.day = bench_.desk().day();
    wish.registered = basis_->currentIndex() == registered;
    const auto fault = [this](const QString& text) {
        remark_->setText(text);
        return std::nullopt;
    };
    if (way_->currentIndex() == equally) {
        bool isNumber = false;
        wish.parts = parts_->text().trimmed().toLongLong(&isNumber);
        if (!isNumber || wish.parts < 2 || wish.parts > mostParts)
            return fault(tr("Write a number of parts from 2 to %1.").arg(mostParts));
    } else {
        const auto areas = areasIn(areas_->text());
        if (!areas) return fault(sayingFor(areas.refusal()));
        if (areas->empty()) return fault(tr("Write the areas one after the other, such as 5, 3.5, 2000m2."));
        wish.areas = *areas;
        wish.remainderFirst = remainder_->currentIndex() == first;
    }
    if (direction_->currentIndex() == alongBearing) {
        const auto bearing = fabric::Bearing::parse(bearing_->text().toStdString());
        if (!bearing) return fault(sayingFor(bearing.refusal()));
        wish.run = fabric::runAlong(bearing->degrees);
    }
    if (!frontage_->text().trimmed().isEmpty()) {
        const auto length = parseLength(frontage_->text().trimmed().toStdString());
        if (!length) return fault(sayingFor(length.refusal()));
        wish.leastWidth = *length;
    }
    remark_->clear();
    return wish;
}

void DivideTool::wish() {
    if (!page_) options();
    const auto wanted = parcel_ ? request() : std::nullopt;
    arrange();
    if (wanted)
        bench_.work().plan(
            dividing(*wanted, direction_->currentIndex() == alongEdge ? std::optional(near_) : std::nullopt));
    else
        bench_.work().drop();
    emit changed();
}

void DivideTool::choose(RecordId parcel, geom::Point near) {
    parcel_ = parcel;
    near_ = near;
    bench_.desk().select({parcel, {}});
    wish();
}

void DivideTool::begin() {
    const RecordId selected = bench_.desk().selection().parcel;
    if (!selected || !bench_.scene()) return;
    const map::Layer& layer = bench_.scene()->layer(map::LayerKind::parcel);
    const auto feature = layer.featureOf(selected);
    if (!feature) return;
    const geom::Box box = bench_.scene()->boxOf(layer.box(*feature));
    choose(selected, {box.minX, box.minY + box.height() / 2});
}

void DivideTool::click(const Snap& snap) {
    if (const RecordId parcel = bench_.parcelAt(snap.at)) choose(parcel, snap.at);
}

bool DivideTool::abandon() {
    const bool any = bool(parcel_);
    parcel_ = {};
    if (remark_) {
        remark_->clear();
        remark_->hide();
    }
    bench_.work().drop();
    emit changed();
    return any;
}

std::optional<Edge> DivideTool::chosenEdge() const {
    if (!parcel_ || !bench_.scene() || direction_->currentIndex() != alongEdge) return std::nullopt;
    return edgeNearest(*bench_.scene(), parcel_, near_);
}

void DivideTool::paint(QPainter& painter, const map::View& view) const {
    const auto edge = page_ ? chosenEdge() : std::nullopt;
    if (!edge) return;
    painter.setPen(QPen(Look::colour("snap"), 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(view.toDevice(edge->a), view.toDevice(edge->b));
}

} // namespace mutu::desktop
