// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/tool.h"

namespace mutu::desktop {

Tool::Tool(Workbench& bench, Command command, QObject* parent)
    : QObject(parent)
    , bench_(bench)
    , command_(command) {}

} // namespace mutu::desktop
