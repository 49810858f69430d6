// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/commands.h"

#include "app/desktop/look.h"

#include <QCoreApplication>
#include <QWidget>

namespace mutu::desktop {

namespace {

struct Sketch {
    Command command;
    const char* name;
    const char* icon;
    const char* shortcut;
    const char* initials;
};

constexpr Sketch sketches[] = {
    {Command::open, QT_TRANSLATE_NOOP("Commands", "Open a book…"), "document-open", "Ctrl+O", "dkdb"},
    {Command::create, QT_TRANSLATE_NOOP("Commands", "New book…"), "document-new", "Ctrl+N", "xjdb"},
    {Command::demo, QT_TRANSLATE_NOOP("Commands", "See the demo zone"), "globe", "", "kksfyq"},
    {Command::import, QT_TRANSLATE_NOOP("Commands", "Import…"), "document-import", "Ctrl+I", "dr"},
    {Command::find, QT_TRANSLATE_NOOP("Commands", "Find land"), "edit-find", "Ctrl+F", "cd"},
    {Command::clear, QT_TRANSLATE_NOOP("Commands", "Clear"), "im-kick-user", "Ctrl+R", "qt"},
    {Command::reassign, QT_TRANSLATE_NOOP("Commands", "Reassign"), "exchange-positions", "Ctrl+B", "zfp"},
    {Command::zone, QT_TRANSLATE_NOOP("Commands", "Zone"), "fill-color", "Ctrl+G", "hq"},
    {Command::sheet, QT_TRANSLATE_NOOP("Commands", "Print sheet"), "document-print", "Ctrl+P", "ct"},
    {Command::edit, QT_TRANSLATE_NOOP("Commands", "Edit"), "document-edit", "F2", "bj"},
    {Command::split, QT_TRANSLATE_NOOP("Commands", "Split"), "edit-cut", "F4", "fg"},
    {Command::divide, QT_TRANSLATE_NOOP("Commands", "By area"), "view-split-left-right", "F5", "amjfg"},
    {Command::merge, QT_TRANSLATE_NOOP("Commands", "Merge"), "gnumeric-cells-merge", "F6", "hb"},
    {Command::reshape, QT_TRANSLATE_NOOP("Commands", "Reshape"), "draw-path", "F7", "gbj"},
    {Command::vertex, QT_TRANSLATE_NOOP("Commands", "Points"), "edit-node", "F8", "jzd"},
    {Command::add, QT_TRANSLATE_NOOP("Commands", "Add"), "draw-polygon", "F9", "xzzd"},
    {Command::traverse, QT_TRANSLATE_NOOP("Commands", "Traverse"), "draw-polyline", "Ctrl+F9", "dx"},
    {Command::retire, QT_TRANSLATE_NOOP("Commands", "Retire"), "edit-delete", "Ctrl+Del", "zx"},
    {Command::restore, QT_TRANSLATE_NOOP("Commands", "Restore"), "edit-reset", "", "hf"},
    {Command::check, QT_TRANSLATE_NOOP("Commands", "Check"), "checkbox", "F12", "jc"},
    {Command::ledger, QT_TRANSLATE_NOOP("Commands", "Ledgers"), "view-list-details", "F3", "tz"},
    {Command::undo, QT_TRANSLATE_NOOP("Commands", "Undo"), "edit-undo", "Ctrl+Z", "cx"},
    {Command::redo, QT_TRANSLATE_NOOP("Commands", "Redo"), "edit-redo", "Ctrl+Shift+Z", "cz"},
    {Command::home, QT_TRANSLATE_NOOP("Commands", "Overview"), "zoom-fit-best", "Home", "qt"},
    {Command::zoomIn, QT_TRANSLATE_NOOP("Commands", "Zoom in"), "zoom-in", "Ctrl++", "fd"},
    {Command::zoomOut, QT_TRANSLATE_NOOP("Commands", "Zoom out"), "zoom-out", "Ctrl+-", "sx"},
    {Command::viewBack, QT_TRANSLATE_NOOP("Commands", "Previous view"), "go-previous", "Alt+Left", "qyst"},
    {Command::viewForward, QT_TRANSLATE_NOOP("Commands", "Next view"), "go-next", "Alt+Right", "hyst"},
    {Command::northUp, QT_TRANSLATE_NOOP("Commands", "North up"), "go-up", "Ctrl+0", "bfcs"},
    {Command::toSelection, QT_TRANSLATE_NOOP("Commands", "Zoom to the selection"), "zoom-fit-best", "Ctrl+J", "sfdxz"},
    {Command::measureLength, QT_TRANSLATE_NOOP("Commands", "Measure a length"), "measure", "M", "lcd"},
    {Command::measureArea, QT_TRANSLATE_NOOP("Commands", "Measure an area"), "draw-polygon", "Shift+M", "lmj"},
    {Command::layers, QT_TRANSLATE_NOOP("Commands", "Layers"), "layer-visible-on", "Ctrl+Shift+L", "tc"},
    {Command::timeline, QT_TRANSLATE_NOOP("Commands", "Time line"), "view-calendar-timeline", "Ctrl+Shift+D", "sjz"},
    {Command::byOccupancy, QT_TRANSLATE_NOOP("Commands", "Colour by occupancy"), "color-profile", "Ctrl+1", "azyzs"},
    {Command::byIndustry, QT_TRANSLATE_NOOP("Commands", "Colour by industry"), "color-profile", "Ctrl+2", "acyzs"},
    {Command::day, QT_TRANSLATE_NOOP("Commands", "Read as of another day…"), "view-calendar", "Ctrl+D", "xzrq"},
    {Command::today, QT_TRANSLATE_NOOP("Commands", "Back to today"), "view-calendar", "Ctrl+T", "hdjt"},
    {Command::palette, QT_TRANSLATE_NOOP("Commands", "Find anything"), "search", "Ctrl+K", "cz"},
    {Command::exportRows, QT_TRANSLATE_NOOP("Commands", "Export the list…"), "document-export", "Ctrl+E", "dc"},
    {Command::language, QT_TRANSLATE_NOOP("Commands", "Switch to Chinese"), "languages", "Ctrl+L", "qhyw"},
    {Command::shade, QT_TRANSLATE_NOOP("Commands", "Light or dark"), "contrast", "", "qssq"},
    {Command::quit, QT_TRANSLATE_NOOP("Commands", "Quit"), "application-exit", "Ctrl+Q", "tc"},
};

} // namespace

Commands::Commands(QWidget& window) : QObject(&window) {
    for (const Sketch& sketch : sketches) {
        auto* action = new QAction(&window);
        action->setObjectName(QLatin1String(sketch.name));
        action->setShortcut(QKeySequence(QLatin1String(sketch.shortcut)));
        action->setShortcutContext(Qt::WindowShortcut);
        window.addAction(action);
        actions_[static_cast<std::size_t>(sketch.command)] = action;
    }
    action(Command::zoomIn)->setShortcuts({QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")});
    action(Command::redo)->setShortcuts({QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")});
    for (const Command command : {Command::find, Command::clear, Command::reassign, Command::zone, Command::edit, Command::split, Command::divide, Command::merge, Command::reshape,
                                  Command::vertex, Command::add, Command::traverse, Command::retire, Command::restore,
                                  Command::check, Command::ledger, Command::byOccupancy, Command::byIndustry, Command::measureLength, Command::measureArea,
                                  Command::layers, Command::timeline})
        action(command)->setCheckable(true);
    action(Command::find)->setObjectName(QStringLiteral("find"));
    retranslate();
    redress();
}

QString Commands::initials(Command command) const { return QLatin1String(sketches[static_cast<std::size_t>(command)].initials); }

void Commands::retranslate() {
    for (const Sketch& sketch : sketches) {
        QAction* each = action(sketch.command);
        const QString name = QCoreApplication::translate("Commands", sketch.name);
        each->setText(name);
        const QString keys = each->shortcut().toString(QKeySequence::NativeText);
        each->setToolTip(keys.isEmpty() ? name : name + QStringLiteral("  ") + keys);
    }
}

void Commands::redress() {
    for (const Sketch& sketch : sketches) {
        QAction* each = action(sketch.command);
        each->setIcon(each->isCheckable() ? Look::toggleIcon(sketch.icon) : Look::icon(sketch.icon));
    }
}

} // namespace mutu::desktop
