// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window.h"

#include "app/desktop/book_door.h"
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/canvas/portrayer.h"
#include "app/desktop/dialogs/check_dialog.h"
#include "app/desktop/dialogs/open_case_dialog.h"
#include "app/desktop/dialogs/running_dialog.h"
#include "app/desktop/dialogs/sheet_dialog.h"
#include "app/desktop/ledger_verb.h"
#include "app/desktop/look.h"
#include "app/desktop/map_verb.h"
#include "app/desktop/models/case_work.h"
#include "app/desktop/models/check_work.h"
#include "app/desktop/models/directory.h"
#include "app/desktop/models/layer_choice.h"
#include "app/desktop/models/repair_planner.h"
#include "app/desktop/models/vacancy_search.h"
#include "app/desktop/models/zone_work.h"
#include "app/desktop/panels/case_panel.h"
#include "app/desktop/panels/command_palette.h"
#include "app/desktop/panels/details_panel.h"
#include "app/desktop/panels/edit_changes.h"
#include "app/desktop/panels/edit_panel.h"
#include "app/desktop/panels/find_panel.h"
#include "app/desktop/panels/findings_panel.h"
#include "app/desktop/panels/header_bar.h"
#include "app/desktop/panels/ledger_panel.h"
#include "app/desktop/panels/legend_panel.h"
#include "app/desktop/panels/map_area.h"
#include "app/desktop/panels/rail.h"
#include "app/desktop/panels/reassign_form.h"
#include "app/desktop/panels/reassign_panel.h"
#include "app/desktop/panels/reassign_steps.h"
#include "app/desktop/panels/results_panel.h"
#include "app/desktop/panels/status_strip.h"
#include "app/desktop/panels/time_band.h"
#include "app/desktop/panels/toast.h"
#include "app/desktop/panels/welcome.h"
#include "app/desktop/panels/zone_panel.h"
#include "app/desktop/reassign_verb.h"
#include "app/desktop/speech.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/tools/select_tool.h"
#include "app/desktop/tools/workbench.h"
#include "app/desktop/verbs.h"
#include "app/desktop/words.h"
#include "app/desktop/zoning_verb.h"
#include "geo/book/home.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace mutu::desktop {

static constexpr std::chrono::milliseconds soon{20};

Window::Window(QWidget* parent) : QMainWindow(parent) {
    desk_ = new Desk(this);
    commands_ = new Commands(*this);
    door_ = new BookDoor(*desk_, *this);
    search_ = new VacancySearch(*desk_, this);
    canvas_ = new MapCanvas;
    layers_ = new LayerChoice(this);
    portrayer_ = new Portrayer(*desk_, *layers_, this);
    directory_ = new Directory(*desk_, this); // after the map's: both are read one behind the other
    select_ = new SelectTool(*desk_, *canvas_, this);
    bench_ = new Workbench(*desk_, *canvas_, this);
    map_ = new MapVerb(*desk_, *canvas_, *portrayer_, *layers_, *commands_, this);
    build();
    layOut();
    connectCommands();
    connectBookCommands();
    connectEditing();
    connectDesk();
    setAcceptDrops(true);
    setTheme(false);
    retranslate();
    bookOpened();
    resize(1440, 900);
    const QByteArray geometry = QSettings().value(QStringLiteral("geometry")).toByteArray();
    if (!geometry.isEmpty()) restoreGeometry(geometry);
}

Window::~Window() {
    // dialogs and panels first: they must not outlive the desk that they lean on
    for (QDialog* dialog : findChildren<QDialog*>()) delete dialog;
    reassign_->panel().form().endDivision(); // it holds the map, which goes back to the bench
    delete bench_;
    delete takeCentralWidget();
}

void Window::build() {
    header_ = new HeaderBar(*desk_, *commands_, *directory_);
    find_ = new FindPanel(*desk_, *search_);
    legend_ = new LegendPanel(*commands_);
    edit_ = new EditPanel(*bench_, *commands_);
    check_ = new CheckWork(*desk_, this);
    findings_ = new FindingsPanel(*desk_, *check_, *bench_);
    case_ = new CaseWork(*desk_, this);
    cases_ = new CasePanel(*desk_, *case_);
    reassign_ = new ReassignVerb(*desk_, *canvas_, *bench_, *directory_, this);
    zoning_ = new ZoningVerb(*desk_, *canvas_, *bench_, this);
    toast_ = new Toast(*commands_);
    addVerbs();
    area_ = new MapArea(canvas_, verbs_->panels(), toast_, new Welcome(*commands_));
    status_ = new StatusStrip(*desk_, *canvas_, *check_);
    map_->tellFiguresTo(*status_);
    results_ = new ResultsPanel(*desk_, *search_, *commands_);
    ledgers_ = new LedgerVerb(*desk_, *canvas_, *bench_, this);
    details_ = new DetailsPanel(*desk_);
}

void Window::addVerbs() {
    verbs_ = new Verbs(*commands_, this);
    verbs_->add({Command::find, find_, [this](bool seen) { search_->watch(seen); }});
    verbs_->add({Command::clear, cases_, [this](bool seen) { case_->watch(seen); }});
    verbs_->add({Command::reassign, &reassign_->panel(), [this](bool seen) { reassign_->watch(seen); }});
    verbs_->add({Command::zone, &zoning_->panel(), [this](bool seen) { zoning_->watch(seen); }});
    verbs_->add({Command::edit, edit_, {}});
    verbs_->add({Command::check, findings_, [this](bool seen) {
                     if (seen) findings_->begin();
                 }});
    connect(verbs_, &Verbs::wanted, this, &Window::showPanel);
    const auto connectPanel = [this](auto* panel) {
        using Panel = std::remove_pointer_t<decltype(panel)>;
        connect(panel, &Panel::closed, this, [this] { showPanel(nullptr); });
        if constexpr (requires { &Panel::resized; }) connect(panel, &Panel::resized, this, [this] { area_->arrange(); });
    };
    connectPanel(find_);
    connectPanel(cases_);
    connectPanel(&reassign_->panel());
    connectPanel(&zoning_->panel());
    connectPanel(edit_);
    connectPanel(findings_);
}

void Window::layOut() {
    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    down_ = new QSplitter(Qt::Vertical);
    down_->addWidget(area_);
    down_->addWidget(results_);
    down_->addWidget(&ledgers_->panel());
    across_ = new QSplitter(Qt::Horizontal);
    across_->addWidget(down_);
    side_ = new QWidget;
    auto* side = new QVBoxLayout(side_);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(details_, 1);
    side->addWidget(legend_);
    across_->addWidget(side_);
    for (QSplitter* splitter : {down_, across_}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
        splitter->setStretchFactor(0, 1);
        splitter->setStretchFactor(1, 0);
    }
    down_->setSizes({600, 26 * Look::step, 26 * Look::step});
    across_->setSizes({1000, 40 * Look::step});
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(new Rail(*commands_));
    middle->addWidget(across_, 1);
    column->addWidget(header_);
    auto* band = new TimeBand(*desk_, *commands_);
    map_->steer(*band);
    column->addWidget(band);
    column->addLayout(middle, 1);
    column->addWidget(status_);
    setCentralWidget(central);
}

void Window::connectCommands() {
    const auto on = [this](Command command, auto act) { connect(commands_->action(command), &QAction::triggered, this, act); };
    on(Command::home, [this] {
        if (!canvas_->portrayal()) portrayer_->drawUp();
        canvas_->fit(desk_->face().extent);
    });
    on(Command::zoomIn, [this] { canvas_->zoomBy(1.5, QPointF(canvas_->rect().center())); });
    on(Command::zoomOut, [this] { canvas_->zoomBy(1 / 1.5, QPointF(canvas_->rect().center())); });
    on(Command::toSelection, [this] { select_->zoomToSelection(); });
    on(Command::byOccupancy, [this] { setTheme(false); });
    on(Command::byIndustry, [this] { setTheme(true); });
    on(Command::day, [this] { header_->chooseDay(); });
    on(Command::today, [this] { desk_->setDay(Date::today()); });
    on(Command::palette, [this] {
        header_->palette().setFocus(Qt::ShortcutFocusReason);
        header_->palette().selectAll();
    });
    on(Command::language, [] { Speech::speak(!Speech::isChinese()); });
    on(Command::shade, [this] { changeShade(); });
    on(Command::quit, [this] { close(); });
}

void Window::connectBookCommands() {
    const auto on = [this](Command command, auto act) { connect(commands_->action(command), &QAction::triggered, this, act); };
    on(Command::open, [this] { door_->choose(); });
    on(Command::create, [this] { door_->create(); });
    on(Command::demo, [this] { door_->demo(); });
    on(Command::import, [this] { door_->import(); });
    on(Command::sheet, [this] { door_->print(); });
    on(Command::undo, [this] { desk_->undo(); });
    on(Command::redo, [this] { desk_->redo(); });
    on(Command::exportRows, [this] { ledgers_->panel().isVisible() ? ledgers_->panel().exportRows() : results_->exportRows(); });
}

void Window::connectEditing() {
    for (const Tool* tool : bench_->tools())
        connect(commands_->action(tool->command()), &QAction::triggered, this, [this, command = tool->command()](bool on) {
            if (on && edit_->isHidden()) showPanel(edit_);
            bench_->take(on ? std::optional(command) : std::nullopt);
        });
    connect(bench_, &Workbench::changed, this, &Window::followBench);
    connect(bench_, &Workbench::pointerMoved, this, &Window::followBench);
    connect(bench_, &Workbench::written, this, &Window::sayDone);
    connect(status_, &StatusStrip::findingsWanted, this, [this] { showPanel(findings_); });
    connect(commands_->action(Command::ledger), &QAction::triggered, this, &Window::showLedger);
    connect(&ledgers_->panel(), &LedgerPanel::wanted, select_, &SelectTool::zoomToSelection);
    connect(details_, &DetailsPanel::nearWanted, this, [this] {
        LedgerQuestion question;
        question.site = desk_->selection().parcel;
        results_->hide();
        ledgers_->open(nearLedger, question);
    });
    connect(details_, &DetailsPanel::clearingWanted, this, [this] {
        if (!details_->dossier()) return;
        auto* dialog = new OpenCaseDialog(*desk_, *details_->dossier(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &OpenCaseDialog::opened, this, [this] { showPanel(cases_); });
        dialog->show();
    });
    connect(details_, &DetailsPanel::checkWanted, this, [this] {
        if (!details_->dossier()) return;
        auto* dialog = new CheckDialog(*desk_, details_->dossier()->parcel, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    connect(&reassign_->panel().form(), &ReassignForm::landWanted, this, [this] { ledgers_->open(candidatesLedger, *reassign_->panel().form().question()); });
    connect(&reassign_->panel().steps(), &ReassignSteps::selectionWanted, select_, &SelectTool::zoomToSelection);
    connect(&zoning_->panel(), &ZonePanel::conformityWanted, this, [this] {
        LedgerQuestion question;
        question.plan = zoning_->work().board().plan;
        ledgers_->open(conformityLedger, question);
    });
    connect(&zoning_->panel(), &ZonePanel::comparisonWanted, this, [this](RecordId other) {
        LedgerQuestion question;
        question.plan = zoning_->work().board().plan;
        question.otherPlan = other;
        ledgers_->open(plansLedger, question);
    });
    findings_->setRepairer([](const Finding& finding, Date day) { return repairing(finding, day); });
    connect(findings_, &FindingsPanel::selectionWanted, select_, &SelectTool::zoomToSelection);
    connect(findings_, &FindingsPanel::wanted, canvas_, [this](const geom::Box& box) { canvas_->fit(box, 0.1); });
    connect(cases_, &CasePanel::selectionWanted, select_, &SelectTool::zoomToSelection);
    connect(cases_, &CasePanel::chosenAnew, select_, &SelectTool::showSelection);
}

void Window::followBench() {
    for (const Tool* tool : bench_->tools()) {
        commands_->action(tool->command())->setEnabled(bench_->isOpen());
        commands_->action(tool->command())->setChecked(tool == bench_->tool());
    }
    const Sketch* sketch = bench_->tool() ? bench_->tool()->sketch() : nullptr;
    status_->showFigures(sketch ? figuresOf(sketch->withPointer(), bench_->tool()->isClosed()) : QString());
}

void Window::sayDone(const EditPreview& done) { toast_->say(EditChanges::sentence(done)); }

void Window::connectDesk() {
    connect(desk_, &Desk::opened, this, &Window::bookOpened);
    connect(desk_, &Desk::bookChanged, this, [this] {
        fitNext_ = fitNext_ || (wasEmpty_ && desk_->face().parcels > 0);
        retranslate();
    });
    connect(desk_, &Desk::failed, door_, &BookDoor::say);
    connect(portrayer_, &Portrayer::stopped, this, [this] {
        const QString key = commands_->action(Command::home)->shortcut().toString(QKeySequence::NativeText);
        canvas_->setHint(tr("The map was stopped. Press %1 to draw it.").arg(key));
    });
    connect(portrayer_, &Portrayer::portrayed, this, [this](std::shared_ptr<const map::Portrayal> portrayal) {
        canvas_->setPortrayal(std::move(portrayal));
        bench_->showNewMap();
        retranslate(); // a hint about a stopped map is no longer true
        if (fitNext_) canvas_->fit(desk_->face().extent);
        fitNext_ = false;
        emit desk_->selectionChanged(); // the new scene numbers its features anew
    });
    connect(search_, &VacancySearch::answered, this, &Window::highlight);
    connect(canvas_, &MapCanvas::painted, this, [this](const Picture& picture) { legend_->showLines(picture.legend); });
    connect(results_, &ResultsPanel::wanted, select_, &SelectTool::zoomToSelection);
    connect(&header_->palette(), &CommandPalette::wanted, select_, &SelectTool::zoomToSelection);
    connect(header_, &HeaderBar::recentChosen, this, &Window::open);
}

void Window::bookOpened() {
    const bool open = desk_->isOpen();
    for (const Command command : {Command::import, Command::find, Command::sheet, Command::home, Command::zoomIn, Command::zoomOut,
                                  Command::toSelection, Command::byOccupancy, Command::byIndustry, Command::day, Command::today,
                                  Command::exportRows, Command::clear, Command::reassign, Command::zone, Command::edit, Command::check, Command::ledger})
        commands_->action(command)->setEnabled(open);
    followBench();
    fitNext_ = open;
    if (open) canvas_->setPortrayal(nullptr);
    area_->showBook(open);
    results_->setVisible(false);
    ledgers_->show(false);
    side_->setVisible(open);
    showPanel(open ? find_ : nullptr);
    retranslate();
}

void Window::showLedger(bool shown) {
    showPanel(nullptr);
    commands_->action(Command::ledger)->setChecked(shown);
    ledgers_->show(shown);
}

void Window::showPanel(QWidget* panel) {
    for (auto* dialog : findChildren<SheetDialog*>()) dialog->stepAside();
    if (panel != edit_) bench_->take(std::nullopt);
    bench_->mark(std::nullopt);
    results_->setVisible(panel == find_ && desk_->isOpen());
    commands_->action(Command::ledger)->setChecked(false);
    ledgers_->show(false);
    area_->showPanel(panel);
    verbs_->tell(panel);
    highlight();
    if (panel != find_) canvas_->setFocus();
}

void Window::highlight() {
    auto found = std::make_shared<std::vector<RecordId>>();
    if (commands_->action(Command::find)->isChecked())
        for (const FoundPiece& piece : search_->answer().pieces) found->push_back(piece.row.vacancy.id);
    std::sort(found->begin(), found->end());
    canvas_->setFound(std::move(found));
}

void Window::setTheme(bool byIndustry) {
    commands_->action(Command::byOccupancy)->setChecked(!byIndustry);
    commands_->action(Command::byIndustry)->setChecked(byIndustry);
    portrayer_->setTheme(byIndustry ? Theme::industry : Theme::occupancy);
}

void Window::changeShade() {
    const bool dark = Look::shade() == Look::Shade::light;
    QSettings().setValue(QStringLiteral("dark"), dark);
    Look::wear(*qobject_cast<QApplication*>(QApplication::instance()), dark ? Look::Shade::dark : Look::Shade::light);
    commands_->redress();
}

void Window::open(const QString& path) { door_->open(path); }

void Window::select(const QString& parcel, const std::function<void(bool)>& then) {
    desk_->reader().ask(
        this, QStringLiteral("select"),
        [name = parcel.toStdString()](book::Book& book, const std::stop_token&) {
            RecordId found;
            for (const char* column : {"plot", "code"}) {
                query::RecordQuestion question;
                question.kind = land::Kind::parcel;
                question.key = query::Key{column, name};
                book.records().visit(question, [&](const land::Record& record) {
                    found = std::get<land::Parcel>(record).id;
                    return false;
                });
            }
            return found;
        },
        [this, then](RecordId found) {
            if (found) desk_->select({found, {}});
            then(bool(found));
        },
        [this](const Failure& failure) { desk_->say(failure); });
}

bool Window::isSettled() const {
    const bool busy = desk_->works().newest() != nullptr;
    return !busy && (!desk_->isOpen() || (!search_->isAsking() && canvas_->portrayal() && canvas_->isFresh()));
}

void Window::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        commands_->retranslate();
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void Window::retranslate() {
    const QString name = desk_->isOpen() ? fromUtf8(desk_->face().card.name) : QString();
    setWindowTitle(name.isEmpty() ? tr("Mutu") : name + QStringLiteral(" — ") + tr("Mutu"));
    canvas_->setAccessibleName(tr("Map"));
    wasEmpty_ = desk_->isOpen() && desk_->face().parcels == 0;
    canvas_->setHint(wasEmpty_ ? tr("Drop a parcel file here to import it") : QString());
    QStringList banner;
    if (desk_->isOpen() && desk_->face().card.illustrative) banner << tr("Illustrative data");
    if (canvas_->portrayal()) banner << tooFarText(book::countTooFar(canvas_->portrayal()->scene()));
    banner.removeAll(QString());
    canvas_->setBanner(banner.join(QStringLiteral(" · ")));
}

void Window::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void Window::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (path.isEmpty()) continue;
        return door_->take(path);
    }
}

void Window::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && bench_->abandon()) return;
    if (event->key() == Qt::Key_Escape && (verbs_->anySeen() || ledgers_->panel().isVisible())) showPanel(nullptr);
    else if (event->key() == Qt::Key_Escape) desk_->select({});
    else QMainWindow::keyPressEvent(event);
}

void Window::closeEvent(QCloseEvent* event) {
    QSettings().setValue(QStringLiteral("geometry"), saveGeometry());
    if (desk_->works().writing()) {
        event->ignore();
        return RunningDialog::afterWriting(*desk_, this, [this] { close(); });
    }
    if (!desk_->comeToRest()) { // what only reads is stopped unasked, but nobody waits for it here
        event->ignore();
        return QTimer::singleShot(soon, this, [this] { close(); });
    }
    QMainWindow::closeEvent(event);
}

} // namespace mutu::desktop
