// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace mutu {

/// The land office says no: what was asked can't be done, and this says why and how to mend it.
/// - `code` is stable and translated in `app`; `message` is English for logs and the default.
/// - `where` names the parcel by its code, the place, the file's line, or is empty.
struct Refusal {
    std::string code;
    std::string message;
    std::string where;
    std::string remedy;
};

/// A value or a refusal. Reading the side that isn't there is a bug.
template <class T> class [[nodiscard]] Result {
  public:
    Result(T value)
        : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Refusal refusal)
        : state_(std::in_place_index<1>, std::move(refusal)) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] T& value() & {
        assert(ok());
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&state_));
    }
    [[nodiscard]] const Refusal& refusal() const {
        assert(!ok());
        return *std::get_if<1>(&state_);
    }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

  private:
    std::variant<T, Refusal> state_;
};

/// What a command without an answer returns when it is done.
struct Done {};

} // namespace mutu
