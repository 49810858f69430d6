// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/sheet/output.h"
#include "geo/style/tree.h"
#include "tests/geo/sheet/golden_picture.h"
#include "tests/geo/sheet/sample_zone.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <QImageReader>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace mutu;
using namespace mutu::sheet;

namespace {

std::string place(const std::string& name) {
    const std::string folder = MUTU_BINARY_DIR "/tests/sheet";
    std::filesystem::create_directories(folder);
    return folder + "/" + name;
}

const Sheet& sample() {
    startLetters();
    static const Sheet sheet = compose(sampleTemplate(), sampleRequest(), samplePortrayal()).value();
    return sheet;
}

std::string outputOf(const std::string& command) {
    std::string output;
    auto* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), count);
    CHECK(::pclose(pipe) == 0);
    return output;
}

} // namespace

TEST_CASE("a PDF's Chinese text can be searched for, each character as it was written") {
    const auto path = place("search.pdf");
    writePdf(sample(), path);
    const auto text = outputOf("pdftotext -raw " + path + " - 2>/dev/null");
    for (const auto* wanted : {"常山示范园区集聚区产业集群布局图", "食品饮料", "批而未供（净地）", "轴承装备集群",
                               "面积为登记面积", "1:10 000", "4,623.36"}) {
        CAPTURE(wanted);
        CHECK(text.find(wanted) != std::string::npos);
    }
    // Radicals and compatibility forms would be found by nobody who types.
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const auto next = static_cast<unsigned char>(text[at + 1]);
        const bool isRadical = lead == 0xe2 && next >= 0xba && next <= 0xbf;
        CHECK_FALSE(isRadical);
    }
}

TEST_CASE("every font in a PDF is embedded and the page has the paper's size") {
    const auto path = place("fonts.pdf");
    writePdf(sample(), path);
    const auto embedded = outputOf("pdffonts " + path + " | tail -n +3 | awk '{print $(NF-4)}' | sort | uniq -c");
    CHECK(embedded.find("yes") != std::string::npos);
    CHECK(embedded.find("no") == std::string::npos);
    const auto about = outputOf("pdfinfo -isodates " + path);
    CHECK(about.find("Page size:       1190.55 x 841.89 pts (A3)") != std::string::npos);
    CHECK(about.find("Title:           常山示范园区集聚区产业集群布局图") != std::string::npos);
    CHECK(about.find("Pages:           1") != std::string::npos);
    CHECK(outputOf("TZ=Asia/Shanghai pdfinfo -isodates " + path).find("CreationDate:    2026-11-22T00:00:00+08") !=
          std::string::npos);
    CHECK(outputOf("pdfimages -list " + path + " | tail -n +3").empty());
}

TEST_CASE("writes the sample sheet where it is told", "[.writer]") {
    const std::string where = std::getenv("MUTU_SHEET_OUT");
    writePdf(sample(), where + ".pdf");
    writeSvg(sample(), where + ".svg");
    writePng(sample(), where + ".png", 60);
}

TEST_CASE("two runs write the same bytes") {
    for (const auto* run : {"one", "two"}) {
        // Another process, another seed of Qt's hashes, another second.
        const auto command = fmt::format(
            "MUTU_SHEET_OUT={} QT_HASH_SEED={} QT_QPA_PLATFORM=offscreen /proc/{}/exe [.writer] >/dev/null 2>&1",
            place(run), run == std::string("one") ? "0" : "random", ::getpid());
        REQUIRE(std::system(command.c_str()) == 0);
    }
    for (const auto* kind : {".pdf", ".svg", ".png"}) {
        CAPTURE(kind);
        const auto one = style::fileText(place(std::string("one") + kind));
        CHECK(one.size() > 10000);
        CHECK((one == style::fileText(place(std::string("two") + kind))));
    }
}

TEST_CASE("a PNG has the size and resolution that were asked for") {
    const auto path = place("a3.png");
    writePng(sample(), path, 75);
    QImageReader reader(QString::fromStdString(path));
    const auto image = reader.read();
    REQUIRE_FALSE(image.isNull());
    CHECK(image.width() == 1240);
    CHECK(image.height() == 877);
    CHECK(image.dotsPerMeterX() == 2953);
    CHECK(image.pixelColor(2, 2) == QColor(Qt::white));
    CHECK_THROWS_AS(writePng(sample(), path, 5), Error);
    CHECK_THROWS_AS(writePng(sample(), path, std::nan("")), Error);
}

TEST_CASE("an SVG is well-formed, of the paper's size, with text as text and nothing outside its frame") {
    const auto path = place("a3.svg");
    writeSvg(sample(), path);
    const auto tree = style::readTreeFile(path);
    REQUIRE(tree);
    CHECK(*tree->attribute("width") == "420mm");
    CHECK(tree->child("title")->content() == "常山示范园区集聚区产业集群布局图");
    const auto text = style::fileText(path);
    CHECK(text.find(">常山示范园区集聚区产业集群布局图</text>") != std::string::npos);
    CHECK(text.find("<image") == std::string::npos);
    int clipped = 0;
    for (const auto& child : tree->children) clipped += child.name == "svg" ? 1 : 0;
    CHECK(clipped == 1 + static_cast<int>(sample().legend.size()));
}

TEST_CASE("a place that can't be written is an error, and nothing half written stays") {
    for (const auto* path : {"/nowhere/at/all.pdf", "/proc/sheet.pdf"}) {
        try {
            writePdf(sample(), path);
            FAIL("it was written");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::storage);
            CHECK(error.code() == "cannot_write");
        }
    }
    const auto folder = place("taken");
    std::filesystem::create_directories(folder + "/inside");
    CHECK_THROWS_AS(writeSvg(sample(), folder), Error);
    // Other tests write beside it at the same time: only its own drafts are looked for.
    for (const auto& entry : std::filesystem::directory_iterator(place("")))
        CHECK_FALSE(entry.path().filename().string().starts_with("taken."));
}

TEST_CASE("a PDF has the map's styles, its labels and its surround as layers on one page") {
    const auto path = place("layers.pdf");
    writePdf(sample(), path);
    CHECK(outputOf("pdfinfo " + path).find("Pages:           1") != std::string::npos);
    const auto layers = outputOf("gdalinfo -mdd LAYERS " + path + " 2>/dev/null");
    for (const auto* title : {"道路", "注记", "图面整饰"}) {
        CAPTURE(title);
        CHECK(layers.find(title) != std::string::npos);
    }
    // Laid over one another they are the sheet; seen coarsely, since another program smooths lines in its own way.
    outputOf("pdftoppm -r 60 -png -singlefile " + path + " " + place("layers"));
    constexpr QSize coarse(100, 70);
    const auto seen = [&coarse](const QImage& picture) {
        return picture.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    };
    const auto stacked = seen(QImage(QString::fromStdString(place("layers.png"))));
    const auto painted = seen(pictureOf(sample(), 60));
    int greatest = 0;
    for (int y = 0; y < coarse.height(); ++y)
        for (int x = 0; x < coarse.width(); ++x)
            greatest = std::max(greatest, std::abs(qGray(stacked.pixel(x, y)) - qGray(painted.pixel(x, y))));
    CHECK(greatest < 48);
}
