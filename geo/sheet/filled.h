// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/request.h"

#include <map>
#include <string>
#include <string_view>

namespace mutu::sheet {

/// Fills the places `{name}` of a template's texts with the values of a request; `{date}` and `{cutOff}` are written in
/// the sheet's language.
/// - A place without a value becomes empty.
class PlaceTexts {
  public:
    explicit PlaceTexts(const SheetRequest& request);

    void set(std::string_view name, std::string value);
    [[nodiscard]] std::string value(std::string_view name) const;
    [[nodiscard]] std::string filled(std::string_view text) const;

  private:
    std::map<std::string, std::string, std::less<>> values_;
};

} // namespace mutu::sheet
