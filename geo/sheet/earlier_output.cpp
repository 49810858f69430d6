// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/earlier_output.h"

namespace mutu::sheet {

bool isPdf(std::string_view head) { return head.starts_with("%PDF-"); }

bool isPng(std::string_view head) { return head.starts_with("\x89PNG\r\n\x1a\n"); }

bool isSvg(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    return head.starts_with("<") && head.find("<svg") != std::string_view::npos;
}

} // namespace mutu::sheet
