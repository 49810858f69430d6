// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/demo_book.h"

#include "geo/book/book.h"
#include "geo/demo/history.h"
#include "geo/demo/zone_source.h"

namespace mutu::desktop {

namespace {
constexpr std::uint64_t seed = 1; // the same zone on every desk
}

void makeDemo(const QString& path, const Progress& progress) {
    const demo::Zone zone(demo::Zone::defaultParcels, seed);
    demo::ZoneSource source(zone);
    change::Heading heading;
    heading.title = "示范园区（示例数据）";
    heading.author = "mutu";
    book::Book::make(path.toStdString(), demo::Zone::card(), heading, source, progress);
    auto book = book::Book::open(path.toStdString());
    demo::tellHistory(book);
}

} // namespace mutu::desktop
