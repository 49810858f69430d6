// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/edit_panel.h"

#include "app/desktop/look.h"
#include "app/desktop/panels/edit_changes.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/tools/workbench.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mutu::desktop {

namespace {

constexpr int toolsInRow = 5;

QLabel* wrapped(const char* object) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(object));
    label->setWordWrap(true);
    return label;
}

} // namespace

EditPanel::EditPanel(Workbench& bench, Commands& commands, QWidget* parent)
    : QFrame(parent)
    , bench_(bench) {
    setObjectName(QStringLiteral("card"));
    setFixedWidth(42 * Look::step);
    build(commands);
    connect(&bench_, &Workbench::changed, this, &EditPanel::follow);
    connect(&bench_, &Workbench::typing, this, [this](const QString& text) {
        typed_->setFocus();
        typed_->setText(text);
    });
    const auto tellGrounds = [this] {
        QSettings().setValue(QStringLiteral("edit/reason"), reason_->text());
        QSettings().setValue(QStringLiteral("edit/document"), document_->text());
        bench_.setGrounds(reason_->text(), document_->text());
    };
    reason_->setText(QSettings().value(QStringLiteral("edit/reason")).toString());
    document_->setText(QSettings().value(QStringLiteral("edit/document")).toString());
    connect(reason_, &QLineEdit::textChanged, this, tellGrounds);
    connect(document_, &QLineEdit::textChanged, this, tellGrounds);
    tellGrounds();
    follow();
}

void EditPanel::build(Commands& commands) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Look::step, Look::step, 2 * Look::step, 2 * Look::step);
    column->setSpacing(Look::step);
    auto* top = new QHBoxLayout;
    title_ = new QLabel;
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    close_ = new QToolButton;
    close_->setAutoRaise(true);
    close_->setText(QStringLiteral("×"));
    top->addWidget(title_, 1);
    top->addWidget(close_);
    column->addLayout(top);
    connect(close_, &QToolButton::clicked, this, &EditPanel::closed);
    buildTools(*column, commands);
    prompt_ = wrapped("editPrompt");
    column->addWidget(prompt_);
    buildEntry(*column);
    pages_ = new QStackedWidget;
    pages_->addWidget(new QWidget);
    column->addWidget(pages_);
    buildAnswer(*column);
    buildGrounds(*column);
    wording_.say([this] { title_->setText(tr("Edit parcels")); });
    wording_.say([this] { close_->setAccessibleName(tr("Close")); });
}

void EditPanel::buildTools(QVBoxLayout& column, Commands& commands) {
    auto* grid = new QGridLayout;
    grid->setSpacing(Look::step / 4);
    int place = 0;
    for (const Tool* tool : bench_.tools()) {
        auto* button = new QToolButton;
        button->setDefaultAction(commands.action(tool->command()));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        QFont font = button->font();
        font.setPointSize(Look::smallSize);
        button->setFont(font);
        grid->addWidget(button, place / toolsInRow, place % toolsInRow);
        ++place;
    }
    for (int i = 0; i < toolsInRow; ++i) grid->setColumnStretch(i, 1);
    column.addLayout(grid);
}

void EditPanel::buildEntry(QVBoxLayout& column) {
    entry_ = new QWidget;
    auto* rows = new QVBoxLayout(entry_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Look::step / 2);
    auto* row = new QHBoxLayout;
    row->setSpacing(Look::step / 2);
    typed_ = new QLineEdit;
    typed_->setObjectName(QStringLiteral("typedPlace"));
    snap_ = new QToolButton;
    trace_ = new QToolButton;
    snap_->setObjectName(QStringLiteral("snapButton"));
    trace_->setObjectName(QStringLiteral("traceButton"));
    row->addWidget(typed_, 1);
    for (QToolButton* button : {snap_, trace_}) {
        button->setCheckable(true);
        row->addWidget(button);
    }
    rows->addLayout(row);
    typedFault_ = wrapped("mark");
    typedFault_->hide();
    rows->addWidget(typedFault_);
    column.addWidget(entry_);
    connect(typed_, &QLineEdit::returnPressed, this, &EditPanel::enter);
    connect(snap_, &QToolButton::toggled, &bench_, &Workbench::setSnapping);
    connect(trace_, &QToolButton::toggled, &bench_, &Workbench::setTracing);
    wording_.say([this] {
        typed_->setPlaceholderText(tr("X,Y or @length<bearing"));
        typed_->setToolTip(tr("X,Y: north, east. @25.5<N45°30'E: length and bearing from the last point. 25.5: so "
                              "far towards the pointer."));
        typed_->setAccessibleName(tr("Written place"));
        snap_->setText(tr("Snap"));
        snap_->setToolTip(tr("Snap to boundary points, crossings, feet and boundaries  S (Shift: not this once)"));
        trace_->setText(tr("Follow"));
        trace_->setToolTip(tr("Follow the boundaries from the last point to the next  T"));
    });
}

void EditPanel::buildAnswer(QVBoxLayout& column) {
    changes_ = EditChanges::makeList();
    column.addWidget(changes_);
    note_ = wrapped("muted");
    column.addWidget(note_);
    refusal_ = wrapped("editRefusal");
    refusal_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(refusal_);
    remedy_ = new QPushButton;
    remedy_->setObjectName(QStringLiteral("editRemedy"));
    column.addWidget(remedy_);
    heir_ = new QComboBox;
    heir_->setObjectName(QStringLiteral("editHeir"));
    column.addWidget(heir_);
    connect(remedy_, &QPushButton::clicked, this, &EditPanel::remedy);
    connect(heir_, &QComboBox::activated, this, [this](int index) {
        const QVariant at = heir_->itemData(index);
        bench_.work().setHeir(at.isValid() ? std::optional(static_cast<std::size_t>(at.toULongLong())) : std::nullopt);
    });
    wording_.say([this] {
        changes_->setAccessibleName(tr("What will change"));
        heir_->setAccessibleName(tr("Who takes over the rights"));
    });
}

void EditPanel::buildGrounds(QVBoxLayout& column) {
    grounds_ = new QWidget;
    auto* grid = new QGridLayout(grounds_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Look::step / 2);
    reason_ = new QLineEdit;
    document_ = new QLineEdit;
    reason_->setObjectName(QStringLiteral("editReason"));
    document_->setObjectName(QStringLiteral("editDocument"));
    abandon_ = new QPushButton;
    write_ = new QPushButton;
    write_->setObjectName(QStringLiteral("editWrite"));
    abandon_->setObjectName(QStringLiteral("editAbandon"));
    grid->addWidget(reason_, 0, 0);
    grid->addWidget(document_, 0, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(abandon_);
    buttons->addWidget(write_);
    grid->addLayout(buttons, 1, 0, 1, 2);
    column.addWidget(grounds_);
    connect(write_, &QPushButton::clicked, &bench_, &Workbench::proceed);
    connect(abandon_, &QPushButton::clicked, &bench_, &Workbench::abandon);
    for (QLineEdit* field : {reason_, document_})
        connect(field, &QLineEdit::returnPressed, &bench_, &Workbench::proceed);
    wording_.say([this] {
        reason_->setPlaceholderText(tr("Reason"));
        reason_->setAccessibleName(tr("Reason"));
        document_->setPlaceholderText(tr("Document number"));
        document_->setAccessibleName(tr("Document number"));
        abandon_->setText(tr("Abandon"));
        abandon_->setToolTip(tr("Forget what was begun; nothing was written  Esc"));
    });
}

void EditPanel::enter() {
    const QString fault = bench_.type(typed_->text());
    typedFault_->setText(fault);
    typedFault_->setVisible(!fault.isEmpty());
    if (fault.isEmpty())
        typed_->clear();
    else
        typed_->selectAll();
    emit resized();
}

void EditPanel::follow() {
    showTool();
    showAnswer();
    emit resized();
}

void EditPanel::showTool() {
    Tool* tool = bench_.tool();
    QWidget* page = tool ? tool->options() : nullptr;
    if (page && pages_->indexOf(page) < 0) pages_->addWidget(page);
    for (int i = 0; i < pages_->count(); ++i) // only the page in front counts for the height
        pages_->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                         pages_->widget(i) == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    if (page) pages_->setCurrentWidget(page);
    pages_->setVisible(page != nullptr);
    entry_->setVisible(tool && tool->draws());
    prompt_->setText(tool              ? tool->prompt()
                     : bench_.isOpen() ? tr("Choose a tool. A click selects a parcel; with Ctrl several.")
                                       : tr("Editing rests."));
    const QSignalBlocker quietSnap(snap_);
    const QSignalBlocker quietTrace(trace_);
    snap_->setChecked(bench_.isSnapping());
    trace_->setChecked(bench_.isTracing());
    if (!tool) typedFault_->hide();
}

void EditPanel::showAnswer() {
    const EditWork& work = bench_.work();
    const bool shown = work.preview().has_value();
    changes_->setVisible(shown);
    QString note;
    if (shown)
        note = EditChanges::fill(*changes_, *work.preview());
    else
        changes_->clear();
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    showRefusal();
    const Tool* tool = bench_.tool();
    grounds_->setVisible(tool != nullptr);
    const bool canFinish = tool && tool->draws() && tool->sketch() && tool->sketch()->points().size() > 1;
    write_->setEnabled(bench_.canWrite() || (canFinish && !work.preview() && !work.refusal() && !work.isPlanning()));
    write_->setText(!tool ? QString() : shown || !tool->draws() ? tr("Write it") : tr("Finish"));
    const bool lacksReason = tool && tool->needsReason() && work.canWrite() && !bench_.canWrite();
    write_->setToolTip(lacksReason ? tr("Write a reason first") : QString());
    if (lacksReason) {
        note_->setText(tr("Write a reason first"));
        note_->show();
    }
}

void EditPanel::showRefusal() {
    const EditWork& work = bench_.work();
    const auto& failure = work.refusal();
    refusal_->setVisible(failure.has_value());
    if (failure) {
        QStringList lines{QStringLiteral("<b>%1</b>").arg(failure->what.toHtmlEscaped()),
                          failure->where.toHtmlEscaped(), failure->remedy.toHtmlEscaped()};
        lines.removeAll(QString());
        refusal_->setText(lines.join(QStringLiteral("<br>")));
    }
    const QString remedy = failure ? remedyFor(failure->code) : QString();
    remedy_->setVisible(!remedy.isEmpty());
    remedy_->setText(remedy);
    const bool isHeld =
        work.preview() && work.preview()->created.size() > 1 && ((failure && work.canHeirHelp()) || work.heir());
    heir_->setVisible(isHeld);
    if (!isHeld) return;
    const QSignalBlocker quiet(heir_);
    heir_->clear();
    heir_->addItem(tr("Rights follow the land"));
    for (std::size_t i = 0; i < work.preview()->created.size(); ++i) {
        const auto& piece = work.preview()->created[i];
        heir_->addItem(tr("Part %1 takes all rights").arg(i + 1), static_cast<qulonglong>(piece.at));
        if (work.heir() == piece.at) heir_->setCurrentIndex(static_cast<int>(i) + 1);
    }
}

QString EditPanel::remedyFor(const QString& code) const {
    if (code == QLatin1String("stale") || code == QLatin1String("book_changed"))
        return tr("Read again and work it out anew");
    if (bench_.work().wouldCutBuilding()) return tr("Give the building to the part with most of it");
    return bench_.tool() ? bench_.tool()->remedyFor(code) : QString();
}

void EditPanel::remedy() {
    const auto& failure = bench_.work().refusal();
    const QString code = failure ? failure->code : QString();
    if (bench_.work().wouldCutBuilding()) return bench_.work().giveBuildingsToLargest();
    if (bench_.tool() && !bench_.tool()->remedyFor(code).isEmpty())
        bench_.tool()->mend(code);
    else
        bench_.work().again();
}

void EditPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void EditPanel::retranslate() {
    wording_.again();
    follow();
}

} // namespace mutu::desktop
