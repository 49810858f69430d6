// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <string>

namespace mutu::exchange {

/// Makes GDAL's drivers ready, once a process. Nothing is printed, and no file is written beside a source.
void openGdal();
/// In which encoding names in ZIP archives are read that don't say theirs; for the whole process, until the next call.
void setArchiveEncoding(const std::string& encoding);

/// While it lives, what GDAL says on this thread is kept here and not printed.
class ErrorTrap {
  public:
    ErrorTrap();
    ~ErrorTrap();
    ErrorTrap(const ErrorTrap&) = delete;
    ErrorTrap& operator=(const ErrorTrap&) = delete;

    [[nodiscard]] bool failed() const { return failed_; }
    /// The first failure since the last clear(), on one line; empty when there was none.
    [[nodiscard]] const std::string& message() const { return message_; }
    void clear();

  private:
    static void CPL_STDCALL keep(CPLErr kind, CPLErrorNum number, const char* text);

    bool failed_ = false;
    std::string message_;
};

struct GdalDeleter {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
/// An open data set.
using Dataset = std::unique_ptr<void, GdalDeleter>;

struct FeatureDeleter {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
using Feature = std::unique_ptr<void, FeatureDeleter>;

struct GeometryDeleter {
    void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};
using Geometry = std::unique_ptr<void, GeometryDeleter>;

struct SrsDeleter {
    void operator()(OGRSpatialReferenceH srs) const { OSRDestroySpatialReference(srs); }
};
using Srs = std::unique_ptr<void, SrsDeleter>;

} // namespace mutu::exchange
