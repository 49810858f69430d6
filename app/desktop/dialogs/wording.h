// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

namespace mutu::desktop {

/// The fixed texts of a dialog: said once when they are given, and all of them again after a change of language.
class Wording {
  public:
    void say(std::function<void()> text) {
        text();
        texts_.push_back(std::move(text));
    }
    void again() const {
        for (const auto& text : texts_) text();
    }

  private:
    std::vector<std::function<void()>> texts_;
};

} // namespace mutu::desktop
