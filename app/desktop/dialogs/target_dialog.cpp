// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/target_dialog.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/words.h"
#include "geo/book/targets.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <chrono>

namespace mutu::desktop {

namespace {

constexpr std::chrono::milliseconds pause{250};

std::optional<std::int64_t> countIn(const QString& text) {
    bool isNumber = false;
    const auto count = text.trimmed().toLongLong(&isNumber);
    return isNumber && count >= 0 ? std::optional<std::int64_t>(count) : std::nullopt;
}

} // namespace

TargetDialog::TargetDialog(Desk& desk, int year, RecordId district, QWidget* parent) : QDialog(parent), desk_(desk) {
    setObjectName(QStringLiteral("targetDialog"));
    work_ = new ActWork(desk_, this);
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    build(year, district);
    speak();
    connect(&soon_, &QTimer::timeout, this, &TargetDialog::propose);
    connect(work_, &ActWork::changed, this, &TargetDialog::showAct);
    connect(work_, &ActWork::written, this, &QDialog::accept);
    connect(&desk_, &Desk::opened, this, &QDialog::reject);
    showAct();
}

void TargetDialog::build(int year, RecordId district) {
    setMinimumWidth(52 * Look::step);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(Look::step);
    form_ = new QFormLayout;
    form_->setSpacing(Look::step / 2);
    column->addLayout(form_);
    year_ = new QSpinBox;
    year_->setObjectName(QStringLiteral("targetYear"));
    year_->setRange(1990, 2100);
    year_->setValue(year);
    districts_ = new QComboBox;
    districts_->setObjectName(QStringLiteral("targetDistrict"));
    districts_->addItem(QString(), 0LL);
    for (const auto& each : desk_.face().districts) districts_->addItem(each.name, static_cast<qlonglong>(each.id.value));
    districts_->setCurrentIndex(std::max(0, districts_->findData(static_cast<qlonglong>(district.value))));
    form_->addRow(QStringLiteral("."), year_);
    form_->addRow(QStringLiteral("."), districts_);
    for (const auto& [field, name] : {std::pair{&land_, "targetLand"}, {&floor_, "targetFloor"}, {&cleared_, "targetCleared"}, {&document_, "targetDocument"}}) {
        *field = new QLineEdit;
        (*field)->setObjectName(QLatin1String(name));
        form_->addRow(QStringLiteral("."), *field);
        connect(*field, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
    }
    for (QLineEdit* field : {land_, floor_}) faults_.watch(*form_, *field, areaFault);
    faults_.watch(*form_, *cleared_, [](const QString& text) { return countIn(text) ? QString() : tr("Give a whole number."); });
    faults_.watch(*form_, *document_);
    connect(year_, &QSpinBox::valueChanged, &soon_, qOverload<>(&QTimer::start));
    connect(districts_, &QComboBox::currentIndexChanged, &soon_, qOverload<>(&QTimer::start));
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    column->addWidget(refusal_);
    auto* buttons = new QHBoxLayout;
    leave_ = new QPushButton;
    go_ = new QPushButton;
    go_->setObjectName(QStringLiteral("targetGo"));
    go_->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(leave_);
    buttons->addWidget(go_);
    column->addLayout(buttons);
    connect(leave_, &QPushButton::clicked, this, &QDialog::reject);
    connect(go_, &QPushButton::clicked, this, [this] {
        if (work_->isReady() && !soon_.isActive()) work_->perform();
    });
}

void TargetDialog::speak() {
    wording_.say([this] {
        setWindowTitle(tr("Set a yearly target"));
        const auto label = [this](QWidget* field, const QString& text) {
            static_cast<QLabel*>(form_->labelForField(field))->setText(text);
            field->setAccessibleName(text);
        };
        label(year_, tr("Year"));
        label(districts_, tr("For"));
        districts_->setItemText(0, tr("the whole zone"));
        label(land_, tr("Land put back to use"));
        land_->setPlaceholderText(tr("such as 200 mu"));
        label(floor_, tr("Floor put back to use"));
        floor_->setPlaceholderText(tr("such as 100000 m²"));
        label(cleared_, tr("Enterprises cleared"));
        cleared_->setPlaceholderText(tr("such as 15"));
        label(document_, tr("Document"));
        document_->setPlaceholderText(tr("number of the document that sets it"));
        leave_->setText(tr("Leave it"));
        go_->setText(tr("Set the target"));
    });
}

Act TargetDialog::act() const {
    std::vector<land::Target> targets;
    land::Target target;
    target.year = year_->value();
    target.district.id = RecordId{districts_->currentData().toLongLong()};
    target.document = document_->text().trimmed().toStdString();
    const auto add = [&](land::Measure measure, std::optional<RegisteredArea> area, std::optional<std::int64_t> count) {
        if (!area && !count) return;
        target.measure = measure;
        target.area = area;
        target.count = count;
        targets.push_back(target);
    };
    add(land::Measure::reusedLand, areaIn(land_->text(), "mu"), {});
    add(land::Measure::reusedFloor, areaIn(floor_->text(), "m2"), {});
    add(land::Measure::cleared, {}, countIn(cleared_->text()));
    return {tr("Target of %1").arg(year_->value()).toStdString(),
            [targets](book::Book& book, change::Heading heading, book::Intent intent) -> Result<Revision> {
                heading.document = targets.empty() ? std::string() : targets.front().document;
                return book::setTargets(book, targets, heading, intent);
            }};
}

void TargetDialog::propose() {
    if (!faults_.isReadable()) return work_->drop();
    if (desk_.isOpen()) work_->attempt(act());
}

void TargetDialog::showAct() {
    const auto& refusal = work_->refusal();
    const bool lacksDocument = refusal && refusal->code == QStringLiteral("document_missing");
    faults_.show(lacksDocument ? document_ : nullptr, lacksDocument ? tr("Give the number of the document that sets the target.") : QString());
    QStringList lines;
    if (!work_->canAct()) lines << tr("Nothing is written while the desk reads another day.");
    else if (refusal && !lacksDocument) lines << refusal->what << refusal->remedy;
    lines.removeAll(QString());
    refusal_->setText(lines.join(QLatin1Char('\n')));
    refusal_->setVisible(!lines.isEmpty());
    go_->setEnabled(work_->isReady());
}

void TargetDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        wording_.again();
        showAct();
    }
    QDialog::changeEvent(event);
}

} // namespace mutu::desktop
