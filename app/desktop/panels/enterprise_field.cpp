// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/enterprise_field.h"

#include "app/desktop/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStringListModel>

namespace mutu::desktop {

namespace {
constexpr std::size_t most = 12;
}

EnterpriseField::EnterpriseField(Directory& directory, QWidget* parent) : QLineEdit(parent), directory_(directory) {
    names_ = new QStringListModel(this);
    auto* completer = new QCompleter(names_, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        chosen_ = {};
        if (!text.trimmed().isEmpty()) directory_.look(text.trimmed(), most * 4); // parcels of that name are passed over
        emit enterpriseChanged();
    });
    connect(&directory_, &Directory::found, this, &EnterpriseField::show);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        const auto at = static_cast<std::size_t>(index.row());
        if (at < entries_.size()) choose(entries_[at].id, fromUtf8(entries_[at].title));
    });
}

void EnterpriseField::choose(RecordId enterprise, const QString& name) {
    setText(name);
    chosen_ = enterprise;
    emit enterpriseChanged();
}

void EnterpriseField::show(const QString& asked, const std::vector<NameEntry>& entries) {
    if (asked != text().trimmed() || chosen_) return;
    entries_.clear();
    QStringList lines;
    for (const auto& entry : entries) {
        if (entry.what != NameEntry::What::enterprise || entries_.size() >= most) continue;
        entries_.push_back(entry);
        lines << fromUtf8(entry.title);
    }
    names_->setStringList(lines);
    if (entries_.size() == 1 && lines.front() == asked) return choose(entries_.front().id, asked);
    if (hasFocus() && !lines.isEmpty()) completer()->complete();
}

} // namespace mutu::desktop
