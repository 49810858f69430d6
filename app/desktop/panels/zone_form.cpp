// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/zone_form.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/words.h"
#include "geo/office/zoning.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace mutu::desktop {

namespace {
constexpr std::chrono::milliseconds pause{250};
}

ZoneForm::ZoneForm(Desk& desk, ZoneWork& work, QWidget* parent) : QWidget(parent), desk_(desk), work_(work) {
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    connect(&soon_, &QTimer::timeout, this, [this] {
        if (kind_ != Kind::none && isVisible()) work_.attempt(act());
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::step);
    fields_ = new QFormLayout;
    fields_->setSpacing(Look::step / 2);
    column->addLayout(fields_);
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    column->addWidget(refusal_);
    auto* buttons = new QHBoxLayout;
    go_ = new QPushButton;
    go_->setObjectName(QStringLiteral("zoneFormGo"));
    leave_ = new QPushButton;
    buttons->addStretch(1);
    buttons->addWidget(leave_);
    buttons->addWidget(go_);
    column->addLayout(buttons);
    connect(leave_, &QPushButton::clicked, this, [this] { open(Kind::none); });
    connect(go_, &QPushButton::clicked, this, [this] {
        if (go_->isEnabled()) work_.perform(act());
    });
    connect(&work_, &ZoneWork::changed, this, &ZoneForm::show);
    connect(&work_, &ZoneWork::written, this, [this] {
        if (kind_ == Kind::industry) open(Kind::zone); // that it was asked for
        else if (kind_ != Kind::none) open(Kind::none);
    });
    hide();
}

void ZoneForm::open(Kind kind) {
    kind_ = kind;
    work_.drop();
    fill();
    setVisible(kind_ != Kind::none);
    if (kind_ != Kind::none && fields_->rowCount() > 0) fields_->itemAt(0, QFormLayout::FieldRole)->widget()->setFocus();
    soon_.start();
    emit changed();
}

void ZoneForm::fill() {
    while (fields_->rowCount() > 0) fields_->removeRow(0);
    leave_->setText(tr("Leave it"));
    switch (kind_) {
    case Kind::plan: fillPlan(); break;
    case Kind::zone: fillZone(); break;
    case Kind::industry: fillIndustry(); break;
    case Kind::adoption: fillAdoption(); break;
    case Kind::none: break;
    }
    show();
}

QLineEdit* ZoneForm::addText(const char* name, const QString& label, const QString& text, const QString& hint) {
    auto* field = new QLineEdit(text);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    connect(field, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
    connect(field, &QLineEdit::textChanged, this, [this] { go_->setEnabled(false); });
    fields_->addRow(label, field);
    return field;
}

QComboBox* ZoneForm::addChoice(const char* name, const QString& label) {
    auto* field = new QComboBox;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
    connect(field, &QComboBox::currentIndexChanged, &soon_, qOverload<>(&QTimer::start));
    fields_->addRow(label, field);
    return field;
}

void ZoneForm::fillPlan() {
    const auto* plan = work_.board().inHand();
    addText("planName", tr("Plan"), plan ? fromUtf8(plan->name) : tr("Industry clusters"));
    addText("planVersion", tr("Version"), QString::number(desk_.day().year()));
    auto* districts = addChoice("planDistrict", tr("District"));
    districts->addItem(tr("All districts"), 0LL);
    for (const auto& each : desk_.face().districts) districts->addItem(each.name, static_cast<qlonglong>(each.id.value));
    if (plan) districts->setCurrentIndex(std::max(0, districts->findData(static_cast<qlonglong>(plan->district.id.value))));
    auto* from = addChoice("planFrom", tr("Zones of"));
    from->addItem(tr("none: begin empty"), 0LL);
    for (const auto& each : work_.board().plans) from->addItem(fromUtf8(office::titleOf(each)), static_cast<qlonglong>(each.id.value));
    if (plan) from->setCurrentIndex(std::max(0, from->findData(static_cast<qlonglong>(plan->id.value))));
    go_->setText(tr("Make the draft"));
}

void ZoneForm::fillZone() {
    addText("zoneName", tr("Zone"), {}, tr("such as: bearings, east"));
    auto* industries = addChoice("zoneIndustry", tr("Industry"));
    for (const auto& each : work_.board().industries)
        industries->addItem(fromUtf8(each.name) + QStringLiteral("  ") + fromUtf8(each.classes), static_cast<qlonglong>(each.id.value));
    industries->addItem(tr("Name another industry…"), -1LL);
    connect(industries, &QComboBox::activated, this, [this, industries] {
        if (industries->currentData().toLongLong() < 0) open(Kind::industry);
    });
    const auto* plan = work_.board().inHand();
    if (plan && !plan->district.id) {
        auto* districts = addChoice("zoneDistrict", tr("District"));
        for (const auto& each : desk_.face().districts) districts->addItem(each.name, static_cast<qlonglong>(each.id.value));
    }
    go_->setText(tr("Make the zone"));
    if (work_.board().industries.empty()) { // nothing to choose from yet
        kind_ = Kind::industry;
        fill();
    }
}

void ZoneForm::fillIndustry() {
    while (fields_->rowCount() > 0) fields_->removeRow(0);
    addText("industryName", tr("Industry"), {}, tr("such as: bearings"));
    addText("industryClasses", tr("Classes of GB/T 4754"), {}, QStringLiteral("3451 3489"));
    go_->setText(tr("Name the industry"));
}

void ZoneForm::fillAdoption() {
    addText("adoptDocument", tr("Approval number"), {});
    addText("adoptOn", tr("Holds from"), dateText(desk_.day()));
    go_->setText(tr("Adopt the plan"));
}

QString ZoneForm::text(const char* name) const {
    const auto* field = findChild<QLineEdit*>(QLatin1String(name));
    return field ? field->text().trimmed() : QString();
}

RecordId ZoneForm::choice(const char* name) const {
    const auto* field = findChild<QComboBox*>(QLatin1String(name));
    const auto value = field ? field->currentData().toLongLong() : 0;
    return value > 0 ? RecordId{value} : RecordId{};
}

ZoneAct ZoneForm::act() const {
    const auto& board = work_.board();
    if (kind_ == Kind::plan) {
        book::PlanWish wish{text("planName").toStdString(), text("planVersion").toStdString(), choice("planDistrict"), {}};
        if (const auto from = choice("planFrom")) wish.from = from;
        return draftingPlan(wish);
    }
    if (kind_ == Kind::industry) {
        land::Industry industry;
        industry.name = text("industryName").toStdString();
        industry.classes = text("industryClasses").replace(QLatin1Char(','), QLatin1Char(' ')).simplified().toStdString();
        return namingIndustry(industry);
    }
    if (kind_ == Kind::adoption)
        return adopting(board.plan, board.inHand() ? office::titleOf(*board.inHand()) : std::string(), Date::parse(text("adoptOn").toStdString()),
                        text("adoptDocument").toStdString());
    book::ZoneWish wish;
    wish.name = text("zoneName").toStdString();
    wish.plan = board.plan;
    wish.industry = choice("zoneIndustry");
    wish.district = choice("zoneDistrict");
    return makingZone(wish);
}

void ZoneForm::show() {
    if (kind_ == Kind::none) return;
    const auto& refusal = work_.refusal();
    const QString first = fields_->rowCount() > 0 && fields_->itemAt(0, QFormLayout::FieldRole)
                              ? [this] {
                                    const auto* field = qobject_cast<QLineEdit*>(fields_->itemAt(0, QFormLayout::FieldRole)->widget());
                                    return field ? field->text().trimmed() : QStringLiteral("-");
                                }()
                              : QString();
    QStringList lines;
    if (refusal && !first.isEmpty()) lines << refusal->what << refusal->where << refusal->remedy;
    lines.removeAll(QString());
    refusal_->setText(lines.join(QLatin1Char('\n')));
    refusal_->setVisible(!lines.isEmpty());
    go_->setEnabled(!first.isEmpty() && work_.outcome() && !soon_.isActive() && work_.canAct());
    emit changed();
}

void ZoneForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) fill();
    QWidget::changeEvent(event);
}

} // namespace mutu::desktop
