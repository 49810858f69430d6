// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/scene_following.h"
#include "geo/map/portrayal.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace mutu::desktop {

class Desk;
class LayerChoice;

/// What the parcels' colours tell.
enum class Theme : unsigned char { occupancy, industry };

/// Draws up the map's scene of the open book on the desk's day, beside the window, and dresses it in the theme's styles, as
/// the officer wants the layers.
/// - After a write the scene is amended by what was written; all is read again only where that is the better way.
class Portrayer : public QObject {
    Q_OBJECT
  public:
    Portrayer(Desk& desk, const LayerChoice& layers, QObject* parent = nullptr);

    [[nodiscard]] Theme theme() const { return theme_; }
    void setTheme(Theme theme);
    /// Reads the scene; what is being read already is begun anew.
    void drawUp();

  signals:
    /// The officer stopped the reading before there was any map.
    void stopped();
    void portrayed(std::shared_ptr<const mutu::map::Portrayal> portrayal);

  private:
    void stop();
    /// Takes in what was written, or reads the scene if there is none to amend.
    void follow();
    void take(book::KeptScene scene);
    void keep();
    void dress();

    Desk& desk_;
    const LayerChoice& layers_;
    Theme theme_ = Theme::occupancy;
    Theme dressed_ = Theme::occupancy; ///< of portrayal_
    std::optional<book::KeptScene> scene_;
    std::shared_ptr<const map::Portrayal> portrayal_; ///< what was handed out last
    bool reading_ = false;
    std::map<Theme, std::vector<style::Style>> styles_; ///< those read so far, on a lane
};

} // namespace mutu::desktop
