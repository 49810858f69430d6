// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mutu::office {

/// A file that belongs to a document: its content is kept by what it holds.
struct GivenFile {
    std::string name;
    std::string content;
};

/// A document that a step rests on, under the name by which the sheet asks for it.
struct GivenDocument {
    std::string name;
    std::string number; ///< 文号
    std::optional<GivenFile> file{};
};

/// What a step of a case states: `name=value`, a line each, in the order in which they were set.
class CaseFacts {
  public:
    CaseFacts() = default;
    static CaseFacts parse(std::string_view text);

    /// Precondition: neither holds a line end, and the name no `=`.
    void set(std::string name, std::string value);
    /// Null where nothing was stated.
    [[nodiscard]] const std::string* find(std::string_view name) const;
    [[nodiscard]] std::optional<Date> date(std::string_view name) const;
    /// Hundredths of a square metre, as setArea() wrote them; 0 where nothing was stated.
    [[nodiscard]] RegisteredArea area(std::string_view name) const;
    void setArea(std::string name, RegisteredArea area);
    [[nodiscard]] std::string text() const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const { return facts_; }

  private:
    std::vector<std::pair<std::string, std::string>> facts_;
};

/// An amount as an officer writes it, in hundredths of a yuan: `1200000`, `1,200,000.50`, `120万`, `120万元`, `500元`.
std::optional<std::int64_t> parseMoney(std::string_view text);
/// `1200000.50`
std::string moneyText(std::int64_t hundredths);
/// `12345.67`, the sign included.
std::string areaFigure(RegisteredArea area);

} // namespace mutu::office
