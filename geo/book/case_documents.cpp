// SPDX-License-Identifier: Apache-2.0
#include "geo/book/case_documents.h"

#include "geo/base/sha256.h"
#include "geo/book/pointing.h"
#include "geo/store/attachments.h"

#include <fmt/format.h>

#include <set>

namespace mutu::book {

namespace {

std::string hashOf(std::string_view content) {
    Sha256 hash;
    hash.add(content);
    return hex(hash.finish());
}

/// The change by which the changeset that is being drafted brings or mends a document; null: it doesn't.
change::Change* drafted(std::vector<change::Change>& changes, const office::GivenDocument& given) {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        if (const auto* document = change->after ? std::get_if<land::Document>(&*change->after) : nullptr;
            document != nullptr && document->number == given.number && document->title == given.name)
            return &*change;
    return nullptr;
}

std::optional<land::Document> knownAs(const store::Store& store, const office::GivenDocument& given) {
    for (auto& document : calledBy<land::Document>(store, "number", given.number))
        if (document.title == given.name) return std::move(document);
    return std::nullopt;
}

} // namespace

std::optional<Refusal> addDocuments(const store::Store& store, store::Transaction& transaction, RecordId step,
                                    const std::vector<office::GivenDocument>& documents,
                                    std::vector<change::Change>& changes) {
    for (const auto& given : documents) {
        auto* draft = drafted(changes, given);
        const auto known =
            draft != nullptr ? std::optional(std::get<land::Document>(*draft->after)) : knownAs(store, given);
        land::Document document = known.value_or(land::Document());
        document.number = given.number;
        document.title = given.name;
        if (given.file) {
            const auto hash = hashOf(given.file->content);
            if (!document.hash.empty() && document.hash != hash)
                return Refusal{"document_differs",
                               fmt::format("the book keeps another content of {} {}", given.name, given.number),
                               given.number, "give the same file, leave it out, or correct the number"};
            store::keepAttachment(transaction, hash, given.file->content);
            document.hash = hash;
            document.fileName = given.file->name;
            document.size = static_cast<std::int64_t>(given.file->content.size());
        }
        if (!known) {
            document.id = transaction.nextId(land::Kind::document);
            changes.push_back({std::nullopt, document});
        } else if (draft != nullptr) {
            draft->after = document;
        } else if (!land::sameContent(*known, document)) {
            changes.push_back({*known, document});
        }
        land::StepDocument tie;
        tie.step.id = step;
        tie.name = given.name;
        tie.document.id = document.id;
        changes.push_back({std::nullopt, tie});
    }
    return std::nullopt;
}

std::optional<Finding> faultOfContent(const store::Store& store, const land::Document& document) {
    if (document.hash.empty()) return std::nullopt;
    const auto content = store::attachment(store, document.hash);
    if (content && hashOf(*content) == document.hash) return std::nullopt;
    Finding finding;
    finding.code = content ? "attachment_changed" : "attachment_missing";
    finding.severity = Severity::error;
    finding.message = fmt::format("the content of {} {} {}", document.title, document.number,
                                  content ? "was changed behind the book's back" : "is no longer in the book");
    finding.file = document.fileName;
    finding.remedy = "restore the book from a backup, or give the document again with its file";
    return finding;
}

namespace {

/// The parcels of the cases and reassignments that rest on a document.
std::vector<std::string> parcelsOf(const store::Store& store, const land::Document& document) {
    std::set<std::string> titles;
    const auto add = [&](RecordId id) {
        if (const auto parcel = recordOf<land::Parcel>(store, id)) titles.insert(parcel->title());
    };
    for (const auto& tie : pointingAt<land::StepDocument>(store, "document_id", document.id)) {
        const auto step = recordOf<land::CaseStep>(store, tie.step.id);
        if (!step) continue;
        for (const auto& item : pointingAt<land::ClearingItem>(store, "case_id", step->clearingCase.id))
            add(item.parcel.id);
        if (const auto path = recordOf<land::Reassignment>(store, step->reassignment.id)) add(path->parcel.id);
    }
    return {titles.begin(), titles.end()};
}

} // namespace

std::vector<Finding> checkDocuments(const store::Store& store) {
    std::vector<land::Document> kept;
    store.visit({.kind = land::Kind::document}, [&](const land::Record& record) {
        if (!std::get<land::Document>(record).hash.empty()) kept.push_back(std::get<land::Document>(record));
        return true;
    });
    std::vector<Finding> findings;
    for (const auto& document : kept)
        if (auto fault = faultOfContent(store, document)) {
            fault->parcels = parcelsOf(store, document);
            findings.push_back(*std::move(fault));
        }
    return findings;
}

} // namespace mutu::book
