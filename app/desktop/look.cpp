// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/look.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QStyleFactory>

namespace mutu::desktop {

namespace {

Look::Shade worn = Look::Shade::light;

const QHash<QString, QColor>& colours(Look::Shade shade) {
    static const std::array<QHash<QString, QColor>, 2> both = [] {
        QFile file(QStringLiteral(":/styles/desk.json"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const QJsonObject root = opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        std::array<QHash<QString, QColor>, 2> read;
        for (const auto& [index, name] : {std::pair{0U, "light"}, std::pair{1U, "dark"}}) {
            const QJsonObject table = root.value(QLatin1String(name)).toObject();
            for (auto entry = table.begin(); entry != table.end(); ++entry)
                read[index].insert(entry.key(), QColor(entry.value().toString()));
        }
        return read;
    }();
    return both[static_cast<std::size_t>(shade)];
}

QPalette paletteOf(Look::Shade shade) {
    const auto& table = colours(shade);
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char* name) { palette.setColor(role, table.value(QLatin1String(name))); };
    set(QPalette::Window, "window");
    set(QPalette::WindowText, "text");
    set(QPalette::Base, "base");
    set(QPalette::AlternateBase, "alternate");
    set(QPalette::Text, "text");
    set(QPalette::Button, "button");
    set(QPalette::ButtonText, "text");
    set(QPalette::Highlight, "accent");
    set(QPalette::HighlightedText, "accentText");
    set(QPalette::ToolTipBase, "tip");
    set(QPalette::ToolTipText, "text");
    set(QPalette::PlaceholderText, "muted");
    set(QPalette::Link, "accent");
    set(QPalette::Mid, "line");
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, table.value(QStringLiteral("muted")));
    return palette;
}

/// What a palette cannot say: flat headers, quiet table heads, the header bar and the band.
QString rules(Look::Shade shade) {
    QString text = QStringLiteral(R"(
        QToolTip { padding: 4px 8px; border: 1px solid @line; background: @tip; color: @text; }
        #header { background: @header; }
        #header QLabel, #header QToolButton { color: @headerText; }
        #header QToolButton { border: none; border-radius: 4px; padding: 4px 8px; background: transparent; }
        #header QToolButton:hover, #header QToolButton:focus { background: @headerField; }
        #header QToolButton:disabled { color: @headerMuted; }
        #header QToolButton::menu-indicator { width: 0; }
        #header QLineEdit { background: @headerField; color: @headerText; border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; }
        #header QLineEdit:focus { border-color: @accent; }
        #timeBand { background: @band; }
        #timeBand QLabel { color: @bandText; }
        #rail { background: @window; border-right: 1px solid @line; }
        #rail QToolButton { border: none; border-radius: 4px; padding: 5px 0; }
        #rail QToolButton:hover, #rail QToolButton:focus { background: @hover; }
        #rail QToolButton:checked { background: @accent; color: @accentText; }
        #toast { background: @header; border-radius: 6px; }
        #toast QLabel { color: @headerText; }
        #toast QToolButton { color: @headerText; border: 1px solid @headerMuted; border-radius: 4px; padding: 2px 8px; background: transparent; }
        #toast QToolButton:hover, #toast QToolButton:focus { background: @headerField; }
        #card QToolButton:checked { background: @accent; color: @accentText; border-radius: 4px; }
        #editRefusal { color: @mark; }
        #editChanges, #repairChanges { background: transparent; }
        #findings::item, #editChanges::item, #repairChanges::item { padding-right: 8px; }
        #card { background: @base; border: 1px solid @line; border-radius: 6px; }
        #statusStrip { background: @window; border-top: 1px solid @line; }
        #details { background: @base; border-left: 1px solid @line; }
        #results { background: @base; border-top: 1px solid @line; }
        #muted { color: @muted; }
        #due { color: @due; }
        #mark { color: @mark; }
        QHeaderView::section { background: @window; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 14px 4px 3px; }
        QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: padding; subcontrol-position: center right; width: 9px; right: 2px; }
        QTableView { border: none; gridline-color: @line; }
        #details QScrollArea, #legend QScrollArea, #page { background: transparent; }
        #foldHead, #foldHead:checked { border: none; background: transparent; padding: 4px 0; text-align: left; }
        #foldHead:hover, #foldHead:focus { background: @hover; }
        #legend { background: @base; border-left: 1px solid @line; border-top: 1px solid @line; }
        #legend QToolButton:checked { background: @accent; color: @accentText; }
        QSplitter::handle { background: @line; }
    )");
    const auto& table = colours(shade);
    QStringList names = table.keys();
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& name : names) text.replace(QLatin1Char('@') + name, table.value(name).name());
    return text;
}

} // namespace

void Look::wear(QApplication& application, Shade shade) {
    worn = shade;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QPalette palette = paletteOf(shade);
    application.setPalette(palette);
    // Fusion draws edges darker than the window: on dark they would vanish
    QPalette edged = palette;
    if (shade == Shade::dark) edged.setColor(QPalette::Window, colours(shade).value(QStringLiteral("muted")));
    for (const char* kind : {"QCheckBox", "QLineEdit", "QComboBox", "QPushButton"}) QApplication::setPalette(edged, kind);
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSize(textSize);
    application.setFont(font);
    application.setStyleSheet(rules(shade));
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << QStringLiteral("/usr/share/icons"));
    QIcon::setThemeName(shade == Shade::light ? QStringLiteral("breeze") : QStringLiteral("breeze-dark"));
}

Look::Shade Look::shade() { return worn; }

QColor Look::colour(const char* name) {
    const auto& table = colours(worn);
    Q_ASSERT(table.contains(QLatin1String(name)));
    return table.value(QLatin1String(name));
}

QIcon Look::icon(const char* name) { return QIcon::fromTheme(QLatin1String(name)); }

QIcon Look::toggleIcon(const char* name) {
    const QString file = QStringLiteral("/usr/share/icons/%1/actions/22/%2.svg")
                             .arg(worn == Shade::light ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"), QLatin1String(name));
    const QIcon plain = icon(name);
    if (plain.isNull() || !QFile::exists(file)) return plain;
    const QIcon checked(file);
    QIcon both;
    for (const int size : {16, 22, 32, 44}) {
        both.addPixmap(plain.pixmap(size), QIcon::Normal, QIcon::Off);
        both.addPixmap(plain.pixmap(size, QIcon::Disabled), QIcon::Disabled, QIcon::Off);
        both.addPixmap(checked.pixmap(size), QIcon::Normal, QIcon::On);
    }
    return both;
}

QIcon Look::headerIcon(const char* name) {
    // the theme that fits the window may be dark on dark here: always take the light drawing of the dark theme
    const QString file = QStringLiteral("/usr/share/icons/breeze-dark/actions/22/%1.svg").arg(QLatin1String(name));
    return QFile::exists(file) ? QIcon(file) : icon(name);
}

} // namespace mutu::desktop
