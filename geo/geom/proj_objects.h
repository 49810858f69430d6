// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <proj.h>

#include <memory>

namespace mutu::geom {

/// PROJ's objects with an owner. Only the .cpp files of this room include this header.
struct ProjDeleter {
    void operator()(PJ* object) const { proj_destroy(object); }
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
using ProjObject = std::unique_ptr<PJ, ProjDeleter>;
using ProjContext = std::unique_ptr<PJ_CONTEXT, ProjDeleter>;

/// A context that stays silent and off the network: same input, same answer, on every machine.
ProjContext newProjContext();
/// The one context of this thread, opened on first use, for work that ends before the call returns.
PJ_CONTEXT* projContextOfThread();

/// The axis-normalised conversion from a CRS's own longitude and latitude in degrees; nothing when there is none.
ProjObject conversionFromDegrees(PJ_CONTEXT* context, const PJ* crs);

} // namespace mutu::geom
