// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "geo/book/book.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace mutu::desktop {

/// A thread beside the window with the book open on it, for everything that reads or writes the book.
/// - The book is opened on the lane's thread with the first question, and closed when the lane goes.
/// - Questions of one topic supersede each other: the one that waits is dropped, the one that runs is asked to stop, and only the newest is answered.
/// - When nothing was asked for a second, the book does what it has put off (store/upkeep.h).
/// - Answers and failures arrive on the thread that owns the lane; never when the receiver or the lane is gone.
class Lane : public QObject {
    Q_OBJECT
  public:
    explicit Lane(std::string path, book::Access access = book::Access::readWrite, QObject* parent = nullptr);
    /// Asks the running work to stop and waits for it.
    ~Lane() override;

    using Fail = std::function<void(const Failure&)>;

    /// `work(Book&, stop_token)` runs on the lane, `then(answer)` or `fail` here.
    template <class Work, class Then>
    void ask(QObject* receiver, const QString& topic, Work work, Then then, Fail fail = {}) {
        using Answer = std::invoke_result_t<Work, book::Book&, const std::stop_token&>;
        auto answer = std::make_shared<std::optional<Answer>>();
        post(
            receiver, topic,
            [work = std::move(work), answer](book::Book& book, const std::stop_token& stop) { answer->emplace(work(book, stop)); },
            [then = std::move(then), answer] { then(std::move(**answer)); }, std::move(fail));
    }
    /// Drops what waits and stops what runs of a topic; neither answer nor failure arrives.
    void cancel(const QString& topic);
    /// Asks what waits or runs of a topic to stop, and still hears how it ended: Failure::cancelled, or well if it was too late.
    void stop(const QString& topic);
    /// Drops what waits, asks what runs to stop; nothing arrives any more. Does not wait.
    void stopAll();
    /// The lane takes nothing more and closes its book as soon as it is idle: ended() says when. What waits and runs is finished first, but
    /// nothing arrives any more. Does not wait.
    void leave();
    /// Whether anything waits or runs.
    [[nodiscard]] bool isBusy() const;

  signals:
    /// After leave(): the book is closed.
    void ended();

  private:
    struct Job {
        QString topic;
        quint64 ticket = 0;
        std::stop_source stop;
        std::function<void(book::Book&, const std::stop_token&)> work;
        std::function<void()> done;
        Fail fail;
        QPointer<QObject> receiver;
    };

    void post(QObject* receiver, const QString& topic, std::function<void(book::Book&, const std::stop_token&)> work,
              std::function<void()> done, Fail fail);
    void run(const std::stop_token& stop);
    void perform(const std::shared_ptr<Job>& job);
    /// What the book put off, while nobody waits.
    void rest();
    void deliver(const std::shared_ptr<Job>& job, std::optional<Failure> failure);

    std::string path_;
    book::Access access_;
    std::optional<book::Book> book_; ///< touched by the lane's thread alone
    QHash<QString, quint64> newest_; ///< touched by the owner's thread alone
    quint64 tickets_ = 0;
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<std::shared_ptr<Job>> waiting_;
    std::shared_ptr<Job> running_;
    std::jthread thread_;
};

} // namespace mutu::desktop
