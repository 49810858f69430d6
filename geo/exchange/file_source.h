// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/exchange/account.h"
#include "geo/exchange/directory.h"
#include "geo/exchange/read_request.h"
#include "geo/exchange/surroundings.h"

#include <memory>
#include <string>
#include <vector>

namespace mutu::exchange {

class RejectsFile;

/// What was found out about a file before its features were read.
struct Intake {
    land::Kind kind = land::Kind::parcel;
    std::string layer;
    std::string driver;
    std::string crs;          ///< as its coordinates are read
    std::int64_t count = -1;  ///< features, where the driver knows
    std::vector<bool> stated; ///< field by field of the kind: whether the layer has it
    std::vector<Finding> notes;
};

/// The records of one layer of a file, in portions, each feature accounted for.
/// - Reading and checking run on a thread of their own, a few portions ahead; looking names up runs on the caller's.
/// - Features come in the order of the file, whatever the threads do.
class FileSource : public change::RecordSource {
  public:
    /// - Refusals: `kind_unknown`, `column_unknown`, `crs_unknown`, `crs_ambiguous`, `crs_no_transformation`; errors as
    /// in SourceFile and Layer.
    /// - `directory` must outlive the source.
    static Result<std::unique_ptr<FileSource>> open(const ReadRequest& request, const Surroundings& book,
                                                    Directory& directory);
    ~FileSource() override;

    [[nodiscard]] const Intake& intake() const;
    /// Complete when next() has answered false.
    [[nodiscard]] const Account& account() const;
    /// Repairs and rejects are also listed there, from the first feature on; it must outlive the reading. Call it
    /// before next().
    void listIn(RejectsFile& rejects);

    /// A portion is never empty. Throws what the file throws at its reader.
    bool next(std::vector<land::Record>& portion) override;

  private:
    struct State;
    explicit FileSource(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace mutu::exchange
