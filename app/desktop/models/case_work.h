// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "geo/book/clearing.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace mutu::desktop {

class Desk;

/// One step that a case may take now, and what the rule sheet asks for.
struct StepOffer {
    QString to;    ///< the state's word; `previous`
    QString title; ///< as officers call it
    QStringList documents;
    QStringList data;    ///< by the sheet's words
    QStringList wanting; ///< data asked for in some cases alone
    bool asksExitForm = false;
    bool asksVacated = false;
    bool asksInstalments = false;
};

/// A clearing case as the board shows it.
struct CaseCard {
    RecordId id;
    QString number;
    QString enterprise;
    QString state; ///< by its word
    QString stateTitle;
    QString exitForm; ///< as officers call it; empty: undecided
    bool isOpen = true;
    std::optional<Date> due;
    bool overdue = false;
    QStringList items;
    std::vector<RecordId> parcels;
    std::vector<StepOffer> offers;
};

/// The cases of the book, in the order of the sheet's states, and the words that the sheet knows.
struct CaseBoard {
    std::vector<CaseCard> cards;
    QStringList states;                              ///< titles, in order
    std::vector<std::pair<QString, QString>> exitForms; ///< word and title
    QStringList yesNo;                               ///< data that are answered with yes or no
};

/// 清退: the cases as of the desk's day, and the step in hand, tried in the book as one types and written when the
/// officer says so.
class CaseWork : public QObject {
    Q_OBJECT
  public:
    explicit CaseWork(Desk& desk, QObject* parent = nullptr);

    /// Nothing is read while nobody looks.
    void watch(bool watched);
    /// Reads the board anew: the book, the day or the language is another.
    void renew();
    [[nodiscard]] const CaseBoard& board() const { return board_; }
    /// Whether steps can be taken: the book may be written and the desk reads today.
    [[nodiscard]] bool canAct() const;

    /// Asks the book whether it would take the step; changed() tells.
    void propose(RecordId clearingCase, office::ClearingRequest request);
    void drop();
    /// Writes what was proposed. Precondition: isReady().
    void take();
    [[nodiscard]] bool isReady() const { return proposed_ && judged_ && !refusal_; }
    [[nodiscard]] const std::optional<Failure>& refusal() const { return refusal_; }

  signals:
    void boardChanged();
    void changed();
    void written();

  private:
    struct Proposal {
        RecordId clearingCase;
        office::ClearingRequest request;
    };

    void read();
    void ask(book::Intent intent);

    Desk& desk_;
    CaseBoard board_;
    std::optional<Proposal> proposed_;
    std::optional<Failure> refusal_;
    bool judged_ = false;
    bool watched_ = false;
    bool old_ = true;
};

/// What the opening of a case asks for.
struct CaseOpening {
    StepOffer step;
    std::vector<std::pair<QString, QString>> exitForms; ///< word and title
};
/// On any thread.
CaseOpening caseOpeningOf(const book::Book& book, Date day);

/// The cases of a book on a day; on any thread.
CaseBoard caseBoardOf(const book::Book& book, Date day, bool withOffers);

} // namespace mutu::desktop
