// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace mutu {

/// What went wrong in the world outside; the command line turns each kind into its exit code.
enum class ErrorKind {
    usage,     ///< the request itself is malformed (exit 2)
    badInput,  ///< a file is missing, empty, truncated or not what it claims (exit 30)
    notFound,  ///< the named parcel, district or record isn't in the book (exit 40)
    locked,    ///< another program holds the book (exit 50)
    storage,   ///< disk full, read-only, damaged or not a book (exit 60)
    cancelled, ///< the officer stopped the work (exit 20)
    internal,  ///< ours to mend (exit 70)
};

/// The world failed: file, disk, database, projection.
/// - what() says what and where; `remedy` says what to do next, and may be empty.
/// - `code` is stable and translated in `app`.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, std::string code, const std::string& message, std::string remedy = {})
        : std::runtime_error(message)
        , kind_(kind)
        , code_(std::move(code))
        , remedy_(std::move(remedy)) {}

    [[nodiscard]] ErrorKind kind() const { return kind_; }
    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] const std::string& remedy() const { return remedy_; }

  private:
    ErrorKind kind_;
    std::string code_;
    std::string remedy_;
};

} // namespace mutu
