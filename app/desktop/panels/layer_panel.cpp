// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/layer_panel.h"

#include "app/desktop/look.h"
#include "app/desktop/speech.h"
#include "app/desktop/words.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mutu::desktop {

LayerPanel::LayerPanel(LayerChoice& layers, QWidget* parent) : QDialog(parent), layers_(layers) {
    setObjectName(QStringLiteral("layerPanel"));
    resize(42 * Look::step, 62 * Look::step);
    layOut();
    connect(&layers_, &LayerChoice::changed, this, &LayerPanel::fill);
    connect(&layers_, &LayerChoice::marksChanged, this, &LayerPanel::fill);
    connect(tree_, &QTreeWidget::currentItemChanged, this, &LayerPanel::followRow);
    connect(tree_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (!isFilling_ && column == 0 && !item->parent()) tick(tree_->indexOfTopLevelItem(item), item->checkState(0) == Qt::Checked);
    });
    connect(up_, &QToolButton::clicked, this, [this] { shift(-1); });
    connect(down_, &QToolButton::clicked, this, [this] { shift(1); });
    connect(opacity_, &QSlider::valueChanged, this, &LayerPanel::fade);
    connect(marks_, &QCheckBox::toggled, &layers_, &LayerChoice::setMarksSmall);
    connect(reset_, &QPushButton::clicked, &layers_, &LayerChoice::reset);
    fill();
    tree_->setCurrentItem(tree_->topLevelItem(0));
}

void LayerPanel::layOut() {
    tree_ = new QTreeWidget;
    tree_->setObjectName(QStringLiteral("layerTree"));
    tree_->setColumnCount(2);
    tree_->setHeaderHidden(true);
    tree_->header()->setStretchLastSection(false);
    tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    up_ = new QToolButton;
    up_->setArrowType(Qt::UpArrow);
    up_->setShortcut(QKeySequence(QStringLiteral("Alt+Up")));
    down_ = new QToolButton;
    down_->setObjectName(QStringLiteral("layerDown"));
    down_->setArrowType(Qt::DownArrow);
    down_->setShortcut(QKeySequence(QStringLiteral("Alt+Down")));
    opacity_ = new QSlider(Qt::Horizontal);
    opacity_->setRange(10, 100);
    opacity_->setPageStep(10);
    percent_ = new QLabel;
    percent_->setMinimumWidth(5 * Look::step);
    marks_ = new QCheckBox;
    reset_ = new QPushButton;
    reset_->setAutoDefault(false);
    auto* opacityName = new QLabel;
    auto* row = new QHBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{up_, down_, opacityName, opacity_, percent_}) row->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->addWidget(tree_, 1);
    column->addLayout(row);
    column->addWidget(marks_);
    column->addWidget(reset_);
    wording_.say([this, opacityName] {
        setWindowTitle(tr("Layers"));
        tree_->setAccessibleName(tr("Layers of the map, the uppermost first"));
        up_->setToolTip(tr("Over the layer above (Alt+Up)"));
        down_->setToolTip(tr("Under the layer below (Alt+Down)"));
        up_->setAccessibleName(up_->toolTip());
        down_->setAccessibleName(down_->toolTip());
        opacityName->setText(tr("Opacity"));
        opacity_->setAccessibleName(tr("Opacity of the layer"));
        marks_->setText(tr("Mark vacant land that is too small to see"));
        reset_->setText(tr("As at first"));
    });
}

int LayerPanel::row() const {
    const QTreeWidgetItem* item = tree_->currentItem();
    if (!item) return -1;
    return tree_->indexOfTopLevelItem(item->parent() ? item->parent() : const_cast<QTreeWidgetItem*>(item));
}

std::size_t LayerPanel::layerOf(int row) const { return layers_.layers().size() - 1 - static_cast<std::size_t>(row); }

void LayerPanel::fill() {
    isFilling_ = true;
    const int current = row();
    const bool isNew = tree_->topLevelItemCount() == 0;
    for (int row = 0; row < static_cast<int>(layers_.layers().size()); ++row) {
        const LayerChoice::Layer& layer = layers_.layers()[layerOf(row)];
        if (isNew) tree_->addTopLevelItem(new QTreeWidgetItem);
        QTreeWidgetItem* item = tree_->topLevelItem(row);
        item->setText(0, LayerChoice::titleOf(layer.kind));
        item->setCheckState(0, layer.isVisible ? Qt::Checked : Qt::Unchecked);
        item->setText(1, layer.opacity < 100 ? QStringLiteral("%1 %").arg(layer.opacity) : QString());
    }
    if (current >= 0) tree_->setCurrentItem(tree_->topLevelItem(current));
    const QSignalBlocker still(marks_);
    marks_->setChecked(layers_.marksSmall());
    fillLegend();
    isFilling_ = false;
    followRow();
}

void LayerPanel::fillLegend() {
    for (int row = 0; row < tree_->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = tree_->topLevelItem(row);
        qDeleteAll(item->takeChildren());
        for (const LegendLine& line : legend_) {
            if (line.layer != layers_.layers()[layerOf(row)].kind) continue;
            auto* child = new QTreeWidgetItem(item, {Speech::isChinese() ? line.title : line.titleEn, countFigure(line.count)});
            child->setIcon(0, QIcon(QPixmap::fromImage(line.sample)));
            child->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            child->setFlags(Qt::ItemIsEnabled);
        }
    }
}

void LayerPanel::showLegend(const std::vector<LegendLine>& lines) {
    legend_ = lines;
    isFilling_ = true;
    fillLegend();
    isFilling_ = false;
}

void LayerPanel::tick(int row, bool visible) {
    auto layers = layers_.layers();
    layers[layerOf(row)].isVisible = visible;
    layers_.setLayers(std::move(layers));
}

void LayerPanel::shift(int by) {
    const int from = row();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= static_cast<int>(layers_.layers().size())) return;
    auto layers = layers_.layers();
    std::swap(layers[layerOf(from)], layers[layerOf(to)]);
    const bool isOpen = tree_->topLevelItem(from)->isExpanded();
    const bool wasOpen = tree_->topLevelItem(to)->isExpanded();
    tree_->setCurrentItem(tree_->topLevelItem(to));
    layers_.setLayers(std::move(layers));
    tree_->topLevelItem(to)->setExpanded(isOpen);
    tree_->topLevelItem(from)->setExpanded(wasOpen);
}

void LayerPanel::fade(int opacity) {
    if (row() < 0) return;
    percent_->setText(QStringLiteral("%1 %").arg(opacity));
    auto layers = layers_.layers();
    layers[layerOf(row())].opacity = opacity;
    layers_.setLayers(std::move(layers));
}

void LayerPanel::followRow() {
    if (isFilling_) return;
    const int current = row();
    const int last = static_cast<int>(layers_.layers().size()) - 1;
    up_->setEnabled(current > 0);
    down_->setEnabled(current >= 0 && current < last);
    opacity_->setEnabled(current >= 0);
    if (current < 0) return;
    const QSignalBlocker still(opacity_);
    opacity_->setValue(layers_.layers()[layerOf(current)].opacity);
    percent_->setText(QStringLiteral("%1 %").arg(opacity_->value()));
}

void LayerPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        wording_.again();
        fill();
    }
    QDialog::changeEvent(event);
}

} // namespace mutu::desktop
