// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace mutu::map {

/// What text on maps needs in a program without windows: make one at the start of the verb, on the main thread, and
/// keep it while anything is painted.
/// - Needs no display and never asks for one.
class Offscreen {
  public:
    Offscreen();
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

  private:
    struct Application;
    std::unique_ptr<Application> application_;
};

} // namespace mutu::map
