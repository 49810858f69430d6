// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/lane.h"

#include "geo/base/error.h"
#include "geo/store/upkeep.h"

#include <chrono>

namespace mutu::desktop {

Lane::Lane(std::string path, book::Access access, QObject* parent)
    : QObject(parent), path_(std::move(path)), access_(access), thread_([this](const std::stop_token& stop) { run(stop); }) {}

Lane::~Lane() {
    stopAll();
    thread_.request_stop();
    thread_.join();
}

void Lane::cancel(const QString& topic) {
    newest_.remove(topic);
    const std::lock_guard lock(mutex_);
    std::erase_if(waiting_, [&](const auto& job) { return job->topic == topic; });
    if (running_ && running_->topic == topic) running_->stop.request_stop();
}

void Lane::stop(const QString& topic) {
    const std::lock_guard lock(mutex_);
    for (const auto& job : waiting_)
        if (job->topic == topic) job->stop.request_stop();
    if (running_ && running_->topic == topic) running_->stop.request_stop();
}

void Lane::stopAll() {
    newest_.clear();
    const std::lock_guard lock(mutex_);
    waiting_.clear();
    if (running_) running_->stop.request_stop();
}

void Lane::leave() {
    newest_.clear();
    thread_.request_stop();
}

bool Lane::isBusy() const {
    const std::lock_guard lock(mutex_);
    return running_ || !waiting_.empty();
}

void Lane::post(QObject* receiver, const QString& topic, std::function<void(book::Book&, const std::stop_token&)> work,
                std::function<void()> done, Fail fail) {
    cancel(topic);
    auto job = std::make_shared<Job>();
    job->topic = topic;
    job->ticket = ++tickets_;
    job->work = std::move(work);
    job->done = std::move(done);
    job->fail = std::move(fail);
    job->receiver = receiver;
    newest_[topic] = job->ticket;
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(job));
    wake_.notify_one();
}

void Lane::run(const std::stop_token& stop) {
    constexpr std::chrono::seconds pause(1); // the officer looks at what came of it
    bool rested = true;
    while (true) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(mutex_);
            const auto anything = [&] { return !waiting_.empty(); };
            if (!rested && !wake_.wait_for(lock, stop, pause, anything) && !stop.stop_requested()) {
                lock.unlock();
                rest();
                rested = true;
                continue;
            }
            if (!wake_.wait(lock, stop, anything)) break;
            rested = false;
            job = waiting_.front();
            waiting_.pop_front();
            running_ = job;
        }
        perform(job);
        const std::lock_guard lock(mutex_);
        running_.reset();
    }
    book_.reset();
    QMetaObject::invokeMethod(this, [this] { emit ended(); }, Qt::QueuedConnection);
}

void Lane::perform(const std::shared_ptr<Job>& job) {
    std::optional<Failure> failure;
    try {
        if (job->stop.stop_requested()) throw Error(ErrorKind::cancelled, "cancelled", "the work was stopped before it began");
        if (!book_) book_.emplace(book::Book::open(path_, access_));
        job->work(*book_, job->stop.get_token());
    } catch (const std::exception& error) {
        failure = Failure::from(error);
    }
    deliver(job, std::move(failure));
}

void Lane::rest() {
    try {
        if (book_ && !book_->isReadOnly()) store::rest(book_->records());
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the next question meets it too, and says it
    }
}

void Lane::deliver(const std::shared_ptr<Job>& job, std::optional<Failure> failure) {
    QMetaObject::invokeMethod(
        this,
        [this, job, failure = std::move(failure)] {
            if (newest_.value(job->topic) != job->ticket || !job->receiver) return;
            newest_.remove(job->topic);
            if (!failure) job->done();
            else if (job->fail) job->fail(*failure);
        },
        Qt::QueuedConnection);
}

} // namespace mutu::desktop
