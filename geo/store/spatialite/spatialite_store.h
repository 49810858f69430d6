// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/attachments.h"
#include "geo/store/beside.h"
#include "geo/store/brief.h"
#include "geo/store/crowded.h"
#include "geo/store/outlines.h"
#include "geo/store/sized.h"
#include "geo/store/store.h"
#include "geo/store/upkeep.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mutu::store {

class Connection;

/// A book in one SpatiaLite file.
/// - The file opens in QGIS, ogrinfo and spatialite with every layer, CRS and geometry; guard triggers refuse their
/// writes.
/// - WAL with synchronous=FULL: a committed write survives a power cut. The last one to close leaves no WAL behind.
/// - What the WAL holds goes into the file at a rest(), at the latest with the write that finds 64 MB in it.
class SpatialiteStore final : public Store,
                              public OutlineReader,
                              public BesideReader,
                              public BriefReader,
                              public CrowdReader,
                              public SizeReader,
                              public AttachmentReader,
                              public Upkeep {
  public:
    /// A new file: Error{badInput, "book_exists"} if anything is there. The file appears only when it is complete.
    static std::unique_ptr<SpatialiteStore> create(const std::string& path, const Card& card);
    /// The same, filled by `fill` before it appears; what `fill` throws is passed on, and no file is left.
    /// - While it is filled it has no journal: a transaction that isn't committed spoils it, so `fill` must throw then.
    static void create(const std::string& path, const Card& card, const std::function<void(Store&)>& fill);
    /// An existing book. `readOnly` is set when only reading is possible (asked for, no permission, read-only media).
    /// - An older schema is upgraded after a copy beside the file (`<path>.schema1.bak`).
    static std::unique_ptr<SpatialiteStore> open(const std::string& path, bool readOnly);
    ~SpatialiteStore() override;

    [[nodiscard]] bool isReadOnly() const { return readOnly_; }
    /// Every SQL text prepared so far: the test of query plans looks at them.
    [[nodiscard]] std::vector<std::string> statementTexts() const;

    /// No more pages than this, as if the disk ended there: for tests of the full disk.
    void limitPages(std::int64_t pages);

  private: // what the port says is called through the port
    [[nodiscard]] Card card() const override;
    [[nodiscard]] Revision revision() const override;
    [[nodiscard]] std::optional<land::Record> find(land::Kind kind, RecordId id) const override;
    void visit(const query::RecordQuestion& question, const RecordVisitor& visitor) const override;
    void visitBriefly(const query::RecordQuestion& question, const std::vector<std::string_view>& columns,
                      const BriefVisitor& visitor) const override;
    [[nodiscard]] bool visitOutlines(std::size_t shares, const OutlineVisitor& visitor) const override;
    [[nodiscard]] std::optional<Beside> beside() const override;
    [[nodiscard]] std::vector<RecordId> crowdedParcels(land::Kind kind) const override;
    [[nodiscard]] std::int64_t count(land::Kind kind) const override;
    [[nodiscard]] RecordId lastId(land::Kind kind) const override;
    [[nodiscard]] std::string lastParcelCode(const std::string& prefix) const override;
    [[nodiscard]] geom::Box extent(land::Kind kind) const override;
    [[nodiscard]] std::vector<query::VacancyRow> vacancies(const query::VacancyQuestion& question) const override;
    void visitVacancies(Date asOf, const VacancyVisitor& visitor) const override;
    void visitBySize(const SizeQuestion& question, const VacancyVisitor& visitor) const override;
    [[nodiscard]] bool hasVacancies() const override;
    [[nodiscard]] std::vector<query::VacancyTotal> totals(Date asOf) const override;
    [[nodiscard]] std::vector<change::LogEntry> log(std::size_t limit) const override;
    void visitChanges(Revision revision, const ChangeVisitor& visitor) const override;
    [[nodiscard]] std::vector<LaterChange> laterChanges(Revision revision, land::Kind kind, RecordId first,
                                                        RecordId last) const override;
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const override;
    [[nodiscard]] std::vector<Finding> inspect() const override;
    std::unique_ptr<Transaction> begin() override;
    void backup(const std::string& path, const Progress& progress) const override;
    void rest() const override;
    [[nodiscard]] std::optional<std::string> attachment(const std::string& hash) const override;

    SpatialiteStore(std::unique_ptr<Connection> connection, bool readOnly);

    std::unique_ptr<Connection> connection_;
    bool readOnly_;
};

} // namespace mutu::store
