// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace mutu::desktop {

/// Beats on the window's thread and remembers the longest pause between two beats: how long the window stood still.
class Heartbeat {
  public:
    Heartbeat() {
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { beat(); });
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.start(2);
        clock_.start();
    }
    /// Milliseconds since the last call, or since the beginning.
    double longestPause() {
        beat();
        return static_cast<double>(std::exchange(longest_, 0)) / 1e6;
    }

  private:
    void beat() {
        longest_ = std::max(longest_, clock_.nsecsElapsed());
        clock_.start();
    }

    QTimer timer_;
    QElapsedTimer clock_;
    qint64 longest_ = 0;
};

} // namespace mutu::desktop
