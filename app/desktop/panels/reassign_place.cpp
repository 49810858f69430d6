// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/reassign_place.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/part_work.h"
#include "app/desktop/panels/card.h"
#include "app/desktop/words.h"
#include "geo/book/clearing.h"
#include "geo/book/pointing.h"
#include "geo/book/stock.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

namespace mutu::desktop {

namespace {

QString lotText(const office::LotHistory& history, Date day) {
    const auto left = office::remaining(history, day);
    return fromUtf8(history.lot.number) + QStringLiteral("  ") + (history.lot.stock == land::Stock::land ? muText(left) : squareMetreText(left));
}

GivingPlaces placesOn(const store::Store& records, RecordId parcel, Date day) {
    GivingPlaces found;
    found.title = fromUtf8(book::titleOf(records, land::Kind::parcel, parcel));
    const auto add = [&](RecordId building, RecordId floor) {
        found.places.push_back({building, floor, fromUtf8(book::itemTitle(records, parcel, building, floor)).section(QLatin1Char('/'), 1)});
    };
    for (const auto& building : book::pointingAt<land::Building>(records, "parcel_id", parcel)) {
        add(building.id, {});
        for (const auto& floor : book::pointingAt<land::Floor>(records, "building_id", building.id)) add(building.id, floor.id);
    }
    for (const auto& lot : book::pointingAt<land::StockLot>(records, "parcel_id", parcel))
        if (const auto history = book::lotHistory(records, lot); office::remaining(history, day) > RegisteredArea()) found.lots << lotText(history, day);
    return found;
}

QString bearingFault(const QString& text) {
    bool isNumber = false;
    const double degrees = text.toDouble(&isNumber);
    return isNumber && degrees >= 0 && degrees < 360 ? QString() : ReassignPlace::tr("Give degrees from north, 0 to 360.");
}

} // namespace

ReassignPlace::ReassignPlace(Desk& desk, PartWork& part, QWidget* parent) : QWidget(parent), desk_(desk), part_(part) {
    build();
    wording_.say([this] {
        const auto label = [this](QWidget* field, const QString& text) {
            static_cast<QLabel*>(rows_->labelForField(field))->setText(text);
            field->setAccessibleName(text);
        };
        label(what_, tr("Of it"));
        what_->setItemText(0, tr("the whole parcel"));
        label(land_, tr("Land"));
        label(floor_, tr("Floor"));
        for (QLineEdit* field : {land_, floor_}) field->setPlaceholderText(tr("all of it"));
        label(divide_, tr("Divide off"));
        divide_->setItemText(0, tr("no: the parcel stays as it is"));
        divide_->setItemText(1, tr("by area, along a bearing from its left"));
        divide_->setItemText(2, tr("by area, along a side clicked on the map"));
        divide_->setItemText(3, tr("by a line drawn on the map"));
        label(bearing_, tr("Bearing (°)"));
    });
    showRows();
}

void ReassignPlace::build() {
    rows_ = new QFormLayout(this);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(Look::step / 2);
    title_ = new QLabel;
    title_->setObjectName(QStringLiteral("reassignPlace"));
    title_->setWordWrap(true);
    lots_ = quietLine();
    lots_->setObjectName(QStringLiteral("reassignLots"));
    what_ = new QComboBox;
    what_->setObjectName(QStringLiteral("reassignWhat"));
    what_->addItem(QString());
    land_ = new QLineEdit;
    land_->setObjectName(QStringLiteral("reassignLand"));
    floor_ = new QLineEdit;
    floor_->setObjectName(QStringLiteral("reassignFloor"));
    divide_ = new QComboBox;
    divide_->setObjectName(QStringLiteral("reassignDivide"));
    divide_->addItems({QString(), QString(), QString(), QString()}); // in order of PartWay
    bearing_ = new QLineEdit(QStringLiteral("0"));
    bearing_->setObjectName(QStringLiteral("reassignBearing"));
    hint_ = new QLabel;
    hint_->setWordWrap(true);
    rows_->addRow(title_);
    rows_->addRow(lots_);
    for (QWidget* field : std::initializer_list<QWidget*>{what_, land_, floor_, divide_, bearing_}) rows_->addRow(QStringLiteral("."), field);
    rows_->addRow(hint_);
    for (QLineEdit* field : {land_, floor_}) faults_.watch(*rows_, *field, areaFault);
    faults_.watch(*rows_, *bearing_, bearingFault);
    const auto renew = [this] {
        showRows();
        emit changed();
    };
    for (QComboBox* field : {what_, divide_}) connect(field, &QComboBox::currentIndexChanged, this, renew);
    for (QLineEdit* field : {land_, floor_, bearing_}) connect(field, &QLineEdit::textChanged, this, renew);
}

void ReassignPlace::show(RecordId parcel) {
    if (parcel != parcel_) {
        const QSignalBlocker quiet(this);
        for (QLineEdit* field : {land_, floor_}) field->clear(); // they were meant for the other one
        parcel_ = {}; // the way is none of the new one's
        divide_->setCurrentIndex(0);
        fill({});
    }
    parcel_ = parcel;
    showRows();
    if (!parcel || !desk_.isOpen()) return;
    desk_.reader().ask(
        this, QStringLiteral("reassignPlace"),
        [parcel, day = desk_.day()](book::Book& book, const std::stop_token&) { return placesOn(book.records(), parcel, day); },
        [this](const GivingPlaces& found) {
            fill(found);
            emit changed();
        });
}

void ReassignPlace::fill(const GivingPlaces& found) {
    const auto before = chosen();
    {
        const QSignalBlocker quiet(what_);
        while (what_->count() > 1) what_->removeItem(1);
        places_ = found.places;
        for (const auto& place : places_) {
            what_->addItem((place.floor ? QStringLiteral("    ") : QString()) + place.title);
            if (place.building == before.building && place.floor == before.floor) what_->setCurrentIndex(what_->count() - 1);
        }
    }
    title_->setText(found.title.isEmpty() ? QString() : tr("To be given: %1").arg(found.title));
    lots_->setText(found.lots.isEmpty() ? QString() : tr("In stock there: %1").arg(found.lots.join(QStringLiteral("；"))));
    showRows();
}

GivingPlaces::Place ReassignPlace::chosen() const {
    const int at = what_->currentIndex() - 1;
    return at >= 0 && at < static_cast<int>(places_.size()) ? places_[static_cast<std::size_t>(at)] : GivingPlaces::Place{};
}

void ReassignPlace::showRows() {
    if (!parcel_) title_->setText(tr("Choose a piece of the list or on the map to give it to the enterprise."));
    rows_->setRowVisible(lots_, bool(parcel_) && !lots_->text().isEmpty());
    rows_->setRowVisible(what_, bool(parcel_) && !places_.empty());
    const bool isLand = bool(parcel_) && !chosen().building;
    rows_->setRowVisible(land_, isLand && way() != PartWay::alongLine); // the line tells how much it is
    rows_->setRowVisible(floor_, bool(parcel_) && !places_.empty());
    rows_->setRowVisible(divide_, isLand);
    rows_->setRowVisible(bearing_, way() == PartWay::alongBearing);
    showPart();
    faults_.show();
}

void ReassignPlace::state(book::ReuseOpening& opening) const {
    opening.parcel = parcel_;
    opening.building = chosen().building;
    opening.floor = chosen().floor;
    if (!opening.building && way() != PartWay::alongLine) opening.land = areaIn(land_->text(), "mu");
    opening.floorArea = areaIn(floor_->text(), "m2");
}

PartWay ReassignPlace::way() const { return parcel_ && !chosen().building ? static_cast<PartWay>(divide_->currentIndex()) : PartWay::none; }

void ReassignPlace::statePart(Date day) const {
    const auto land = areaFault(land_->text()).isEmpty() ? areaIn(land_->text(), "mu") : std::nullopt;
    part_.state(way(), parcel_, land, bearing_->text().toDouble(), day);
}

void ReassignPlace::endDivision() {
    if (divide_->currentIndex() != 0) divide_->setCurrentIndex(0);
}

QString ReassignPlace::partHint() const {
    const auto& wish = part_.wish();
    if (part_.refusal()) {
        QStringList lines{part_.refusal()->what, part_.refusal()->where, part_.refusal()->remedy};
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    if (const auto* given = part_.given()) {
        const auto area = given->registered.value_or(given->measured.rounded());
        return tr("Given: %1 (%2). Click the map to choose otherwise; Esc ends.").arg(muText(area), squareMetreText(area));
    }
    if (wish.way != PartWay::alongLine && land_->text().trimmed().isEmpty()) return tr("State above how much land is given, such as 5 mu.");
    if (wish.way == PartWay::alongSide && !wish.side) return tr("Click the side of the parcel that the part is to lie along.");
    if (wish.way != PartWay::alongLine) return {};
    if (wish.line.empty()) return tr("Click the line from boundary to boundary on the map; Enter or a double click ends it, Esc abandons it.");
    return part_.preview() ? tr("Click the piece that is given.") : QString();
}

void ReassignPlace::showPart() {
    const bool isFault = part_.refusal().has_value();
    hint_->setObjectName(isFault ? QStringLiteral("mark") : QStringLiteral("reassignPart"));
    hint_->style()->polish(hint_);
    hint_->setText(way() == PartWay::none ? QString() : partHint());
    rows_->setRowVisible(hint_, !hint_->text().isEmpty());
}

void ReassignPlace::showFaults(const QString& refusedArea) const {
    const bool isFloor = chosen().building || land_->text().trimmed().isEmpty();
    faults_.show(isFloor ? floor_ : land_, refusedArea);
}

void ReassignPlace::say() {
    wording_.again();
    show(parcel_);
}

} // namespace mutu::desktop
