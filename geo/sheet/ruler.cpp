// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/ruler.h"

#include "geo/base/error.h"
#include "geo/sheet/letters.h"

#include <fmt/format.h>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>

#include <cassert>

namespace mutu::sheet {

struct Ruler::Metrics {
    QFontMetricsF regular{lettersOf(false)};
    QFontMetricsF bold{lettersOf(true)};
};

Ruler::Ruler() {
    assert(qGuiApp != nullptr);
    if (!QFontDatabase::families().contains(
            QString::fromUtf8(letterFamily.data(), static_cast<qsizetype>(letterFamily.size()))))
        throw Error(ErrorKind::internal, "font_missing", fmt::format("the font {} isn't installed", letterFamily),
                    "install the package fonts-noto-cjk");
    metrics_ = std::make_unique<Metrics>();
}

Ruler::~Ruler() = default;

double Ruler::width(std::string_view text, double size, bool isBold) const {
    const auto& metrics = isBold ? metrics_->bold : metrics_->regular;
    return metrics.horizontalAdvance(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))) * size /
           letterPixels;
}

namespace {

bool isWordCharacter(QChar c) { return c.unicode() < 0x2000 && c != QLatin1Char(' '); }

bool mayBreakBefore(QChar previous, QChar next) {
    static const QString closing = QString::fromUtf8("，。；：、！？）》」』】·%,.;:!?)");
    if (closing.contains(next)) return false;
    if (previous == QLatin1Char(' ')) return true;
    return !(isWordCharacter(previous) && (isWordCharacter(next) || next == QLatin1Char(' ')));
}

} // namespace

std::vector<std::string> Ruler::wrapped(std::string_view text, double size, double width) const {
    const auto all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const double room = width * letterPixels / size;
    std::vector<std::string> lines;
    qsizetype begin = 0;
    while (begin < all.size()) {
        qsizetype end = begin + 1;
        qsizetype lastBreak = begin;
        while (end < all.size()) {
            if (mayBreakBefore(all[end - 1], all[end])) lastBreak = end;
            if (metrics_->regular.horizontalAdvance(all.mid(begin, end + 1 - begin)) > room) break;
            ++end;
        }
        if (end < all.size() && lastBreak > begin) end = lastBreak;
        lines.push_back(all.mid(begin, end - begin).trimmed().toStdString());
        begin = end;
    }
    return lines;
}

} // namespace mutu::sheet
