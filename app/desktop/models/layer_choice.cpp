// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/layer_choice.h"

#include "geo/style/fading.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace mutu::desktop {

namespace {

using map::LayerKind;

std::vector<LayerChoice::Layer> asShipped() {
    std::vector<LayerChoice::Layer> layers;
    for (const auto kind : {LayerKind::district, LayerKind::parcel, LayerKind::vacancy, LayerKind::road, LayerKind::building, LayerKind::clusterZone,
                            LayerKind::facility})
        layers.push_back({kind, true, 100});
    return layers;
}

QString keyOf(LayerKind kind) {
    const auto name = map::name(kind);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// `parcel:1:80`; nothing for what is no such line.
std::optional<LayerChoice::Layer> layerIn(const QString& line) {
    const QStringList parts = line.split(QLatin1Char(':'));
    if (parts.size() != 3) return std::nullopt;
    const auto kind = map::layerNamed(parts[0].toStdString());
    if (!kind) return std::nullopt;
    return LayerChoice::Layer{*kind, parts[1] == QLatin1String("1"), std::clamp(parts[2].toInt(), 10, 100)};
}

} // namespace

LayerChoice::LayerChoice(QObject* parent) : QObject(parent), layers_(asShipped()) {
    std::vector<Layer> kept;
    for (const QString& line : QSettings().value(QStringLiteral("layers")).toStringList())
        if (const auto layer = layerIn(line)) kept.push_back(*layer);
    const auto isKept = [&kept](const Layer& each) {
        return std::count_if(kept.begin(), kept.end(), [&each](const Layer& other) { return other.kind == each.kind; }) == 1;
    };
    if (kept.size() == layers_.size() && std::all_of(layers_.begin(), layers_.end(), isKept)) layers_ = kept;
    marksSmall_ = QSettings().value(QStringLiteral("marksSmall"), true).toBool();
}

void LayerChoice::setLayers(std::vector<Layer> layers) {
    if (layers == layers_) return;
    layers_ = std::move(layers);
    keep();
    emit changed();
}

void LayerChoice::setMarksSmall(bool on) {
    if (on == marksSmall_) return;
    marksSmall_ = on;
    keep();
    emit marksChanged();
}

void LayerChoice::reset() {
    setLayers(asShipped());
    setMarksSmall(true);
}

bool LayerChoice::isReset() const { return layers_ == asShipped(); }

std::vector<style::Style> LayerChoice::dressed(const std::vector<style::Style>& styles) const {
    std::vector<style::Style> result;
    for (const Layer& layer : layers_) {
        if (!layer.isVisible) continue;
        for (const style::Style& style : styles)
            if (map::layerNamed(style.layer) == layer.kind) result.push_back(layer.opacity < 100 ? style::faded(style, layer.opacity / 100.0) : style);
    }
    return result;
}

QString LayerChoice::titleOf(map::LayerKind kind) {
    switch (kind) {
    case LayerKind::district: return tr("Districts");
    case LayerKind::clusterZone: return tr("Cluster zones");
    case LayerKind::parcel: return tr("Parcels");
    case LayerKind::vacancy: return tr("Vacant land and floor");
    case LayerKind::building: return tr("Buildings");
    case LayerKind::road: return tr("Roads");
    case LayerKind::facility: return tr("Facilities");
    }
    return {};
}

void LayerChoice::keep() const {
    QStringList lines;
    for (const Layer& layer : layers_) lines << QStringLiteral("%1:%2:%3").arg(keyOf(layer.kind)).arg(layer.isVisible ? 1 : 0).arg(layer.opacity);
    QSettings().setValue(QStringLiteral("layers"), lines);
    QSettings().setValue(QStringLiteral("marksSmall"), marksSmall_);
}

} // namespace mutu::desktop
