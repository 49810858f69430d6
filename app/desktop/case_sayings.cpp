// SPDX-License-Identifier: Apache-2.0
// What the desk says when a step of a clearing case or a reassignment is refused.
#include "app/desktop/saying_entry.h"

#include <QCoreApplication>

namespace mutu::desktop {

namespace {

constexpr SayingEntry sayings[] = {
    {"attachment_changed",
     QT_TRANSLATE_NOOP("Failures", "The content of a document was changed behind the book's back."),
     QT_TRANSLATE_NOOP("Failures", "Restore the book from a backup, or give the document again with its file.")},
    {"attachment_missing", QT_TRANSLATE_NOOP("Failures", "The content of a document is no longer in the book."),
     QT_TRANSLATE_NOOP("Failures", "Restore the book from a backup, or give the document again with its file.")},
    {"case_empty", QT_TRANSLATE_NOOP("Failures", "The case names nothing to be cleared."),
     QT_TRANSLATE_NOOP("Failures", "Name a parcel, a building or a floor.")},
    {"case_number_used", QT_TRANSLATE_NOOP("Failures", "This case number is used already."),
     QT_TRANSLATE_NOOP("Failures", "Leave the number out; the next free one is given.")},
    {"case_unknown", QT_TRANSLATE_NOOP("Failures", "The book has no such case."),
     QT_TRANSLATE_NOOP("Failures", "Look the case up in the list of cases.")},
    {"datum_malformed", QT_TRANSLATE_NOOP("Failures", "A datum of this step is not written right."),
     QT_TRANSLATE_NOOP("Failures", "Write it as shown.")},
    {"datum_missing", QT_TRANSLATE_NOOP("Failures", "A datum that this step asks for is missing."),
     QT_TRANSLATE_NOOP("Failures", "State it, then take the step again.")},
    {"datum_unknown", QT_TRANSLATE_NOOP("Failures", "This step asks for no such datum."),
     QT_TRANSLATE_NOOP("Failures", "State only the data that the step asks for.")},
    {"document_differs", QT_TRANSLATE_NOOP("Failures", "The book keeps another content under that name and number."),
     QT_TRANSLATE_NOOP("Failures", "Give the same file, leave it out, or correct the number.")},
    {"document_missing", QT_TRANSLATE_NOOP("Failures", "A document that this step rests on is missing."),
     QT_TRANSLATE_NOOP("Failures", "Give its number, then take the step again.")},
    {"enterprise_ambiguous", QT_TRANSLATE_NOOP("Failures", "Several enterprises have this name."),
     QT_TRANSLATE_NOOP("Failures", "Give the credit code.")},
    {"enterprise_unknown", QT_TRANSLATE_NOOP("Failures", "The book has no such enterprise."),
     QT_TRANSLATE_NOOP("Failures", "Give its credit code or its exact name.")},
    {"exit_form_missing", QT_TRANSLATE_NOOP("Failures", "How the enterprise leaves is undecided."),
     QT_TRANSLATE_NOOP("Failures", "Decide the exit form with this step.")},
    {"exit_form_settled", QT_TRANSLATE_NOOP("Failures", "The exit form is settled; this step doesn't change it."),
     QT_TRANSLATE_NOOP("Failures", "Leave it out, or withdraw the case and open another.")},
    {"exit_form_unknown", QT_TRANSLATE_NOOP("Failures", "The rule sheet knows no such exit form."),
     QT_TRANSLATE_NOOP("Failures", "Use one of the rule sheet.")},
    {"instalment_paid", QT_TRANSLATE_NOOP("Failures", "This instalment is paid already."),
     QT_TRANSLATE_NOOP("Failures", "Name one that is still due.")},
    {"instalment_unknown", QT_TRANSLATE_NOOP("Failures", "The case has no such instalment."),
     QT_TRANSLATE_NOOP("Failures", "Look its instalments up.")},
    {"instalments_differ", QT_TRANSLATE_NOOP("Failures", "The instalments don't sum up to the compensation."),
     QT_TRANSLATE_NOOP("Failures", "Correct the amount or the instalments.")},
    {"item_not_apart", QT_TRANSLATE_NOOP("Failures", "What the enterprise has there covers more than the item."),
     QT_TRANSLATE_NOOP("Failures", "Enter it by building and floor first, or list the whole of it.")},
    {"item_taken", QT_TRANSLATE_NOOP("Failures", "The item is in another open case."),
     QT_TRANSLATE_NOOP("Failures", "Close or withdraw that case first, or list another part.")},
    {"item_unknown", QT_TRANSLATE_NOOP("Failures", "There is no such item."),
     QT_TRANSLATE_NOOP("Failures", "Look up the buildings and floors of the parcel.")},
    {"paid_differs", QT_TRANSLATE_NOOP("Failures", "What was stated as paid differs from the payments in the book."),
     QT_TRANSLATE_NOOP("Failures", "Enter the payments first, or correct the sum.")},
    {"requirement_unmet", QT_TRANSLATE_NOOP("Failures", "The step requires something that is not there."),
     QT_TRANSLATE_NOOP("Failures", "Fulfil what is named, then take the step again.")},
    {"right_of_part", QT_TRANSLATE_NOOP("Failures", "The right covers the whole parcel, the case a part of it."),
     QT_TRANSLATE_NOOP("Failures", "Split the parcel first; the item goes with its land.")},
    {"step_before_last", QT_TRANSLATE_NOOP("Failures", "The step is dated before the last one."),
     QT_TRANSLATE_NOOP("Failures", "Date it on that day or later.")},
    {"step_out_of_order", QT_TRANSLATE_NOOP("Failures", "The case can't take this step from its present state."),
     QT_TRANSLATE_NOOP("Failures", "Take one of the steps that are open to it.")},
    {"step_unknown", QT_TRANSLATE_NOOP("Failures", "The rule sheet knows no such state."),
     QT_TRANSLATE_NOOP("Failures", "Use one of the rule sheet's states.")},
    {"subtenant_remains", QT_TRANSLATE_NOOP("Failures", "Someone still leases there from the enterprise."),
     QT_TRANSLATE_NOOP("Failures", "End that lease first, or clear the lessee by a case of its own.")},
};

} // namespace

std::span<const SayingEntry> caseSayings() { return sayings; }

} // namespace mutu::desktop
