// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/filter.h"
#include "geo/style/reader.h"

#include <map>
#include <string>

namespace mutu::style {

/// A style file whose only rule holds `inside`, which begins on line 6.
inline std::string styleWith(const std::string& inside) {
    return "<StyledLayerDescriptor version=\"1.1.0\" xmlns=\"http://www.opengis.net/sld\" "
           "xmlns:se=\"http://www.opengis.net/se\""
           " xmlns:ogc=\"http://www.opengis.net/ogc\">\n"
           "<NamedLayer><se:Name>parcel</se:Name>\n<UserStyle>\n<se:FeatureTypeStyle>\n<se:Rule>\n" +
           inside + "\n</se:Rule>\n</se:FeatureTypeStyle>\n</UserStyle>\n</NamedLayer>\n</StyledLayerDescriptor>\n";
}

inline StyleReading readWith(const std::string& inside) { return readStyle(styleWith(inside), "test.sld"); }

/// A feature made on the spot.
class Sample : public Attributes {
  public:
    Sample(std::map<std::string, std::variant<double, std::string>, std::less<>> values)
        : values_(std::move(values)) {}

    [[nodiscard]] Value value(std::string_view property) const override {
        const auto found = values_.find(property);
        if (found == values_.end()) return {};
        if (const auto* number = std::get_if<double>(&found->second)) return *number;
        return std::string_view(std::get<std::string>(found->second));
    }

  private:
    std::map<std::string, std::variant<double, std::string>, std::less<>> values_;
};

} // namespace mutu::style
