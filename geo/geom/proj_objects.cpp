// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/proj_objects.h"

#include "geo/base/error.h"

namespace mutu::geom {

ProjContext newProjContext() {
    ProjContext context(proj_context_create());
    if (!context) throw Error(ErrorKind::internal, "proj_failed", "The projection library could not be started");
    proj_log_level(context.get(), PJ_LOG_NONE);
    proj_context_set_enable_network(context.get(), 0);
    return context;
}

PJ_CONTEXT* projContextOfThread() {
    static thread_local const ProjContext context = newProjContext();
    return context.get();
}

ProjObject conversionFromDegrees(PJ_CONTEXT* context, const PJ* crs) {
    const ProjObject geodetic(proj_crs_get_geodetic_crs(context, crs));
    if (!geodetic) return nullptr;
    const ProjObject raw(proj_create_crs_to_crs_from_pj(context, geodetic.get(), crs, nullptr, nullptr));
    return ProjObject(raw ? proj_normalize_for_visualization(context, raw.get()) : nullptr);
}

} // namespace mutu::geom
