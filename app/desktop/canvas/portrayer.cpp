// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/portrayer.h"

#include "app/desktop/desk.h"
#include "app/desktop/models/layer_choice.h"
#include "geo/book/scene_keeping.h"
#include "geo/map/style_folder.h"

#include <QPointer>

namespace mutu::desktop {

namespace {
const QString topic = QStringLiteral("scene");
const QString followTopic = QStringLiteral("scene after a write");

std::vector<style::Style> stylesOf(Theme theme) {
    const char* parcels = theme == Theme::occupancy ? "parcel_occupancy" : "parcel_industry";
    return map::readStyles({"district", parcels, "vacancy", "road", "building", "cluster_zone", "facility"});
}
}

Portrayer::Portrayer(Desk& desk, const LayerChoice& layers, QObject* parent) : QObject(parent), desk_(desk), layers_(layers) {
    connect(&desk_, &Desk::opened, this, [this] {
        scene_.reset();
        portrayal_.reset();
        styles_.clear(); // the files may have been mended meanwhile
        drawUp();
    });
    connect(&desk_, &Desk::written, this, &Portrayer::follow);
    connect(&desk_, &Desk::dayChanged, this, &Portrayer::drawUp);
    connect(&layers_, &LayerChoice::changed, this, [this] {
        portrayal_.reset(); // another dress, whatever the scene
        if (scene_) dress();
    });
}

void Portrayer::setTheme(Theme theme) {
    theme_ = theme;
    if (scene_) dress();
}

void Portrayer::drawUp() {
    const Works::Hold work = desk_.works().begin(topic, [self = QPointer(this)] {
        if (self) self->stop();
    });
    reading_ = true;
    desk_.background().ask(
        this, topic,
        [day = desk_.day(), &works = desk_.works(), id = *work](book::Book& book, const std::stop_token& stop) {
            return book::broughtScene(book, day, works.reporter(id, stop));
        },
        [this, work](const book::KeptScene& scene) {
            take(scene);
            keep();
        },
        [this](const Failure& failure) {
            reading_ = false;
            desk_.say(failure);
        });
}

void Portrayer::follow() {
    if (!scene_ || reading_ || scene_->day != desk_.day()) return drawUp();
    const Works::Hold work = desk_.works().begin(topic);
    // on the lane that has just written: it knows first, and nothing long waits there
    desk_.writer().ask(
        this, followTopic, [scene = *scene_](book::Book& book, const std::stop_token&) { return book::followed(book, scene); },
        [this, work](std::optional<book::KeptScene> scene) {
            if (scene && !reading_) take(std::move(*scene));
            else drawUp();
        },
        [this](const Failure&) { drawUp(); });
}

/// So that the map is there at once when the book is next opened.
void Portrayer::keep() {
    if (scene_->day != Date::today()) return;
    desk_.background().ask(
        this, QStringLiteral("keep scene"),
        [kept = *scene_](book::Book& book, const std::stop_token&) {
            book::keepScene(book, kept);
            return true;
        },
        [](bool) {}, [](const Failure&) {}); // a closed folder or a full disk: the next opening reads the book again
}

void Portrayer::take(book::KeptScene scene) {
    reading_ = false;
    scene_ = std::move(scene);
    dress();
}

void Portrayer::stop() {
    desk_.background().cancel(topic);
    reading_ = false;
    if (!scene_) emit stopped();
}

void Portrayer::dress() {
    const auto known = styles_.find(theme_);
    if (known != styles_.end()) {
        // of an amended scene in the same dress, only what is new is looked at
        const bool isAmended = portrayal_ && dressed_ == theme_ && scene_->scene->amends(portrayal_->scene());
        portrayal_ = isAmended ? std::make_shared<const map::Portrayal>(scene_->scene, *portrayal_)
                               : std::make_shared<const map::Portrayal>(scene_->scene, layers_.dressed(known->second));
        dressed_ = theme_;
        emit portrayed(portrayal_);
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
