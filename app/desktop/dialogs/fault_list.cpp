// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/fault_list.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "geo/exchange/rejects_file.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStyle>
#include <QUrl>

namespace mutu::desktop {

FaultList::FaultList(Desk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Look::step / 2);
    grid->setColumnStretch(0, 1);
    link_ = new QLabel;
    link_->setObjectName(QStringLiteral("importRejects"));
    link_->setOpenExternalLinks(true);
    save_ = new QPushButton;
    save_->setObjectName(QStringLiteral("saveFaults"));
    save_->setAutoDefault(false);
    outcome_ = new QLabel;
    outcome_->setWordWrap(true);
    outcome_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(link_, 0, 0);
    grid->addWidget(save_, 0, 1);
    grid->addWidget(outcome_, 1, 0, 1, 2);
    connect(save_, &QPushButton::clicked, this, &FaultList::save);
    speak();
    offer({}, {});
}

void FaultList::offer(const QString& list, const QString& source) {
    if (list != list_) tell({}, false); // it was said of another list
    list_ = QFileInfo::exists(list) ? list : QString();
    source_ = source;
    setVisible(!list_.isEmpty());
    speak();
}

void FaultList::speak() {
    link_->setText(list_.isEmpty() ? QString()
                                   : QStringLiteral("<a href=\"%1\">%2</a>").arg(QUrl::fromLocalFile(list_).toString(), tr("Open the list of repairs and rejects")));
    save_->setText(tr("Save the list of faults…"));
    save_->setToolTip(tr("Every row or feature that was mended or rejected, with its place and the reason, as a table (CSV)"));
}

void FaultList::save() {
    QSettings settings;
    const QString key = QStringLiteral("faultsFolder");
    const QString folder = settings.value(key, QFileInfo(source_).absolutePath()).toString();
    const QString name = tr("%1-faults.csv").arg(QFileInfo(source_).completeBaseName());
    QString path = QFileDialog::getSaveFileName(this, tr("Save the list of faults"), QDir(folder).filePath(name), tr("Table (*.csv)"), nullptr,
                                                QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".csv");
    settings.setValue(key, QFileInfo(path).absolutePath());
    save_->setEnabled(false);
    const auto end = [this](const QString& text, bool isFault) {
        save_->setEnabled(true);
        tell(text, isFault);
        emit saved();
    };
    desk_.reader().ask(
        this, QStringLiteral("faults"),
        [list = list_.toStdString(), path = path.toStdString(), source = source_.toStdString()](book::Book&, const std::stop_token&) {
            exchange::RejectsFile::keep(list, path, source);
            return true;
        },
        [end, path](bool) { end(tr("Saved as %1").arg(QDir::toNativeSeparators(path)), false); },
        [end](const Failure& failure) {
            QStringList lines{failure.what, failure.where, failure.remedy};
            lines.removeAll(QString());
            end(lines.join(QLatin1Char('\n')), true);
        });
}

void FaultList::tell(const QString& text, bool isFault) {
    outcome_->setText(text);
    outcome_->setObjectName(isFault ? QStringLiteral("mark") : QStringLiteral("muted"));
    outcome_->style()->polish(outcome_);
    outcome_->setVisible(!text.isEmpty());
}

} // namespace mutu::desktop
