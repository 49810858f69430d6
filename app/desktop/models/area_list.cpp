// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/area_list.h"

#include "app/desktop/sayings.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace mutu::desktop {

namespace {

struct Areas {
    Q_DECLARE_TR_FUNCTIONS(Areas)
};

constexpr qsizetype mostAreas = 200;

QString decoded(const QByteArray& file) {
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(file);
    if (!utf8.hasError()) return text;
    QStringDecoder chinese("GB18030");
    return chinese.isValid() ? QString(chinese(file)) : QString::fromLocal8Bit(file);
}

/// The cells of each row; a quoted cell may hold separators.
std::vector<QStringList> rowsOf(const QString& text) {
    std::vector<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        rows.back() << cell.trimmed();
        cell.clear();
    };
    for (const QChar letter : text) {
        if (letter == u'"')
            quoted = !quoted;
        else if (!quoted && (letter == u',' || letter == u';' || letter == u'\t'))
            endCell();
        else if (!quoted && letter == u'\n')
            endCell(), rows.emplace_back();
        else if (letter != u'\r')
            cell += letter;
    }
    endCell();
    return rows;
}

bool isNumber(const QString& text) {
    bool is = false;
    QString(text).remove(u',').toDouble(&is);
    return is;
}

QString unitIn(const QString& heading) {
    for (const char* sign : {"m2", "m²", "㎡", "平方米"})
        if (heading.contains(QString::fromUtf8(sign), Qt::CaseInsensitive)) return QStringLiteral("m2");
    for (const char* sign : {"公顷", "(ha", "（ha", "_ha", " ha"})
        if (heading.contains(QString::fromUtf8(sign), Qt::CaseInsensitive)) return QStringLiteral("ha");
    return QStringLiteral("mu");
}

/// Which cell of a heading stands over the areas; -1: it is no heading.
qsizetype columnIn(const QStringList& row) {
    for (qsizetype i = 0; i < row.size(); ++i)
        if (row[i].contains(QStringLiteral("面积")) || row[i].contains(QStringLiteral("area"), Qt::CaseInsensitive))
            return i;
    return -1;
}

QString saying(const Refusal& refusal) {
    const auto known = sayingOf(QString::fromStdString(refusal.code));
    return known ? known->what + QLatin1Char(' ') + known->remedy : QString::fromStdString(refusal.message);
}

} // namespace

AreaList AreaList::read(const QByteArray& file) {
    AreaList list;
    const auto rows = rowsOf(decoded(file));
    qsizetype column = 0;
    QString unit = QStringLiteral("mu");
    bool isFirst = true;
    for (std::size_t number = 0; number < rows.size(); ++number) {
        const QStringList& row = rows[number];
        if (row.join(QString()).isEmpty()) continue;
        const QString cell = row.value(column);
        if (std::exchange(isFirst, false) && !isNumber(cell) && !parseArea(cell.toStdString())) {
            column = std::max(columnIn(row), qsizetype{0});
            unit = unitIn(row.value(column));
            continue;
        }
        const QString written = isNumber(cell) ? QString(cell).remove(u',') + unit : cell;
        const auto area = parseArea(written.toStdString());
        if (!area || list.texts.size() == mostAreas) {
            list.areas.clear();
            list.texts.clear();
            list.fault = area ? Areas::tr("The file lists more than %1 areas.").arg(mostAreas)
                              : Areas::tr("Row %1, column %2: “%3”. %4")
                                    .arg(number + 1)
                                    .arg(column + 1)
                                    .arg(cell, saying(area.refusal()));
            return list;
        }
        list.areas.push_back(RegisteredArea::nearest(*area));
        list.texts << written;
    }
    if (list.areas.empty())
        list.fault = Areas::tr("The file lists no areas: write one a row, such as 5, 3.5mu or 2000m2.");
    return list;
}

} // namespace mutu::desktop
