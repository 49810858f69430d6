// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace mutu::desktop {

/// The first rows of a file's layer, as text, and what the layer says of itself.
struct FilePreview {
    QString layer;
    QString driver;
    QString crs;      ///< empty: the file names none
    QString encoding; ///< of its text; empty where the format settles it
    qint64 count = -1;
    QStringList columns;
    std::vector<QStringList> rows;
};

/// Reads the first `rows` rows; throws what the file throws at its reader. Runs beside the window.
FilePreview previewOf(const QString& path, const QString& layer, const QString& encoding, std::size_t rows = 5);

} // namespace mutu::desktop
