// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/desk.h"

#include <QMainWindow>

#include <functional>

class QSplitter;

namespace mutu::desktop {

class BookDoor;
class CasePanel;
class CaseWork;
class CheckWork;
class Commands;
class DetailsPanel;
class Directory;
struct EditPreview;
class EditPanel;
class FindPanel;
class FindingsPanel;
class HeaderBar;
class LedgerVerb;
class LegendPanel;
class MapArea;
class MapCanvas;
class LayerChoice;
class MapVerb;
class Portrayer;
class ReassignVerb;
class ResultsPanel;
class SelectTool;
class StatusStrip;
class Toast;
class VacancySearch;
class Verbs;
class Workbench;
class ZoningVerb;

/// The one window: puts the desk, its panels and its commands together, and knows nothing more.
class Window : public QMainWindow {
    Q_OBJECT
  public:
    explicit Window(QWidget* parent = nullptr);
    ~Window() override;

    [[nodiscard]] Desk& desk() { return *desk_; }
    [[nodiscard]] MapCanvas& canvas() { return *canvas_; }
    [[nodiscard]] Commands& commands() { return *commands_; }
    [[nodiscard]] VacancySearch& search() { return *search_; }
    [[nodiscard]] Workbench& bench() { return *bench_; }
    [[nodiscard]] LayerChoice& layers() { return *layers_; }
    void open(const QString& path);
    /// Selects the parcel of that code or plot number, and says whether the book has one.
    void select(const QString& parcel, const std::function<void(bool)>& then);
    /// Nothing runs any more and what is seen is complete (for pictures and tests).
    [[nodiscard]] bool isSettled() const;

  protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

  private:
    void build();
    void layOut();
    void connectCommands();
    void connectBookCommands();
    void connectEditing();
    void connectDesk();
    void bookOpened();
    void highlight();
    void addVerbs();
    void showLedger(bool shown);
    void showPanel(QWidget* panel);
    void followBench();
    void sayDone(const EditPreview& done);
    void setTheme(bool byIndustry);
    void changeShade();
    void retranslate();

    Desk* desk_;
    BookDoor* door_;
    Commands* commands_;
    VacancySearch* search_;
    Directory* directory_;
    MapCanvas* canvas_;
    LayerChoice* layers_;
    Portrayer* portrayer_;
    MapVerb* map_;
    SelectTool* select_;
    HeaderBar* header_;
    Workbench* bench_;
    Verbs* verbs_;
    ReassignVerb* reassign_;
    ZoningVerb* zoning_;
    FindPanel* find_;
    EditPanel* edit_;
    CheckWork* check_;
    FindingsPanel* findings_;
    CaseWork* case_;
    CasePanel* cases_;
    LedgerVerb* ledgers_;
    Toast* toast_;
    StatusStrip* status_;
    LegendPanel* legend_;
    MapArea* area_;
    ResultsPanel* results_;
    DetailsPanel* details_;
    QWidget* side_;
    QSplitter* across_;
    QSplitter* down_;
    bool fitNext_ = false;
    bool wasEmpty_ = false;
};

} // namespace mutu::desktop
