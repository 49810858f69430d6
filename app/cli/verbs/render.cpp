// SPDX-License-Identifier: Apache-2.0
#include "app/cli/findings.h"
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/verbs/base_map_option.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "geo/base/complete_file.h"
#include "geo/book/book.h"
#include "geo/book/home.h"
#include "geo/book/scene_keeping.h"
#include "geo/map/mark.h"
#include "geo/map/offscreen.h"
#include "geo/map/paint.h"
#include "geo/map/style_folder.h"
#include "geo/sheet/base_painter.h"
#include "geo/sheet/earlier_output.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string out;
    std::vector<std::string> styles;
    std::string window;
    std::string base;
    std::string size = "1920x1080";
    std::optional<std::int64_t> repeat;
};

/// Bottom first.
const std::vector<std::string> usualStyles{"district", "parcel_occupancy", "vacancy", "building",
                                           "road",     "cluster_zone",     "facility"};

QSize sizeOption(std::string_view text) {
    constexpr int largest = 32000;
    int width = 0;
    int height = 0;
    const auto* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    const bool isSplit = first.ec == std::errc{} && first.ptr != end && *first.ptr == 'x';
    const auto second = isSplit ? std::from_chars(first.ptr + 1, end, height) : first;
    if (!isSplit || second.ec != std::errc{} || second.ptr != end || width < 1 || height < 1 || width > largest ||
        height > largest)
        throw Stop{{"option_malformed", fmt::format("'{}' is no size of a picture.", text), "--size",
                    "Write width and height in pixels, at most 32000 each, such as 1920x1080."},
                   ExitCode::usage};
    return {width, height};
}

/// Before any work, and whatever the name: the book itself is never the picture.
void mustBePicture(const std::string& path) {
    if (!path.ends_with(".png"))
        throw Stop{
            {"option_malformed", fmt::format("'{}' doesn't say what to write.", path), "OUT", "End the name in .png."},
            ExitCode::usage};
    CompleteFile::mustBeFree(path, sheet::isPng);
}

void save(const QImage& image, const std::string& path) {
    CompleteFile file(path, sheet::isPng);
    if (image.isNull()) file.fail("the picture is too large for the memory");
    if (!image.save(QString::fromStdString(file.draft()), "PNG"))
        file.fail("the disk is full, or the folder is closed");
    file.commit();
}

ExitCode render(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    mustBePicture(request.out);
    const auto size = sizeOption(request.size);
    const auto styles = map::readStyles(request.styles.empty() ? usualStyles : request.styles);
    const map::Offscreen offscreen;
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto base = baseMapOption(request.base, book);
    const auto window = request.window.empty() ? geom::Box{} : windowOption("--window", request.window);
    const auto scene = book::broughtScene(book, settings.day(), progressLine(settings)).scene;
    if (const auto left = book::tooFarAway(*scene)) tellFindings(settings, {*left});
    const map::Portrayal portrayal(scene, styles);
    const double dotsPerMillimetre = 96 / map::millimetresPerInch;
    const auto view = window.empty()
                          ? map::View::fitting(book::homeOf(book.records(), scene->extent()), size, dotsPerMillimetre)
                          : map::View::fitting(window, size, dotsPerMillimetre, 0);
    if (const auto notices = noticesOf(base.get(), view.window()); !notices.empty()) tellFindings(settings, notices);
    map::PaintOptions options;
    if (base) options.background = std::nullopt;
    Json milliseconds = Json::array();
    QImage image;
    for (std::int64_t i = 0; i < std::max<std::int64_t>(1, request.repeat.value_or(1)); ++i) {
        const auto begin = std::chrono::steady_clock::now();
        image = map::paintImage(portrayal, view, options);
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    if (base && !image.isNull()) image = sheet::overBase(image, *base, view);
    if (book.card().illustrative)
        map::paintMark(image, std::string(settings.say({"Illustrative data, not a real zone", "示意数据，非真实园区"})),
                       dotsPerMillimetre);
    const int dotsPerMetre = static_cast<int>(dotsPerMillimetre * 1000);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    save(image, request.out);
    const auto parcels = scene->layer(map::LayerKind::parcel).search(scene->extentOf(view.window())).size();
    if (settings.format == Format::json)
        answerJson(Json{{"milliseconds", milliseconds}, {"parcels", parcels}});
    else
        tell(settings,
             fmt::format(fmt::runtime(settings.say({"{}: {}, 1:{:.0f}", "{0}：{3} 宗地，1:{2:.0f}"})), request.out,
                         counted(static_cast<std::int64_t>(parcels), "parcel", "parcels"), view.scale, parcels));
    return ExitCode::done;
}

} // namespace

void declareRender(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place("OUT",
                    {"The picture to write, .png; replaces an earlier .png, never another file",
                     "输出图片，.png；可替换原有 PNG 图片，不会覆盖其他文件"},
                    request->out);
    arguments.option("--style", "FILE",
                     {"A style, bottom first: a .sld file, or a shipped one by name (parcel_industry); may be repeated",
                      "图式，自下而上：.sld 文件，或随附图式的名称（如 parcel_industry），可重复"},
                     request->styles);
    arguments.option(
        "--window", "X0,Y0,X1,Y1",
        {"What to show (metres, x east, y north); the whole book unless told", "显示范围（米，先东后北）；默认全部"},
        request->window);
    arguments.option("--base", "FILE", baseMapHelp, request->base);
    arguments.option("--size", "WxH", {"Width and height in pixels", "宽与高（像素）"}, request->size);
    arguments.option("--repeat", "N", {"Paint so many times and tell each time", "重复绘制 N 次并给出每次用时"},
                     request->repeat);
    arguments.then([request, &settings] { return render(*request, settings); });
}

} // namespace mutu::cli
