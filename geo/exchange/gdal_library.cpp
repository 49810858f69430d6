// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/gdal_library.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <mutex>

namespace mutu::exchange {

void openGdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO"); // no .aux.xml beside the officer's file
        // A sheet whose cells are all text gives OGR no sign of its head row; the land office's tables always have one.
        for (const char* sheet : {"OGR_XLSX_HEADERS", "OGR_XLS_HEADERS", "OGR_ODS_HEADERS"})
            CPLSetConfigOption(sheet, "FORCE");
        CPLSetConfigOption("OGR_ORGANIZE_POLYGONS", "DEFAULT");
        CPLSetConfigOption("OGR_ARC_STEPSIZE", "2");
    });
}

void setArchiveEncoding(const std::string& encoding) { CPLSetConfigOption("CPL_ZIP_ENCODING", encoding.c_str()); }

ErrorTrap::ErrorTrap() { CPLPushErrorHandlerEx(&ErrorTrap::keep, this); }

ErrorTrap::~ErrorTrap() { CPLPopErrorHandler(); }

void ErrorTrap::clear() {
    failed_ = false;
    message_.clear();
}

void ErrorTrap::keep(CPLErr kind, CPLErrorNum, const char* text) {
    if (kind != CE_Failure && kind != CE_Fatal) return;
    auto* trap = static_cast<ErrorTrap*>(CPLGetErrorHandlerUserData());
    if (trap->failed_) return;
    trap->failed_ = true;
    for (const char* c = text; *c != '\0'; ++c) trap->message_ += *c == '\n' || *c == '\r' ? ' ' : *c;
}

} // namespace mutu::exchange
