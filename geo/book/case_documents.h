// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/office/case_facts.h"
#include "geo/store/store.h"

#include <optional>
#include <vector>

namespace mutu::book {

/// Adds to `changes` what ties documents to a step: each document once in the book under its number and name, its
/// content kept by SHA-256.
/// - `document_differs`: the book keeps another content under that number and name.
std::optional<Refusal> addDocuments(const store::Store& store, store::Transaction& transaction, RecordId step,
                                    const std::vector<office::GivenDocument>& documents,
                                    std::vector<change::Change>& changes);

/// What is wrong with the content that a document names: `attachment_missing`, `attachment_changed`; nothing where it
/// is sound, or none is kept.
std::optional<Finding> faultOfContent(const store::Store& store, const land::Document& document);
/// The same for every document of the book, in order of id.
std::vector<Finding> checkDocuments(const store::Store& store);

} // namespace mutu::book
