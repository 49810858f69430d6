// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/findings_panel.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/repair_planner.h"
#include "app/desktop/panels/edit_changes.h"
#include "app/desktop/sayings.h"
#include "app/desktop/tools/workbench.h"
#include "app/desktop/words.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mutu::desktop {

namespace {

constexpr int mostRows = 2000;
constexpr std::int64_t seenAround = 15'000; // millimetres about the place of a finding
constexpr qsizetype shortCode = 7;          // the last characters tell parcels of one sub-district apart

QString measureOf(const book::CheckFinding& found) {
    if (found.area && found.area->value() >= 0.005) return squareMetreFigure(*found.area) + QStringLiteral(" m²");
    if (found.width && found.width->value() > 0)
        return QString::number(found.width->value() * 1000, 'f', 1) + QStringLiteral(" mm");
    return {};
}

QString shortNames(const Finding& finding) {
    QStringList names;
    for (const std::string& title : finding.parcels) {
        const QString name = fromUtf8(title);
        names << (name.size() == 19 ? name.right(shortCode) : name);
    }
    return names.join(QStringLiteral(" · "));
}

/// Whether a finding is about one place on a boundary, and not about a parcel as a whole.
bool isLocal(const Finding& finding) {
    return finding.code == "overlap" || finding.code == "gap" || finding.code == "unmatched_boundary" ||
           finding.code == "invalid_ring";
}

constexpr int sameRole = Qt::UserRole + 1;

/// Equal for findings that an officer would call the same.
QString sameness(const Finding& finding) {
    QStringList parts{fromUtf8(finding.code)};
    for (const std::string& title : finding.parcels) parts << fromUtf8(title);
    if (finding.x && finding.y) parts << QString::number(*finding.x, 'f', 3) << QString::number(*finding.y, 'f', 3);
    return parts.join(QLatin1Char('\n'));
}

std::optional<geom::Point> placeOf(const Finding& finding) {
    if (!finding.x || !finding.y) return std::nullopt;
    return geom::nearestPoint(*finding.x, *finding.y);
}

} // namespace

FindingsPanel::FindingsPanel(Desk& desk, CheckWork& check, Workbench& bench, QWidget* parent)
    : QFrame(parent)
    , desk_(desk)
    , check_(check)
    , bench_(bench) {
    setObjectName(QStringLiteral("card"));
    setFixedWidth(42 * Look::step);
    build();
    connect(&desk_, &Desk::opened, this, &FindingsPanel::fillDistricts);
    connect(&check_, &CheckWork::changed, this, &FindingsPanel::fill);
    connect(&bench_, &Workbench::changed, this, &FindingsPanel::showWork);
    connect(&check_, &CheckWork::selected, this, [this] {
        const auto* found = chosen();
        if (isVisible() && found && !isLocal(found->finding)) emit selectionWanted();
    });
    connect(&check_, &CheckWork::accepted, reason_, &QLineEdit::clear);
    fillDistricts();
    fill();
}

void FindingsPanel::build() {
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
    auto* asked = new QHBoxLayout;
    district_ = new QComboBox;
    district_->setObjectName(QStringLiteral("checkDistrict"));
    again_ = new QPushButton;
    again_->setObjectName(QStringLiteral("checkAgain"));
    asked->addWidget(district_, 1);
    asked->addWidget(again_);
    column->addLayout(asked);
    verdict_ = new QLabel;
    verdict_->setObjectName(QStringLiteral("checkVerdict"));
    verdict_->setWordWrap(true);
    column->addWidget(verdict_);
    buildAnswer(*column);
    connect(close, &QToolButton::clicked, this, &FindingsPanel::closed);
    connect(again_, &QPushButton::clicked, this, [this] { check_.check(district()); });
    connect(district_, &QComboBox::activated, this, [this] { check_.check(district()); });
    wording_.say([this, title, close] {
        title->setText(tr("Check the parcels"));
        close->setAccessibleName(tr("Close"));
        district_->setAccessibleName(tr("District"));
        again_->setText(tr("Check"));
        list_->setHeaderLabels({tr("Finding"), tr("Parcels"), tr("Measure")});
        list_->setAccessibleName(tr("Findings"));
        changes_->setAccessibleName(tr("What the repair changes"));
        reason_->setPlaceholderText(tr("Reason"));
        reason_->setAccessibleName(tr("Reason"));
        accept_->setText(tr("Let it stand"));
        accept_->setToolTip(tr("The finding is not told again; needs a reason"));
    });
}

void FindingsPanel::buildAnswer(QVBoxLayout& column) {
    list_ = new QTreeWidget;
    list_->setObjectName(QStringLiteral("findings"));
    list_->setColumnCount(3);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFixedHeight(28 * Look::step);
    list_->header()->setStretchLastSection(false);
    list_->header()->setMinimumSectionSize(fontMetrics().height() * 3); // a heading of two characters and its margins
    list_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    column.addWidget(list_);
    words_ = new QLabel;
    words_->setObjectName(QStringLiteral("findingWords"));
    words_->setWordWrap(true);
    column.addWidget(words_);
    changes_ = EditChanges::makeList();
    changes_->setObjectName(QStringLiteral("repairChanges"));
    column.addWidget(changes_);
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    column.addWidget(refusal_);
    acts_ = new QWidget;
    auto* row = new QHBoxLayout(acts_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::step / 2);
    reason_ = new QLineEdit;
    reason_->setObjectName(QStringLiteral("acceptReason"));
    accept_ = new QPushButton;
    accept_->setObjectName(QStringLiteral("acceptFinding"));
    repair_ = new QPushButton;
    repair_->setObjectName(QStringLiteral("repairFinding"));
    row->addWidget(reason_, 1);
    row->addWidget(accept_);
    row->addWidget(repair_);
    column.addWidget(acts_);
    connect(list_, &QTreeWidget::currentItemChanged, this, &FindingsPanel::choose);
    connect(reason_, &QLineEdit::textChanged, this, &FindingsPanel::showWork);
    connect(accept_, &QPushButton::clicked, this, &FindingsPanel::accept);
    connect(repair_, &QPushButton::clicked, this, &FindingsPanel::repair);
}

void FindingsPanel::setRepairer(Repairer repairer) {
    repairer_ = std::move(repairer);
    showWork();
}

void FindingsPanel::begin() {
    if (!desk_.isOpen() || check_.isChecking()) return;
    if (!check_.report() || check_.isOld()) check_.check(district());
}

std::optional<RecordId> FindingsPanel::district() const {
    const QVariant id = district_->currentData();
    return id.isValid() ? std::optional(RecordId{id.toLongLong()}) : std::nullopt;
}

void FindingsPanel::fillDistricts() {
    district_->clear();
    district_->addItem(tr("the whole book"));
    if (!desk_.isOpen()) return;
    for (const auto& each : desk_.face().districts)
        district_->addItem(each.name, static_cast<qlonglong>(each.id.value));
}

void FindingsPanel::fill() {
    const QSignalBlocker quiet(list_);
    const QString kept = list_->currentItem() ? list_->currentItem()->data(0, sameRole).toString() : QString();
    list_->clear();
    const auto& report = check_.report();
    QTreeWidgetItem* again = nullptr;
    for (std::size_t i = 0; report && i < report->findings.size() && i < mostRows; ++i) {
        const auto& found = report->findings[i];
        auto* row =
            new QTreeWidgetItem(list_, {findingWord(found.finding.code), shortNames(found.finding), measureOf(found)});
        row->setData(0, Qt::UserRole, static_cast<qulonglong>(i));
        row->setData(0, sameRole, sameness(found.finding));
        if (!kept.isEmpty() && row->data(0, sameRole) == kept) again = row;
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (found.finding.severity == Severity::error) row->setForeground(0, Look::colour("mark"));
    }
    list_->setVisible(list_->topLevelItemCount() > 0);
    QStringList verdict;
    if (check_.isChecking())
        verdict << tr("Checking the parcels");
    else if (report) {
        const auto count = static_cast<std::int64_t>(report->findings.size());
        verdict << tr("%1 parcels checked: %2 findings").arg(countFigure(report->checked), countFigure(count));
        if (!report->accepted.empty()) verdict << tr("%1 more were accepted").arg(report->accepted.size());
        if (count > mostRows) verdict << tr("the first %1 are listed").arg(mostRows);
        if (check_.isOld()) verdict << tr("the book was changed since; check again");
    }
    verdict_->setText(verdict.join(tr("; ")));
    if (!again) return choose();
    list_->setCurrentItem(again); // the check was made again: what was chosen is chosen still, and what is in hand stays
    showWork();
}

const book::CheckFinding* FindingsPanel::chosen() const {
    const auto* item = list_->currentItem();
    const auto& report = check_.report();
    if (!item || !report) return nullptr;
    const auto at = item->data(0, Qt::UserRole).toULongLong();
    return at < report->findings.size() ? &report->findings[at] : nullptr;
}

void FindingsPanel::choose() {
    const auto* found = chosen();
    words_->setVisible(found != nullptr);
    if (isVisible() && !bench_.tool()) { // what is in hand elsewhere is none of its business
        bench_.work().drop();
        bench_.mark(found && isLocal(found->finding) ? placeOf(found->finding) : std::nullopt);
    }
    if (found) {
        const auto saying = sayingOf(fromUtf8(found->finding.code));
        QStringList lines;
        lines << (saying ? saying->what : fromUtf8(found->finding.message));
        QStringList names;
        for (const auto& title : found->finding.parcels) names << fromUtf8(title);
        lines << names.join(QStringLiteral("、"));
        if (saying) lines << saying->remedy;
        lines.removeAll(QString());
        words_->setText(lines.join(QLatin1Char('\n')));
        check_.select(found->finding);
        if (const auto place = placeOf(found->finding); place && isLocal(found->finding)) {
            geom::Box box;
            box.add(*place);
            emit wanted(box.grownBy(seenAround));
        }
    }
    showWork();
}

void FindingsPanel::showWork() {
    const auto* found = chosen();
    const EditWork& work = bench_.work();
    const bool shown = found && work.preview() && !bench_.tool();
    changes_->setVisible(shown);
    if (shown) EditChanges::fill(*changes_, *work.preview());
    const bool refused = found && work.refusal() && !bench_.tool();
    refusal_->setVisible(refused);
    if (refused) refusal_->setText(work.refusal()->what + QLatin1Char('\n') + work.refusal()->remedy);
    acts_->setVisible(found != nullptr && bench_.isOpen());
    accept_->setEnabled(!reason_->text().trimmed().isEmpty());
    repair_->setVisible(bool(repairer_) && found && isMendable(found->finding.code));
    repair_->setEnabled(shown ? bench_.canWrite() : !work.isPlanning());
    repair_->setText(shown ? tr("Write it") : tr("Repair"));
    repair_->setToolTip(shown ? QString() : tr("Shows first what the repair would change"));
    emit resized();
}

void FindingsPanel::repair() {
    const auto* found = chosen();
    if (!found || !repairer_) return;
    if (bench_.work().preview())
        bench_.proceed();
    else
        bench_.work().plan(repairer_(found->finding, desk_.day()));
}

void FindingsPanel::accept() {
    if (const auto* found = chosen()) check_.accept(found->finding, reason_->text(), {});
}

void FindingsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        wording_.again();
        district_->setItemText(0, tr("the whole book"));
        fill();
    }
    QFrame::changeEvent(event);
}

} // namespace mutu::desktop
