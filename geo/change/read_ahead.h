// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/conveyor.h"
#include "geo/change/changeset.h"

#include <thread>

namespace mutu::change {

/// A source whose portions are made on a thread of their own while the book stores earlier ones.
/// - The inner source must not read the book that is being written: its store belongs to the writer's thread.
/// - What the inner source throws is thrown by next(), after the portions that came before.
/// - Destroyed early, it lets the inner source finish the portion in hand and asks for no more.
class ReadAhead : public RecordSource {
  public:
    /// Keeps a reference to the inner source.
    explicit ReadAhead(RecordSource& source);
    ~ReadAhead() override;
    bool next(std::vector<land::Record>& portion) override;

  private:
    void work();

    RecordSource& source_;
    Conveyor<std::vector<land::Record>> made_{4};
    std::thread thread_;
};

} // namespace mutu::change
