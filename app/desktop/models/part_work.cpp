// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/part_work.h"

#include "app/desktop/desk.h"
#include "app/desktop/refusal_words.h"

namespace mutu::desktop {

namespace {
const QString topic = QStringLiteral("part");
}

PartWork::PartWork(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    connect(&desk_, &Desk::bookChanged, this, &PartWork::plan);
}

void PartWork::state(PartWay way, RecordId parcel, std::optional<RegisteredArea> land, double bearing, Date day) {
    PartWish wish = wish_;
    if (way != wish_.way || parcel != wish_.parcel) wish = PartWish();
    wish.way = way;
    wish.parcel = parcel;
    wish.land = way == PartWay::alongLine ? std::nullopt : land;
    wish.bearing = bearing;
    wish.day = day;
    if (wish == wish_) return;
    if (wish.land != wish_.land || wish.bearing != wish_.bearing) wish.at.reset(); // it was a piece of another division
    wish_ = wish;
    plan();
}

void PartWork::chooseSide(geom::Point near) {
    wish_.side = near;
    plan();
}

void PartWork::drawLine(const geom::Line& line) {
    wish_.line = line;
    wish_.at.reset();
    plan();
}

void PartWork::choosePiece(geom::Point inside) {
    wish_.at = inside;
    plan();
}

const EditPreview::Piece* PartWork::given() const {
    if (!preview_ || !given_) return nullptr;
    for (const auto& piece : preview_->created)
        if (piece.at == *given_) return &piece;
    return nullptr;
}

void PartWork::plan() {
    preview_.reset();
    given_.reset();
    refusal_.reset();
    if (desk_.isOpen()) desk_.reader().cancel(topic);
    emit changed();
    if (!desk_.isOpen() || !wish_.isDivisible()) return;
    desk_.reader().ask(
        this, topic, [wish = wish_](book::Book& book, const std::stop_token&) { return planPart(book.records(), wish); },
        [this](const Result<PartPlan>& part) {
            if (part) {
                preview_ = EditPreview::of(part->plan);
                given_ = part->given;
            } else {
                refusal_ = refusalWords(part.refusal());
            }
            emit changed();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

} // namespace mutu::desktop
