// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/gdal_options.h"

#include <cpl_string.h>

namespace mutu::exchange {

GdalOptions::~GdalOptions() { CSLDestroy(list_); }

void GdalOptions::set(const char* key, const std::string& value) { list_ = CSLSetNameValue(list_, key, value.c_str()); }

} // namespace mutu::exchange
