// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/demo_book.h"

#include "geo/book/book.h"
#include "geo/demo/zone_source.h"

#include <QFile>

namespace mutu::desktop {

namespace {
constexpr std::uint64_t seed = 1; // the same zone on every desk
}

void makeDemo(const QString& path, const Progress& progress) {
    try {
        const demo::Zone zone(demo::Zone::defaultParcels, seed);
        book::Book book = book::Book::create(path.toStdString(), demo::Zone::card());
        demo::ZoneSource source(zone);
        change::Heading heading;
        heading.title = "示范园区（示例数据）";
        heading.author = "mutu";
        book.take(heading, source, progress);
    } catch (...) {
        QFile::remove(path);
        throw;
    }
}

} // namespace mutu::desktop
