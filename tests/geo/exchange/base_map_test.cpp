// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/exchange/base_map.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

using namespace mutu;
using exchange::BaseMap;
using tests::Scratch;

namespace {

geom::Crs bookCrs() { return geom::Crs::parse("EPSG:4549").value(); }

/// 40 by 20 pixels of 5 m from (440000, 3190100) to (440200, 3190000): the west half red, the east half green.
std::string placed(const Scratch& scratch, const std::string& name, const std::string& options = "") {
    const auto raw = scratch.path("raw.ppm");
    {
        std::ofstream stream(raw, std::ios::binary);
        stream << "P6\n40 20\n255\n";
        for (int i = 0; i < 800; ++i) stream.write(i % 40 < 20 ? "\xff\0\0" : "\0\xff\0", 3);
    }
    const auto path = scratch.path(name);
    REQUIRE(std::system(fmt::format("gdal_translate -q -a_srs EPSG:4549 -a_ullr 440000 3190100 440200 3190000 {} {} {}",
                                    options, raw, path)
                            .c_str()) == 0);
    return path;
}

std::string codeOf(const std::string& path) {
    try {
        (void)BaseMap::open(path, bookCrs());
    } catch (const Error& error) {
        CHECK_FALSE(error.remedy().empty());
        return error.code();
    }
    return "opened";
}

constexpr std::uint32_t red = 0xffff0000;
constexpr std::uint32_t green = 0xff00ff00;

} // namespace

TEST_CASE("a base map gives the ground that is asked for, and nothing beyond its edges") {
    const Scratch scratch;
    const auto base = BaseMap::open(placed(scratch, "a.tif"), bookCrs());
    CHECK(base.extent().minX == 440000000);
    CHECK(base.extent().maxY == 3190100000);
    const auto pixels = base.picture(439900, 3190000, 440300, 3190100, 8, 2);
    REQUIRE(pixels.size() == 16);
    CHECK(pixels[0] >> 24U == 0);
    CHECK(pixels[7] >> 24U == 0);
    CHECK(pixels[2] == red);
    CHECK(pixels[3] == red);
    CHECK(pixels[4] == green);
    CHECK(pixels[5] == green);
    for (const auto pixel : base.picture(0, 0, 100, 100, 3, 3)) CHECK(pixel == 0);
}

TEST_CASE("a base map of another CRS, kind of file or number of bands lies at the same place") {
    const Scratch scratch;
    const auto plain = placed(scratch, "a.tif");
    const auto made = [&](const std::string& command, const std::string& name) {
        const auto path = scratch.path(name);
        REQUIRE(std::system(fmt::format("{} {} {} >/dev/null 2>&1", command, plain, path).c_str()) == 0);
        return path;
    };
    const auto mercator = made("gdalwarp -q -t_srs EPSG:3857 -dstalpha", "mercator.tif");
    for (const auto& path : {mercator, made("gdalwarp -q -t_srs EPSG:4326 -dstalpha", "degrees.tif"),
                             made("gdal_translate -q -of MBTiles -co ZOOM_LEVEL_STRATEGY=UPPER", "tiles.mbtiles"),
                             made("gdal_translate -q -of GPKG", "raster.gpkg"),
                             made("gdal_translate -q -b 1 -b 2 -b 3 -b 3", "four.tif")}) {
        CAPTURE(path);
        const auto pixels = BaseMap::open(path, bookCrs()).picture(440000, 3190000, 440200, 3190100, 8, 4);
        // In the middle of each half: at the edges and between the halves colours may mix.
        const auto isLike = [](std::uint32_t pixel, std::uint32_t colour) {
            for (const unsigned shift : {0U, 8U, 16U})
                if (std::abs(static_cast<int>(pixel >> shift & 0xffU) - static_cast<int>(colour >> shift & 0xffU)) > 40)
                    return false;
            return pixel >> 24U > 200;
        };
        CHECK(isLike(pixels[2 * 8 + 1], red));
        CHECK(isLike(pixels[2 * 8 + 6], green));
    }
}

TEST_CASE("grey and palette rasters keep their colours") {
    const Scratch scratch;
    const auto grey = BaseMap::open(placed(scratch, "grey.tif", "-b 1"), bookCrs());
    const auto pixels = grey.picture(440000, 3190000, 440200, 3190100, 8, 4);
    CHECK(pixels[0] == 0xffffffff);
    CHECK(pixels[7] == 0xff000000);
    const auto palette = placed(scratch, "palette.vrt", "-of VRT -b 1");
    const auto tiff = scratch.path("palette.tif");
    REQUIRE(std::system(fmt::format(
                            "sed -i 's|<ColorInterp>Red</ColorInterp>|<ColorInterp>Palette</ColorInterp>"
                            "<ColorTable>{}</ColorTable>|' {} && gdal_translate -q {} {}",
                            "<Entry c1=\"0\" c2=\"0\" c3=\"255\" c4=\"255\"/>" +
                                [] {
                                    std::string entries;
                                    for (int i = 1; i < 256; ++i)
                                        entries += "<Entry c1=\"255\" c2=\"255\" c3=\"0\" c4=\"255\"/>";
                                    return entries;
                                }(),
                            palette, palette, tiff)
                            .c_str()) == 0);
    const auto colours = BaseMap::open(tiff, bookCrs()).picture(440000, 3190000, 440200, 3190100, 8, 4);
    CHECK(colours[0] == 0xffffff00);
    CHECK(colours[7] == 0xff0000ff);
}

TEST_CASE("a base map that can't lie under the map is refused with its reason") {
    const Scratch scratch;
    const auto good = placed(scratch, "a.tif");
    CHECK(codeOf(good) == "opened");
    CHECK(codeOf(scratch.path("nothing.tif")) == "base_missing");
    CHECK(codeOf(scratch.folder()) == "base_missing");
    CHECK(codeOf("/vsicurl/http://127.0.0.1/a.tif") == "base_missing");
    CHECK(codeOf("<WMS_Driver/>") == "base_missing");
    {
        std::ofstream(scratch.path("words.tif")) << "not a raster";
        std::ofstream(scratch.path("far.xml")) << "<GDAL_WMS><Service name=\"TMS\"/></GDAL_WMS>";
    }
    CHECK(codeOf(scratch.path("words.tif")) == "base_unreadable");
    CHECK(codeOf(scratch.path("far.xml")) == "base_unreadable");
    CHECK(codeOf(placed(scratch, "deep.tif", "-ot UInt16")) == "base_depth");
    const auto nowhere = scratch.path("nowhere.tif");
    REQUIRE(std::system(fmt::format("gdal_translate -q {} {}", scratch.path("raw.ppm"), nowhere).c_str()) == 0);
    CHECK(codeOf(nowhere) == "base_unplaced");
    const auto several = scratch.path("several.gpkg");
    for (const auto* table : {"a", "b -co APPEND_SUBDATASET=YES"})
        REQUIRE(std::system(fmt::format("gdal_translate -q -of GPKG -co RASTER_TABLE={} {} {}", table, good, several)
                                .c_str()) == 0);
    CHECK(codeOf(several) == "base_several");
    CHECK(codeOf("GPKG:" + several + ":b") == "opened");
    CHECK(codeOf("GPKG:" + several + ":c") == "base_unreadable");
}

TEST_CASE("a damaged base map is an error when its ground is read") {
    const Scratch scratch;
    const auto path = placed(scratch, "cut.tif");
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    std::string code;
    try {
        (void)BaseMap::open(path, bookCrs()).picture(440000, 3190000, 440200, 3190100, 8, 4);
    } catch (const Error& error) {
        code = error.code();
    }
    CHECK(code == "base_unreadable");
}

TEST_CASE("a map service is asked where its address is given, and one that doesn't answer is told") {
    const Scratch scratch;
    const auto describe = [&](int port) {
        const auto path = scratch.path("service.xml");
        std::ofstream(path) << fmt::format(
            R"(<GDAL_WMS><Service name="TMS"><ServerUrl>http://127.0.0.1:{}/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service>
<DataWindow><UpperLeftX>-20037508.34</UpperLeftX><UpperLeftY>20037508.34</UpperLeftY><LowerRightX>20037508.34</LowerRightX>
<LowerRightY>-20037508.34</LowerRightY><TileLevel>1</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY>
<YOrigin>top</YOrigin></DataWindow><Projection>EPSG:3857</Projection><BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY>
<BandsCount>3</BandsCount><Timeout>5</Timeout></GDAL_WMS>)",
            port);
        return "WMS:" + path;
    };
    REQUIRE(codeOf(describe(9)) == "opened"); // it is asked when it is painted, not before
    const auto silent = BaseMap::open(describe(9), bookCrs());
    CHECK_THROWS_AS(silent.picture(439900, 3190000, 440300, 3190100, 8, 2), Error);
    CHECK(codeOf("WMTS:http://127.0.0.1:9/capabilities.xml") == "base_unreachable");

    // One green tile of the eastern half, north, in a folder that Python serves.
    std::filesystem::create_directories(scratch.path("tiles/1/1"));
    REQUIRE(std::system(fmt::format("gdal_create -q -of PNG -outsize 256 256 -bands 3 -burn 0 -burn 255 -burn 0 {} "
                                    "2>/dev/null",
                                    scratch.path("tiles/1/1/0.png"))
                            .c_str()) == 0);
    REQUIRE(std::system(fmt::format("python3 -c 'import http.server,os,sys; os.chdir(sys.argv[1]); "
                                    "s=http.server.ThreadingHTTPServer((\"127.0.0.1\",0),"
                                    "http.server.SimpleHTTPRequestHandler); open(sys.argv[2],\"w\").write("
                                    "str(s.server_port)); s.serve_forever()' {0} {1} >/dev/null 2>&1 & echo $! > {2}; "
                                    "for i in $(seq 100); do [ -s {1} ] && break; sleep 0.1; done",
                                    scratch.path("tiles"), scratch.path("port"), scratch.path("pid"))
                            .c_str()) == 0);
    int port = 0;
    std::ifstream(scratch.path("port")) >> port;
    REQUIRE(port > 0);
    const auto service = BaseMap::open(describe(port), bookCrs());
    const auto pixels = service.picture(439900, 3190000, 440300, 3190100, 8, 2);
    CHECK(std::system(fmt::format("kill $(cat {})", scratch.path("pid")).c_str()) == 0);
    CHECK(pixels[3] == green);
}
