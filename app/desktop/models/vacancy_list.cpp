// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/vacancy_list.h"

#include "app/desktop/models/vacancy_table.h"
#include "geo/base/complete_file.h"
#include "geo/base/error.h"

#include <string_view>

namespace mutu::desktop {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// An earlier list begins with the table's first headings, in either language.
bool isVacancyList(std::string_view head) {
    return head.starts_with(byteOrderMark) &&
           (head.substr(3).starts_with("Parcel,District,Kind,") || head.substr(3).starts_with("地块号,片区,类型,"));
}

QString quoted(QString text) {
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QByteArray line(const QStringList& cells) {
    QStringList safe;
    for (const QString& cell : cells) safe << quoted(cell);
    return safe.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace

void VacancyList::write(const std::string& path, const std::stop_token& stop) const {
    CompleteFile file(path, isVacancyList);
    QByteArray list(byteOrderMark.data(), static_cast<qsizetype>(byteOrderMark.size()));
    list += line(heading);
    for (const std::size_t number : order) {
        if (stop.stop_requested()) throw Error(ErrorKind::cancelled, "cancelled", "the list was not written: stopped");
        QStringList cells;
        for (int column = 0; column < static_cast<int>(heading.size()); ++column)
            cells << VacancyTable::text(findings->pieces[number], column);
        list += line(cells);
    }
    file.write(list.constData(), static_cast<std::size_t>(list.size()));
    file.commit();
}

} // namespace mutu::desktop
