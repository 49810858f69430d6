// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/verbs.h"

#include <array>

namespace mutu::cli {

std::span<const OwnVerb> ownVerbs() {
    static constexpr std::array verbs{
        OwnVerb{"new", declareNew},
        OwnVerb{"demo", declareDemo},
        OwnVerb{"info", declareInfo},
        OwnVerb{"vacant", declareVacant},
        OwnVerb{"parcel", declareParcel},
        OwnVerb{"report", declareReport},
        OwnVerb{"log", declareLog},
        OwnVerb{"undo", declareUndo},
        OwnVerb{"redo", declareRedo},
        OwnVerb{"verify", declareVerify},
        OwnVerb{"backup", declareBackup},
        OwnVerb{"lineage", declareLineage},
        OwnVerb{"clear", declareClear},
        OwnVerb{"reassign", declareReassign},
        OwnVerb{"target", declareTarget},
        OwnVerb{"check", declareCheck},
        OwnVerb{"repair", declareRepair},
        OwnVerb{"right", declareRight},
        OwnVerb{"lease", declareLease},
        OwnVerb{"use", declareUse},
        OwnVerb{"encumbrance", declareEncumbrance},
        OwnVerb{"rules", declareRules},
        OwnVerb{"enterprise", declareEnterprise},
        OwnVerb{"industry", declareIndustry},
        OwnVerb{"zone", declareZone},
    };
    return verbs;
}

} // namespace mutu::cli
