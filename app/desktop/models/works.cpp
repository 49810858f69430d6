// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/works.h"

#include "app/desktop/words.h"

#include <QPointer>

#include <algorithm>
#include <chrono>

namespace mutu::desktop {

Works::Hold Works::begin(const QString& stage, std::function<void()> cancel) {
    Line line;
    line.stage = stage;
    line.cancel = std::move(cancel);
    return add(std::move(line));
}

Works::Hold Works::beginWriting(const QString& stage, std::function<void()> cancel) {
    Line line;
    line.stage = stage;
    line.cancel = std::move(cancel);
    line.writes = true;
    return add(std::move(line));
}

Works::Hold Works::add(Line line) {
    line.id = ++lastId_;
    line.since.start();
    lines_.push_back(std::move(line));
    emit changed();
    return {new int(lastId_), [this](const int* id) {
                QMetaObject::invokeMethod(this, [this, number = *id] { end(number); }, Qt::QueuedConnection);
                delete id;
            }};
}

void Works::end(int id) {
    if (std::erase_if(lines_, [id](const Line& line) { return line.id == id; }) > 0) emit changed();
}

Progress Works::reporter(int id, std::stop_token stop) {
    using Clock = std::chrono::steady_clock;
    auto last = std::make_shared<Clock::time_point>();
    auto lastStage = std::make_shared<std::string>();
    // the works outlive every lane that reports to them: both belong to the desk, which builds the works first
    return [this, id, stop = std::move(stop), last, lastStage](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        const auto now = Clock::now();
        if (now - *last >= std::chrono::milliseconds(40) || stage != *lastStage) {
            *last = now;
            *lastStage = stage;
            QMetaObject::invokeMethod(
                this, [this, id, name = fromUtf8(stage), done, total] { advance(id, name, done, total); }, Qt::QueuedConnection);
        }
        return !stop.stop_requested();
    };
}

const Works::Line* Works::newest() const { return lines_.empty() ? nullptr : &lines_.back(); }

const Works::Line* Works::writing() const {
    const auto found = std::find_if(lines_.rbegin(), lines_.rend(), [](const Line& line) { return line.writes; });
    return found == lines_.rend() ? nullptr : &*found;
}

void Works::advance(int id, const QString& stage, quint64 done, quint64 total) {
    const auto line = std::find_if(lines_.begin(), lines_.end(), [id](const Line& each) { return each.id == id; });
    if (line == lines_.end()) return;
    if (!stage.isEmpty() && stage != line->stage) {
        line->stage = stage;
        line->since.restart();
    }
    line->done = done;
    line->total = total;
    emit changed();
}

} // namespace mutu::desktop
