// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/encumbrance_check.h"
#include "geo/query/vacancy_question.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace mutu::desktop {

class Desk;

/// A row of the results: the piece, who holds or uses its parcel (may be empty), and when it was last looked at for encumbrances.
struct FoundPiece {
    query::VacancyRow row;
    QString holder;
    office::EncumbranceCheck check;
};

/// An answered question: rows in the question's order, and their exact sums.
struct Findings {
    std::vector<FoundPiece> pieces;
    RegisteredArea area;
    RegisteredArea floor;
    std::int64_t due = 0; ///< pieces of the pool of ready ones that nobody has looked at for encumbrances of late
};

/// The question that 查地 asks, and its newest answer: asked anew whenever the question, the book or the day changes.
/// - While nobody watches, a changed book waits to be asked until somebody does.
class VacancySearch : public QObject {
    Q_OBJECT
  public:
    explicit VacancySearch(Desk& desk, QObject* parent = nullptr);

    /// The day of the question is the desk's.
    void ask(const query::VacancyQuestion& question);
    void ask();
    /// Whether the answer is being looked at.
    void watch(bool on);
    [[nodiscard]] const query::VacancyQuestion& question() const { return question_; }
    [[nodiscard]] const Findings& answer() const { return *answer_; }
    /// The same, for work beside the window.
    [[nodiscard]] std::shared_ptr<const Findings> sharedAnswer() const { return answer_; }
    [[nodiscard]] bool isAsking() const { return asking_; }

  signals:
    void asking();
    void answered();

  private:
    Desk& desk_;
    query::VacancyQuestion question_;
    std::shared_ptr<const Findings> answer_ = std::make_shared<const Findings>();
    bool asking_ = false;
    bool watched_ = true;
    bool old_ = false; ///< the book was written to since the answer
};

} // namespace mutu::desktop
