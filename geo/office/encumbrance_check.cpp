// SPDX-License-Identifier: Apache-2.0
#include "geo/office/encumbrance_check.h"

#include <algorithm>

namespace mutu::office {

EncumbranceCheck encumbranceCheck(const std::vector<land::Encumbrance>& encumbrances, Date day, Span age) {
    EncumbranceCheck check;
    for (const auto& encumbrance : encumbrances)
        if (encumbrance.checkedOn && *encumbrance.checkedOn <= day)
            check.on = check.on ? std::max(*check.on, *encumbrance.checkedOn) : *encumbrance.checkedOn;
    check.isDue = !check.on || age.after(*check.on) < day;
    return check;
}

} // namespace mutu::office
