// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/edit_changes.h"

#include "app/desktop/look.h"
#include "app/desktop/words.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTreeWidget>

namespace mutu::desktop {

namespace {

struct Changes {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

constexpr int mostRows = 9;

void addRow(QTreeWidget& list, const QString& mark, const QString& name, const QString& area, const QString& more) {
    auto* row = new QTreeWidgetItem(&list, {mark, name, area});
    row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    row->setToolTip(1, name);
    row->setToolTip(2, more);
}

QString areasOf(const EditPreview::Piece& piece) {
    const QString measured = Changes::tr("measured %1").arg(squareMetreText(piece.measured.rounded()));
    return piece.registered
               ? measured + QLatin1Char('\n') + Changes::tr("registered %1").arg(squareMetreText(*piece.registered))
               : measured;
}

QString signedArea(std::int64_t halves) {
    const RegisteredArea area = MeasuredArea(halves < 0 ? -halves : halves).rounded();
    if (area == RegisteredArea()) // a node beside the straight, or none: nothing that anyone could sign
        return (halves == 0 ? QString() : QStringLiteral("< ")) + squareMetreText(RegisteredArea(halves == 0 ? 0 : 1));
    return (halves < 0 ? QStringLiteral("−") : QStringLiteral("+")) + squareMetreText(area);
}

} // namespace

QTreeWidget* EditChanges::makeList() {
    auto* list = new QTreeWidget;
    list->setObjectName(QStringLiteral("editChanges"));
    list->setColumnCount(3);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setFocusPolicy(Qt::NoFocus);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    return list;
}

QString EditChanges::fill(QTreeWidget& list, const EditPreview& preview) {
    list.clear();
    for (const auto& piece : preview.retired)
        addRow(list, Changes::tr("ends"), piece.name, muText(piece.measured.rounded()), areasOf(piece));
    for (std::size_t i = 0; i < preview.created.size(); ++i) {
        const auto& piece = preview.created[i];
        const QString name = piece.name.isEmpty() ? Changes::tr("part %1").arg(i + 1) : piece.name;
        addRow(list, Changes::tr("new"), name, muText(piece.measured.rounded()), areasOf(piece));
    }
    for (const auto& piece : preview.restored)
        addRow(list, Changes::tr("again"), piece.name, muText(piece.measured.rounded()), areasOf(piece));
    for (const auto& piece : preview.changed)
        addRow(list, Changes::tr("changes"), piece.name, signedArea(piece.change), areasOf(piece));
    const int rows = std::min(list.topLevelItemCount(), mostRows);
    list.setFixedHeight(rows * std::max(list.sizeHintForRow(0), 2 * Look::step) + 4);
    QStringList note;
    if (preview.carried > 0) note << Changes::tr("%1 rights, uses and other records move along.").arg(preview.carried);
    if (!preview.nodes.empty())
        note << Changes::tr("%1 new boundary points on boundaries of others.").arg(preview.nodes.size());
    if (preview.departure > 0)
        note << Changes::tr("To meet the areas, lines bend by up to %1 mm.").arg(preview.departure, 0, 'f', 1);
    return note.join(QLatin1Char(' '));
}

QString EditChanges::sentence(const EditPreview& done) {
    if (done.created.size() > 1) return Changes::tr("%1: %2 new parcels").arg(done.title).arg(done.created.size());
    if (done.created.size() == 1) return Changes::tr("%1: %2").arg(done.title, done.created.front().name);
    if (done.changed.size() > 1) return Changes::tr("%1: %2 parcels changed").arg(done.title).arg(done.changed.size());
    return done.title;
}

} // namespace mutu::desktop
