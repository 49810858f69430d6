// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/portrayer.h"

#include "app/desktop/desk.h"
#include "geo/book/scene.h"
#include "geo/map/style_folder.h"

#include <QPointer>

namespace mutu::desktop {

namespace {
const QString topic = QStringLiteral("scene");

std::vector<style::Style> stylesOf(Theme theme) {
    const char* parcels = theme == Theme::occupancy ? "parcel_occupancy" : "parcel_industry";
    return map::readStyles({"district", parcels, "vacancy", "road", "building", "cluster_zone", "facility"});
}
}

Portrayer::Portrayer(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    connect(&desk_, &Desk::opened, this, [this] {
        scene_.reset();
        styles_.clear(); // the files may have been mended meanwhile
        drawUp();
    });
    connect(&desk_, &Desk::bookChanged, this, &Portrayer::drawUp);
    connect(&desk_, &Desk::dayChanged, this, &Portrayer::drawUp);
}

void Portrayer::setTheme(Theme theme) {
    theme_ = theme;
    if (scene_) dress();
}

void Portrayer::drawUp() {
    const Works::Hold work = desk_.works().begin(topic, [self = QPointer(this)] {
        if (self) self->stop();
    });
    desk_.background().ask(
        this, topic,
        [day = desk_.day(), &works = desk_.works(), id = *work](book::Book& book, const std::stop_token& stop) {
            return book::fillScene(book, day, works.reporter(id, stop));
        },
        [this, work](std::shared_ptr<const map::Scene> scene) {
            scene_ = std::move(scene);
            dress();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

void Portrayer::stop() {
    desk_.background().cancel(topic);
    if (!scene_) emit stopped();
}

void Portrayer::dress() {
    const auto known = styles_.find(theme_);
    if (known != styles_.end()) {
        emit portrayed(std::make_shared<const map::Portrayal>(scene_, known->second));
        return;
    }
    const Works::Hold work = desk_.works().begin(topic);
    desk_.reader().ask(
        this, QStringLiteral("styles"),
        [theme = theme_](book::Book&, const std::stop_token&) { return std::pair(theme, stylesOf(theme)); },
        [this, work](std::pair<Theme, std::vector<style::Style>> read) {
            styles_.insert_or_assign(read.first, std::move(read.second));
            if (scene_) dress();
        },
        [this, work](const Failure& failure) { desk_.say(failure); });
}

} // namespace mutu::desktop
