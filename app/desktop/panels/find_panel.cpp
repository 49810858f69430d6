// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/find_panel.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/vacancy_search.h"
#include "app/desktop/panels/mu_scale.h"
#include "app/desktop/panels/range_slider.h"
#include "app/desktop/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace mutu::desktop {

namespace {

/// What an officer typed: a bare number takes the field's own unit. Nothing if it is no area.
std::optional<RegisteredArea> typedArea(const QString& text, const char* unit) {
    QString written = text.trimmed();
    if (written.isEmpty()) return std::nullopt;
    bool isNumber = false;
    QLocale(QLocale::English).toDouble(written, &isNumber);
    written.remove(QLatin1Char(','));
    if (isNumber) written += QLatin1String(unit);
    const auto area = parseArea(written.toStdString());
    return area.ok() ? std::optional(RegisteredArea::nearest(area.value())) : std::nullopt;
}

QString typed(Mu area) {
    QString text = QLocale(QLocale::English).toString(area.value(), 'f', 2);
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
    if (text.endsWith(QLatin1Char('.'))) text.chop(1);
    return text;
}

constexpr std::array askedKinds{land::VacancyKind::reserve, land::VacancyKind::approved, land::VacancyKind::supplied,
                                land::VacancyKind::partly,  land::VacancyKind::planned,  land::VacancyKind::floorVacant};

QLabel* heading() {
    auto* label = new QLabel;
    label->setObjectName(QStringLiteral("muted"));
    return label;
}

} // namespace

FindPanel::FindPanel(Desk& desk, VacancySearch& search, QWidget* parent) : QFrame(parent), desk_(desk), search_(search) {
    setObjectName(QStringLiteral("card"));
    setFixedWidth(34 * Look::step);
    build();
    retranslate();
    connect(&desk_, &Desk::opened, this, [this] {
        fillDistricts();
        reset();
    });
    connect(&search_, &VacancySearch::answered, this, &FindPanel::showAnswer);
}

void FindPanel::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Look::step, Look::step, 2 * Look::step, 2 * Look::step);
    column->setSpacing(Look::step / 2);
    auto* top = new QHBoxLayout;
    title_ = new QLabel;
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    reset_ = new QToolButton;
    reset_->setAutoRaise(true);
    reset_->setIcon(Look::icon("edit-clear-all"));
    close_ = new QToolButton;
    close_->setAutoRaise(true);
    close_->setText(QStringLiteral("×"));
    top->addWidget(title_, 1);
    top->addWidget(reset_);
    top->addWidget(close_);
    column->addLayout(top);
    count_ = new QLabel;
    count_->setFont(bold);
    count_->setObjectName(QStringLiteral("findCount"));
    sums_ = new QLabel;
    buildArea(*column);
    buildChoices(*column);
    column->addSpacing(Look::step);
    column->addWidget(count_);
    column->addWidget(sums_);
    connect(close_, &QToolButton::clicked, this, &FindPanel::closed);
    connect(reset_, &QToolButton::clicked, this, &FindPanel::reset);
}

void FindPanel::buildArea(QVBoxLayout& column) {
    areaLabel_ = heading();
    column.addWidget(areaLabel_);
    auto* fields = new QHBoxLayout;
    minArea_ = new QLineEdit;
    maxArea_ = new QLineEdit;
    minArea_->setObjectName(QStringLiteral("minArea"));
    maxArea_->setObjectName(QStringLiteral("maxArea"));
    for (QLineEdit* field : {minArea_, maxArea_}) {
        field->setAlignment(Qt::AlignRight);
        connect(field, &QLineEdit::textEdited, this, &FindPanel::fieldsChanged);
    }
    fields->addWidget(minArea_);
    fields->addWidget(new QLabel(QStringLiteral("–")));
    fields->addWidget(maxArea_);
    column.addLayout(fields);
    slider_ = new RangeSlider;
    slider_->setObjectName(QStringLiteral("areaSlider"));
    connect(slider_, &RangeSlider::moved, this, &FindPanel::sliderMoved);
    column.addWidget(slider_);
    areaHint_ = new QLabel;
    areaHint_->setObjectName(QStringLiteral("mark"));
    areaHint_->setWordWrap(true);
    areaHint_->hide();
    column.addWidget(areaHint_);
}

void FindPanel::buildChoices(QVBoxLayout& column) {
    column.addSpacing(Look::step);
    districtLabel_ = heading();
    column.addWidget(districtLabel_);
    districts_ = new QGridLayout;
    districts_->setVerticalSpacing(Look::step / 2);
    column.addLayout(districts_);
    column.addSpacing(Look::step);
    kindLabel_ = heading();
    column.addWidget(kindLabel_);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(Look::step / 2);
    int place = 0;
    for (const land::VacancyKind kind : askedKinds) {
        auto* box = new QCheckBox;
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &FindPanel::ask);
        grid->addWidget(box, place / 2, place % 2);
        kindBoxes_.emplace_back(kind, box);
        ++place;
    }
    column.addLayout(grid);
    column.addSpacing(Look::step);
    auto* last = new QGridLayout;
    poolLabel_ = heading();
    pool_ = new QComboBox;
    for (int each = 0; each < 4; ++each) pool_->addItem({});
    connect(pool_, &QComboBox::currentIndexChanged, this, &FindPanel::ask);
    floorLabel_ = heading();
    minFloor_ = new QLineEdit;
    minFloor_->setObjectName(QStringLiteral("minFloor"));
    minFloor_->setAlignment(Qt::AlignRight);
    connect(minFloor_, &QLineEdit::textEdited, this, &FindPanel::fieldsChanged);
    last->addWidget(poolLabel_, 0, 0);
    last->addWidget(pool_, 0, 1);
    last->addWidget(floorLabel_, 1, 0);
    last->addWidget(minFloor_, 1, 1);
    column.addLayout(last);
}

void FindPanel::fillDistricts() {
    for (const auto& [id, box] : districtBoxes_) delete box;
    districtBoxes_.clear();
    for (const auto& district : desk_.face().districts) {
        auto* box = new QCheckBox(district.name);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &FindPanel::ask);
        box->setToolTip(district.name);
        const int place = static_cast<int>(districtBoxes_.size());
        districts_->addWidget(box, place / 2, place % 2);
        districtBoxes_.emplace_back(district.id, box);
    }
    districtLabel_->setVisible(!districtBoxes_.empty());
    adjustSize();
}

void FindPanel::reset() {
    minArea_->setText(QStringLiteral("10"));
    maxArea_->clear();
    minFloor_->clear();
    slider_->setRange(MuScale::place(Mu(10)), 1);
    for (const auto* boxes : {&districtBoxes_})
        for (const auto& [id, box] : *boxes) {
            const QSignalBlocker quiet(box);
            box->setChecked(true);
        }
    for (const auto& [kind, box] : kindBoxes_) {
        const QSignalBlocker quiet(box);
        box->setChecked(true);
    }
    const QSignalBlocker quiet(pool_);
    pool_->setCurrentIndex(0);
    fieldsChanged();
}

void FindPanel::fieldsChanged() {
    const auto lower = typedArea(minArea_->text(), "mu");
    const auto upper = typedArea(maxArea_->text(), "mu");
    slider_->setRange(lower ? MuScale::place(lower->mu()) : 0, upper ? MuScale::place(upper->mu()) : 1);
    ask();
}

void FindPanel::sliderMoved(double lower, double upper) {
    minArea_->setText(lower <= 0 ? QString() : typed(MuScale::roundArea(lower)));
    maxArea_->setText(upper >= 1 ? QString() : typed(MuScale::roundArea(upper)));
    ask();
}

void FindPanel::ask() {
    query::VacancyQuestion question = search_.question();
    question.minArea = typedArea(minArea_->text(), "mu");
    question.maxArea = typedArea(maxArea_->text(), "mu");
    question.minFloor = typedArea(minFloor_->text(), "m2");
    const auto isWrong = [](const QLineEdit* field, const auto& area) { return !field->text().trimmed().isEmpty() && !area; };
    const bool wrong = isWrong(minArea_, question.minArea) || isWrong(maxArea_, question.maxArea) || isWrong(minFloor_, question.minFloor);
    const bool inverted = question.minArea && question.maxArea && *question.maxArea < *question.minArea;
    areaHint_->setVisible(wrong || inverted);
    areaHint_->setText(wrong ? tr("Write an area such as 5, 5mu, 3000m2 or 0.3ha.") : tr("The lower limit is above the upper one."));
    if (wrong || inverted) return;
    question.districts.clear();
    for (const auto& [id, box] : districtBoxes_)
        if (box->isChecked()) question.districts.push_back(id);
    if (question.districts.empty() && !districtBoxes_.empty()) question.districts.push_back(RecordId{-1}); // none chosen: nothing found
    if (question.districts.size() == districtBoxes_.size()) question.districts.clear();
    question.kinds.clear();
    for (const auto& [kind, box] : kindBoxes_)
        if (box->isChecked()) question.kinds.push_back(kind);
    if (question.kinds.empty()) question.kinds.push_back(land::VacancyKind::pending); // never answered: nothing found
    if (question.kinds.size() == kindBoxes_.size()) question.kinds.clear();
    question.pool = static_cast<land::Pool>(pool_->currentIndex());
    search_.ask(question);
}

void FindPanel::showAnswer() {
    const Findings& answer = search_.answer();
    count_->setText(tr("%1 pieces").arg(countFigure(static_cast<std::int64_t>(answer.pieces.size()))));
    QStringList sums{muText(answer.area)};
    if (answer.floor.hundredths() > 0) sums << tr("floor %1").arg(squareMetreText(answer.floor));
    sums_->setText(sums.join(QStringLiteral(" · ")));
}

void FindPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void FindPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) emit closed();
    else QFrame::keyPressEvent(event);
}

void FindPanel::retranslate() {
    title_->setText(tr("Find vacant land"));
    close_->setToolTip(tr("Close  Esc"));
    close_->setAccessibleName(tr("Close the panel"));
    reset_->setToolTip(tr("Start over"));
    reset_->setAccessibleName(tr("Start over"));
    areaLabel_->setText(tr("Area in mu"));
    minArea_->setPlaceholderText(tr("from"));
    maxArea_->setPlaceholderText(tr("to"));
    minArea_->setAccessibleName(tr("Smallest area, in mu"));
    maxArea_->setAccessibleName(tr("Largest area, in mu"));
    slider_->setAccessibleName(tr("Range of areas in mu"));
    slider_->setToolTip(tr("0 to 500 mu; the right end means without limit"));
    districtLabel_->setText(tr("District"));
    kindLabel_->setText(tr("Kind of vacancy"));
    for (const auto& [kind, box] : kindBoxes_) box->setText(word(kind));
    poolLabel_->setText(tr("Pool"));
    for (int each = 0; each < 4; ++each) pool_->setItemText(each, word(static_cast<land::Pool>(each)));
    pool_->setAccessibleName(tr("Pool"));
    floorLabel_->setText(tr("Floor from, m²"));
    minFloor_->setPlaceholderText(tr("any"));
    minFloor_->setAccessibleName(tr("Smallest vacant floor area, in m²"));
    showAnswer();
}

} // namespace mutu::desktop
