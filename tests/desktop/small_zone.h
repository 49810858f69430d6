// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace mutu::desktop {

/// A book of two districts with six parcels of 100 m × 100 m (15 mu) side by side, written to `path`:
/// - 330822001001GB00001 used by 甲公司; …00002 supplied and not started since 2020-01-01 (vacant); …00003 and 00004 in reserve (vacant),
///   00004 owned by 甲公司, who is to use it from 2090;
///   00005 and 00006 without any record.
void writeSmallZone(const std::string& path);

} // namespace mutu::desktop
