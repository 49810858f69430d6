// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

namespace mutu::exchange {

/// A list of options as GDAL takes them.
class GdalOptions {
  public:
    GdalOptions() = default;
    GdalOptions(GdalOptions&& other) noexcept
        : list_(std::exchange(other.list_, nullptr)) {}
    GdalOptions& operator=(GdalOptions&&) = delete;
    ~GdalOptions();

    void set(const char* key, const std::string& value);
    [[nodiscard]] char** list() const { return list_; }

  private:
    char** list_ = nullptr;
};

} // namespace mutu::exchange
