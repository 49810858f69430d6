// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/area_list.h"
#include "tests/desktop/edit_bench.h"

#include <catch2/catch.hpp>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

using namespace mutu;
using namespace mutu::desktop;

namespace {

std::vector<std::int64_t> hundredths(const QByteArray& file) {
    const AreaList list = AreaList::read(file);
    INFO(list.fault.toStdString());
    CHECK(list.fault.isEmpty());
    std::vector<std::int64_t> areas;
    for (const RegisteredArea area : list.areas) areas.push_back(area.hundredths());
    return areas;
}

/// Answers the next file dialog, and tells in which folder it stood.
QString choose(const QString& path, QPushButton& button) {
    QString folder;
    QTimer::singleShot(0, qApp, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        folder = dialog->directory().absolutePath();
        if (path.isEmpty()) return dialog->reject();
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
    });
    button.click();
    return folder;
}

} // namespace

TEST_CASE("a table of areas is read in the units that it states") {
    using Areas = std::vector<std::int64_t>;
    CHECK(hundredths("3\n1.5\n") == Areas{200'000, 100'000});
    CHECK(hundredths("3亩\r\n2000m2\r\n0.1ha\r\n") == Areas{200'000, 200'000, 100'000});
    CHECK(hundredths("\xEF\xBB\xBF序号,面积（平方米）\n1,\"2,000.50\"\n2,300\n\n") == Areas{200'050, 30'000});
    CHECK(hundredths("name;area_ha\nA;0.2\nB;0.1\n") == Areas{200'000, 100'000});
    CHECK(hundredths(QByteArray::fromHex("c3e6bbfd28c6bdb7bdc3d729") + "\n500\n") == Areas{50'000}); // 面积(平方米) in GB 18030
}

TEST_CASE("what is no area in a table is told by its row and column") {
    const AreaList list = AreaList::read("编号,面积\n1,3\n2,很大\n3,4\n");
    CHECK(list.areas.empty());
    CHECK(list.fault.contains(QStringLiteral("第 3 行第 2 列")));
    CHECK(list.fault.contains(QStringLiteral("很大")));
    CHECK_FALSE(AreaList::read("3\n-2\n").fault.isEmpty());
    CHECK_FALSE(AreaList::read("").fault.isEmpty());
    CHECK_FALSE(AreaList::read("面积\n").fault.isEmpty());
    CHECK_FALSE(AreaList::read(QByteArray("1\n").repeated(201)).fault.isEmpty());
}

TEST_CASE("a parcel is divided by the areas of a file, and the folder is remembered") {
    EditBench at;
    at.take(Command::divide);
    at.click(450, 2);
    REQUIRE(at.settle());
    at.choose("divideWay", 1);
    auto* button = at.window.findChild<QPushButton*>(QStringLiteral("divideFile"));
    REQUIRE(button);
    CHECK(button->isVisible());
    choose(at.file(QStringLiteral("areas.csv"), "面积（平方米）\n3000\n2500\n"), *button);
    REQUIRE(at.settle());
    CHECK(at.window.findChild<QLineEdit*>(QStringLiteral("divideAreas"))->text() == QStringLiteral("3000m2, 2500m2"));
    REQUIRE(at.preview().created.size() == 3);
    CHECK(at.preview().created[0].measured.rounded().hundredths() == 300'000);
    CHECK(at.preview().created[1].measured.rounded().hundredths() == 250'000);
    const QString wrong = at.file(QStringLiteral("wrong.csv"), "面积\n3\n三\n");
    CHECK(choose(wrong, *button) == at.folder.path());
    REQUIRE(at.settle());
    CHECK_FALSE(at.bench().work().preview());
    bool isTold = false;
    for (const QLabel* label : at.window.findChildren<QLabel*>())
        isTold = isTold || (label->isVisible() && label->text().contains(QStringLiteral("第 3 行第 1 列")));
    CHECK(isTold);
    CHECK(at.revision() == 1);
}
