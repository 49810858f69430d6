// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/pdf_finish.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace mutu::sheet {

/// Lays the layers over one another on the first page, each as an optional content group (ISO 32000-2 §8.11) that
/// viewers list and switch, all on at first: the PDF's first pages in their order, and where a layer has a PDF of its
/// own, that one's first page. One layer: the page stays as it is.
void stackLayers(QPDF& pdf, const std::vector<PdfLayer>& layers);

} // namespace mutu::sheet
