// SPDX-License-Identifier: Apache-2.0
#include "geo/change/read_ahead.h"

namespace mutu::change {

ReadAhead::ReadAhead(RecordSource& source)
    : source_(source)
    , thread_([this] { work(); }) {}

ReadAhead::~ReadAhead() {
    made_.close();
    if (thread_.joinable()) thread_.join();
}

void ReadAhead::work() {
    try {
        for (std::vector<land::Record> portion; source_.next(portion); portion = {})
            if (!made_.put(std::move(portion))) break;
        made_.close();
    } catch (...) {
        made_.close(std::current_exception());
    }
}

bool ReadAhead::next(std::vector<land::Record>& portion) {
    if (auto made = made_.take()) {
        portion = std::move(*made);
        return true;
    }
    portion.clear();
    return false;
}

} // namespace mutu::change
