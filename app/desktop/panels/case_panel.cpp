// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/case_panel.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace mutu::desktop {

namespace {

constexpr std::chrono::milliseconds pause{250};

constexpr std::array<std::pair<const char*, const char*>, 27> data{{
    {"due_on", QT_TRANSLATE_NOOP("CaseData", "Term of the case")},
    {"mortgaged", QT_TRANSLATE_NOOP("CaseData", "Mortgaged")},
    {"seized", QT_TRANSLATE_NOOP("CaseData", "Seized")},
    {"subtenants", QT_TRANSLATE_NOOP("CaseData", "Subtenants")},
    {"land_m2", QT_TRANSLATE_NOOP("CaseData", "Land")},
    {"certified_floor_m2", QT_TRANSLATE_NOOP("CaseData", "Certified floor")},
    {"uncertified_floor_m2", QT_TRANSLATE_NOOP("CaseData", "Uncertified floor")},
    {"soil_survey_needed", QT_TRANSLATE_NOOP("CaseData", "Soil survey needed")},
    {"budget", QT_TRANSLATE_NOOP("CaseData", "Budget (yuan)")},
    {"amount", QT_TRANSLATE_NOOP("CaseData", "Compensation (yuan)")},
    {"vacate_by_on", QT_TRANSLATE_NOOP("CaseData", "To be vacated by")},
    {"mortgagee_consent", QT_TRANSLATE_NOOP("CaseData", "Mortgagee's consent")},
    {"court_consent", QT_TRANSLATE_NOOP("CaseData", "Court's consent")},
    {"served_on", QT_TRANSLATE_NOOP("CaseData", "Served on")},
    {"appeal_ends_on", QT_TRANSLATE_NOOP("CaseData", "Time for appeal ends")},
    {"stopped_on", QT_TRANSLATE_NOOP("CaseData", "Production stopped on")},
    {"handed_on", QT_TRANSLATE_NOOP("CaseData", "Handed over on")},
    {"meters_closed", QT_TRANSLATE_NOOP("CaseData", "Meters closed")},
    {"registered_on", QT_TRANSLATE_NOOP("CaseData", "Registered on")},
    {"certificate_no", QT_TRANSLATE_NOOP("CaseData", "Certificate number")},
    {"soil_report", QT_TRANSLATE_NOOP("CaseData", "Soil report")},
    {"closed_on", QT_TRANSLATE_NOOP("CaseData", "Closed on")},
    {"paid_total", QT_TRANSLATE_NOOP("CaseData", "Paid in all (yuan)")},
    {"reason", QT_TRANSLATE_NOOP("CaseData", "Reason")},
    {"review_on", QT_TRANSLATE_NOOP("CaseData", "To be reviewed on")},
    {"found_on", QT_TRANSLATE_NOOP("CaseData", "Found on")},
    {"document", QT_TRANSLATE_NOOP("CaseData", "Number of the document")},
}};

std::string utf8(const QString& text) { return text.trimmed().toStdString(); }

} // namespace

QString datumWord(const QString& word) {
    for (const auto& [known, name] : data)
        if (word == QLatin1String(known)) return QCoreApplication::translate("CaseData", name);
    return word;
}

CasePanel::CasePanel(Desk& desk, CaseWork& work, QWidget* parent) : QFrame(parent), desk_(desk), work_(work) {
    setObjectName(QStringLiteral("card"));
    setFixedWidth(44 * Look::step);
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    connect(&soon_, &QTimer::timeout, this, &CasePanel::propose);
    build();
    connect(&work_, &CaseWork::boardChanged, this, &CasePanel::fill);
    connect(&work_, &CaseWork::changed, this, &CasePanel::showWork);
    fill();
}

void CasePanel::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Look::step, Look::step, 2 * Look::step, 2 * Look::step);
    column->setSpacing(Look::step);
    auto* top = new QHBoxLayout;
    auto* title = new QLabel;
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setText(QStringLiteral("×"));
    top->addWidget(title, 1);
    top->addWidget(close);
    column->addLayout(top);
    summary_ = new QLabel;
    summary_->setObjectName(QStringLiteral("caseSummary"));
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    list_ = new QTreeWidget;
    list_->setObjectName(QStringLiteral("cases"));
    list_->setColumnCount(2);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->header()->setStretchLastSection(false);
    list_->header()->setMinimumSectionSize(fontMetrics().height() * 3); // a heading of two characters and its margins
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(list_);
    words_ = new QLabel;
    words_->setObjectName(QStringLiteral("caseWords"));
    words_->setWordWrap(true);
    column->addWidget(words_);
    buildStep(*column);
    connect(close, &QToolButton::clicked, this, &CasePanel::closed);
    connect(list_, &QTreeWidget::currentItemChanged, this, &CasePanel::choose);
    connect(list_, &QTreeWidget::itemDoubleClicked, this, &CasePanel::selectionWanted);
    wording_.say([this, title, close] {
        title->setText(tr("Clear enterprises out"));
        close->setAccessibleName(tr("Close"));
        list_->setHeaderLabels({tr("Enterprise"), tr("Due")});
        list_->setAccessibleName(tr("Cases by state"));
        steps_->setAccessibleName(tr("Next step"));
        take_->setText(tr("Take the step"));
    });
}

void CasePanel::buildStep(QVBoxLayout& column) {
    step_ = new QWidget;
    auto* rows = new QVBoxLayout(step_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Look::step);
    steps_ = new QComboBox;
    steps_->setObjectName(QStringLiteral("caseSteps"));
    rows->addWidget(steps_);
    scroll_ = new QScrollArea;
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    form_ = new QFormLayout(body);
    form_->setContentsMargins(0, 0, Look::step, 0);
    form_->setSpacing(Look::step / 2);
    scroll_->setWidget(body);
    scroll_->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    rows->addWidget(scroll_);
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    rows->addWidget(refusal_);
    take_ = new QPushButton;
    take_->setObjectName(QStringLiteral("takeStep"));
    rows->addWidget(take_);
    column.addWidget(step_);
    connect(steps_, &QComboBox::currentIndexChanged, this, &CasePanel::chooseStep);
    connect(take_, &QPushButton::clicked, this, [this] {
        if (work_.isReady()) work_.take();
    });
}

void CasePanel::fill() {
    const auto& board = work_.board();
    const auto* card = chosen();
    const auto before = card ? card->number : QString();
    QTreeWidgetItem* again = nullptr;
    std::int64_t open = 0;
    std::int64_t overdue = 0;
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const auto& state : board.states) {
            QTreeWidgetItem* head = nullptr;
            for (std::size_t i = 0; i < board.cards.size(); ++i) {
                const auto& each = board.cards[i];
                if (each.stateTitle != state) continue;
                if (!head) {
                    head = new QTreeWidgetItem(list_);
                    head->setFlags(Qt::ItemIsEnabled);
                    QFont bold = list_->font();
                    bold.setBold(true);
                    head->setFont(0, bold);
                }
                auto* row = new QTreeWidgetItem(head);
                row->setText(0, each.enterprise);
                row->setText(1, each.due && each.isOpen ? (each.overdue ? tr("overdue %1").arg(dateText(*each.due)) : dateText(*each.due)) : QString());
                row->setToolTip(0, each.number + QStringLiteral("  ") + each.items.join(QStringLiteral("、")));
                row->setData(0, Qt::UserRole, static_cast<qulonglong>(i));
                if (each.overdue && each.isOpen) {
                    QFont bold = list_->font();
                    bold.setBold(true);
                    row->setFont(1, bold);
                    row->setForeground(1, Look::colour("mark"));
                }
                open += each.isOpen ? 1 : 0;
                overdue += each.isOpen && each.overdue ? 1 : 0;
                if (each.number == before) again = row;
            }
            if (head) {
                head->setText(0, QStringLiteral("%1 (%2)").arg(state).arg(head->childCount()));
                head->setExpanded(true);
            }
        }
    }
    if (board.cards.empty())
        summary_->setText(tr("No clearing case yet. Select a parcel and open one from its details."));
    else
        summary_->setText(tr("%1 open cases, %2 overdue").arg(countFigure(open), countFigure(overdue)));
    if (again) list_->setCurrentItem(again);
    choose();
}

const CaseCard* CasePanel::chosen() const {
    const auto* item = list_->currentItem();
    if (!item || !item->parent()) return nullptr;
    const auto at = item->data(0, Qt::UserRole).toULongLong();
    return at < work_.board().cards.size() ? &work_.board().cards[at] : nullptr;
}

const StepOffer* CasePanel::offer() const {
    const auto* card = chosen();
    const int at = steps_->currentIndex();
    return card && at >= 0 && at < static_cast<int>(card->offers.size()) ? &card->offers[static_cast<std::size_t>(at)] : nullptr;
}

void CasePanel::choose() {
    const auto* card = chosen();
    words_->setVisible(!work_.board().cards.empty());
    words_->setText(tr("Choose a case to see its next step, or open one from the details of a parcel."));
    list_->setVisible(!work_.board().cards.empty());
    list_->setFixedHeight((card ? 28 : 48) * Look::step); // the step's form needs the room of the list
    if (card) {
        QStringList lines{card->enterprise + QStringLiteral(" · ") + card->number};
        lines << card->stateTitle + (card->exitForm.isEmpty() ? QString() : QStringLiteral(" · ") + card->exitForm);
        lines << card->items.join(QStringLiteral("、"));
        words_->setText(lines.join(QLatin1Char('\n')));
        if (!card->parcels.empty() && isVisible()) {
            desk_.select({card->parcels.front(), {}, {card->parcels.begin() + 1, card->parcels.end()}});
            if (std::exchange(shown_, card->number) != card->number) emit chosenAnew();
        }
    }
    {
        const QSignalBlocker quiet(steps_);
        steps_->clear();
        if (card)
            for (const auto& each : card->offers) steps_->addItem(tr("Next: %1").arg(each.title));
        steps_->setPlaceholderText(card && !card->isOpen ? tr("Over; goes on only if something came back") : tr("Next step"));
        steps_->setCurrentIndex(card && card->isOpen && steps_->count() > 0 ? 0 : -1); // what is over goes on only if somebody wants it to
    }
    step_->setVisible(card && !card->offers.empty());
    chooseStep();
}

void CasePanel::clearForm() {
    while (form_->rowCount() > 0) form_->removeRow(0);
    fields_.clear();
    faults_ = {};
    on_ = nullptr;
    exitForm_ = nullptr;
    vacated_ = nullptr;
    instalments_ = nullptr;
}

void CasePanel::addField(const QString& word, bool isDocument, bool isNeeded) {
    Field field{word, isDocument, nullptr, nullptr};
    const QString name = isDocument ? word : datumWord(word);
    QWidget* widget = nullptr;
    if (!isDocument && work_.board().yesNo.contains(word)) {
        widget = field.choice = new QComboBox;
        field.choice->addItem(QString());
        field.choice->addItem(tr("no"), QStringLiteral("no"));
        field.choice->addItem(tr("yes"), QStringLiteral("yes"));
        connect(field.choice, &QComboBox::currentIndexChanged, &soon_, qOverload<>(&QTimer::start));
    } else {
        widget = field.text = new QLineEdit;
        if (isDocument) field.text->setPlaceholderText(datumWord(QStringLiteral("document")));
        else if (word.endsWith(QStringLiteral("_on"))) field.text->setText(dateText(desk_.day()));
        else if (word.endsWith(QStringLiteral("_m2"))) field.text->setPlaceholderText(QStringLiteral("1200m2"));
        connect(field.text, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
    }
    widget->setObjectName(QStringLiteral("field-") + word);
    widget->setAccessibleName(name);
    form_->addRow(isNeeded ? name : tr("%1 (where needed)").arg(name), widget);
    if (field.text)
        faults_.watch(*form_, *field.text, isDocument ? FieldFaults::Judge() : word.endsWith(QStringLiteral("_on")) ? dayFault
                                                                          : word.endsWith(QStringLiteral("_m2")) ? areaFault
                                                                                                                 : FieldFaults::Judge());
    fields_.push_back(field);
}

void CasePanel::chooseStep() {
    clearForm();
    work_.drop();
    const auto* step = offer();
    if (step) {
        on_ = new QLineEdit(dateText(desk_.day()));
        on_->setObjectName(QStringLiteral("stepDay"));
        connect(on_, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
        form_->addRow(tr("Day"), on_);
        faults_.watch(*form_, *on_, dayFault);
        for (const auto& document : step->documents) addField(document, true, true);
        for (const auto& datum : step->data) addField(datum, false, true);
        for (const auto& datum : step->wanting) addField(datum, false, false);
        if (step->asksExitForm) {
            exitForm_ = new QComboBox;
            exitForm_->setObjectName(QStringLiteral("exitForm"));
            exitForm_->addItem(QString());
            for (const auto& [word, title] : work_.board().exitForms) exitForm_->addItem(title, word);
            connect(exitForm_, &QComboBox::currentIndexChanged, &soon_, qOverload<>(&QTimer::start));
            form_->addRow(tr("Way of leaving"), exitForm_);
        }
        if (step->asksInstalments) {
            instalments_ = new QLineEdit;
            instalments_->setPlaceholderText(tr("2026-12-31=50000; …"));
            connect(instalments_, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
            form_->addRow(tr("Instalments"), instalments_);
        }
        if (step->asksVacated) {
            vacated_ = new QCheckBox(tr("Everything is vacated"));
            vacated_->setObjectName(QStringLiteral("allVacated"));
            connect(vacated_, &QCheckBox::toggled, &soon_, qOverload<>(&QTimer::start));
            form_->addRow(QString(), vacated_);
        }
        soon_.start();
    }
    scroll_->setVisible(step != nullptr);
    take_->setVisible(step != nullptr);
    showWork();
    emit resized();
}

office::ClearingRequest CasePanel::request() const {
    office::ClearingRequest request;
    request.to = offer()->to.toStdString();
    request.on = Date::parse(utf8(on_->text())).value_or(desk_.day());
    for (const auto& field : fields_) {
        const auto value = field.text ? utf8(field.text->text()) : field.choice->currentData().toString().toStdString();
        if (value.empty()) continue;
        if (field.isDocument) request.documents.push_back({field.word.toStdString(), value, {}});
        else request.data.emplace_back(field.word.toStdString(), value);
    }
    if (exitForm_) request.exitForm = exitForm_->currentData().toString().toStdString();
    if (vacated_) request.allVacated = vacated_->isChecked();
    if (instalments_)
        for (const auto& part : instalments_->text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            land::Instalment one;
            one.dueOn = Date::parse(utf8(part.section(QLatin1Char('='), 0, 0)));
            one.amount = office::parseMoney(utf8(part.section(QLatin1Char('='), 1)));
            if (one.dueOn && one.amount) request.instalments.push_back(one);
        }
    request.officer = officerName().toStdString();
    return request;
}

void CasePanel::propose() {
    if (!faults_.isReadable()) return work_.drop();
    if (isVisible() && chosen() && offer()) work_.propose(chosen()->id, request());
}

const CasePanel::Field* CasePanel::firstMissing(bool document) const {
    for (const auto& field : fields_) {
        const bool isEmpty = field.text ? field.text->text().trimmed().isEmpty() : field.choice->currentData().toString().isEmpty();
        if (isEmpty && field.isDocument == document) return &field;
    }
    return nullptr;
}

void CasePanel::showWork() {
    const auto& refusal = work_.refusal();
    const bool lacksDocument = refusal && refusal->code == QStringLiteral("document_missing");
    const bool lacksDatum = refusal && refusal->code == QStringLiteral("datum_missing");
    const auto* missing = lacksDocument || lacksDatum ? firstMissing(lacksDocument) : nullptr;
    faults_.show(missing ? missing->text : nullptr, lacksDocument ? tr("The number of this document is wanted.") : tr("This is wanted."));
    QStringList lines;
    if (missing) lines << tr("Still wanted: %1").arg(missing->isDocument ? missing->word : datumWord(missing->word));
    else if (refusal) lines << refusal->what << refusal->remedy;
    lines.removeAll(QString());
    refusal_->setText(lines.join(QLatin1Char('\n')));
    refusal_->setVisible(!lines.isEmpty());
    take_->setEnabled(work_.isReady());
    fitForm();
    emit resized();
}

/// The form is as high as it needs to be, and scrolls beyond what leaves room for the board.
void CasePanel::fitForm() { scroll_->setFixedHeight(std::min(form_->sizeHint().height() + Look::step / 2, 26 * Look::step)); }

void CasePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        wording_.again();
        fill();
        work_.renew();
    }
    QFrame::changeEvent(event);
}

} // namespace mutu::desktop
