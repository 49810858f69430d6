// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/file_preview.h"

#include "app/desktop/words.h"
#include "geo/exchange/feature_stream.h"
#include "geo/exchange/layer.h"
#include "geo/exchange/source_file.h"

#include <QStringDecoder>

namespace mutu::desktop {

namespace {

QString cellText(const exchange::Cell& cell) {
    if (const auto* text = std::get_if<std::string_view>(&cell)) return fromUtf8(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return QString::number(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return QString::number(*number, 'g', 12);
    if (const auto* date = std::get_if<Date>(&cell)) return dateText(*date);
    return {};
}

} // namespace

FilePreview previewOf(const QString& path, const QString& layerName, const QString& encoding, std::size_t rows) {
    const auto file = exchange::SourceFile::find(path.toStdString(), encoding.toStdString());
    auto layer = exchange::Layer::open(file, layerName.toStdString(), {});
    const exchange::LayerDescription& description = layer.description();
    FilePreview preview;
    preview.layer = fromUtf8(description.name);
    preview.driver = fromUtf8(description.driver);
    preview.crs = fromUtf8(description.crs);
    preview.encoding = fromUtf8(file.encoding);
    preview.count = description.count;
    for (const std::string& column : description.columns) preview.columns << fromUtf8(column);
    const auto stream = layer.read(std::vector<bool>(description.columns.size(), true));
    while (preview.rows.size() < rows && stream->next()) {
        for (std::size_t row = 0; row < stream->size() && preview.rows.size() < rows; ++row) {
            QStringList cells;
            for (std::size_t column = 0; column < description.columns.size(); ++column) cells << cellText(stream->cell(row, column));
            preview.rows.push_back(std::move(cells));
        }
    }
    return preview;
}

} // namespace mutu::desktop
