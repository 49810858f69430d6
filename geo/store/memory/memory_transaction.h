// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/attachments.h"
#include "geo/store/memory/memory_book.h"

#include <functional>
#include <vector>

namespace mutu::store {

/// Writes straight into the book and remembers how to take each step back; without commit() all are taken back, the
/// latest first.
class MemoryTransaction final : public Transaction, public AttachmentKeeper {
  public:
    explicit MemoryTransaction(MemoryBook& book);
    ~MemoryTransaction() override;
    MemoryTransaction(const MemoryTransaction&) = delete;
    MemoryTransaction& operator=(const MemoryTransaction&) = delete;

    RecordId nextId(land::Kind kind) override;
    std::int64_t nextNumber(const std::string& series, std::int64_t atLeast) override;
    void reserve(land::Kind kind, RecordId id) override;
    void expectMany() override {}
    Revision open(const change::Heading& heading) override;
    void write(const change::Change& change, std::string_view before) override;
    void close(std::int64_t changeCount, const Digest& previous, const Digest& hash) override;
    void replaceVacancies(const std::vector<RecordId>& parcels, const std::vector<land::Vacancy>& rows) override;
    void clearVacancies() override;
    void commit() override;
    void keepAttachment(const std::string& hash, std::string_view content) override;

  private:
    void keep(land::Kind kind, RecordId id, std::string_view before);

    MemoryBook& book_;
    std::vector<std::function<void()>> stepsBack_;
    bool committed_ = false;
};

} // namespace mutu::store
