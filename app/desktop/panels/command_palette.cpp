// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/command_palette.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/words.h"

#include <QKeyEvent>
#include <QListWidget>

namespace mutu::desktop {

namespace {

constexpr int commandRole = Qt::UserRole;
constexpr int whatRole = Qt::UserRole + 1;
constexpr int idRole = Qt::UserRole + 2;
constexpr std::size_t mostMatches = 12;

/// The parcel that an enterprise holds or uses; the first, if several; 0 if none.
RecordId parcelOfEnterprise(const store::Store& records, RecordId enterprise) {
    RecordId parcel;
    const auto look = [&](land::Kind kind, std::string_view column) {
        if (parcel) return;
        query::RecordQuestion question;
        question.kind = kind;
        question.key = query::Key{column, enterprise};
        records.visit(question, [&](const land::Record& record) {
            parcel = land::parcelOf(record);
            return !parcel;
        });
    };
    look(land::Kind::use, "user_id");
    look(land::Kind::right, "holder_id");
    look(land::Kind::lease, "lessee_id");
    return parcel;
}

} // namespace

CommandPalette::CommandPalette(Desk& desk, Commands& commands, Directory& directory, QWidget* parent)
    : QLineEdit(parent), desk_(desk), commands_(commands), directory_(directory) {
    setObjectName(QStringLiteral("palette"));
    setMinimumWidth(24 * Look::step);
    setMaximumWidth(64 * Look::step);
    list_ = new QListWidget;
    list_->setWindowFlags(Qt::ToolTip);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setObjectName(QStringLiteral("paletteList"));
    connect(this, &QLineEdit::textEdited, this, &CommandPalette::look);
    connect(&directory_, &Directory::found, this, &CommandPalette::show);
    connect(list_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { go(list_->row(item)); });
    retranslate();
}

CommandPalette::~CommandPalette() { delete list_; }

int CommandPalette::matchCount() const { return list_->isVisible() ? list_->count() : 0; }

void CommandPalette::addCommands(const QString& text) {
    for (std::size_t index = 0; index < commandCount; ++index) {
        const auto command = static_cast<Command>(index);
        const QAction* action = commands_.action(command);
        if (!action->isEnabled() || command == Command::palette) continue;
        if (!action->text().contains(text, Qt::CaseInsensitive) && !commands_.initials(command).startsWith(text, Qt::CaseInsensitive)) continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(action->icon(), keys.isEmpty() ? action->text() : action->text() + QStringLiteral("    ") + keys, list_);
        item->setData(commandRole, static_cast<int>(index));
    }
}

void CommandPalette::look() {
    const QString text = this->text().trimmed();
    goWhenFound_ = false;
    looking_ = !text.isEmpty();
    if (looking_) directory_.look(text, mostMatches);
    else list_->hide();
}

void CommandPalette::show(const QString& text, const std::vector<NameEntry>& entries) {
    if (!looking_ || text != this->text().trimmed()) return;
    looking_ = false;
    list_->clear();
    addCommands(text);
    for (const NameEntry& entry : entries) {
        const bool isParcel = entry.what == NameEntry::What::parcel;
        const QString also = fromUtf8(entry.also).trimmed();
        auto* item = new QListWidgetItem(Look::icon(isParcel ? "draw-polygon" : "user-identity"),
                                         fromUtf8(entry.title) + (also.isEmpty() ? QString() : QStringLiteral("    ") + also), list_);
        item->setData(commandRole, -1);
        item->setData(whatRole, static_cast<int>(entry.what));
        item->setData(idRole, static_cast<qlonglong>(entry.id.value));
    }
    if (list_->count() == 0) {
        const bool isRead = directory_.isRead() || !desk_.isOpen();
        auto* none = new QListWidgetItem(isRead ? tr("Nothing of that name") : tr("The names are still being read; a whole code is found"), list_);
        none->setFlags(Qt::NoItemFlags);
        none->setData(commandRole, -2);
    }
    list_->setCurrentRow(0);
    if (goWhenFound_) return go(0);
    place();
}

void CommandPalette::place() {
    const int rows = std::min(list_->count(), static_cast<int>(mostMatches));
    const int height = rows * std::max(list_->sizeHintForRow(0), 2 * Look::step) + 4;
    list_->setGeometry(QRect(mapToGlobal(QPoint(0, this->height() + 2)), QSize(std::max(width(), 48 * Look::step), height)));
    list_->show();
    list_->raise();
}

void CommandPalette::go(int row) {
    goWhenFound_ = looking_; // Enter came before the answer
    if (looking_) return;
    const QListWidgetItem* item = list_->item(row);
    if (!item) return;
    const int command = item->data(commandRole).toInt();
    if (command == -2) return;
    const auto what = static_cast<NameEntry::What>(item->data(whatRole).toInt());
    const RecordId id{item->data(idRole).toLongLong()};
    list_->hide();
    clear();
    clearFocus();
    if (command >= 0) commands_.action(static_cast<Command>(command))->trigger();
    else goTo(what, id);
}

void CommandPalette::goTo(NameEntry::What what, RecordId id) {
    if (what == NameEntry::What::parcel) {
        desk_.select({id, {}});
        emit wanted();
        return;
    }
    desk_.reader().ask(
        this, QStringLiteral("enterprise"),
        [id](book::Book& book, const std::stop_token&) { return parcelOfEnterprise(book.records(), id); },
        [this](RecordId parcel) {
            if (!parcel) {
                desk_.say({"enterprise_without_parcel", tr("This enterprise neither holds nor uses a parcel."), {},
                           tr("Enter its right or use first, or look it up in the ledger."), false});
                return;
            }
            desk_.select({parcel, {}});
            emit wanted();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

void CommandPalette::keyPressEvent(QKeyEvent* event) {
    const int row = list_->currentRow();
    switch (event->key()) {
    case Qt::Key_Down: return list_->setCurrentRow(std::min(row + 1, list_->count() - 1));
    case Qt::Key_Up: return list_->setCurrentRow(std::max(row - 1, 0));
    case Qt::Key_Return:
    case Qt::Key_Enter: return go(row);
    case Qt::Key_Escape:
        looking_ = false;
        list_->hide();
        clear();
        return clearFocus();
    default: QLineEdit::keyPressEvent(event);
    }
}

void CommandPalette::focusOutEvent(QFocusEvent* event) {
    looking_ = false;
    list_->hide();
    QLineEdit::focusOutEvent(event);
}

void CommandPalette::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QLineEdit::changeEvent(event);
}

void CommandPalette::retranslate() {
    setPlaceholderText(tr("Parcel / enterprise / command") + QStringLiteral("    Ctrl+K"));
    setAccessibleName(tr("Find a parcel, an enterprise or a command"));
    list_->setAccessibleName(tr("What was found"));
}

} // namespace mutu::desktop
