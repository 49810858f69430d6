// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace mutu::exchange {

/// A ZIP file read whole, as office documents are: its parts by name.
class ZipPackage {
  public:
    /// Error{badInput, "template_unreadable"} for what isn't a ZIP file, Error{notFound, "file_missing"} for what isn't
    /// there; a package that unpacks to more than 512 MiB is refused as unreadable.
    explicit ZipPackage(const std::string& path);

    [[nodiscard]] bool has(const std::string& part) const { return parts_.contains(part); }
    /// Error{badInput, "template_unreadable"} where there is no such part.
    [[nodiscard]] const std::string& part(const std::string& name) const;

    /// Writes the package anew with some of its parts replaced, in the same order; all others are copied as they lie in
    /// the file, compressed bytes and dates included. The same parts give the same bytes.
    void write(const std::string& path, const std::map<std::string, std::string>& replaced) const;

  private:
    std::string path_;
    std::map<std::string, std::string> parts_;
};

} // namespace mutu::exchange
