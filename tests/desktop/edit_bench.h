// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/tools/workbench.h"
#include "geo/change/changeset.h"
#include "tests/desktop/desk_at_work.h"

#include <string>

namespace mutu::desktop {

/// The small zone at work, with its edge at 0 m east and 0 m north: what a hand does on it, and what the book holds
/// then.
struct EditBench : DeskAtWork {
    [[nodiscard]] Workbench& bench() { return window.bench(); }
    void take(Command command);
    [[nodiscard]] const Sketch& sketch();
    /// What is worked out; waits for it.
    const EditPreview& preview();

    // Metres east and north of the zone's corner.
    [[nodiscard]] static geom::Point place(double east, double north);
    [[nodiscard]] QPoint dot(double east, double north);
    void hover(double east, double north, QPoint beside = {});
    void click(double east, double north, QPoint beside = {}, Qt::KeyboardModifiers keys = {});
    void drag(double east, double north, double toEast, double toNorth);
    /// Along three sides of a rectangle; with `letGo` false the button stays down.
    void lasso(double east, double north, double toEast, double toNorth, Qt::KeyboardModifiers keys = {}, bool letGo = true);
    /// A key on the map; waits until its consequences are there.
    void press(Qt::Key key);
    void type(const char* field, const char* text);
    void choose(const char* box, int index);

    [[nodiscard]] std::int64_t revision() const;
    [[nodiscard]] geom::Region outlineOf(const std::string& code) const;
    [[nodiscard]] geom::Ring outline(const std::string& code) const { return outlineOf(code).parts.front().outer; }
    /// In hundredths of a square metre, as measured.
    [[nodiscard]] std::int64_t area(const std::string& code) const;
    [[nodiscard]] change::Heading lastHeading() const;
    /// Another program brings in a building on parcel …06, from 30 m to 60 m of it both ways.
    void build();
    [[nodiscard]] std::vector<land::Building> buildings() const;
    /// Another program splits parcel …05, the neighbour of the last.
    void changeBeside();
};

} // namespace mutu::desktop
