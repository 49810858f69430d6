// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/typed_place.h"

#include "geo/fabric/traverse.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>
#include <numbers>

namespace mutu::desktop {

namespace {

struct Typing {
    Q_DECLARE_TR_FUNCTIONS(Typing)
};

constexpr std::int64_t around = 100'000'000; // 100 km beyond the book's parcels is still plausible

TypedPlace faulty(const QString& fault) { return {{}, false, fault}; }

std::optional<double> number(const QString& text) {
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString plain(QString text) {
    text.replace(QChar(0xFF0C), QLatin1Char(','))
        .replace(QChar(0x3000), QLatin1Char(' '))
        .replace(QChar(0xFF1C), QLatin1Char('<'));
    return text.replace(QLatin1Char(';'), QLatin1Char(',')).replace(QLatin1Char('\t'), QLatin1Char(' ')).trimmed();
}

QStringList figures(const QString& text) {
    static const QRegularExpression parting(QStringLiteral("[,\\s]+"));
    return text.split(parting, Qt::SkipEmptyParts);
}

geom::Point moved(geom::Point from, double bearing, double metres) {
    const double radians = bearing * std::numbers::pi / 180;
    return {from.x + std::llround(std::sin(radians) * metres * 1000),
            from.y + std::llround(std::cos(radians) * metres * 1000)};
}

/// North and east in metres; turned around if that alone lies near home.
TypedPlace placed(double north, double east, const geom::Box& home) {
    const geom::Point asWritten = geom::nearestPoint(east, north);
    if (home.empty()) return {asWritten, false, {}};
    const geom::Box near = home.grownBy(around);
    const geom::Point turned = geom::nearestPoint(north, east);
    if (!near.contains(asWritten) && near.contains(turned)) return {turned, true, {}};
    return {asWritten, false, {}};
}

TypedPlace relative(const QString& text, geom::Point last) {
    const auto bracket = text.indexOf(QLatin1Char('<'));
    if (bracket >= 0) {
        const auto length = number(text.left(bracket));
        const auto bearing = fabric::Bearing::parse(text.mid(bracket + 1).toStdString());
        if (!length) return faulty(Typing::tr("The length before < is no number."));
        if (!bearing) return faulty(Typing::tr("After < a bearing is expected, such as 45.5 or N45°30'E."));
        return {moved(last, bearing->degrees, *length), false, {}};
    }
    const QStringList steps = figures(text);
    const auto north = number(steps.value(0));
    const auto east = number(steps.value(1));
    if (steps.size() != 2 || !north || !east)
        return faulty(Typing::tr("After @ write length<bearing, or the way north and east."));
    return {geom::Point{last.x + std::llround(*east * 1000), last.y + std::llround(*north * 1000)}, false, {}};
}

} // namespace

TypedPlace typedPlace(const QString& typed, std::optional<geom::Point> last, std::optional<geom::Point> pointer,
                      const geom::Box& home) {
    const QString text = plain(typed);
    if (text.startsWith(QLatin1Char('@')))
        return last ? relative(text.mid(1), *last) : faulty(Typing::tr("Set a first point before."));
    const QStringList parts = figures(text);
    const auto first = number(parts.value(0));
    if (parts.size() == 2 && first) {
        const auto second = number(parts.value(1));
        if (second) return placed(*first, *second, home);
    }
    if (parts.size() == 1 && first) {
        if (!last || !pointer || *last == *pointer)
            return faulty(Typing::tr("A length alone needs a point before it and a direction to the pointer."));
        const auto dx = static_cast<double>(pointer->x - last->x);
        const auto dy = static_cast<double>(pointer->y - last->y);
        const double share = *first * 1000 / std::hypot(dx, dy);
        return {geom::Point{last->x + std::llround(dx * share), last->y + std::llround(dy * share)}, false, {}};
    }
    return faulty(Typing::tr("Write X,Y (north, east), @length<bearing, or a length."));
}

TypedList typedList(const QString& text, const geom::Box& home) {
    TypedList list;
    int line = 0;
    for (const QString& row : text.split(QLatin1Char('\n'))) {
        ++line;
        QStringList parts = figures(plain(row));
        if (parts.isEmpty()) continue;
        if (parts.size() > 2 && !number(parts.front()))
            parts.removeFirst();
        else if (parts.size() == 3)
            parts.removeFirst(); // the point's running number
        const auto north = number(parts.value(0));
        const auto east = number(parts.value(1));
        if (!north || !east) {
            if (list.points.empty() && line == 1) continue; // a heading
            list.fault = Typing::tr("Line %1 is no X,Y (north, east).").arg(line);
            return list;
        }
        const TypedPlace place = placed(*north, *east, home);
        list.points.push_back(*place.at);
        list.turned = list.turned || place.turned;
    }
    if (list.points.size() > 1 && list.points.front() == list.points.back()) list.points.pop_back();
    return list;
}

} // namespace mutu::desktop
