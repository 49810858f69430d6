// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/layer_kind.h"
#include "geo/style/model.h"

#include <QObject>
#include <QString>

#include <vector>

namespace mutu::desktop {

/// How the officer wants the map's layers: which are seen, in which order, how opaque; and whether vacant pieces too small to see are
/// marked. Remembered between runs.
class LayerChoice : public QObject {
    Q_OBJECT
  public:
    struct Layer {
        map::LayerKind kind = map::LayerKind::parcel;
        bool isVisible = true;
        int opacity = 100; ///< per cent, 10 at least

        friend bool operator==(const Layer&, const Layer&) = default;
    };

    explicit LayerChoice(QObject* parent = nullptr);

    /// Bottom first.
    [[nodiscard]] const std::vector<Layer>& layers() const { return layers_; }
    /// Every layer once.
    void setLayers(std::vector<Layer> layers);
    [[nodiscard]] bool marksSmall() const { return marksSmall_; }
    void setMarksSmall(bool on);
    /// As the map came.
    void reset();
    [[nodiscard]] bool isReset() const;

    /// The styles in the order and opacity wanted, without those of hidden layers.
    [[nodiscard]] std::vector<style::Style> dressed(const std::vector<style::Style>& styles) const;
    static QString titleOf(map::LayerKind kind);

  signals:
    void changed();
    void marksChanged();

  private:
    void keep() const;

    std::vector<Layer> layers_;
    bool marksSmall_ = true;
};

} // namespace mutu::desktop
