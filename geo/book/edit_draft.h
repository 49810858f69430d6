// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/edit.h"
#include "geo/book/succession.h"

#include <set>
#include <string>

namespace mutu::book {

/// Turns one edit of the fabric into the changes of a changeset, inside the transaction that writes them.
class EditDraft {
  public:
    EditDraft(const store::Store& store, store::Transaction& transaction, const fabric::Edit& edit,
              const change::Heading& heading, const EditWishes& wishes);

    Result<std::vector<change::Change>> make();
    /// What make() numbered and named, in order of the edit.
    [[nodiscard]] const std::vector<land::Parcel>& created() const { return created_; }
    [[nodiscard]] std::int64_t carried() const { return carried_; }
    [[nodiscard]] const std::vector<land::Lineage>& lineage() const { return lineage_; }

  private:
    using Step = std::optional<Refusal>;
    [[nodiscard]] Step checkFresh() const;
    /// A parcel that others follow has handed its rights and its ground to them.
    [[nodiscard]] Step checkRestored() const;
    /// Ids for new parcels, codes and plot numbers for those that have none.
    Step number();
    Step nameChild(std::size_t index);
    [[nodiscard]] std::string seriesFor(std::size_t child) const;
    [[nodiscard]] std::string freePlot(const std::string& stem) const;
    [[nodiscard]] bool isCodeUsed(const std::string& code) const;
    void describeSuccessions();
    /// What each heir takes over of one parent; sums exactly to the parent's area.
    [[nodiscard]] std::vector<RegisteredArea> handedOver(const land::Parcel& parent,
                                                         const std::vector<const fabric::Edit::Descent*>& to) const;
    void addLineage();

    const store::Store& store_;
    store::Transaction& transaction_;
    const fabric::Edit& edit_;
    const change::Heading& heading_;
    const EditWishes& wishes_;
    std::vector<change::Change> changes_;
    std::vector<Succession> successions_;
    std::set<std::string> plots_; // given in this edit
    std::vector<land::Parcel> created_;
    std::vector<land::Lineage> lineage_;
    std::int64_t carried_ = 0;
};

} // namespace mutu::book
