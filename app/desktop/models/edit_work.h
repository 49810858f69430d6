// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "app/desktop/models/edit_preview.h"

#include <QObject>

namespace mutu::desktop {

class Desk;

/// The one edit in hand: worked out beside the window as often as it is wished anew, previewed with the codes it will
/// be given, and written when the officer says so.
/// - Until write() nothing is written; drop() leaves no trace. What was previewed is what is written: if the book
/// changed around it since,
///   writing is refused and the book stays as it was.
class EditWork : public QObject {
    Q_OBJECT
  public:
    explicit EditWork(Desk& desk, QObject* parent = nullptr);

    /// Works the edit out; what was in hand before is forgotten when the answer comes.
    void plan(Planner planner);
    /// Works the same out again from what the book holds now.
    void again();
    /// Forgets the edit, unless it is being written just now.
    void drop();
    /// The new parcel (its place in the edit's changes) that takes over all rights; nothing: they follow the land.
    void setHeir(std::optional<std::size_t> heir);
    [[nodiscard]] std::optional<std::size_t> heir() const { return heir_; }
    /// Buildings that the new boundary cuts go whole to the part that has most of them, until the edit is dropped.
    void giveBuildingsToLargest();

    [[nodiscard]] const std::optional<EditPreview>& preview() const { return preview_; }
    /// Why it can't be done; nothing as long as it can.
    [[nodiscard]] const std::optional<Failure>& refusal() const { return refusal_; }
    /// The place that the refusal names.
    [[nodiscard]] std::optional<geom::Point> refusedPlace() const { return refusedPlace_; }
    /// Whether naming a heir may be the remedy of the refusal (not where the new boundary cuts a building).
    [[nodiscard]] bool canHeirHelp() const { return heirHelps_; }
    /// Whether the refusal is that a building would be cut.
    [[nodiscard]] bool wouldCutBuilding() const { return refusal_ && cutsBuilding_; }
    [[nodiscard]] bool isPlanning() const { return planning_; }
    [[nodiscard]] bool isWriting() const { return writing_; }
    [[nodiscard]] bool canWrite() const { return plan_ && !planning_ && !writing_ && !refusal_; }
    /// Writes what is previewed. Precondition: canWrite().
    void write(const QString& reason, const QString& document);

  signals:
    void changed();
    /// It stands in the book.
    void written(const mutu::desktop::EditPreview& done, const mutu::book::Edited& edited);

  private:
    void foresee();
    void foreseeAnew();
    void refuse(const Refusal& refusal);
    [[nodiscard]] book::EditWishes wishes() const;

    Desk& desk_;
    Planner planner_;
    std::shared_ptr<const EditPlan> plan_;
    std::optional<EditPreview> preview_;
    std::optional<Failure> refusal_;
    std::optional<geom::Point> refusedPlace_;
    std::optional<std::size_t> heir_;
    bool buildingsToLargest_ = false;
    bool heirHelps_ = false;
    bool cutsBuilding_ = false;
    bool planning_ = false;
    bool writing_ = false;
};

} // namespace mutu::desktop
