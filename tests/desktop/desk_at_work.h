// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/window.h"

#include <QTemporaryDir>

#include <functional>

namespace mutu::desktop {

/// The real window with the small zone open, everything drawn.
struct DeskAtWork {
    DeskAtWork();

    /// Lets events run until nothing works any more and the map is drawn; false after two minutes (a busy machine is slow).
    bool settle();
    bool until(const std::function<bool()>& condition);
    /// A file beside the book.
    [[nodiscard]] QString file(const QString& name, const QByteArray& content) const;

    QTemporaryDir folder;
    Window window;
};

} // namespace mutu::desktop
