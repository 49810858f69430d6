// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace mutu::cli {

// One function a verb, each in a file of its own: it declares the arguments and says what to do with them.

void declareNew(Arguments& arguments, const Settings& settings);
void declareDemo(Arguments& arguments, const Settings& settings);
void declareInfo(Arguments& arguments, const Settings& settings);
void declareVacant(Arguments& arguments, const Settings& settings);
void declareClear(Arguments& arguments, const Settings& settings);
void declareParcel(Arguments& arguments, const Settings& settings);
void declareParcelDivide(Arguments& arguments, const Settings& settings);
void declareParcelEdits(Arguments& arguments, const Settings& settings);
void declareLineage(Arguments& arguments, const Settings& settings);
void declareCheck(Arguments& arguments, const Settings& settings);
void declareLots(Arguments& arguments, const Settings& settings);
void declareReassign(Arguments& arguments, const Settings& settings);
void declareTarget(Arguments& arguments, const Settings& settings);
void declareRepair(Arguments& arguments, const Settings& settings);
void declareEnterprise(Arguments& arguments, const Settings& settings);
void declareRight(Arguments& arguments, const Settings& settings);
void declareLease(Arguments& arguments, const Settings& settings);
void declareUse(Arguments& arguments, const Settings& settings);
void declareEncumbrance(Arguments& arguments, const Settings& settings);
void declareRules(Arguments& arguments, const Settings& settings);
void declareReport(Arguments& arguments, const Settings& settings);
void declareReportCalendar(Arguments& arguments, const Settings& settings);
void declareReportIdle(Arguments& arguments, const Settings& settings);
void declareReportNear(Arguments& arguments, const Settings& settings);
void declareReportClearing(Arguments& arguments, const Settings& settings);
void declareReportReuse(Arguments& arguments, const Settings& settings);
void declareIndustry(Arguments& arguments, const Settings& settings);
void declareZone(Arguments& arguments, const Settings& settings);
void declareZonePlans(Arguments& arguments, const Settings& settings);
void declareReportFacilities(Arguments& arguments, const Settings& settings);
void declareReportZones(Arguments& arguments, const Settings& settings);
void declareLog(Arguments& arguments, const Settings& settings);
void declareUndo(Arguments& arguments, const Settings& settings);
void declareRedo(Arguments& arguments, const Settings& settings);
void declareVerify(Arguments& arguments, const Settings& settings);
void declareBackup(Arguments& arguments, const Settings& settings);
void declareSheet(Arguments& arguments, const Settings& settings);
void declareRender(Arguments& arguments, const Settings& settings);
void declareMatch(Arguments& arguments, const Settings& settings);
void declareImport(Arguments& arguments, const Settings& settings);
void declareExport(Arguments& arguments, const Settings& settings);

} // namespace mutu::cli
