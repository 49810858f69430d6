// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/dossier.h"
#include "app/cli/output.h"

#include <string>

namespace mutu::cli {

Json jsonOf(const Dossier& dossier);
std::string textOf(const Dossier& dossier, Language language);

} // namespace mutu::cli
