// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace mutu::desktop {

/// The long work that runs beside the window: what the status bar shows and lets the officer stop.
class Works : public QObject {
    Q_OBJECT
  public:
    struct Line {
        int id = 0;
        QString stage; ///< a code of workStage()
        quint64 done = 0;
        quint64 total = 0; ///< 0: unknown
        QElapsedTimer since;
        std::function<void()> cancel; ///< empty: it cannot be stopped
        bool writes = false;          ///< to a book: nobody ends it without asking
    };

    using QObject::QObject;

    /// Work lasts as long as its hold is held; it may be let go on any thread. The number in it is the work's id.
    using Hold = std::shared_ptr<const int>;

    [[nodiscard]] Hold begin(const QString& stage, std::function<void()> cancel = {});
    /// The same for work that writes to a book.
    [[nodiscard]] Hold beginWriting(const QString& stage, std::function<void()> cancel = {});
    /// For a worker's thread: forwards progress here, at most 25 times a second; answers false once `stop` is requested.
    [[nodiscard]] Progress reporter(int id, std::stop_token stop);
    /// The work that began last and still runs; none: nullptr.
    [[nodiscard]] const Line* newest() const;
    /// The work that began last of those that write; none: nullptr.
    [[nodiscard]] const Line* writing() const;

  signals:
    void changed();

  private:
    Hold add(Line line);
    void end(int id);
    void advance(int id, const QString& stage, quint64 done, quint64 total);

    std::vector<Line> lines_;
    int lastId_ = 0;
};

} // namespace mutu::desktop
