// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/exchange/workbook.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace mutu;
using namespace mutu::exchange;

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("mutu-workbook-" + std::to_string(getpid()));
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    [[nodiscard]] std::string file(const std::string& name) const { return (path / name).string(); }
};

std::string bytesOf(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A file inside the workbook.
std::string part(const std::string& path, const std::string& name) {
    std::string text;
    auto* const pipe = popen(("unzip -p '" + path + "' " + name).c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string block(65536, '\0');
    for (std::size_t count = 1; count > 0;) {
        count = std::fread(block.data(), 1, block.size(), pipe);
        text.append(block, 0, count);
    }
    REQUIRE(pclose(pipe) == 0);
    return text;
}

WorkbookSheet ledger(std::size_t rows) {
    WorkbookSheet sheet{"台账/2019", "盘活台账", {"示意数据"}, {"企业", "家数", "亩数", "日期"}, {}, {}};
    for (std::size_t i = 0; i < rows; ++i)
        sheet.rows.push_back(
            {std::string("示例企业"), std::int64_t{1}, WorkbookNumber{324.05, 2}, Date::of(2019, 6, 30)});
    sheet.total = {std::string("合计"), static_cast<std::int64_t>(rows),
                   WorkbookNumber{324.05 * static_cast<double>(rows), 2}, std::monostate{}};
    return sheet;
}

} // namespace

TEST_CASE("a workbook has number and date cells, headings that stay, and totals that are the sums") {
    const Folder folder;
    const auto path = folder.file("a.xlsx");
    writeWorkbook(path, {ledger(3), ledger(2)});
    const auto sheet = part(path, "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("盘活台账") != std::string::npos);
    CHECK(sheet.find("<v>324.05") != std::string::npos);
    CHECK(sheet.find("<v>43646</v>") != std::string::npos); // 2019-06-30 as Excel counts days
    CHECK(sheet.find("<f>SUM(C4:C6)</f><v>972.15") != std::string::npos);
    CHECK(sheet.find("state=\"frozen\"") != std::string::npos);
    CHECK(sheet.find("<autoFilter ref=\"A3:D6\"/>") != std::string::npos);
    const auto names = part(path, "xl/workbook.xml");
    CHECK(names.find("name=\"台账2019\"") != std::string::npos); // a stroke may not be in a sheet's name
    CHECK(names.find("name=\"台账2019 2\"") != std::string::npos);
}

TEST_CASE("a total that is no sum of its column stays the number it is") {
    const Folder folder;
    auto sheet = ledger(3);
    sheet.total[1] = std::int64_t{2}; // distinct enterprises
    writeWorkbook(folder.file("a.xlsx"), {sheet});
    const auto text = part(folder.file("a.xlsx"), "xl/worksheets/sheet1.xml");
    CHECK(text.find("SUM(B") == std::string::npos);
    CHECK(text.find("SUM(C4:C6)") != std::string::npos);
}

TEST_CASE("the same tables give the same bytes, and no file is overwritten") {
    const Folder folder;
    writeWorkbook(folder.file("a.xlsx"), {ledger(50)});
    writeWorkbook(folder.file("b.xlsx"), {ledger(50)});
    CHECK(bytesOf(folder.file("a.xlsx")) == bytesOf(folder.file("b.xlsx")));
    const auto before = bytesOf(folder.file("a.xlsx"));
    CHECK_THROWS_AS(writeWorkbook(folder.file("a.xlsx"), {ledger(1)}), Error);
    CHECK(bytesOf(folder.file("a.xlsx")) == before);
    CHECK_THROWS_AS(writeWorkbook(folder.file("no/such/folder.xlsx"), {ledger(1)}), Error);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 2);
}

TEST_CASE("more rows than a sheet holds are refused") {
    const Folder folder;
    WorkbookSheet sheet{"a", "a", {}, {"x"}, {}, {}};
    sheet.rows.assign(1'048'576, {std::int64_t{1}});
    CHECK_THROWS_AS(writeWorkbook(folder.file("a.xlsx"), {sheet}), Error);
    CHECK_FALSE(fs::exists(folder.file("a.xlsx")));
}

TEST_CASE("a hundred thousand rows are written within seconds") {
    const Folder folder;
    const auto sheet = ledger(100'000);
    const auto begin = std::clock();
    writeWorkbook(folder.file("a.xlsx"), {sheet});
    const auto seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
#ifdef __SANITIZE_ADDRESS__
    CHECK(seconds < 60);
#else
    CHECK(seconds < 5);
#endif
}
