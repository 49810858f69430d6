// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/edit_preview.h"

class QTreeWidget;

namespace mutu::desktop {

/// An edit as a short list: what goes, what comes with its code and areas, who else changes.
class EditChanges {
  public:
    static QTreeWidget* makeList();
    /// Fills the list, and answers what stands below it: what moves along, how far a line bends.
    static QString fill(QTreeWidget& list, const EditPreview& preview);
    /// What was done, in a sentence.
    static QString sentence(const EditPreview& done);
};

} // namespace mutu::desktop
