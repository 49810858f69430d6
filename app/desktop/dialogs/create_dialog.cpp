// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/create_dialog.h"

#include "app/desktop/look.h"
#include "app/desktop/words.h"
#include "geo/geom/crs.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

namespace mutu::desktop {

CreateDialog::CreateDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("New book"));
    setMinimumWidth(72 * Look::step);
    name_ = new QLineEdit;
    name_->setObjectName(QStringLiteral("bookName"));
    name_->setPlaceholderText(tr("such as the zone's name"));
    path_ = new QLineEdit;
    path_->setObjectName(QStringLiteral("bookPath"));
    auto* browse = new QToolButton;
    browse->setIcon(Look::icon("folder-open"));
    browse->setToolTip(tr("Choose the file"));
    browse->setAccessibleName(tr("Choose the file"));
    auto* file = new QHBoxLayout;
    file->addWidget(path_, 1);
    file->addWidget(browse);
    system_ = new QComboBox;
    system_->setEditable(true);
    system_->setObjectName(QStringLiteral("bookSystem"));
    explanation_ = new QLabel;
    warning_ = new QLabel;
    explanation_->setObjectName(QStringLiteral("muted"));
    warning_->setObjectName(QStringLiteral("mark"));
    for (QLabel* label : {explanation_, warning_}) label->setWordWrap(true);
    auto* buttons = new QDialogButtonBox;
    make_ = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(3 * Look::step, 3 * Look::step, 3 * Look::step, 2 * Look::step);
    form->setVerticalSpacing(Look::step);
    form->addRow(tr("Name"), name_);
    form->addRow(tr("Coordinate system"), system_);
    form->addRow(QString(), explanation_);
    form->addRow(tr("File"), file);
    form->addRow(QString(), warning_);
    form->addRow(buttons);
    name_->setAccessibleName(tr("Name"));
    path_->setAccessibleName(tr("File"));
    system_->setAccessibleName(tr("Coordinate system"));
    fillSystems();
    connect(name_, &QLineEdit::textChanged, this, &CreateDialog::suggestPath);
    connect(path_, &QLineEdit::textEdited, this, [this] { pathChosen_ = true; });
    connect(path_, &QLineEdit::textChanged, this, &CreateDialog::explain);
    connect(system_, &QComboBox::editTextChanged, this, &CreateDialog::explain);
    connect(browse, &QToolButton::clicked, this, &CreateDialog::choosePath);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    suggestPath();
}

void CreateDialog::fillSystems() {
    // 3° zones by central meridian (no prefix), then with the zone number in front of eastings (DOMAIN §7)
    for (int meridian = 75; meridian <= 135; meridian += 3)
        system_->addItem(tr("EPSG:%1 — CGCS2000, 3° zone, central meridian %2°E, eastings of 6 digits").arg(4534 + (meridian - 75) / 3).arg(meridian),
                         QStringLiteral("EPSG:%1").arg(4534 + (meridian - 75) / 3));
    for (int zone = 25; zone <= 45; ++zone)
        system_->addItem(tr("EPSG:%1 — CGCS2000, 3° zone %2 (central meridian %3°E), eastings of 8 digits").arg(4513 + zone - 25).arg(zone).arg(3 * zone),
                         QStringLiteral("EPSG:%1").arg(4513 + zone - 25));
    system_->setCurrentIndex(system_->findData(QSettings().value(QStringLiteral("system"), QStringLiteral("EPSG:4549")).toString()));
}

QString CreateDialog::system() const {
    const QString text = system_->currentText().trimmed();
    const int index = system_->findText(text);
    if (index >= 0) return system_->itemData(index).toString();
    bool isNumber = false;
    text.toInt(&isNumber);
    return isNumber ? QStringLiteral("EPSG:") + text : text.section(QLatin1Char(' '), 0, 0);
}

void CreateDialog::explain() {
    const auto crs = geom::Crs::parse(system().toStdString());
    QString trouble;
    if (!crs.ok()) trouble = tr("This coordinate system is not known. Choose one from the list, or type its EPSG number.");
    else if (!crs.value().isProjectedInMetres()) trouble = tr("A book needs a projected coordinate system in metres, such as a Gauss–Krüger zone.");
    else if (path_->text().trimmed().isEmpty()) trouble = tr("Choose a file for the book.");
    else if (QFileInfo::exists(path())) trouble = tr("There is already a file of that name. Choose another.");
    warning_->setText(trouble);
    make_->setEnabled(trouble.isEmpty());
    if (!crs.ok()) return explanation_->clear();
    QString text = fromUtf8(crs.value().name()) + QStringLiteral(". ");
    const auto& area = crs.value().areaOfUseInDegrees();
    if (area.known) text += tr("Meant for %1° to %2° east. ").arg(area.west, 0, 'f', 1).arg(area.east, 0, 'f', 1);
    if (const int zone = crs.value().zonePrefix(); zone > 0) text += tr("Eastings begin with the zone number %1. ").arg(zone);
    text += tr("Take the system that your parcel files are delivered in; files in other systems are converted when they are imported. It cannot be changed later.");
    explanation_->setText(text);
}

void CreateDialog::suggestPath() {
    if (!pathChosen_) {
        const QString folder = QSettings().value(QStringLiteral("folder"), QDir::homePath()).toString();
        const QString name = name_->text().trimmed().remove(QLatin1Char('/'));
        path_->setText(folder + QLatin1Char('/') + (name.isEmpty() ? tr("land-book") : name) + QStringLiteral(".mutu"));
    }
    explain();
}

void CreateDialog::choosePath() {
    const QString path = QFileDialog::getSaveFileName(this, tr("File of the new book"), path_->text(), tr("Land books (*.mutu)"));
    if (path.isEmpty()) return;
    pathChosen_ = true;
    path_->setText(path);
}

QString CreateDialog::path() const {
    const QString text = path_->text().trimmed();
    return text.isEmpty() || text.endsWith(QStringLiteral(".mutu")) ? text : text + QStringLiteral(".mutu");
}

store::Card CreateDialog::card() const {
    store::Card card;
    card.name = name_->text().trimmed().isEmpty() ? QFileInfo(path()).completeBaseName().toStdString() : name_->text().trimmed().toStdString();
    card.crs = system().toStdString();
    card.createdAt = nowInUtc();
    QSettings().setValue(QStringLiteral("system"), system());
    return card;
}

} // namespace mutu::desktop
