// SPDX-License-Identifier: Apache-2.0
// What GIS programs read of a printed sheet: gdalinfo is the judge.
#include "geo/sheet/output.h"
#include "geo/sheet/paint_sheet.h"
#include "geo/sheet/strips.h"
#include "geo/style/tree.h"
#include "tests/geo/sheet/sample_zone.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <QImage>
#include <QPainter>

#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <regex>

using namespace mutu;
using namespace mutu::sheet;

namespace {

std::string place(const std::string& name) {
    const std::string folder = MUTU_BINARY_DIR "/tests/sheet";
    std::filesystem::create_directories(folder);
    return folder + "/" + name;
}

Sheet sample(const std::string& crs) {
    startLetters();
    auto sheet = compose(sampleTemplate(), sampleRequest(), samplePortrayal()).value();
    sheet.crs = crs;
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

/// Every number of the first line that begins with a word.
std::vector<double> numbersAfter(const std::string& text, const std::string& word) {
    std::vector<double> numbers;
    const auto at = text.find(word);
    if (at == std::string::npos) return numbers;
    const auto line = text.substr(at + word.size(), text.find('\n', at) - at - word.size());
    const std::regex number("-?[0-9]+\\.?[0-9]*(e[-+]?[0-9]+)?");
    for (auto it = std::sregex_iterator(line.begin(), line.end(), number); it != std::sregex_iterator(); ++it)
        numbers.push_back(std::stod(it->str()));
    return numbers;
}

/// Metres from a ground's edge: the map frame is on whole dots, the ground rounded outward.
constexpr double slack = 0.3;

} // namespace

TEST_CASE("a PDF says where on the earth its map lies") {
    const auto path = place("placed.pdf");
    const auto sheet = sample("EPSG:4528");
    writePdf(sheet, path);
    const auto told = outputOf("gdalinfo " + path + " 2>&1");
    CHECK(told.find("ID[\"EPSG\",4528]") != std::string::npos);
    const auto frame = numbersAfter(told, "NEATLINE=POLYGON ((");
    REQUIRE(frame.size() == 10);
    const auto ground = sheet.ground();
    for (std::size_t i = 0; i < frame.size(); i += 2) {
        const double x =
            std::min(std::abs(frame[i] - geom::metres(ground.minX)), std::abs(frame[i] - geom::metres(ground.maxX)));
        const double y = std::min(std::abs(frame[i + 1] - geom::metres(ground.minY)),
                                  std::abs(frame[i + 1] - geom::metres(ground.maxY)));
        CHECK(x < slack);
        CHECK(y < slack);
    }
    // The paper's upper left corner, by the map's scale, and 150 dots an inch as gdalinfo paints it.
    const auto origin = numbersAfter(told, "Origin = (");
    REQUIRE(origin.size() == 2);
    CHECK(origin[0] == Approx(geom::metres(ground.minX) - sheet.mapFrame.left * sheet.scale / 1000).margin(slack));
    CHECK(origin[1] == Approx(geom::metres(ground.maxY) + sheet.mapFrame.top * sheet.scale / 1000).margin(slack));
    const auto pixel = numbersAfter(told, "Pixel Size = (");
    REQUIRE(pixel.size() == 2);
    CHECK(pixel[0] == Approx(25.4 / 150 * sheet.scale / 1000).epsilon(0.001));
    CHECK(pixel[1] == Approx(-pixel[0]).epsilon(0.001));
}

TEST_CASE("a CRS without a code is written out in the PDF") {
    const auto path = place("own-crs.pdf");
    writePdf(sample("+proj=tmerc +lon_0=118.5 +x_0=40500000 +ellps=GRS80 +units=m +type=crs"), path);
    const auto told = outputOf("gdalinfo " + path + " 2>&1");
    CHECK(told.find("Transverse Mercator") != std::string::npos);
    CHECK(told.find("118.5") != std::string::npos);
    CHECK(numbersAfter(told, "NEATLINE=POLYGON ((").size() == 10);
}

TEST_CASE("a TIFF is placed by its map frame, to the dot") {
    const auto path = place("placed.tif");
    const auto sheet = sample("EPSG:4528");
    constexpr double dotsPerInch = 60;
    writeTiff(sheet, path, dotsPerInch);
    const auto told = outputOf("gdalinfo " + path + " 2>&1");
    CHECK(told.find("Size is 992, 702") != std::string::npos);
    CHECK(told.find("ID[\"EPSG\",4528]") != std::string::npos);
    CHECK(told.find("TIFFTAG_XRESOLUTION=60") != std::string::npos);
    const auto pixel = numbersAfter(told, "Pixel Size = (");
    const auto origin = numbersAfter(told, "Origin = (");
    REQUIRE(pixel.size() == 2);
    REQUIRE(origin.size() == 2);
    CHECK(pixel[0] == Approx(25.4 / dotsPerInch * sheet.scale / 1000));
    CHECK(pixel[1] == -pixel[0]);
    const auto corner = std::round(sheet.mapFrame.left * dotsPerInch / 25.4);
    CHECK(origin[0] + corner * pixel[0] == Approx(geom::metres(sheet.ground().minX)).margin(pixel[0]));
    // The same dots as the PNG's, which Qt reads.
    writePng(sheet, place("placed.png"), dotsPerInch);
    const auto bands = [](const std::string& file) {
        return outputOf("gdalinfo -checksum " + file + " 2>/dev/null | grep Checksum");
    };
    CHECK(bands(path) == bands(place("placed.png")));
    CHECK(bands(path).size() > 30);
    const auto first = style::fileText(path);
    writeTiff(sheet, path, dotsPerInch);
    CHECK((first == style::fileText(path)));
}

TEST_CASE("a sheet without a CRS is placed nowhere") {
    const auto pdf = place("unplaced.pdf");
    writePdf(sample(""), pdf);
    CHECK(style::fileText(pdf).find("/VP") == std::string::npos);
    const auto tiff = place("unplaced.tif");
    writeTiff(sample(""), tiff, 40);
    CHECK(outputOf("gdalinfo " + tiff + " 2>&1").find("Origin") == std::string::npos);
}

TEST_CASE("a base map lies under the map, the same in strips as in one piece, and in PDF and SVG") {
    const auto raster = place("ground.tif");
    auto sheet = sample("EPSG:4528");
    const auto ground = sheet.ground();
    const auto east = geom::metres(ground.maxX);
    const auto west = geom::metres(ground.minX);
    // Two rows: red in the north, blue in the south.
    outputOf(fmt::format("printf 'P6\\n2 2\\n255\\n\\377\\0\\0\\377\\0\\0\\0\\0\\377\\0\\0\\377' > {0}.ppm && "
                         "gdal_translate -q -a_srs EPSG:4528 -a_ullr {1} {2} {3} {4} {0}.ppm {0}",
                         raster, west, geom::metres(ground.maxY), east, geom::metres(ground.minY)));
    sheet.base = std::make_shared<const exchange::BaseMap>(
        exchange::BaseMap::open(raster, geom::Crs::parse("EPSG:4528").value()));
    const auto dots = [&](const Sheet& painted, double dpi, const std::string& name) {
        writeTiff(painted, place(name), dpi);
        // Just inside the frame's corners, where no parcel lies.
        std::string colours;
        const auto frame = painted.mapFrame;
        for (const double y : {frame.top + 2, frame.bottom() - 2})
            colours +=
                outputOf(fmt::format("gdallocationinfo -valonly {} {} {}", place(name),
                                     std::lround((frame.left + 1.2) * dpi / 25.4), std::lround(y * dpi / 25.4))) +
                ";";
        return colours;
    };
    CHECK(dots(sheet, 60, "based.tif") == "255\n0\n0\n;0\n0\n255\n;");
    CHECK(dots(sheet, 500, "based-in-strips.tif") == "255\n0\n0\n;0\n0\n255\n;");
    writePdf(sheet, place("based.pdf"));
    CHECK(outputOf("pdfimages -list " + place("based.pdf") + " | tail -n +3 | wc -l") == "1\n");
    writeSvg(sheet, place("based.svg"));
    CHECK(style::fileText(place("based.svg")).find("<image") != std::string::npos);
    // Parcels stay what they are.
    CHECK_FALSE(outputOf("pdftotext " + place("based.pdf") + " - 2>/dev/null").empty());
}

TEST_CASE("a picture painted in strips is the one painted in one piece") {
    auto sheet = sample("");
    constexpr double dotsPerInch = 300;
    const auto size = dotsOf(sheet, dotsPerInch);
    QImage whole(size, QImage::Format_RGB32);
    whole.fill(Qt::white);
    {
        QPainter painter(&whole);
        paintDrawings(painter, sheet, sheet.drawings, dotsPerInch / map::millimetresPerInch);
    }
    int y = 0;
    std::int64_t unlike = 0;
    std::int64_t inked = 0;
    paintRows(sheet, dotsPerInch, [&](std::span<const std::uint32_t> row) {
        const auto* other = reinterpret_cast<const QRgb*>(whole.constScanLine(y++));
        for (std::size_t x = 0; x < row.size(); ++x) {
            const auto far = [&](unsigned shift) {
                return std::abs(static_cast<int>(row[x] >> shift & 0xffU) -
                                static_cast<int>(other[x] >> shift & 0xffU)) > 32;
            };
            unlike += far(0) || far(8) || far(16) ? 1 : 0;
            inked += other[x] != 0xffffffff ? 1 : 0;
        }
    });
    CHECK(y == size.height());
    CHECK(inked > 1'000'000);
    CHECK(unlike < 2000); // of 17 million
}
