// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <qpdf/QPDF.hh>

#include <string>
#include <vector>

namespace mutu::sheet {

/// Lays the first pages of a PDF, one for each title, over one another on a single page, each as an optional content
/// group (ISO 32000-2 §8.11) that viewers list and switch, all on at first. One title: the page stays as it is.
void stackLayers(QPDF& pdf, const std::vector<std::string>& titles);

} // namespace mutu::sheet
