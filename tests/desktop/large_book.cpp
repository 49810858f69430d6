// SPDX-License-Identifier: Apache-2.0
// Hidden: MUTU_BOOK=big.mutu test_desktop "[.large]" prints how long the window stood still at each gesture.
#include "tests/desktop/heartbeat.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/dialogs/sheet_dialog.h"
#include "app/desktop/models/planners.h"
#include "app/desktop/models/vacancy_search.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/tools/workbench.h"
#include "app/desktop/window.h"

#include <catch2/catch.hpp>
#include <QApplication>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <fmt/core.h>

#include <algorithm>
#include <vector>

using namespace mutu;
using namespace mutu::desktop;

namespace {

QString residentMemory() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return {};
    const QString text = QString::fromUtf8(status.readAll());
    return text.section(QStringLiteral("RssAnon:"), 1).section(QLatin1Char('\n'), 0, 0).simplified();
}

/// Does a thing, lets the window live until the condition holds, and tells what it cost.
class Watch {
  public:
    void over(const char* what, const std::function<void()>& act, const std::function<bool()>& isDone, int patience = 120'000) {
        heart_.longestPause();
        QElapsedTimer clock;
        clock.start();
        act();
        do QTest::qWait(2);
        while (!isDone() && clock.elapsed() < patience);
        const double pause = heart_.longestPause();
        fmt::print("{:34} {:8} ms in all, {:7.1f} ms longest pause, {}\n", what, clock.elapsed(), pause, residentMemory().toStdString());
        CHECK(clock.elapsed() < patience);
        longest_ = std::max(longest_, pause);
    }
    [[nodiscard]] double longest() const { return longest_; }

  private:
    Heartbeat heart_;
    double longest_ = 0;
};

void type(QLineEdit& field, const QString& text) {
    field.clear();
    for (const QChar letter : text) {
        QInputMethodEvent event;
        event.setCommitString(QString(letter));
        QApplication::sendEvent(&field, &event);
        QTest::qWait(5);
    }
}

void move(Watch& watch, Window& window) {
    MapCanvas& canvas = window.canvas();
    const QPointF middle(canvas.rect().center());
    const auto fresh = [&] { return canvas.isFresh(); };
    watch.over("zoom in, ten notches", [&] { for (int notch = 0; notch < 10; ++notch) canvas.zoomBy(1.25, middle), QTest::qWait(15); }, fresh);
    watch.over("pan with the keys, twenty times", [&] { for (int step = 0; step < 20; ++step) QTest::keyClick(&canvas, Qt::Key_Left), QTest::qWait(15); }, fresh);
    watch.over("zoom in to 1:2,000", [&] { canvas.setScale(2000); }, fresh);
    watch.over("the whole zone again", [&] { window.commands().action(Command::home)->trigger(); }, fresh);
    watch.over("parcels by industry", [&] { window.commands().action(Command::byIndustry)->trigger(); }, [&] { return window.isSettled(); });
}

void ask(Watch& watch, Window& window) {
    auto& palette = *window.findChild<QLineEdit*>(QStringLiteral("palette"));
    const auto answered = [&] { return window.isSettled() && !window.desk().reader().isBusy(); };
    watch.over("Ctrl+K, the end of a code", [&] { type(palette, QStringLiteral("GB00123")); }, answered);
    watch.over("Ctrl+K, in the middle of every code", [&] { type(palette, QStringLiteral("0822")); }, answered);
    auto& area = *window.findChild<QLineEdit*>(QStringLiteral("minArea"));
    watch.over("vacant of at least 0 mu", [&] { type(area, QStringLiteral("0")); QTest::qWait(200); }, answered);
    watch.over("vacant of at least 12 mu", [&] { type(area, QStringLiteral("12")); QTest::qWait(200); }, answered);
    watch.over("another day", [&] { window.desk().setDay(mutu::Date::of(2020, 6, 1)); }, answered);
    watch.over("today", [&] { window.desk().setDay(mutu::Date::today()); }, answered);
    SheetDialog dialog(window.desk());
    QSignalSpy composed(&dialog, &SheetDialog::composed);
    watch.over("print sheet of a district", [&] { dialog.show(); }, [&] { return composed.size() == 1; });
}

/// The box of a parcel amid the zone that is not too small to be split by hand, and has no building that would be cut.
geom::Box someParcel(Window& window, std::size_t number) {
    const map::Scene& scene = *window.bench().scene();
    const map::Layer& parcels = scene.layer(map::LayerKind::parcel);
    const map::Layer& buildings = scene.layer(map::LayerKind::building);
    auto feature = static_cast<map::FeatureIndex>(parcels.size() / 3 + 7919 * number);
    while (parcels.isGone(feature) || parcels.outlineCount(feature) > 1 || parcels.outline(feature, 0).size() < 4 ||
           parcels.box(feature).longerSide() < 40'000 || !buildings.search(parcels.box(feature)).empty())
        ++feature;
    return scene.boxOf(parcels.box(feature));
}

/// From the officer's word to what is seen of it.
struct Confirmed {
    std::vector<qint64> written, amended, painted;

    static void print(const char* what, std::vector<qint64> times) {
        std::sort(times.begin(), times.end());
        if (!times.empty())
            fmt::print("{:34} {:8} ms median, {} worst of {}\n", what, times[times.size() / 2], times.back(), times.size());
    }
    void print() const {
        print("confirm to the book has it", written);
        print("confirm to the map has it", amended);
        print("confirm to painted", painted);
    }
};

/// Splits the parcel in the middle of the view, and waits until it is seen.
void split(Watch& watch, Window& window, std::size_t number, Confirmed& confirmed) {
    Workbench& bench = window.bench();
    const geom::Box box = someParcel(window, number);
    const geom::Point middle{box.minX + box.width() / 2, box.minY + box.height() / 2};
    watch.over("  bring a parcel into view", [&] { window.canvas().fit(box, 0.3); }, [&] { return window.canvas().isFresh(); });
    const RecordId parent = bench.parcelAt(middle);
    const geom::Line line{{middle.x, box.minY - 500}, {middle.x + 1000, box.maxY + 500}};
    watch.over("  plan a split", [&] { bench.work().plan(splitting({parent}, line, Date::today())); }, [&] { return !bench.work().isPlanning(); });
    const auto foreseen = [&] { return !window.desk().writer().isBusy(); };
    watch.over("  foresee what it carries", [] {}, foreseen);
    if (bench.work().canHeirHelp()) watch.over("  name a heir", [&] { bench.work().setHeir(0); }, foreseen);
    if (bench.work().refusal()) fmt::print("  refused: {}\n", bench.work().refusal()->code.toStdString());
    if (!bench.canWrite()) return;
    QElapsedTimer sinceWord;
    sinceWord.start();
    RecordId child;
    const auto heard = QObject::connect(&bench, &Workbench::written, [&](const EditPreview&, const book::Edited& edited) { child = edited.created.front().id; });
    watch.over("  write it until the book has it", [&] { bench.proceed(); }, [&] { return bool(child); });
    confirmed.written.push_back(sinceWord.elapsed());
    watch.over("  until the map has it", [] {}, [&] { return bench.scene()->layer(map::LayerKind::parcel).featureOf(child).has_value(); });
    confirmed.amended.push_back(sinceWord.elapsed());
    watch.over("  until it is painted", [] {}, [&] { return window.canvas().isFresh(); });
    confirmed.painted.push_back(sinceWord.elapsed());
    watch.over("  until all is quiet", [] {}, [&] { return window.isSettled() && !window.desk().reader().isBusy() && !window.desk().background().isBusy(); });
    QObject::disconnect(heard);
}

} // namespace

TEST_CASE("an edit of a large book is seen at once", "[.large]") {
    const QString path = qEnvironmentVariable("MUTU_BOOK");
    REQUIRE(QFile::exists(path));
    Watch watch;
    Window window;
    window.resize(1440, 900);
    window.show();
    watch.over("open until the desk is there", [&] { window.open(path); }, [&] { return window.desk().isOpen(); });
    watch.over("until the map is drawn", [] {}, [&] { return window.isSettled(); });
    watch.over("until the names are read", [] {}, [&] { return !window.desk().background().isBusy(); });
    Confirmed confirmed;
    for (std::size_t number = 0; number < 12; ++number) split(watch, window, number, confirmed);
    CHECK(confirmed.painted.size() > 6);
    confirmed.print();
    watch.over("undo", [&] { window.desk().undo(); }, [&] { return window.isSettled() && !window.desk().background().isBusy(); });
    CHECK(watch.longest() < 50);
}

TEST_CASE("the window never stands still over a large book", "[.large]") {
    const QString path = qEnvironmentVariable("MUTU_BOOK");
    REQUIRE(QFile::exists(path));
    Watch watch;
    Window window;
    window.resize(1440, 900);
    watch.over("show the window", [&] { window.show(); }, [] { return true; });
    watch.over("open until the desk is there", [&] { window.open(path); }, [&] { return window.desk().isOpen(); });
    watch.over("until the map is drawn", [] {}, [&] { return window.isSettled(); });
    watch.over("until the names are read", [] {}, [&] { return !window.desk().background().isBusy(); });
    move(watch, window);
    ask(watch, window);
    CHECK(watch.longest() < 200);
}
