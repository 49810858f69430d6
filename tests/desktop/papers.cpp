// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/desk_at_work.h"

#include "app/desktop/dialogs/create_dialog.h"
#include "app/desktop/dialogs/fault_list.h"
#include "app/desktop/dialogs/import_dialog.h"
#include "app/desktop/dialogs/sheet_dialog.h"
#include "app/desktop/panels/results_panel.h"
#include "app/desktop/tools/commands.h"

#include <catch2/catch.hpp>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace mutu;
using namespace mutu::desktop;

namespace {

/// Two new parcels north of the small zone: a square, and a bow-tie that no one can own.
const QByteArray twoParcels = R"({"type":"FeatureCollection",
"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4549"}},"features":[
{"type":"Feature","properties":{"ZDDM":"330822001001GB00101","ZDMJ":10000},"geometry":{"type":"Polygon","coordinates":
 [[[453000,3198100],[453100,3198100],[453100,3198200],[453000,3198200],[453000,3198100]]]}},
{"type":"Feature","properties":{"ZDDM":"330822001001GB00102","ZDMJ":10000},"geometry":{"type":"Polygon","coordinates":
 [[[453200,3198100],[453300,3198200],[453300,3198100],[453200,3198200],[453200,3198100]]]}}]})";

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Presses the button and answers its file dialog; what is said then. `offered`: the path that the dialog proposed.
QString saveFaults(DeskAtWork& at, ImportDialog& dialog, const QString& path, QString* offered = nullptr) {
    auto* list = dialog.findChild<FaultList*>();
    auto* button = dialog.findChild<QPushButton*>(QStringLiteral("saveFaults"));
    REQUIRE(button->isVisible());
    QSignalSpy saved(list, &FaultList::saved);
    QTimer::singleShot(0, qApp, [&] {
        auto* chooser = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!chooser) return;
        if (offered) *offered = chooser->selectedFiles().value(0);
        chooser->selectFile(path);
        static_cast<QDialog*>(chooser)->accept();
    });
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(at.until([&] { return saved.size() == 1; }));
    QStringList said;
    for (const auto* label : list->findChildren<QLabel*>()) said << label->text();
    return said.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("the list of faults is saved where the officer likes, before the import and after it, never over the source") {
    QSettings().remove(QStringLiteral("faultsFolder"));
    DeskAtWork at;
    REQUIRE(QDir(at.folder.path()).mkpath(QStringLiteral("out")));
    const QString source = at.file(QStringLiteral("two.geojson"), twoParcels);
    ImportDialog dialog(at.window.desk(), source);
    dialog.show();
    QSignalSpy ended(&dialog, &ImportDialog::ended);
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("saveFaults"))->isVisible()); // nothing is said yet
    REQUIRE(at.until([&] { return ended.size() == 1; }));
    QString offered;
    const QString before = at.folder.filePath(QStringLiteral("out/before.csv"));
    CHECK(saveFaults(at, dialog, before, &offered).contains(QStringLiteral("before.csv")));
    CHECK(offered == at.folder.filePath(QStringLiteral("two-问题清单.csv"))); // beside the source
    CHECK(textOf(before).contains(QStringLiteral("GB00102")));
    CHECK_FALSE(textOf(before).contains(QStringLiteral("GB00101")));
    CHECK(at.window.desk().face().parcels == 6); // nothing was imported by it

    CHECK(saveFaults(at, dialog, source, &offered).contains(QStringLiteral("覆盖")));
    CHECK(textOf(source) == QString::fromUtf8(twoParcels));
    CHECK(offered == at.folder.filePath(QStringLiteral("out/two-问题清单.csv"))); // where the last one went
    const QString letter = at.file(QStringLiteral("letter.csv"), "Dear officer");
    CHECK(saveFaults(at, dialog, letter).contains(QStringLiteral("不会")));
    CHECK(textOf(letter) == QStringLiteral("Dear officer"));

    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("importButton")), Qt::LeftButton);
    REQUIRE(at.until([&] { return ended.size() == 2; }));
    const QString after = at.folder.filePath(QStringLiteral("after.csv"));
    saveFaults(at, dialog, after);
    CHECK(textOf(after).contains(QStringLiteral("GB00102")));
}

TEST_CASE("importing tries first, writes only at the press of the button, and accounts for every feature") {
    DeskAtWork at;
    ImportDialog dialog(at.window.desk(), at.file(QStringLiteral("two.geojson"), twoParcels));
    dialog.show();
    QSignalSpy ended(&dialog, &ImportDialog::ended);
    REQUIRE(at.until([&] { return ended.size() == 1; }));
    REQUIRE(dialog.account());
    CHECK(dialog.account()->dryRun);
    CHECK(dialog.account()->features.read == 2);
    CHECK(dialog.account()->features.rejected == 1);
    CHECK(at.window.desk().face().parcels == 6);
    auto* button = dialog.findChild<QPushButton*>(QStringLiteral("importButton"));
    REQUIRE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(at.until([&] { return ended.size() == 2; }));
    INFO(dialog.findChild<QLabel*>(QStringLiteral("importSummary"))->text().toStdString());
    REQUIRE(dialog.account());
    CHECK_FALSE(dialog.account()->dryRun);
    REQUIRE(at.until([&] { return at.window.desk().face().parcels == 7; }));
    CHECK(QFileInfo::exists(at.folder.filePath(QStringLiteral("small-rejects-two.csv"))));
}

TEST_CASE("a ledger of low-efficiency land becomes clearing cases, tried first and told row by row") {
    DeskAtWork at;
    REQUIRE(at.settle());
    ImportDialog dialog(at.window.desk(), at.file(QStringLiteral("台账.csv"), "宗地代码,企业名称,占地面积（亩）,低效类型\n"
                                                                            "330822001001GB00001,甲公司,15,低产出\n"
                                                                            "330822001001GB00001,无此公司,15,低产出\n"));
    dialog.show();
    QSignalSpy ended(&dialog, &ImportDialog::ended);
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("importKind"));
    auto* list = dialog.findChild<QLineEdit*>(QStringLiteral("importList"));
    auto* due = dialog.findChild<QLineEdit*>(QStringLiteral("importDue"));
    REQUIRE(at.until([&] { return ended.size() == 1; }));
    CHECK_FALSE(list->isVisible());
    kind->setCurrentIndex(kind->count() - 1);
    emit kind->activated(kind->count() - 1);
    REQUIRE(at.until([&] { return ended.size() == 2; })); // no number, no term yet
    CHECK(list->isVisible());
    auto* button = dialog.findChild<QPushButton*>(QStringLiteral("importButton"));
    CHECK_FALSE(button->isEnabled());
    list->setText(QStringLiteral("政办〔2026〕3号"));
    due->setText(QStringLiteral("2026-12-31"));
    emit due->editingFinished();
    REQUIRE(at.until([&] { return ended.size() == 3; }));
    INFO(dialog.findChild<QLabel*>(QStringLiteral("importSummary"))->text().toStdString());
    REQUIRE(dialog.account());
    CHECK(dialog.account()->dryRun);
    CHECK(dialog.account()->features.accepted == 1);
    CHECK(dialog.account()->features.rejected == 1);
    auto* reasons = dialog.findChildren<QTableWidget*>().last();
    REQUIRE(reasons->rowCount() == 1);
    CHECK(reasons->item(0, 2)->text().contains(QStringLiteral("第 3 行")));
    const auto listed = [&dialog] { // the list behind the link: what it says of its rows
        const auto link = dialog.findChild<QLabel*>(QStringLiteral("importRejects"))->text();
        QFile file(QUrl(link.section(QLatin1Char('"'), 1, 1)).toLocalFile());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    CHECK(listed().contains(QStringLiteral("unknown_enterprise")));
    CHECK(listed().contains(QStringLiteral("簿中没有该企业")));
    CHECK(QDir(at.folder.path()).entryList({QStringLiteral("*rejects*")}).isEmpty()); // a trial leaves nothing
    CHECK(saveFaults(at, dialog, at.folder.filePath(QStringLiteral("cases.csv"))).contains(QStringLiteral("cases.csv")));
    CHECK(textOf(at.folder.filePath(QStringLiteral("cases.csv"))).contains(QStringLiteral("unknown_enterprise")));
    REQUIRE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(at.until([&] { return ended.size() == 4; }));
    CHECK(QFileInfo::exists(at.folder.filePath(QStringLiteral("small-rejects-台账.csv"))));
    CHECK(listed().contains(QStringLiteral("unknown_enterprise")));
    auto book = book::Book::open(at.window.desk().face().path.toStdString(), book::Access::readOnly);
    CHECK(book.records().count(land::Kind::clearingCase) == 1);
}

TEST_CASE("files of one name from two folders keep a list of rejects each, and no list is written for nothing") {
    DeskAtWork at;
    const auto import = [&](const QString& folder, const QByteArray& content) {
        REQUIRE(QDir(at.folder.path()).mkpath(folder));
        ImportDialog dialog(at.window.desk(), at.file(folder + QStringLiteral("/宗地.geojson"), content));
        QSignalSpy ended(&dialog, &ImportDialog::ended);
        REQUIRE(at.until([&] { return ended.size() == 1; }));
        dialog.findChild<QPushButton*>(QStringLiteral("importButton"))->click();
        REQUIRE(at.until([&] { return ended.size() == 2; }));
        REQUIRE(at.settle());
        return dialog.account() && !dialog.account()->dryRun;
    };
    QByteArray other = twoParcels;
    other.replace("GB0010", "GB0020").replace("3198100", "3198300").replace("3198200", "3198400");
    QByteArray sound = other;
    sound.replace("GB0020", "GB0030").replace("3198300", "3198500").replace("3198400", "3198600");
    sound.truncate(sound.indexOf(",\n{\"type\":\"Feature\",\"properties\":{\"ZDDM\":\"330822001001GB00302\""));
    sound += "]}";
    CHECK(import(QStringLiteral("a"), twoParcels));
    CHECK(import(QStringLiteral("b"), other));
    CHECK(import(QStringLiteral("c"), sound));
    const auto list = [&](const char* name) {
        QFile file(at.folder.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    CHECK(list("small-rejects-宗地.csv").contains("GB00102"));
    CHECK(list("small-rejects-宗地-2.csv").contains("GB00202"));
    CHECK_FALSE(QFileInfo::exists(at.folder.filePath(QStringLiteral("small-rejects-宗地-3.csv"))));
}

TEST_CASE("the list of vacant land is written beside the window, over an earlier list alone") {
    DeskAtWork at;
    auto* results = at.window.findChild<ResultsPanel*>();
    REQUIRE(results);
    QSignalSpy exported(results, &ResultsPanel::exported);
    QSignalSpy failed(&at.window.desk(), &Desk::failed);
    const QString path = at.folder.filePath(QStringLiteral("vacant.csv"));
    results->exportRows(path);
    CHECK_FALSE(QFileInfo::exists(path)); // not by the window itself
    REQUIRE(at.until([&] { return exported.size() == 1; }));
    results->exportRows(path);
    REQUIRE(at.until([&] { return exported.size() == 2; }));
    QFile list(path);
    REQUIRE(list.open(QIODevice::ReadOnly));
    const auto lines = list.readAll().split('\n');
    REQUIRE(lines.size() == 5); // headings, three pieces, and the end
    CHECK(lines[0].startsWith("\xEF\xBB\xBF地块号,片区,"));
    CHECK(lines[1].contains("330822001001GB0000"));
    const QString letter = at.file(QStringLiteral("letter.csv"), "Dear officer,\n");
    results->exportRows(letter);
    REQUIRE(at.until([&] { return failed.size() == 1; }));
    CHECK(failed[0][0].value<Failure>().code == QStringLiteral("file_exists"));
    CHECK(exported.size() == 2);
}

TEST_CASE("a file that is no map says so in the dialog, and cannot be imported") {
    DeskAtWork at;
    ImportDialog dialog(at.window.desk(), at.file(QStringLiteral("letter.gpkg"), "Dear officer"));
    QSignalSpy ended(&dialog, &ImportDialog::ended);
    REQUIRE(at.until([&] { return ended.size() == 1; }));
    CHECK_FALSE(dialog.account());
    CHECK_FALSE(dialog.findChild<QLabel*>(QStringLiteral("importSummary"))->text().isEmpty());
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("importButton"))->isEnabled());
}

TEST_CASE("open dialogs follow a change of language, with what they have found") {
    DeskAtWork at;
    ImportDialog import(at.window.desk(), at.file(QStringLiteral("two.geojson"), twoParcels));
    SheetDialog sheet(at.window.desk());
    QSignalSpy ended(&import, &ImportDialog::ended);
    QSignalSpy composed(&sheet, &SheetDialog::composed);
    import.show();
    sheet.show();
    REQUIRE(at.until([&] { return ended.size() == 1 && composed.size() == 1; }));
    auto& summary = *import.findChild<QLabel*>(QStringLiteral("importSummary"));
    auto& kind = *import.findChild<QComboBox*>(QStringLiteral("importKind"));
    kind.setCurrentIndex(2);
    const QString summaryBefore = summary.text();
    const QString kindBefore = kind.currentText();
    at.window.commands().action(Command::language)->trigger();
    REQUIRE(at.until([&] { return composed.size() == 2; }));
    const auto isChinese = [](const QString& text) {
        return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.script() == QChar::Script_Han; });
    };
    for (QDialog* dialog : std::initializer_list<QDialog*>{&import, &sheet}) {
        CHECK_FALSE(isChinese(dialog->windowTitle()));
        for (const auto* button : dialog->findChildren<QPushButton*>()) CHECK_FALSE(isChinese(button->text()));
    }
    CHECK(summary.text().startsWith(QStringLiteral("Trial, nothing written: read 2")));
    CHECK(kind.currentIndex() == 2);
    CHECK_FALSE(isChinese(kind.currentText()));
    CHECK(sheet.sheet()->language == mutu::sheet::Language::english);
    at.window.commands().action(Command::language)->trigger();
    REQUIRE(at.until([&] { return composed.size() == 3; }));
    CHECK(summary.text() == summaryBefore);
    CHECK(kind.currentText() == kindBefore);
    CHECK(ended.size() == 1);
}

TEST_CASE("a new book needs a projected system, and an existing file is never overwritten") {
    DeskAtWork at;
    CreateDialog dialog;
    auto* system = dialog.findChild<QComboBox*>(QStringLiteral("bookSystem"));
    auto* path = dialog.findChild<QLineEdit*>(QStringLiteral("bookPath"));
    auto* warning = dialog.findChild<QLabel*>(QStringLiteral("mark"));
    path->setText(at.folder.filePath(QStringLiteral("new.mutu")));
    CHECK(warning->text().isEmpty());
    system->setEditText(QStringLiteral("EPSG:4490"));
    CHECK_FALSE(warning->text().isEmpty());
    system->setEditText(QStringLiteral("4528"));
    CHECK(warning->text().isEmpty());
    CHECK(dialog.card().crs == "EPSG:4528");
    path->setText(at.folder.filePath(QStringLiteral("small.mutu")));
    CHECK_FALSE(warning->text().isEmpty());
}

TEST_CASE("a created book opens empty, and says what to do next") {
    DeskAtWork at;
    mutu::store::Card card;
    card.name = "空园区";
    card.crs = "EPSG:4549";
    card.createdAt = "2026-01-01T00:00:00Z";
    at.window.desk().create(at.folder.filePath(QStringLiteral("new.mutu")), card);
    REQUIRE(at.until([&] { return at.window.desk().face().card.name == "空园区"; }));
    REQUIRE(at.settle());
    CHECK(at.window.desk().face().parcels == 0);
}

TEST_CASE("the sheets of one parcel follow the selection, on their own paper") {
    DeskAtWork at;
    SheetDialog dialog(at.window.desk());
    QSignalSpy composed(&dialog, &SheetDialog::composed);
    REQUIRE(at.until([&] { return composed.size() == 1; }));
    auto& kind = *dialog.findChild<QComboBox*>(QStringLiteral("sheetKind"));
    const auto choose = [&](const char* name) {
        const int index = kind.findData(QLatin1String(name));
        REQUIRE(index >= 0);
        kind.setCurrentIndex(index);
        emit kind.activated(index);
    };
    choose("parcel-plan");
    REQUIRE(at.until([&] { return composed.size() == 2; }));
    CHECK_FALSE(dialog.sheet()); // nothing is selected, which is said
    at.window.desk().select({mutu::RecordId{3}, {}});
    REQUIRE(at.until([&] { return composed.size() == 3; }));
    REQUIRE(dialog.sheet());
    CHECK(dialog.sheet()->paper.name == "A4");
    CHECK(dialog.sheet()->paper.isPortrait());
    choose("boundary-points");
    REQUIRE(at.until([&] { return composed.size() == 4; }));
    REQUIRE(dialog.sheet());
    CHECK_FALSE(dialog.sheet()->portrayal);
    choose("vacancy");
    REQUIRE(at.until([&] { return composed.size() == 5; }));
    REQUIRE(dialog.sheet());
    CHECK(dialog.sheet()->paper.name == "A3");
}

TEST_CASE("the sheet is seen before it is written, as a vector PDF") {
    DeskAtWork at;
    SheetDialog dialog(at.window.desk());
    dialog.show();
    QSignalSpy composed(&dialog, &SheetDialog::composed);
    QSignalSpy written(&dialog, &SheetDialog::written);
    REQUIRE(at.until([&] { return composed.size() == 1; }));
    REQUIRE(dialog.sheet());
    CHECK(dialog.sheet()->paper.name == "A3");
    CHECK(dialog.sheet()->title.find("新都园区") != std::string::npos);
    const QString path = at.folder.filePath(QStringLiteral("sheet.pdf"));
    dialog.write(path);
    REQUIRE(at.until([&] { return written.size() == 1; }));
    CHECK(QFileInfo(path).size() > 5000);
}

TEST_CASE("every kind of sheet is chosen by name and seen at once") {
    DeskAtWork at;
    at.window.desk().select({mutu::RecordId{3}, {}}); // two are of one parcel
    REQUIRE(at.settle());
    SheetDialog dialog(at.window.desk());
    dialog.show();
    QSignalSpy composed(&dialog, &SheetDialog::composed);
    REQUIRE(at.until([&] { return composed.size() == 1; }));
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("sheetKind"));
    REQUIRE(kind != nullptr);
    REQUIRE(kind->count() == 7);
    QStringList titles{QString::fromStdString(dialog.sheet()->title)};
    for (int index = 1; index < kind->count(); ++index) {
        kind->setCurrentIndex(index);
        emit kind->activated(index);
        REQUIRE(at.until([&] { return composed.size() == index + 1; }));
        REQUIRE(dialog.sheet());
        titles << QString::fromStdString(dialog.sheet()->title);
    }
    CHECK(titles.removeDuplicates() == 0);
}

TEST_CASE("the dialog of sheets steps aside when another verb is taken up") {
    DeskAtWork at;
    REQUIRE(at.settle());
    at.window.commands().action(Command::sheet)->trigger();
    REQUIRE(at.until([&] {
        auto* dialog = at.window.findChild<SheetDialog*>();
        return dialog && dialog->isVisible() && dialog->sheet();
    }));
    REQUIRE(at.settle());
    at.window.commands().action(Command::clear)->trigger();
    REQUIRE(at.until([&] { return at.window.findChild<SheetDialog*>() == nullptr; }));
}
