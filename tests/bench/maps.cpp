// SPDX-License-Identifier: Apache-2.0
// Times the map of a large book as the desk paints it, at 1920×1080 on two threads: the first frame of a book just
// opened, then whole zone, tens of thousands and a thousand parcels, and small pans. Medians of five.
//   bench_maps keep BOOK    draws up the scene and keeps it beside the book
//   bench_maps BOOK [STYLE] the frames, parcels in that style (parcel_occupancy unless told); prints the extents for a
//                           peer's run over the same views (tests/bench/beside_qgis.py)
#include "geo/book/book.h"
#include "geo/book/home.h"
#include "geo/book/scene_keeping.h"
#include "geo/map/offscreen.h"
#include "geo/map/paint.h"
#include "geo/map/style_folder.h"
#include "geo/map/tiled_painter.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace mutu;
using Clock = std::chrono::steady_clock;

constexpr QSize frame(1920, 1080);
constexpr double dotsPerMillimetre = 96 / map::millimetresPerInch;

double millisecondsSince(Clock::time_point since) {
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

double quantile(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

long residentMegabytes(const char* which) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(which)) return std::stol(line.substr(line.find(':') + 1)) / 1024;
    return 0;
}

/// The view about a place that shows about so many parcels.
map::View showing(const map::Scene& scene, geom::Point place, std::size_t parcels) {
    double few = 50;
    double many = 10'000'000;
    map::View view{place, few, dotsPerMillimetre, frame};
    for (int i = 0; i < 40; ++i) {
        view.scale = std::sqrt(few * many);
        const auto found = scene.layer(map::LayerKind::parcel).search(scene.extentOf(view.window())).size();
        (found < parcels ? few : many) = view.scale;
    }
    return view;
}

/// What all threads have worked so far: what a frame costs where other programs run, too.
double workedMilliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double painted(const map::Portrayal& portrayal, const map::View& view, bool withLabels) {
    const auto begin = Clock::now();
    map::PaintOptions options;
    options.withLabels = withLabels;
    const auto image = map::paintImage(portrayal, view, options);
    return image.isNull() ? -1 : millisecondsSince(begin);
}

void tell(const std::string& name, double median, double greatest, double work, const map::View& view,
          std::size_t parcels) {
    const auto box = view.window();
    fmt::print("{:<44} {:8.1f} ms  greatest {:8.1f}  work {:8.1f}  parcels {:>8}  window {:.3f},{:.3f},{:.3f},{:.3f}\n",
               name, median, greatest, work, parcels, geom::metres(box.minX), geom::metres(box.minY),
               geom::metres(box.maxX), geom::metres(box.maxY));
}

void frames(const map::Portrayal& portrayal, const std::string& name, const map::View& view, bool withLabels) {
    const auto& scene = portrayal.scene();
    const auto parcels = scene.layer(map::LayerKind::parcel).search(scene.extentOf(view.window())).size();
    painted(portrayal, view, withLabels); // what is looked at for the first time is classified
    std::vector<double> times;
    const auto before = workedMilliseconds();
    for (int i = 0; i < 5; ++i) times.push_back(painted(portrayal, view, withLabels));
    tell(name, quantile(times, 0.5), quantile(times, 1), (workedMilliseconds() - before) / 5, view, parcels);
}

/// How long the ground takes to follow the hand, in steps of five dots with some time between them, as a hand takes.
void pans(const std::shared_ptr<const map::Portrayal>& portrayal, const std::string& name, map::View view) {
    map::TiledPainter painter;
    painter.paint(portrayal, view, {});
    std::vector<double> times;
    const auto before = workedMilliseconds();
    for (int i = 0; i < 200; ++i) {
        view.centre.x += static_cast<std::int64_t>(view.groundPerDot() * 5);
        view.centre.y += static_cast<std::int64_t>(view.groundPerDot() * 3);
        const auto begin = Clock::now();
        if (painter.paint(portrayal, view, {}).isNull()) return;
        times.push_back(millisecondsSince(begin));
        std::stop_source soon;
        std::jthread hand([&soon](const std::stop_token&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(12)); // until the next movement is told
            soon.request_stop();
        });
        map::PaintOptions around;
        around.stop = soon.get_token();
        painter.prepareAround(around);
    }
    tell(name + ", p99 of 200", quantile(times, 0.99), quantile(times, 1), (workedMilliseconds() - before) / 200, view,
         0);
}

int keep(const std::string& path) {
    const auto book = book::Book::open(path, book::Access::readOnly);
    auto begin = Clock::now();
    const auto kept = book::readScene(book, Date::today());
    fmt::print("{:<44} {:8.0f} ms  peak {} MB\n", "scene drawn up from the records", millisecondsSince(begin),
               residentMegabytes("VmHWM"));
    begin = Clock::now();
    book::keepScene(book, kept, 1);
    fmt::print("{:<44} {:8.0f} ms  {} MB\n", "scene kept", millisecondsSince(begin),
               std::filesystem::file_size(book::sceneFilePath(book)) >> 20U);
    return 0;
}

int paint(const std::string& path, const std::string& style, Clock::time_point start) {
    const map::Offscreen offscreen;
    const auto book = book::Book::open(path, book::Access::readOnly);
    const auto scene = book::broughtScene(book, Date::today()).scene;
    fmt::print("{:<44} {:8.0f} ms  resident {} MB\n", "scene there after", millisecondsSince(start),
               residentMegabytes("VmRSS"));
    const auto dressed = std::make_shared<const map::Portrayal>(
        scene, map::readStyles({"district", style, "vacancy", "road", "building", "cluster_zone", "facility"}));
    const auto& portrayal = *dressed;
    const auto whole = map::View::fitting(book::homeOf(book.records(), scene->extent()), frame, dotsPerMillimetre);
    painted(portrayal, whole, true);
    fmt::print("{:<44} {:8.0f} ms  resident {} MB\n", "first full frame after", millisecondsSince(start),
               residentMegabytes("VmRSS"));
    const auto& parcels = scene->layer(map::LayerKind::parcel);
    const auto place = scene->boxOf(parcels.box(parcels.size() / 2));
    const geom::Point middle{place.minX + place.width() / 2, place.minY + place.height() / 2};
    const auto near = showing(*scene, middle, 1200);
    const auto far = showing(*scene, middle, 36'000);
    frames(portrayal, "whole zone, warm", whole, true);
    frames(portrayal, "36,000 parcels", far, true);
    frames(portrayal, "36,000 parcels without labels", far, false);
    frames(portrayal, "1,200 parcels", near, true);
    frames(portrayal, "1,200 parcels without labels", near, false);
    pans(dressed, "pan of the whole zone", whole);
    pans(dressed, "pan among 36,000", far);
    pans(dressed, "pan among 1,200", near);
    fmt::print("{:<44} {:8} MB  of its own {} MB\n", "resident at the end", residentMegabytes("VmRSS"),
               residentMegabytes("RssAnon"));
    return 0;
}

} // namespace

int main(int count, char** words) {
    const auto start = Clock::now();
    if (count == 3 && std::string(words[1]) == "keep") return keep(words[2]);
    if (count == 2 || count == 3) return paint(words[1], count == 3 ? words[2] : "parcel_occupancy", start);
    fmt::print(stderr, "bench_maps keep BOOK, or bench_maps BOOK [STYLE]\n");
    return 2;
}
